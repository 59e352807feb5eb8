/// The cubic budget schedule b(t): how many triplets of all matrices together may be kept at each step.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// Steps are 0-based optimizer steps. Values only; a schedule that breaks RunConfig's rules has no meaning.
struct BudgetSchedule {
    int initialBudget = 0;  ///< b0 = Σ r_init
    int targetBudget = 0;   ///< bT
    int totalSteps = 0;     ///< T
    int warmup = 0;         ///< t_i
    int finalPhase = 0;     ///< t_f
    int interval = 1;       ///< ΔT
    FinalPhase finalRule = FinalPhase::Official;

    /// b0 up to t_i, bT after T − t_f, trunc(bT + (b0 − bT)(1 − (t − t_i)/(T − t_i − t_f))³) between.
    int budget(int step) const;
    /// Warmup up to t_i, Final after T − t_f.
    Phase phase(int step) const;
    /// Whether the mask is applied after this step: multiples of ΔT in the reduction, with PEFT's rule also its last step
    /// T − t_f, and every step of the final phase.
    bool isMaskStep(int step) const;
    /// PEFT's rule alone: T − t_f, where a mask is chosen whatever ΔT says, and kept.
    bool isForcedMask(int step) const { return finalRule == FinalPhase::Peft && step == totalSteps - finalPhase; }
    /// Whether that mask is chosen anew. Scores are frozen from T − t_f on. The official rule ranks them again in the
    /// final phase, of which only the first step can change the mask; PEFT's keeps the mask of T − t_f.
    bool isAllocationStep(int step) const;
    /// Sensitivities are averaged before T − t_f and frozen from there on.
    bool movesSensitivity(int step) const { return step < totalSteps - finalPhase; }
};

/// Why nothing can be allocated in `step` by hand: only the reduction phase has something to choose.
std::optional<ConfigProblem> reductionProblem(const BudgetSchedule &schedule, int step);

/// bT = round(target_r · matrices), in triplets.
int targetBudget(const RunConfig &config, int matrices);
/// bT of a budget that counts parameters: target_r triplets of every matrix, given Σ (d + k + 1) over the matrices.
int targetParameters(const RunConfig &config, long long costOfOneEach);

/// What one triplet of a matrix costs under masking: 1, or d + k + 1 parameters.
int costOfOne(const MatrixInfo &matrix, BudgetUnit unit);
/// The same of the budget of a run, in RunInfo::budgetUnit: under merge and reallocate d + k parameters.
int costOfOne(const MatrixInfo &matrix, const RunInfo &info);

/// The config's steps with given budgets.
BudgetSchedule scheduleOf(const RunConfig &config, int initialBudget, int targetBudget);
/// Masking: with the budgets that its matrices give, in config.budget_unit.
BudgetSchedule scheduleOf(const RunConfig &config, const std::vector<MatrixInfo> &matrices);

}  // namespace adalora
