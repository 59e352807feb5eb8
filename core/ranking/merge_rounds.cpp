#include "ranking/merge_rounds.h"
#include <algorithm>
#include <cmath>

namespace adalora {

bool MergeRounds::isRound(int step) const
{
    return schedule.phase(step) == Phase::Reduction && step % schedule.interval == 0;
}

int MergeRounds::next(int step) const
{
    const long long interval = schedule.interval;
    const long long from = std::max(step, schedule.warmup + 1);
    const long long round = (from + interval - 1) / interval * interval;
    const int last = std::min(schedule.totalSteps - schedule.finalPhase, schedule.totalSteps - 1);
    return round <= last ? static_cast<int>(round) : -1;
}

int MergeRounds::budgetAt(int round) const
{
    return next(round + 1) < 0 ? schedule.targetBudget : schedule.budget(round);
}

MergeRounds mergeRoundsOf(const RunConfig &config, const std::vector<MatrixInfo> &matrices)
{
    int initial = 0;
    double columns = 0;
    for (const MatrixInfo &matrix : matrices) {
        initial += matrix.startRank * (matrix.out + matrix.in);
        columns += matrix.out + matrix.in;
    }
    const bool isConstant = config.budget_mode == BudgetMode::Constant;
    const int target = isConstant ? initial : static_cast<int>(std::lround(config.target_r * columns));
    return {scheduleOf(config, initial, target)};
}

}  // namespace adalora
