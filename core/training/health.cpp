#include "training/health.h"

#include "training/alarm.h"
#include "training/run_plan.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace adalora {
namespace {

/// What healthy runs of the presets stay well below: see tests/core/tst_health.cpp.
constexpr double risenBy = 1.5;        // times the lowest defect so far; they reach 1.25
constexpr double leastDefect = 0.5;    // a ‖·‖_F below which a rise does no harm
constexpr double fallsBy = 0.03;       // of the mean loss
constexpr double fallsByOfAll = 0.01;  // of all that it has fallen since the start; they reach 0.0023
constexpr double standardErrors = 3;
constexpr int fewestLosses = 10;       // in a tenth of T, and at the start

template <typename... Parts>
std::string join(const Parts &...parts)
{
    std::ostringstream text;
    text.precision(3);
    (text << ... << parts);
    return text.str();
}

bool isLastStep(int step, const RunConfig &c) { return step == c.total_step - 1; }

/// All slots but those that pins close.
int mostTriplets(const RunConfig &config, const std::vector<MatrixInfo> &matrices)
{
    int most = 0;
    for (const MatrixInfo &matrix : matrices) {
        const auto pin = config.pinned_ranks.find(matrix.name);
        most += pin == config.pinned_ranks.end() ? matrix.rank : pin->second;
    }
    return most;
}

struct Mean {
    double value;
    double error;  ///< standard, squared
};

Mean meanOf(std::vector<double>::const_iterator first, std::vector<double>::const_iterator last)
{
    const auto n = static_cast<double>(last - first);
    double sum = 0, squares = 0;
    for (auto i = first; i != last; ++i)
        sum += *i;
    const double mean = sum / n;
    for (auto i = first; i != last; ++i)
        squares += (*i - mean) * (*i - mean);
    return {mean, squares / (n * (n - 1))};
}

}  // namespace

HealthMonitor::HealthMonitor(RunInfo info) : m_info(std::move(info)) {}

void HealthMonitor::watch(const RunConfig &config, const Trainer &trainer, StateSource &states, StepReport &report)
{
    if (std::any_of(report.events.begin(), report.events.end(), isNotFinite))
        return;
    watchAllocations(config, report);
    watchBudget(config, report);
    watchOrthogonality(config, trainer.method(), report);
    watchMatrices(config, states, report);
    watchLoss(config, report);
}

void HealthMonitor::watchAllocations(const RunConfig &config, StepReport &report)
{
    m_hasAllocated = m_hasAllocated || report.isAllocation;
    const int deadline = std::min({config.tinit + 2 * config.deltaT, config.total_step - config.tfinal, config.total_step - 1});
    if (!hasSchedule(config.method) || m_hasAllocated || m_lacksAllocation || report.step < deadline)
        return;
    m_lacksAllocation = true;
    const std::vector<int> steps = allocationSteps(config);
    const auto next = std::upper_bound(steps.begin(), steps.end(), report.step);
    report.events.push_back(alarm(report.step, AlarmKind::NoAllocation, next == steps.end() ? std::string() : std::to_string(*next)));
}

void HealthMonitor::watchBudget(const RunConfig &config, StepReport &report)
{
    if (!hasSchedule(config.method) || !(report.isAllocation || isLastStep(report.step, config)))
        return;
    // Parameters that are left over buy no triplet; triplets must come out even, but for the reference's ties.
    const bool countsParameters = m_info.budgetUnit == BudgetUnit::Parameters;
    int budget = report.isAllocation ? report.budget : steered(m_info, config).targetBudget;
    if (!countsParameters)
        budget = std::min(budget, mostTriplets(config, m_info.matrices));
    const bool isMissed = countsParameters ? report.kept > budget : report.kept != budget;
    // The reference's ties, and what a never-pruned matrix does not win back because the target could not hold it.
    const bool isHeldBack = !config.never_prune.empty() && budget > steered(m_info, config).targetBudget;
    const bool isKnown = config.method == Method::AdaLora && report.kept < budget && (config.ties == Ties::Reference || isHeldBack);
    if (isMissed && !isKnown && !m_isBudgetMissed)
        report.events.push_back(alarm(report.step, AlarmKind::BudgetMissed, join(report.kept, countsParameters ? " > " : " ≠ ", budget)));
    m_isBudgetMissed = isMissed && !isKnown;
}

void HealthMonitor::watchOrthogonality(const RunConfig &config, const RankMethod &method, StepReport &report)
{
    if (report.step % config.record_steps != 0)
        return;
    const std::optional<double> defect = method.orthogonalityDefect();
    if (!defect)
        return;
    if (m_lowestDefect < 0 || *defect < m_lowestDefect)
        m_lowestDefect = *defect;
    const double limit = std::max(leastDefect, risenBy * m_lowestDefect);
    if (!m_isDefectRising && *defect > limit) {
        m_isDefectRising = true;
        report.events.push_back(alarm(report.step, AlarmKind::OrthogonalityRising, join(m_lowestDefect, " → ", *defect)));
    } else if (m_isDefectRising && *defect < (m_lowestDefect + limit) / 2) {
        m_isDefectRising = false;
    }
}

/// Dead: it holds triplets, and none of them has moved, or none ever mattered.
void HealthMonitor::watchMatrices(const RunConfig &config, StateSource &states, StepReport &report)
{
    if (m_hasSeenMatrices || m_info.matrices.empty() || report.step < std::max(config.warmup_steps, hasSchedule(config.method) ? config.tinit : 0))
        return;
    m_hasSeenMatrices = true;
    const std::shared_ptr<const RankState> state = states.state();
    const bool isScored = hasSchedule(config.method) && config.metric != Metric::Random;
    for (std::size_t m = 0; m < m_info.matrices.size(); ++m) {
        const MatrixInfo &matrix = m_info.matrices[m];
        bool isHeld = false, hasMoved = false, matters = false;
        for (auto i = static_cast<std::size_t>(matrix.first); i < static_cast<std::size_t>(matrix.first + matrix.rank); ++i) {
            isHeld = isHeld || state->kept[i] != 0;
            hasMoved = hasMoved || (state->kept[i] != 0 && state->lambda[i] != 0.0f);
            matters = matters || (state->kept[i] != 0 && state->score[i] != 0.0f);
        }
        if (!isHeld || (hasMoved && (matters || !isScored)))
            continue;
        report.events.push_back(alarm(report.step, AlarmKind::MatrixDead, {}, static_cast<int>(m)));
    }
}

void HealthMonitor::watchLoss(const RunConfig &config, StepReport &report)
{
    if (m_startCount < fewestLosses) {
        m_startSum += report.taskLoss;
        ++m_startCount;
    }
    const auto tenth = static_cast<std::size_t>(config.total_step / 10);
    m_losses.push_back(report.taskLoss);
    if (m_losses.size() >= 2 * tenth + 1024)  // not in every step
        m_losses.erase(m_losses.begin(), m_losses.end() - static_cast<std::ptrdiff_t>(2 * tenth));
    if (!isLastStep(report.step, config) || tenth < static_cast<std::size_t>(fewestLosses) || m_losses.size() < 2 * tenth)
        return;
    const auto middle = m_losses.end() - static_cast<std::ptrdiff_t>(tenth);
    const Mean before = meanOf(middle - static_cast<std::ptrdiff_t>(tenth), middle), last = meanOf(middle, m_losses.end());
    const double fall = before.value - last.value;
    const double fallen = m_startSum / m_startCount - last.value;
    if (fall > fallsBy * before.value && fall > fallsByOfAll * fallen && fall > standardErrors * std::sqrt(before.error + last.error))
        report.events.push_back(alarm(report.step, AlarmKind::StillFalling, join(before.value, " → ", last.value)));
}

void HealthMonitor::archive(Archive &a)
{
    a.field("has_allocated", m_hasAllocated);
    a.field("lacks_allocation", m_lacksAllocation);
    a.field("budget_missed", m_isBudgetMissed);
    a.field("lowest_defect", m_lowestDefect);
    a.field("defect_rising", m_isDefectRising);
    a.field("seen_matrices", m_hasSeenMatrices);
    a.field("start_sum", m_startSum);
    a.field("start_count", m_startCount);
    a.resizable("losses", m_losses);
}

}  // namespace adalora
