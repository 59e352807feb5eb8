#include "runs/run_comparison.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>

namespace adalora {
namespace {

/// What a comparison tells of a run before its settings, or that only names it.
constexpr std::string_view toldAlready[] = {"name", "method", "seed"};

std::optional<Evaluation> bestOf(const RunHistory &run)
{
    const auto all = run.evaluations();
    if (all.empty())
        return {};
    const bool isAccuracy = run.info().metricName == "accuracy";
    return *std::max_element(all.begin(), all.end(), [&](const Evaluation &a, const Evaluation &b) { return isAccuracy ? a.value < b.value : a.value > b.value; });
}

RunConfig withoutSeed(RunConfig config)
{
    config.name.clear();
    config.seed = 0;
    return config;
}

}  // namespace

RunFigures figuresOf(const RunHistory &run)
{
    RunFigures figures;
    figures.name = run.info().config.name;
    figures.method = run.info().config.method;
    figures.seed = run.info().config.seed;
    figures.best = bestOf(run);
    if (!run.evaluations().empty())
        figures.last = run.evaluations().back();
    if (const auto &summary = run.summary()) {
        figures.peakParameters = summary->peakParameters;
        figures.finalParameters = summary->finalParameters;
        figures.test = summary->test;
    }
    figures.steps = run.steps();
    const auto seconds = run.series(Series::Seconds);
    figures.seconds = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    return figures;
}

std::vector<std::vector<std::size_t>> groupedBySeed(std::span<const RunHistory *const> runs)
{
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto isLike = [&](const std::vector<std::size_t> &group) {
            const RunHistory &first = *runs[group.front()];
            return withoutSeed(first.info().config) == withoutSeed(runs[i]->info().config) &&
                   withoutSeed(first.plan().config) == withoutSeed(runs[i]->plan().config);
        };
        const auto group = std::find_if(groups.begin(), groups.end(), isLike);
        if (group == groups.end())
            groups.push_back({i});
        else
            group->push_back(i);
    }
    return groups;
}

Spread spreadOf(std::span<const double> values)
{
    assert(!values.empty());
    const auto count = static_cast<double>(values.size());
    Spread spread{static_cast<int>(values.size()), std::accumulate(values.begin(), values.end(), 0.0) / count, 0};
    for (const double value : values)
        spread.deviation += (value - spread.mean) * (value - spread.mean);
    spread.deviation = values.size() > 1 ? std::sqrt(spread.deviation / (count - 1)) : 0;
    return spread;
}

std::vector<SettingDifference> differingSettings(std::span<const RunHistory *const> runs)
{
    std::vector<SettingDifference> differences;
    for (const std::string &field : fieldNames()) {
        if (std::find(std::begin(toldAlready), std::end(toldAlready), field) != std::end(toldAlready))
            continue;
        SettingDifference difference{field, {}};
        for (const RunHistory *run : runs)
            difference.values.push_back(fieldJson(run->plan().config, field));
        if (std::adjacent_find(difference.values.begin(), difference.values.end(), std::not_equal_to<>()) != difference.values.end())
            differences.push_back(std::move(difference));
    }
    return differences;
}

std::vector<RankDifference> differingRanks(std::span<const RunHistory *const> runs)
{
    std::vector<std::string> names;
    std::vector<std::map<std::string, int>> ranks;
    for (const RunHistory *run : runs) {
        std::map<std::string, int> &of = ranks.emplace_back();
        for (const MatrixInfo &matrix : run->info().matrices) {
            if (std::find(names.begin(), names.end(), matrix.name) == names.end())
                names.push_back(matrix.name);
            if (!run->states().empty())
                of[matrix.name] = run->states().back()->rankOf(matrix);
        }
    }
    std::vector<RankDifference> differences;
    for (const std::string &name : names) {
        RankDifference difference{name, {}};
        for (const auto &of : ranks) {
            const auto found = of.find(name);
            difference.ranks.push_back(found == of.end() ? std::nullopt : std::optional(found->second));
        }
        if (std::adjacent_find(difference.ranks.begin(), difference.ranks.end(), std::not_equal_to<>()) != difference.ranks.end())
            differences.push_back(std::move(difference));
    }
    return differences;
}

}  // namespace adalora
