#include "schedule_knob.h"

#include "config_fields.h"
#include "training/run_plan.h"
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

int whole(double value) { return static_cast<int>(std::lround(std::clamp(value, 0.0, static_cast<double>(mostSteps)))); }

double matrixCount(const adalora::RunInfo &plan) { return static_cast<double>(plan.matrices.size()); }

adalora::RunConfig withValue(Knob knob, const adalora::RunInfo &plan, int value)
{
    adalora::RunConfig config = plan.config;
    switch (knob) {
    case Knob::Warmup: config.tinit = value; break;
    case Knob::Interval: config.deltaT = value; break;
    case Knob::FinalPhase: config.tfinal = value; break;
    case Knob::Target: config.target_r = value / matrixCount(plan); break;
    case Knob::Total: config.total_step = value; break;
    }
    return config;
}

}  // namespace

const char *fieldOf(Knob knob)
{
    switch (knob) {
    case Knob::Warmup: return "tinit";
    case Knob::Interval: return "deltaT";
    case Knob::FinalPhase: return "tfinal";
    case Knob::Target: return "target_r";
    case Knob::Total: return "total_step";
    }
    return "";
}

bool hasKnob(Knob knob, const adalora::RunInfo &plan)
{
    if (!hasSchedule(plan.config.method))
        return false;
    const bool isConstant = plan.config.method == adalora::Method::Merge && plan.config.budget_mode == adalora::BudgetMode::Constant;
    return knob != Knob::Target || (!plan.matrices.empty() && !isConstant);
}

int knobValue(Knob knob, const adalora::RunInfo &plan)
{
    switch (knob) {
    case Knob::Warmup: return plan.config.tinit;
    case Knob::Interval: return plan.config.deltaT;
    case Knob::FinalPhase: return plan.config.tfinal;
    case Knob::Target: return whole(plan.config.target_r * matrixCount(plan));
    case Knob::Total: return plan.config.total_step;
    }
    return 0;
}

KnobRange knobRange(Knob knob, const adalora::RunInfo &plan, int recorded)
{
    const adalora::RunConfig &c = plan.config;
    switch (knob) {
    case Knob::Warmup: return {0, c.total_step - c.tfinal - 1};
    case Knob::Interval: return {1, c.total_step};
    case Knob::FinalPhase: return {0, c.total_step - c.tinit - 1};
    case Knob::Target: return {1, whole(c.init_r * matrixCount(plan))};
    case Knob::Total: return {std::max({c.tinit + c.tfinal + 1, c.warmup_steps, recorded + 1}), mostSteps};
    }
    return {};
}

adalora::RunInfo turned(Knob knob, const adalora::RunInfo &plan, int value, int recorded)
{
    const int present = knobValue(knob, plan);
    const KnobRange range = knobRange(knob, plan, recorded);
    if (range.least > range.most)
        return plan;
    const auto broken = adalora::problemsOf(plan.config).size();
    const int wanted = std::clamp(value, range.least, range.most);
    for (int each = wanted; each != present; each += each < present ? 1 : -1) {
        const adalora::RunConfig config = withValue(knob, plan, each);
        if (adalora::problemsOf(config).size() <= broken)
            return adalora::steered(plan, config);
    }
    return plan;
}

KnobPlace placeOf(Knob knob, const adalora::RunInfo &plan)
{
    const adalora::RunConfig &c = plan.config;
    const double start = plan.initialBudget;
    const double target = plan.targetBudget;
    switch (knob) {
    case Knob::Warmup: return {static_cast<double>(c.tinit), start};
    case Knob::Interval: return {static_cast<double>(std::min(c.tinit + c.deltaT, c.total_step)), 0};
    case Knob::FinalPhase: return {static_cast<double>(c.total_step - c.tfinal), target};
    case Knob::Target: return {static_cast<double>(c.total_step), target};
    case Knob::Total: return {static_cast<double>(c.total_step), start * 1.4};
    }
    return {};
}

int valueAt(Knob knob, const adalora::RunInfo &plan, const KnobPlace &place)
{
    const adalora::RunConfig &c = plan.config;
    switch (knob) {
    case Knob::Warmup:
    case Knob::Total: return whole(place.step);
    case Knob::Interval: return whole(place.step - c.tinit);
    case Knob::FinalPhase: return whole(c.total_step - place.step);
    case Knob::Target: return whole(place.budget / std::max(1, plan.initialBudget) * c.init_r * matrixCount(plan));
    }
    return 0;
}

}  // namespace studio
