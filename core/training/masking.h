/// AdaLoRA's part of a training step: sensitivities, budget, mask, and what happened to which triplet.
#pragma once
#include "adapters/svd_adapter.h"
#include "ranking/allocator.h"
#include "ranking/budget_schedule.h"
#include "ranking/sensitivity.h"
#include "training/rank_method.h"

namespace adalora {

/// Owns the sensitivities and the mask of all adapters.
class Masking : public RankMethod {
public:
    /// Throws Error{RuleBroken, "target_r"} for reference ties without anything to prune, which the official code
    /// fails at. The adapters must outlive this.
    Masking(std::vector<SvdAdapter *> adapters, const RunConfig &config);

    const std::vector<MatrixInfo> &matrices() const override { return m_matrices; }
    void beginStep(int step, StepReport &report) override;
    /// The orthogonality regulariser.
    double addRegulariser() override;
    /// Moves the averages, chooses and applies the mask where due, and reports it.
    void update(int step, AdamW &, StepReport &report) override;
    /// Costs an SVD per matrix.
    void fill(RankState &state) const override;

    const BudgetSchedule &schedule() const { return m_schedule; }
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
    OrthForm m_orthForm;
    double m_orthWeight;
    double m_beta1;
    double m_beta2;
    Metric m_metric;
    Ties m_ties;
    std::vector<double> m_scores;
    Allocation m_allocation;
    bool m_isFinalMaskChosen = false;
};

}  // namespace adalora
