/// AdaLoRA's part of a training step: scores, budget, mask, and what happened to which triplet.
#pragma once
#include "adapters/orthogonality.h"
#include "adapters/svd_adapter.h"
#include "ranking/allocator.h"
#include "ranking/budget_schedule.h"
#include "ranking/triplet_scorer.h"
#include "training/phase_news.h"
#include "training/rank_method.h"

namespace adalora {

/// Owns the scores and the mask of all adapters.
///
/// With `compact_final` the pruned triplets are dropped for good once the final mask is chosen; in RankState they keep
/// their slots, as zeros. What remains trains as it would have beside the masked ones, but only for γ = 0 and without
/// clipping: the regulariser and the norm of the gradient count masked triplets too. Equal up to rounding, then: sums
/// over fewer terms may be taken in another order.
///
/// Steering. A moved schedule holds from the next step on: where b(t) rises again the next allocation brings back the
/// best of what was cut. Back in the warm-up everything is kept again at once. Averages freeze in the final phase; when
/// it moves away they thaw where they stood, and its next beginning chooses a mask anew. While it lasts, a changed target
/// or pin lets the next step choose from the frozen scores; nothing else changes the mask. Once compacted, edits that
/// would change it are refused.
class Masking : public RankMethod {
public:
    /// Throws Error{RuleBroken, "target_r"} for reference ties without anything to prune, which the official code
    /// fails at, and for a metric_expression that cannot be used; Error{UnknownField} for pins of matrices that are not
    /// there. The adapters must outlive this.
    Masking(std::vector<SvdAdapter *> adapters, const RunConfig &config);

    const std::vector<MatrixInfo> &matrices() const override { return m_matrices; }
    /// Σ (d + k + 1) over the kept triplets.
    long long parameters() const override;
    void describe(RunInfo &info) const override;
    void beginStep(int step, StepReport &report) override;
    /// The orthogonality regulariser.
    double addRegulariser() override;
    /// Moves the averages, chooses and applies the mask where due, and reports it.
    void update(int step, AdamW &optimizer, StepReport &report) override;
    /// Costs an SVD per matrix.
    void fill(RankState &state) const override;

    std::optional<ConfigProblem> refusalOf(const RunConfig &config, int step) const override;
    void reconfigure(const RunConfig &config, int step, std::vector<Event> &events) override;
    /// In the reduction phase alone there is a mask to choose.
    std::optional<ConfigProblem> allocationRefusal(int step) const override;
    void allocateNext() override { m_allocatesNext = true; }
    /// Pruned triplets count, too: the regulariser sees them.
    std::optional<double> orthogonalityDefect() const override { return orthogonality(m_adapters, OrthForm::Reference, 1); }
    void archive(Archive &a) override;

    const BudgetSchedule &schedule() const { return m_schedule; }
    /// Of all triplets, numbered through; those the next mask would be chosen by.
    const std::vector<double> &scores() const { return m_scorer.scores(); }
    /// The last allocation; before the first everything is kept and nothing is cut.
    const Allocation &allocation() const { return m_allocation; }

private:
    void measure(int step);
    Allocation allocate(int budget) const;
    void choose(int step, StepReport &report);
    void keepAll(int step, std::vector<Event> &events);
    Allocation everything() const { return allocateWithinCosts(scores(), m_costs, m_schedule.initialBudget, m_rankBy); }
    int keptOf(std::size_t matrix) const;
    void reportChanges(int step, const Allocation &next, std::vector<Event> &events) const;
    void applyMask();
    void compact(AdamW &optimizer);

    std::vector<SvdAdapter *> m_adapters;
    std::vector<MatrixInfo> m_matrices;
    BudgetUnit m_unit;
    RankBy m_rankBy;
    std::vector<int> m_costs;  ///< of each triplet, in m_unit
    BudgetSchedule m_schedule;
    std::vector<Pin> m_pins;   ///< one per matrix
    OrthForm m_orthForm;
    double m_orthWeight;
    Ties m_ties;
    bool m_compactsAtTheEnd;
    TripletScorer m_scorer;
    Allocation m_allocation;
    PhaseNews m_phaseNews;
    bool m_allocatesNext = false;  ///< whatever ΔT says
    bool m_isFinalMaskChosen = false;
    bool m_isCompact = false;  ///< the adapters hold the kept triplets only
};

}  // namespace adalora
