#include "training/masking.h"
#include "adapters/attach.h"
#include "error.h"
#include "training/alarm.h"
#include <algorithm>
#include <utility>

namespace adalora {
namespace {

std::vector<int> costsOf(const std::vector<MatrixInfo> &matrices, BudgetUnit unit)
{
    std::vector<int> costs;
    for (const MatrixInfo &matrix : matrices)
        costs.insert(costs.end(), static_cast<std::size_t>(matrix.rank), costOfOne(matrix, unit));
    return costs;
}

/// The official code fails where nothing is to be cut.
std::optional<ConfigProblem> tiesProblem(const RunConfig &config, const BudgetSchedule &schedule)
{
    if (config.ties != Ties::Reference || schedule.targetBudget < schedule.initialBudget)
        return {};
    return ConfigProblem{"target_r", std::to_string(config.target_r), "target_r < init_r (ties = reference)"};
}

/// The smallest b(t) to come, since it never rises along a schedule: without a final phase it stays above the target.
int smallestBudget(const BudgetSchedule &schedule) { return schedule.budget(schedule.totalSteps - 1); }

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
    , m_pins(pinsOf(config, m_matrices))
    , m_orthForm(config.orth_form)
    , m_orthWeight(config.orth_reg_weight)
    , m_ties(config.ties)
    , m_compactsAtTheEnd(config.compact_final)
    , m_scorer(config, m_matrices)
{
    if (const auto problem = tiesProblem(config, m_schedule))
        throw Error(ErrorCode::RuleBroken, problem->field, problem->rule, problem->value);
    m_allocation = everything();
}

long long Masking::parameters() const
{
    long long count = 0;
    for (std::size_t m = 0; m < m_matrices.size(); ++m)
        count += static_cast<long long>(keptOf(m)) * costOfOne(m_matrices[m], BudgetUnit::Parameters);
    return count;
}

int Masking::keptOf(std::size_t matrix) const
{
    const auto first = m_allocation.kept.begin() + m_matrices[matrix].first;
    return static_cast<int>(std::count(first, first + m_matrices[matrix].rank, 1));
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
    report.budget = m_schedule.budget(step);
    report.kept = m_allocation.cost;
    const bool hasMu = m_scorer.mu() && m_scorer.isMuSettled();
    m_phaseNews.tell(step, m_schedule.phase(step), report.events,
                     hasMu ? "mu = " + std::to_string(*m_scorer.mu()) : std::string{});
}

std::optional<ConfigProblem> Masking::refusalOf(const RunConfig &config, int step) const
{
    const BudgetSchedule schedule = scheduleOf(config, m_matrices);
    const std::vector<Pin> pins = pinsOf(config, m_matrices);
    if (auto problem = tiesProblem(config, schedule))
        return problem;
    const bool changesMask = schedule.phase(step) != Phase::Final || schedule.targetBudget != m_schedule.targetBudget || pins != m_pins;
    if (m_isCompact && changesMask)
        return ConfigProblem{"compact_final", "true", "compact_final = false (the final mask is chosen, the rest dropped)"};
    const bool hasPlenty = schedule.phase(step) == Phase::Warmup;  // everything is kept, perhaps again
    std::vector<PinGround> grounds;
    for (std::size_t m = 0; m < m_matrices.size(); ++m)
        grounds.push_back({hasPlenty ? m_matrices[m].rank : keptOf(m), m_matrices[m].rank, "init_r", costOfOne(m_matrices[m], m_unit)});
    return pinProblem(config, m_matrices, grounds, smallestBudget(schedule),
                      m_unit == BudgetUnit::Parameters ? "(d + k + 1)" : "");
}

void Masking::reconfigure(const RunConfig &config, int step, std::vector<Event> &events)
{
    const int target = m_schedule.targetBudget;
    const std::vector<Pin> pins = std::move(m_pins);
    m_schedule = scheduleOf(config, m_matrices);
    m_pins = pinsOf(config, m_matrices);
    m_orthWeight = config.orth_reg_weight;
    m_scorer.reconfigure(config);
    if (m_schedule.phase(step) != Phase::Final || m_schedule.targetBudget != target || m_pins != pins)
        m_isFinalMaskChosen = false;
    if (m_schedule.phase(step) == Phase::Warmup)
        keepAll(step, events);
}

void Masking::keepAll(int step, std::vector<Event> &events)
{
    Allocation all = everything();
    reportChanges(step, all, events);
    m_allocation = std::move(all);
}

std::optional<ConfigProblem> Masking::allocationRefusal(int step) const { return reductionProblem(m_schedule, step); }

double Masking::addRegulariser()
{
    return m_orthWeight > 0 ? addOrthogonality(m_adapters, m_orthForm, m_orthWeight) : 0;
}

void Masking::update(int step, AdamW &optimizer, StepReport &report)
{
    if (m_schedule.movesSensitivity(step))
        measure(step);
    const bool isAsked = std::exchange(m_allocatesNext, false) && m_schedule.phase(step) == Phase::Reduction;
    if (m_schedule.isMaskStep(step) || isAsked) {
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
    if (areAnySet(m_pins))
        return allocateAround({m_pins, m_allocation.kept, smallestBudget(m_schedule)}, scores(), m_costs, budget, m_rankBy);
    if (m_unit == BudgetUnit::Parameters)
        return allocateWithinCosts(scores(), m_costs, budget, m_rankBy);
    return allocateExact(scores(), budget);
}

void Masking::choose(int step, StepReport &report)
{
    Allocation next = allocate(m_schedule.budget(step));
    reportChanges(step, next, report.events);
    if (next.isArbitrary)
        report.events.push_back(alarm(step, AlarmKind::EqualScores, std::to_string(scores().front())));
    m_allocation = std::move(next);
    report.kept = m_allocation.cost;
    report.isAllocation = true;
}

void Masking::reportChanges(int step, const Allocation &next, std::vector<Event> &events) const
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
            events.push_back(event);
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
    a.part("phase", m_phaseNews);
    a.field("allocates_next", m_allocatesNext);
    a.field("is_final_mask_chosen", m_isFinalMaskChosen);
    a.field("is_compact", m_isCompact);
    a.part("allocation", m_allocation);
    a.part("scorer", m_scorer);
    for (std::size_t m = 0; m < m_adapters.size(); ++m) {
        a.part(m_matrices[m].name, *m_adapters[m]);
        a.require(m_adapters[m]->rank() == (m_isCompact ? keptOf(m) : m_matrices[m].rank), m_matrices[m].name + ".rank", "not that of the mask");
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
        state.defect.push_back(static_cast<float>(orthogonality({m_adapters[m]}, OrthForm::Reference, 1)));
        Index next = 0;  // row of λ
        for (int i = 0; i < m_matrices[m].rank; ++i) {
            const bool isThere = !m_isCompact || m_allocation.kept[static_cast<std::size_t>(m_matrices[m].first + i)];
            state.lambda.push_back(isThere ? static_cast<float>(m_adapters[m]->lambda.value(next++, 0)) : 0.0f);
            state.sigma.push_back(i < sigma.size() ? static_cast<float>(sigma(i)) : 0.0f);
        }
    }
}

}  // namespace adalora
