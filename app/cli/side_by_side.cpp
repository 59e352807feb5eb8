#include "side_by_side.h"
#include "note_lines.h"
#include "runs/run_comparison.h"
#include "summary_text.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <ostream>

namespace adalora::cli {
namespace {

using Json = nlohmann::ordered_json;

std::vector<const RunHistory *> historiesOf(const std::vector<InspectedRun> &runs)
{
    std::vector<const RunHistory *> histories;
    for (const InspectedRun &run : runs)
        histories.push_back(&run.history);
    return histories;
}

Json jsonOf(const std::optional<Evaluation> &evaluation) { return evaluation ? toJson(*evaluation) : Json(nullptr); }

Json overviewOf(const InspectedRun &inspected)
{
    const RunHistory &run = inspected.history;
    const RunInfo &info = run.info();
    Json json = {{"run", inspected.folder}, {"name", info.config.name}, {"method", Json::parse(fieldJson(info.config, "method"))}, {"seed", info.config.seed}};
    json["forked_from"] = info.forkedFrom.empty() ? Json(nullptr) : Json{{"run", info.forkedFrom}, {"step", info.forkedAt}};
    json["steps"] = run.steps();
    json["metric"] = info.metricName;
    const RunFigures figures = figuresOf(run);
    json["best"] = jsonOf(figures.best);
    json["last"] = jsonOf(figures.last);
    json["test"] = jsonOf(figures.test);
    json["peak_parameters"] = figures.peakParameters < 0 ? Json(nullptr) : Json(figures.peakParameters);
    json["final_parameters"] = figures.finalParameters < 0 ? Json(nullptr) : Json(figures.finalParameters);
    json["milliseconds_per_step"] = figures.steps > 0 ? Json(1000 * figures.seconds / figures.steps) : Json(nullptr);
    json["edits"] = Json::array();
    for (const Event &event : run.events())
        if (event.kind == EventKind::Edit)
            json["edits"].push_back({{"step", event.step}, {"edit", Json::parse(event.detail)}, {"refusal", event.refusal}});
    return json;
}

/// What differs among the runs, by what it is of; a value for each run.
using Differences = std::vector<std::pair<std::string, std::vector<Json>>>;

Differences settingsOf(const std::vector<InspectedRun> &runs)
{
    Differences differences;
    for (const SettingDifference &difference : differingSettings(historiesOf(runs))) {
        std::vector<Json> values;
        std::transform(difference.values.begin(), difference.values.end(), std::back_inserter(values), [](const std::string &value) { return Json::parse(value); });
        differences.emplace_back(difference.field, std::move(values));
    }
    return differences;
}

/// Of the last states; null where a run has no such matrix.
Differences ranksOf(const std::vector<InspectedRun> &runs)
{
    Differences differences;
    for (const RankDifference &difference : differingRanks(historiesOf(runs))) {
        std::vector<Json> values;
        std::transform(difference.ranks.begin(), difference.ranks.end(), std::back_inserter(values), [](const std::optional<int> &rank) { return rank ? Json(*rank) : Json(nullptr); });
        differences.emplace_back(difference.matrix, std::move(values));
    }
    return differences;
}

std::string number(const char *format, const Json &value)
{
    if (value.is_null())
        return "–";
    char text[40];
    std::snprintf(text, sizeof text, format, value.get<double>());
    return text;
}

std::string measured(const Json &evaluation)
{
    return evaluation.is_null() ? "–" : number("%.4f", evaluation["value"]) + " after " + evaluation["step"].dump();
}

/// Text without its quotes.
std::string plain(const Json &value) { return value.is_null() ? "–" : value.is_string() ? value.get<std::string>() : value.dump(); }

class Table {
public:
    void add(std::string head, std::vector<std::string> cells)
    {
        cells.insert(cells.begin(), std::move(head));
        m_rows.push_back(std::move(cells));
    }
    void print(std::ostream &out) const;

private:
    /// In characters of UTF-8.
    static std::size_t widthOf(const std::string &text)
    {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }

    std::vector<std::vector<std::string>> m_rows;
};

void Table::print(std::ostream &out) const
{
    std::vector<std::size_t> widths{22};  // as single runs have it
    for (const auto &row : m_rows) {
        widths.resize(row.size());
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], widthOf(row[column]) + (column == 0 ? 1 : 0));
    }
    for (const auto &row : m_rows) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column)
            out << row[column] << std::string(widths[column] - widthOf(row[column]) + (column == 0 ? 0 : 3), ' ');
        out << row.back() << '\n';
    }
}

template <typename Cell>
std::vector<std::string> cellsOf(const std::vector<Json> &overviews, Cell cell)
{
    std::vector<std::string> cells;
    for (const Json &overview : overviews)
        cells.push_back(cell(overview));
    return cells;
}

std::vector<Json> overviewsOf(const std::vector<InspectedRun> &runs)
{
    std::vector<Json> overviews;
    for (const InspectedRun &run : runs)
        overviews.push_back(overviewOf(run));
    return overviews;
}

}  // namespace

void printSideBySide(std::ostream &out, const std::vector<InspectedRun> &runs)
{
    const std::vector<Json> overviews = overviewsOf(runs);
    Table table;
    for (const char *field : {"name", "method", "seed"})
        table.add(field, cellsOf(overviews, [&](const Json &run) { return plain(run[field]); }));
    table.add("forked from", cellsOf(overviews, [](const Json &run) {
        const Json &from = run["forked_from"];
        return from.is_null() ? "–" : std::filesystem::path(from["run"].get<std::string>()).filename().string() + " after " + from["step"].dump();
    }));
    for (const char *field : {"steps", "metric"})
        table.add(field, cellsOf(overviews, [&](const Json &run) { return plain(run[field]); }));
    for (const char *field : {"best", "last"})
        table.add(std::string("validation, ") + field, cellsOf(overviews, [&](const Json &run) { return measured(run[field]); }));
    table.add("test", cellsOf(overviews, [](const Json &run) { return run["test"].is_null() ? "–" : number("%.4f", run["test"]["value"]); }));
    table.add("parameters, peak", cellsOf(overviews, [](const Json &run) { return plain(run["peak_parameters"]); }));
    table.add("parameters, end", cellsOf(overviews, [](const Json &run) { return plain(run["final_parameters"]); }));
    table.add("ms per step", cellsOf(overviews, [](const Json &run) { return number("%.2f", run["milliseconds_per_step"]); }));
    for (const auto &[field, values] : settingsOf(runs))
        table.add(field, cellsOf(values, plain));
    const Differences ranks = ranksOf(runs);
    table.print(out);

    for (const InspectedRun &run : runs)
        for (const Event &event : run.history.events())
            if (event.kind == EventKind::Edit)
                out << run.history.info().config.name << ", " << lineFor(event, run.history.info()) << '\n';
    if (ranks.empty())
        out << "ranks                 the same in all matrices\n";
    for (const auto &[matrix, values] : ranks) {
        out << "rank of " << matrix << ": ";
        for (std::size_t i = 0; i < values.size(); ++i)
            out << (i > 0 ? " → " : "") << plain(values[i]);
        out << '\n';
    }
}

Json sideBySideJson(const std::vector<InspectedRun> &runs)
{
    Json json = {{"runs", overviewsOf(runs)}, {"settings", Json::object()}, {"ranks", Json::object()}};
    for (const auto &[field, values] : settingsOf(runs))
        json["settings"][field] = values;
    for (const auto &[matrix, values] : ranksOf(runs))
        json["ranks"][matrix] = values;
    return json;
}

}  // namespace adalora::cli
