#include "comparison_table.h"
#include "summary_text.h"

#include <cmath>
#include <cstdio>
#include <ostream>

namespace adalora::cli {
namespace {

std::vector<const ComparedRun *> finishedOf(const MethodResult &result)
{
    std::vector<const ComparedRun *> finished;
    for (const ComparedRun &run : result.runs)
        if (run.summary.outcome == Outcome::Finished)
            finished.push_back(&run);
    return finished;
}

template <typename Value>
double meanOf(const MethodResult &result, Value value)
{
    const auto finished = finishedOf(result);
    double sum = 0;
    for (const ComparedRun *run : finished)
        sum += value(*run);
    return sum / static_cast<double>(finished.size());
}

double metricOf(const ComparedRun &run) { return run.summary.test.value_or(run.summary.after).value; }

bool hasTest(const std::vector<MethodResult> &results) { return results.front().runs.front().summary.test.has_value(); }

std::string number(const char *format, double value)
{
    if (std::isnan(value))
        return "–";
    char text[40];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

double peakOf(const MethodResult &r)
{
    return meanOf(r, [](const ComparedRun &run) { return static_cast<double>(run.summary.peakParameters); });
}

double finalOf(const MethodResult &r)
{
    return meanOf(r, [](const ComparedRun &run) { return static_cast<double>(run.summary.finalParameters); });
}

double recoveryOf(const MethodResult &r)
{
    return meanOf(r, [](const ComparedRun &run) { return run.summary.recovery.value_or(std::nan("")); });
}

double millisecondsOf(const MethodResult &r)
{
    return meanOf(r, [](const ComparedRun &run) { return 1000 * run.summary.seconds / run.summary.steps; });
}

}  // namespace

Spread metricOf(const MethodResult &result)
{
    const double mean = meanOf(result, [](const ComparedRun &run) { return metricOf(run); });
    double squares = 0;
    const auto finished = finishedOf(result);
    for (const ComparedRun *run : finished)
        squares += std::pow(metricOf(*run) - mean, 2);
    const double degrees = static_cast<double>(finished.size()) - 1;
    return {mean, degrees > 0 ? std::sqrt(squares / degrees) : std::nan("")};
}

void printTable(std::ostream &out, const std::vector<MethodResult> &results)
{
    const RunInfo &info = results.front().runs.front().info;
    out << "| method | parameters, peak | end | head | learning rate | " << (hasTest(results) ? "test " : "validation ")
        << info.metricName << " | planted ranks found | ms per step |\n"
        << "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
    for (const MethodResult &r : results) {
        const Spread metric = metricOf(r);
        const std::size_t diverged = r.runs.size() - finishedOf(r).size();
        out << "| " << r.method << (diverged > 0 ? " (" + std::to_string(diverged) + " diverged)" : "") << " | "
            << number("%.0f", peakOf(r)) << " | " << number("%.0f", finalOf(r)) << " | "
            << r.runs.front().info.headParameters << " | " << number("%g", r.learningRate) << " | "
            << number("%.4f", metric.mean) << " ± " << number("%.4f", metric.deviation) << " | "
            << number("%.3f", recoveryOf(r)) << " | " << number("%.2f", millisecondsOf(r)) << " |\n";
    }
}

nlohmann::ordered_json toJson(const std::vector<MethodResult> &results)
{
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const MethodResult &r : results) {
        const Spread metric = metricOf(r);
        nlohmann::ordered_json runs = nlohmann::ordered_json::array();
        for (const ComparedRun &run : r.runs) {
            nlohmann::ordered_json one = toJson(run.summary);
            one["seed"] = run.info.config.seed;
            runs.push_back(std::move(one));
        }
        all.push_back({{"method", r.method},
                       {"metric", r.runs.front().info.metricName},
                       {"measured_on", hasTest(results) ? "test" : "validation"},
                       {"mean", metric.mean},
                       {"standard_deviation", metric.deviation},
                       {"learning_rate", r.learningRate},
                       {"peak_parameters", peakOf(r)},
                       {"final_parameters", finalOf(r)},
                       {"head_parameters", r.runs.front().info.headParameters},
                       {"planted_ranks_found", recoveryOf(r)},
                       {"milliseconds_per_step", millisecondsOf(r)},
                       {"runs", std::move(runs)}});
    }
    return all;
}

}  // namespace adalora::cli
