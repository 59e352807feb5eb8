/// When merge and reallocate holds its rounds, and how many parameters each may leave.
#pragma once
#include "ranking/budget_schedule.h"

namespace adalora {

/// Rounds are held at the multiples of ΔT after the warm-up and up to T − t_f, none in the final phase: the last one
/// cuts down to the target.
struct MergeRounds {
    BudgetSchedule schedule;  ///< in parameters

    bool isRound(int step) const;
    /// The first round at or after `step`, or −1.
    int next(int step) const;
    /// b(t) at a round, bT at the last.
    int budgetAt(int round) const;
};

/// Budgets in parameters, (d + k) for each column: from the start ranks to target_r columns a matrix, or constant.
MergeRounds mergeRoundsOf(const RunConfig &config, const std::vector<MatrixInfo> &matrices);

}  // namespace adalora
