#include "training/masking.h"
#include "adapters/attach.h"
#include "adapters/orthogonality.h"
#include "error.h"

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

BudgetSchedule scheduleFor(const std::vector<MatrixInfo> &matrices, const RunConfig &config)
{
    const int initial = matrices.empty() ? 0 : matrices.back().first + matrices.back().rank;
    return scheduleOf(config, initial, targetBudget(config, static_cast<int>(matrices.size())));
}

}  // namespace

Masking::Masking(std::vector<SvdAdapter *> adapters, const RunConfig &config)
    : m_adapters(std::move(adapters))
    , m_matrices(describe(m_adapters))
    , m_schedule(scheduleFor(m_matrices, config))
    , m_orthForm(config.orth_form)
    , m_orthWeight(config.orth_reg_weight)
    , m_beta1(config.beta1)
    , m_beta2(config.beta2)
    , m_metric(config.metric)
    , m_ties(config.ties)
{
    if (m_ties == Ties::Reference && m_schedule.targetBudget >= m_schedule.initialBudget)
        throw Error(ErrorCode::RuleBroken, "target_r", "target_r < init_r (ties = reference)",
                    std::to_string(config.target_r));
    for (const SvdAdapter *adapter : m_adapters)
        m_sensitivities.emplace_back(adapter->out(), adapter->in(), adapter->rank());
    m_scores.assign(static_cast<std::size_t>(m_schedule.initialBudget), 0.0);
    m_allocation = allocateExact(m_scores, m_schedule.initialBudget);
}

void Masking::beginStep(int step, StepReport &report)
{
    const Phase phase = m_schedule.phase(step);
    report.budget = m_schedule.budget(step);
    report.kept = m_allocation.keptCount;
    if (step > 0 && phase == m_schedule.phase(step - 1))
        return;
    Event event;
    event.step = step;
    event.kind = EventKind::Phase;
    event.phase = phase;
    report.events.push_back(event);
}

double Masking::addRegulariser()
{
    return m_orthWeight > 0 ? addOrthogonality(m_adapters, m_orthForm, m_orthWeight) : 0;
}

void Masking::update(int step, AdamW &, StepReport &report)
{
    if (m_schedule.movesSensitivity(step))
        measure();
    if (m_schedule.isMaskStep(step)) {
        const bool isFinal = m_schedule.phase(step) == Phase::Final;
        // Scores are frozen there: a new choice could not differ. It is due unless its step had to be skipped.
        if (!isFinal || !m_isFinalMaskChosen)
            choose(step, report);
        m_isFinalMaskChosen = isFinal;
        applyMask();
    }
    const bool isLast = step == m_schedule.totalSteps - 1;
    if (isLast && m_ties == Ties::Exact && report.kept != m_schedule.targetBudget)
        report.events.push_back(alarm(step, AlarmKind::BudgetMissed,
                                      std::to_string(report.kept) + " ≠ " + std::to_string(m_schedule.targetBudget)));
}

void Masking::measure()
{
    m_scores.clear();
    for (std::size_t i = 0; i < m_adapters.size(); ++i) {
        const SvdAdapter &adapter = *m_adapters[i];
        TripletSensitivity &sensitivity = m_sensitivities[i];
        sensitivity.P.update(adapter.P.value, adapter.P.grad, m_beta1, m_beta2);
        sensitivity.lambda.update(adapter.lambda.value, adapter.lambda.grad, m_beta1, m_beta2);
        sensitivity.Q.update(adapter.Q.value, adapter.Q.grad, m_beta1, m_beta2);
        appendScores(sensitivity, adapter.lambda.value, m_metric, m_scores);
    }
}

void Masking::choose(int step, StepReport &report)
{
    const int budget = m_schedule.budget(step);
    Allocation next = m_ties == Ties::Exact ? allocateExact(m_scores, budget)
                                            : allocateAsReference(m_scores, budget).value();
    reportChanges(step, next, report);
    if (next.isArbitrary)
        report.events.push_back(alarm(step, AlarmKind::EqualScores, std::to_string(m_scores.front())));
    m_allocation = std::move(next);
    report.kept = m_allocation.keptCount;
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
            event.score = m_scores[triplet];
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

void Masking::fill(RankState &state) const
{
    state.threshold = m_allocation.threshold();
    state.kept = m_allocation.kept;
    state.score.assign(m_scores.begin(), m_scores.end());
    for (const SvdAdapter *adapter : m_adapters) {
        const Vector sigma = adapter->deltaSingularValues();
        for (Index i = 0; i < adapter->rank(); ++i) {
            state.lambda.push_back(static_cast<float>(adapter->lambda.value(i, 0)));
            state.sigma.push_back(static_cast<float>(sigma(i)));
        }
    }
}

}  // namespace adalora
