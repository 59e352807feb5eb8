#include "training/masking.h"
#include "adapters/attach.h"
#include "error.h"
#include <algorithm>

namespace adalora {
namespace {

Event alarm(int step, AlarmKind kind, std::string detail)
{
    Event event;
    event.step = step;
    event.kind = EventKind::Alarm;
    event.alarm = kind;
    event.detail = std::move(detail);
    return event;
}

std::vector<int> costsOf(const std::vector<MatrixInfo> &matrices, BudgetUnit unit)
{
    std::vector<int> costs;
    for (const MatrixInfo &matrix : matrices)
        costs.insert(costs.end(), static_cast<std::size_t>(matrix.rank), costOfOne(matrix, unit));
    return costs;
}

/// Those that stay go on as if nothing had happened.
template <typename Rows, typename Columns>
void keepMoments(AdamW &optimizer, const Parameter &parameter, const Rows &rows, const Columns &columns)
{
    AdamW::Moments moments = optimizer.moments(parameter);
    moments.first = Matrix(moments.first(rows, columns));
    moments.second = Matrix(moments.second(rows, columns));
    optimizer.setMoments(parameter, std::move(moments));
}

}  // namespace

Masking::Masking(std::vector<SvdAdapter *> adapters, const RunConfig &config)
    : m_adapters(std::move(adapters))
    , m_matrices(adalora::describe(m_adapters))
    , m_unit(config.budget_unit)
    , m_rankBy(config.rank_by)
    , m_costs(costsOf(m_matrices, m_unit))
    , m_schedule(scheduleOf(config, m_matrices))
    , m_orthForm(config.orth_form)
    , m_orthWeight(config.orth_reg_weight)
    , m_ties(config.ties)
    , m_compactsAtTheEnd(config.compact_final)
    , m_scorer(config, m_matrices)
{
    if (m_ties == Ties::Reference && m_schedule.targetBudget >= m_schedule.initialBudget)
        throw Error(ErrorCode::RuleBroken, "target_r", "target_r < init_r (ties = reference)",
                    std::to_string(config.target_r));
    m_allocation = allocateWithinCosts(scores(), m_costs, m_schedule.initialBudget, m_rankBy);
}

long long Masking::parameters() const
{
    long long count = 0;
    for (const MatrixInfo &matrix : m_matrices) {
        const auto first = m_allocation.kept.begin() + matrix.first;
        count += std::count(first, first + matrix.rank, 1) * costOfOne(matrix, BudgetUnit::Parameters);
    }
    return count;
}

void Masking::describe(RunInfo &info) const
{
    info.budgetUnit = m_unit;
    info.initialBudget = m_schedule.initialBudget;
    info.targetBudget = m_schedule.targetBudget;
    info.scale = m_adapters.empty() ? 0 : m_adapters.front()->scale();
}

void Masking::beginStep(int step, StepReport &report)
{
    const Phase phase = m_schedule.phase(step);
    report.budget = m_schedule.budget(step);
    report.kept = m_allocation.cost;
    if (step > 0 && phase == m_schedule.phase(step - 1))
        return;
    Event event;
    event.step = step;
    event.kind = EventKind::Phase;
    event.phase = phase;
    if (m_scorer.mu() && m_scorer.isMuSettled())
        event.detail = "mu = " + std::to_string(*m_scorer.mu());
    report.events.push_back(event);
}

double Masking::addRegulariser()
{
    return m_orthWeight > 0 ? addOrthogonality(m_adapters, m_orthForm, m_orthWeight) : 0;
}

void Masking::update(int step, AdamW &optimizer, StepReport &report)
{
    if (m_schedule.movesSensitivity(step))
        measure(step);
    if (m_schedule.isMaskStep(step)) {
        const bool isFinal = m_schedule.phase(step) == Phase::Final;
        // In the final phase a choice is due in its first step, or later if that had to be skipped.
        if (!isFinal || !m_isFinalMaskChosen)
            choose(step, report);
        m_isFinalMaskChosen = isFinal || m_schedule.isForcedMask(step);
        if (!m_isCompact)
            applyMask();
        if (m_isFinalMaskChosen && m_compactsAtTheEnd && !m_isCompact)
            compact(optimizer);
    }
}

void Masking::measure(int step)
{
    std::vector<TripletFactors> factors;
    for (const SvdAdapter *a : m_adapters)
        factors.push_back({a->P.value, a->P.grad, a->lambda.value, a->lambda.grad, a->Q.value, a->Q.grad});
    // The warm-up's last step is the last that μ may follow.
    m_scorer.measure(factors, step < m_schedule.warmup);
}

Allocation Masking::allocate(int budget) const
{
    if (m_ties == Ties::Reference)
        return allocateAsReference(scores(), budget).value();
    if (m_unit == BudgetUnit::Parameters)
        return allocateWithinCosts(scores(), m_costs, budget, m_rankBy);
    return allocateExact(scores(), budget);
}

void Masking::choose(int step, StepReport &report)
{
    Allocation next = allocate(m_schedule.budget(step));
    reportChanges(step, next, report);
    if (next.isArbitrary)
        report.events.push_back(alarm(step, AlarmKind::EqualScores, std::to_string(scores().front())));
    m_allocation = std::move(next);
    report.kept = m_allocation.cost;
    report.isAllocation = true;
}

void Masking::reportChanges(int step, const Allocation &next, StepReport &report) const
{
    for (std::size_t m = 0; m < m_matrices.size(); ++m) {
        for (int i = 0; i < m_matrices[m].rank; ++i) {
            const auto triplet = static_cast<std::size_t>(m_matrices[m].first + i);
            if (next.kept[triplet] == m_allocation.kept[triplet])
                continue;
            Event event;
            event.step = step;
            event.kind = next.kept[triplet] ? EventKind::Reactivate : EventKind::Prune;
            event.matrix = static_cast<int>(m);
            event.index = i;
            event.lambda = static_cast<double>(m_adapters[m]->lambda.value(i, 0));
            event.score = scores()[triplet];
            event.threshold = next.threshold();
            report.events.push_back(event);
        }
    }
}

void Masking::applyMask()
{
    std::size_t triplet = 0;
    for (SvdAdapter *adapter : m_adapters) {
        for (Index i = 0; i < adapter->rank(); ++i, ++triplet) {
            if (!m_allocation.kept[triplet])
                adapter->lambda.value(i, 0) = 0;
        }
    }
}

void Masking::compact(AdamW &optimizer)
{
    for (std::size_t m = 0; m < m_adapters.size(); ++m) {
        std::vector<int> kept;
        for (int i = 0; i < m_matrices[m].rank; ++i) {
            if (m_allocation.kept[static_cast<std::size_t>(m_matrices[m].first + i)])
                kept.push_back(i);
        }
        SvdAdapter &adapter = *m_adapters[m];
        adapter.keepOnly(kept);
        keepMoments(optimizer, adapter.Q, kept, Eigen::all);
        keepMoments(optimizer, adapter.lambda, kept, Eigen::all);
        keepMoments(optimizer, adapter.P, Eigen::all, kept);
    }
    m_isCompact = true;
}

void Masking::archive(Archive &a)
{
    a.field("is_final_mask_chosen", m_isFinalMaskChosen);
    a.field("is_compact", m_isCompact);
    a.part("allocation", m_allocation);
    a.part("scorer", m_scorer);
    for (std::size_t m = 0; m < m_adapters.size(); ++m) {
        a.part(m_matrices[m].name, *m_adapters[m]);
        const auto first = m_allocation.kept.begin() + m_matrices[m].first;
        const auto kept = std::count(first, first + m_matrices[m].rank, 1);
        a.require(m_adapters[m]->rank() == (m_isCompact ? kept : m_matrices[m].rank), m_matrices[m].name + ".rank", "not that of the mask");
    }
}

void Masking::fill(RankState &state) const
{
    state.threshold = m_allocation.threshold();
    state.mu = m_scorer.mu().value_or(0);
    state.kept = m_allocation.kept;
    state.score.assign(scores().begin(), scores().end());
    if (m_scorer.mu())
        state.slope.assign(m_scorer.slopes().begin(), m_scorer.slopes().end());
    for (std::size_t m = 0; m < m_adapters.size(); ++m) {
        const Vector sigma = m_adapters[m]->deltaSingularValues();
        Index next = 0;  // row of λ
        for (int i = 0; i < m_matrices[m].rank; ++i) {
            const bool isThere = !m_isCompact || m_allocation.kept[static_cast<std::size_t>(m_matrices[m].first + i)];
            state.lambda.push_back(isThere ? static_cast<float>(m_adapters[m]->lambda.value(next++, 0)) : 0.0f);
            state.sigma.push_back(i < sigma.size() ? static_cast<float>(sigma(i)) : 0.0f);
        }
    }
}

}  // namespace adalora
