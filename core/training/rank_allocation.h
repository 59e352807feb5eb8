/// AdaLoRA's part of a training step: sensitivities, budget, mask, and what happened to which triplet.
#pragma once
#include "adapters/svd_adapter.h"
#include "ranking/allocator.h"
#include "ranking/budget_schedule.h"
#include "ranking/sensitivity.h"

namespace adalora {

/// Owns the sensitivities and the mask of all adapters; without adapters every step does nothing.
class RankAllocation {
public:
    /// Throws Error{RuleBroken, "target_r"} for reference ties without anything to prune, which the official code
    /// fails at. The adapters must outlive this.
    RankAllocation(std::vector<SvdAdapter *> adapters, const RunConfig &config);

    /// First in every step (0-based): b(t), what is kept so far, and the phase that begins, if one does.
    void beginStep(int step, StepReport &report) const;
    /// After the optimizer's step, with the clipped gradients still in place: moves the averages, chooses and applies
    /// the mask where due, and reports it. Not called for a step that must not change anything.
    void update(int step, StepReport &report);

    const BudgetSchedule &schedule() const { return m_schedule; }
    const std::vector<MatrixInfo> &matrices() const { return m_matrices; }
    /// Of all triplets, numbered through; those the next mask would be chosen by.
    const std::vector<double> &scores() const { return m_scores; }
    /// The last allocation; before the first everything is kept and nothing is cut.
    const Allocation &allocation() const { return m_allocation; }

private:
    void measure();
    void choose(int step, StepReport &report);
    void reportChanges(int step, const Allocation &next, StepReport &report) const;
    void applyMask();

    std::vector<SvdAdapter *> m_adapters;
    std::vector<MatrixInfo> m_matrices;
    std::vector<TripletSensitivity> m_sensitivities;  ///< one per adapter
    BudgetSchedule m_schedule;
    double m_beta1;
    double m_beta2;
    Metric m_metric;
    Ties m_ties;
    std::vector<double> m_scores;
    Allocation m_allocation;
    bool m_isFinalMaskChosen = false;
};

}  // namespace adalora
