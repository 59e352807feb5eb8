#include "plan_report.h"

#include "plan_text.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace adalora::cli {
namespace {

using nlohmann::ordered_json;

std::string methodName(const RunInfo &info) { return nlohmann::json::parse(fieldJson(info.config, "method")).get<std::string>(); }

std::string unitName(const RunInfo &info) { return info.budgetUnit == BudgetUnit::Parameters ? "parameters" : "triplets"; }

/// What methods with a schedule have besides.
void printSchedule(std::ostream &out, const RunInfo &info, const std::vector<PlannedAllocation> &allocations)
{
    const RunConfig &c = info.config;
    const int finalBegins = c.total_step - c.tfinal;
    const auto inReduction = std::count_if(allocations.begin(), allocations.end(),
                                           [&](const PlannedAllocation &a) { return a.step <= finalBegins; });
    out << "budget       " << info.initialBudget << " -> " << info.targetBudget << ' ' << unitName(info) << '\n'
        << "warm-up      steps 0 to " << c.tinit << '\n'
        << "reduction    steps " << c.tinit + 1 << " to " << finalBegins << ", " << inReduction << " allocations, one every "
        << c.deltaT << " steps\n"
        << "final        steps " << finalBegins + 1 << " to " << c.total_step - 1 << '\n'
        << "    step   b(t)\n";
    const std::size_t every = std::max<std::size_t>(1, allocations.size() / 20);
    for (std::size_t i = 0; i < allocations.size(); ++i)
        if (i % every == 0 || i + 1 == allocations.size())
            out << std::setw(8) << allocations[i].step << std::setw(7) << allocations[i].budget << '\n';
}

void printMatrices(std::ostream &out, const RunInfo &info)
{
    int least = info.matrices[0].startRank, most = least;
    for (const MatrixInfo &m : info.matrices) {
        least = std::min(least, m.startRank);
        most = std::max(most, m.startRank);
    }
    out << "matrices     " << info.matrices.size() << ", rank " << least;
    if (most > least)
        out << " to " << most;
    out << " at the start\n"
        << "scale        " << std::setprecision(4) << info.scale << '\n';
}

void printSize(std::ostream &out, const RunInfo &info, const PlannedSize &size)
{
    out << "parameters   " << size.start << " at the start, " << size.peak << " at most, " << size.end << " at the end";
    if (size.endLeast != size.endMost)
        out << " (" << size.endLeast << " to " << size.endMost << ", as the allocation chooses)";
    out << ", head " << info.headParameters << ", frozen " << info.frozenParameters << '\n';
}

void printMeasured(std::ostream &out, const RunInfo &info, const MeasuredStep &m)
{
    out << std::setprecision(3) << "time         " << m.secondsOf(info.config) << " s expected for " << info.config.total_step
        << " steps of " << 1000 * m.stepSeconds << " ms, allocations " << 1000 * m.allocationSeconds << " ms more, validations "
        << 1000 * m.evaluationSeconds << " ms\n"
        << "memory       " << static_cast<double>(m.memoryBytes) / 1e6 << " MB, a checkpoint "
        << static_cast<double>(m.checkpointBytes) / 1e6 << " MB\n";
    if (info.config.frozen_dtype == FrozenDtype::BFloat16)
        out << "rounding     gradients " << 100 * m.gradientError << " % from those of float32 weights\n";
}

ordered_json toJson(const MeasuredStep &m, const RunConfig &config)
{
    ordered_json json = {{"seconds", m.secondsOf(config)},
                         {"prepare_seconds", m.prepareSeconds},
                         {"step_seconds", m.stepSeconds},
                         {"allocation_seconds", m.allocationSeconds},
                         {"evaluation_seconds", m.evaluationSeconds},
                         {"state_seconds", m.stateSeconds},
                         {"memory_bytes", m.memoryBytes},
                         {"checkpoint_bytes", m.checkpointBytes}};
    if (config.frozen_dtype == FrozenDtype::BFloat16)
        json["gradient_error"] = m.gradientError;
    return json;
}

}  // namespace

ordered_json toJson(const PlanReport &plan)
{
    const RunInfo &info = plan.info;
    ordered_json json = {{"total_step", info.config.total_step},
                         {"method", methodName(info)},
                         {"warmup_ends", info.config.tinit},
                         {"final_begins", info.config.total_step - info.config.tfinal},
                         {"budget_unit", unitName(info)},
                         {"initial_budget", info.initialBudget},
                         {"target_budget", info.targetBudget},
                         {"scale", info.scale},
                         {"adapter_parameters", info.adapterParameters},
                         {"head_parameters", info.headParameters},
                         {"frozen_parameters", info.frozenParameters}};
    json["parameters"] = {{"start", plan.size.start}, {"peak", plan.size.peak}, {"end", plan.size.end},
                          {"end_least", plan.size.endLeast}, {"end_most", plan.size.endMost}};
    if (plan.data)
        json["data"] = {{"samples", plan.data->samples}, {"batch", plan.data->batch}, {"accumulation", plan.data->accumulation},
                        {"epochs", plan.data->epochs}, {"optimizer_steps", plan.data->optimizerSteps()}};
    if (!plan.fitted.empty())
        json["fitted"] = plan.fitted;
    if (plan.measured)
        json["measured"] = toJson(*plan.measured, info.config);
    json["warnings"] = ordered_json::array();
    for (const PlanWarning &w : plan.warnings) {
        json["warnings"].push_back({{"kind", nameOf(w.kind)}, {"value", w.value}, {"limit", w.limit}, {"text", textOf(w, info)}});
        if (!w.schedule.empty())
            json["warnings"].back()["schedule"] = w.schedule;
    }
    json["matrices"] = ordered_json::array();
    for (const MatrixInfo &m : info.matrices)
        json["matrices"].push_back({{"name", m.name}, {"out", m.out}, {"in", m.in}, {"rank", m.startRank}});
    json["allocations"] = ordered_json::array();
    for (const PlannedAllocation &a : plan.allocations)
        json["allocations"].push_back({{"step", a.step}, {"budget", a.budget}});
    return json;
}

void print(std::ostream &out, const PlanReport &plan)
{
    const RunInfo &info = plan.info;
    out << "method       " << methodName(info) << '\n';
    if (plan.data)
        out << "data         " << plan.data->samples << " samples, batches of " << plan.data->batch << ", "
            << plan.data->accumulation << " a step, " << plan.data->epochs << " epochs: " << plan.data->optimizerSteps()
            << " optimizer steps\n";
    if (!plan.fitted.empty()) {
        out << "fitted      ";
        for (const std::string &change : plan.fitted)
            out << " --set " << change;
        out << '\n';
    }
    printSize(out, info, plan.size);
    if (!info.matrices.empty())
        printMatrices(out, info);
    if (!plan.allocations.empty())
        printSchedule(out, info, plan.allocations);
    if (plan.measured)
        printMeasured(out, info, *plan.measured);
    for (const PlanWarning &w : plan.warnings)
        out << "warning      " << textOf(w, info) << '\n';
}

}  // namespace adalora::cli
