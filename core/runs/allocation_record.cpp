#include "runs/allocation_record.h"

#include "training/run_plan.h"
#include <algorithm>
#include <cassert>

namespace adalora {
namespace {

std::span<const Event> eventsAt(const RunHistory &run, int step)
{
    struct ByStep {
        bool operator()(const Event &event, int s) const { return event.step < s; }
        bool operator()(int s, const Event &event) const { return s < event.step; }
    };
    const auto [first, last] = std::equal_range(run.events().begin(), run.events().end(), step, ByStep{});
    return {first, last};
}

std::size_t slotOf(const RunInfo &plan, const Event &event)
{
    return static_cast<std::size_t>(plan.matrices[static_cast<std::size_t>(event.matrix)].first + event.index);
}

/// A newcomer of the j-th round before this one is safe for j ≤ grow_protect.
void markSafe(AllocationRecord &record, const RunHistory &run, const RunInfo &plan)
{
    int round = run.lastAllocation(record.isAllocation() ? record.step - 1 : record.step);
    for (int j = 1; j <= plan.config.grow_protect && round >= 0; ++j, round = run.lastAllocation(round - 1))
        for (const Event &event : eventsAt(run, round))
            if (event.kind == EventKind::Grow)
                record.isSafe[slotOf(plan, event)] = 1;
}

void undoMask(AllocationRecord &record, const Event &event, std::size_t slot)
{
    if (event.kind == EventKind::Reactivate)
        record.before[slot] = 0;
    if (event.kind != EventKind::Prune)
        return;
    record.before[slot] = 1;
    record.lambda[slot] = static_cast<float>(event.lambda);
}

/// Growth is told after all cuts, so a slot that changed hands is emptied before its old triplet returns.
void undoRound(AllocationRecord &record, std::span<const Event> events, const RunInfo &plan)
{
    for (const Event &event : events) {
        if (event.kind != EventKind::Grow)
            continue;
        const std::size_t slot = slotOf(plan, event);
        record.present[slot] = record.before[slot] = record.kept[slot] = 0;
        ++record.grown;
    }
    for (const Event &event : events) {
        if (event.kind != EventKind::Prune)
            continue;
        const std::size_t slot = slotOf(plan, event);
        record.present[slot] = record.before[slot] = 1;
        record.lambda[slot] = static_cast<float>(event.lambda);
        record.score[slot] = static_cast<float>(event.score);
        if (!record.slope.empty())
            record.slope[slot] = record.mu > 0 ? static_cast<float>((event.score - event.lambda) / record.mu) : 0.0f;
    }
}

}  // namespace

AllocationRecord allocationRecord(const RunHistory &run, const RankState &state, const RunInfo &plan)
{
    const bool isMerge = plan.config.method == Method::Merge;
    AllocationRecord record;
    record.step = state.step;
    record.chosenAt = run.lastAllocation(state.step);
    record.budget = state.step < run.steps() ? static_cast<int>(run.series(Series::Budget)[static_cast<std::size_t>(state.step)])
                                             : plan.initialBudget;
    record.mu = state.mu;
    record.score = state.score;
    record.lambda = state.lambda;
    record.slope = state.slope;
    record.before = record.kept = state.kept;
    record.present = isMerge ? state.kept : std::vector<unsigned char>(state.kept.size(), 1);
    record.isSafe.assign(state.kept.size(), 0);
    if (isMerge)
        markSafe(record, run, plan);
    if (!record.isAllocation())
        return record;
    const std::span<const Event> events = eventsAt(run, state.step);
    if (isMerge)
        undoRound(record, events, plan);
    else
        for (const Event &event : events)
            if (event.kind == EventKind::Prune || event.kind == EventKind::Reactivate)
                undoMask(record, event, slotOf(plan, event));
    return record;
}

void PlanTrail::follow(const RunHistory &run)
{
    if (m_run != &run || run.events().size() < m_seen) {
        m_run = &run;
        m_seen = 0;
        m_legs = {{0, run.info()}};
    }
    for (; m_seen < run.events().size(); ++m_seen) {
        const Event &event = run.events()[m_seen];
        if (std::optional<RunInfo> plan = steeredBy(event, m_legs.back().plan))
            m_legs.push_back({event.step, *std::move(plan)});
    }
}

const RunInfo &PlanTrail::at(int step) const
{
    assert(!m_legs.empty());
    const auto after = std::upper_bound(m_legs.begin(), m_legs.end(), std::max(0, step), [](int s, const Leg &leg) { return s < leg.from; });
    return std::prev(after)->plan;
}

}  // namespace adalora
