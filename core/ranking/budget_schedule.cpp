#include "ranking/budget_schedule.h"
#include <cmath>

namespace adalora {

int BudgetSchedule::budget(int step) const
{
    switch (phase(step)) {
    case Phase::Warmup: return initialBudget;
    case Phase::Final: return targetBudget;
    case Phase::Reduction: break;
    }
    // pow, not x·x·x: the two differ in the last bit, and truncation makes a whole triplet of it.
    const double left = 1 - static_cast<double>(step - warmup) / (totalSteps - finalPhase - warmup);
    return static_cast<int>(targetBudget + (initialBudget - targetBudget) * std::pow(left, 3.0));
}

Phase BudgetSchedule::phase(int step) const
{
    if (step <= warmup)
        return Phase::Warmup;
    return step > totalSteps - finalPhase ? Phase::Final : Phase::Reduction;
}

bool BudgetSchedule::isMaskStep(int step) const
{
    switch (phase(step)) {
    case Phase::Warmup: return false;
    case Phase::Reduction: return step % interval == 0 || isForcedMask(step);
    case Phase::Final: return true;
    }
    return false;
}

bool BudgetSchedule::isAllocationStep(int step) const
{
    if (phase(step) != Phase::Final)
        return isMaskStep(step);
    return finalRule == FinalPhase::Official && (step == 0 || phase(step - 1) != Phase::Final);
}

std::optional<ConfigProblem> reductionProblem(const BudgetSchedule &schedule, int step)
{
    if (schedule.phase(step) == Phase::Reduction)
        return {};
    return ConfigProblem{"step", std::to_string(step),
                         "tinit = " + std::to_string(schedule.warmup) + " < step ≤ total_step − tfinal = "
                             + std::to_string(schedule.totalSteps - schedule.finalPhase)};
}

int targetBudget(const RunConfig &config, int matrices)
{
    return static_cast<int>(std::lround(config.target_r * matrices));
}

int targetParameters(const RunConfig &config, long long costOfOneEach)
{
    return static_cast<int>(std::lround(config.target_r * static_cast<double>(costOfOneEach)));
}

BudgetSchedule scheduleOf(const RunConfig &config, int initialBudget, int targetBudget)
{
    return {initialBudget, targetBudget, config.total_step, config.tinit, config.tfinal, config.deltaT,
            config.final_phase};
}

int costOfOne(const MatrixInfo &matrix, BudgetUnit unit)
{
    return unit == BudgetUnit::Parameters ? matrix.out + matrix.in + 1 : 1;
}

int costOfOne(const MatrixInfo &matrix, const RunInfo &info)
{
    return info.config.method == Method::Merge ? matrix.out + matrix.in : costOfOne(matrix, info.budgetUnit);
}

BudgetSchedule scheduleOf(const RunConfig &config, const std::vector<MatrixInfo> &matrices)
{
    int initial = 0;
    long long oneEach = 0;
    for (const MatrixInfo &matrix : matrices) {
        const int cost = costOfOne(matrix, config.budget_unit);
        initial += matrix.startRank * cost;
        oneEach += cost;
    }
    const int target = config.budget_unit == BudgetUnit::Triplets ? targetBudget(config, static_cast<int>(matrices.size()))
                                                                  : targetParameters(config, oneEach);
    return scheduleOf(config, initial, target);
}

}  // namespace adalora
