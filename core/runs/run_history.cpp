#include "runs/run_history.h"
#include "training/run_plan.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace adalora {
namespace {

std::size_t bytesOf(const RankState &state)
{
    const std::size_t floats = state.lambda.size() + state.sigma.size() + state.score.size() + state.slope.size() + state.defect.size();
    return sizeof state + floats * sizeof(float) + state.kept.size();
}

}  // namespace

int RankState::rankOf(const MatrixInfo &matrix) const
{
    const auto first = kept.begin() + matrix.first;
    return static_cast<int>(std::count(first, first + matrix.rank, 1));
}

RunHistory::RunHistory(RunInfo info) : m_info(std::move(info)), m_plan(m_info) {}

int RunHistory::steps() const { return static_cast<int>(m_series[0].size()); }

std::span<const double> RunHistory::series(Series which) const { return m_series[static_cast<std::size_t>(which)]; }

const RankState *RunHistory::stateAt(int step) const
{
    const auto after = std::upper_bound(m_states.begin(), m_states.end(), step,
                                        [](int s, const auto &state) { return s < state->step; });
    return after == m_states.begin() ? nullptr : std::prev(after)->get();
}

int RunHistory::nextAllocation(int step) const
{
    const auto next = std::upper_bound(m_allocations.begin(), m_allocations.end(), step);
    return next == m_allocations.end() ? -1 : *next;
}

int RunHistory::lastAllocation(int step) const
{
    const auto next = std::upper_bound(m_allocations.begin(), m_allocations.end(), step);
    return next == m_allocations.begin() ? -1 : *std::prev(next);
}

void RunHistory::append(const StepReport &report)
{
    assert(report.step == steps());
    const auto push = [this](Series which, double value) { m_series[static_cast<std::size_t>(which)].push_back(value); };
    push(Series::TaskLoss, report.taskLoss);
    push(Series::OrthLoss, report.orthLoss);
    push(Series::LearningRate, report.learningRate);
    push(Series::GradNorm, report.gradNorm);
    push(Series::Budget, report.budget);
    push(Series::Kept, report.kept);
    push(Series::Seconds, report.seconds);
    if (report.isAllocation)
        m_allocations.push_back(report.step);
    if (report.evaluation)
        append(*report.evaluation);
    m_events.insert(m_events.end(), report.events.begin(), report.events.end());
}

void RunHistory::append(const Event &event)
{
    m_events.push_back(event);
    if (std::optional<RunInfo> plan = steeredBy(event, m_plan))
        m_plan = *std::move(plan);
}

void RunHistory::append(const Evaluation &evaluation) { m_evaluations.push_back(evaluation); }

void RunHistory::append(std::shared_ptr<const RankState> state)
{
    assert(state);
    if (!m_states.empty() && m_states.back()->step >= state->step)
        return;
    m_stateBytes += bytesOf(*state);
    m_states.push_back(std::move(state));
    if (m_stateBytes > stateMemory && m_states.size() > 3)
        thinOut();
}

/// The first and the last one stay, and of the others the second of each pair goes, unless only allocations are left.
void RunHistory::thinOut()
{
    const auto isAllocation = [this](int step) { return std::binary_search(m_allocations.begin(), m_allocations.end(), step); };
    const auto drop = [&](bool sparesAllocations) {
        std::vector<std::shared_ptr<const RankState>> kept;
        bool isSecond = false;
        for (const auto &state : m_states) {
            const bool isEnd = state == m_states.front() || state == m_states.back();
            if (isEnd || (sparesAllocations && isAllocation(state->step)) || !std::exchange(isSecond, !isSecond))
                kept.push_back(state);
        }
        m_states = std::move(kept);
        m_stateBytes = 0;
        for (const auto &state : m_states)
            m_stateBytes += bytesOf(*state);
    };
    drop(true);
    if (m_stateBytes > stateMemory * 3 / 4)
        drop(false);
    ++m_thinnings;
}

}  // namespace adalora
