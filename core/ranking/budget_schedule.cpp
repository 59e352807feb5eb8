#include "ranking/budget_schedule.h"
#include <cmath>

namespace adalora {

BudgetSchedule BudgetSchedule::of(const RunConfig &config, int matrices)
{
    BudgetSchedule schedule;
    schedule.initialBudget = config.init_r * matrices;
    schedule.targetBudget = static_cast<int>(std::lround(config.target_r * matrices));
    schedule.totalSteps = config.total_step;
    schedule.warmup = config.tinit;
    schedule.finalPhase = config.tfinal;
    schedule.interval = config.deltaT;
    return schedule;
}

int BudgetSchedule::budgetAt(int step) const
{
    switch (phaseAt(step)) {
    case Phase::Warmup: return initialBudget;
    case Phase::Final: return targetBudget;
    case Phase::Reduction: break;
    }
    // pow, not x·x·x: the two differ in the last bit, and truncation makes a whole triplet of it.
    const double left = 1 - static_cast<double>(step - warmup) / (totalSteps - finalPhase - warmup);
    return static_cast<int>(targetBudget + (initialBudget - targetBudget) * std::pow(left, 3.0));
}

Phase BudgetSchedule::phaseAt(int step) const
{
    if (step <= warmup)
        return Phase::Warmup;
    return step > totalSteps - finalPhase ? Phase::Final : Phase::Reduction;
}

bool BudgetSchedule::isMaskStep(int step) const
{
    switch (phaseAt(step)) {
    case Phase::Warmup: return false;
    case Phase::Reduction: return step % interval == 0;
    case Phase::Final: return true;
    }
    return false;
}

bool BudgetSchedule::isAllocationStep(int step) const
{
    return isMaskStep(step) && (phaseAt(step) == Phase::Reduction || step == 0 || phaseAt(step - 1) != Phase::Final);
}

}  // namespace adalora
