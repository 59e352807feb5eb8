/// A run in memory, growing, as every view reads it. Single-threaded: its owner appends, views look.
#pragma once
#include "training/run_report.h"
#include <array>
#include <span>

namespace adalora {

enum class Series { TaskLoss, OrthLoss, LearningRate, GradNorm, Budget, Kept, Seconds };
inline constexpr int seriesCount = 7;

class RunHistory {
public:
    explicit RunHistory(RunInfo info);

    /// As it began.
    const RunInfo &info() const { return m_info; }
    /// As it is now: with the config that all edits so far have left, and the budgets of that.
    const RunInfo &plan() const { return m_plan; }

    /// Steps recorded so far; valid steps are [0, steps()).
    int steps() const;
    /// One value per step, index = step. Invalidated by `append`.
    std::span<const double> series(Series which) const;
    /// In order of step; the first is the one before training.
    std::span<const Evaluation> evaluations() const { return m_evaluations; }
    /// In order of step.
    std::span<const Event> events() const { return m_events; }
    /// The states known, ascending in step, not one for every step.
    std::span<const std::shared_ptr<const RankState>> states() const { return m_states; }
    /// Grows by one whenever states were thinned out: what was derived from positions in `states` is stale.
    int thinnings() const { return m_thinnings; }
    /// The nearest state at or before `step`; null before the first.
    const RankState *stateAt(int step) const;
    /// The first step after `step` with an allocation, or -1.
    int nextAllocation(int step) const;
    /// The last step at or before `step` with an allocation, or -1.
    int lastAllocation(int step) const;
    const std::optional<RunSummary> &summary() const { return m_summary; }

    void append(const StepReport &report);  ///< report.step == steps()
    /// Between two steps; event.step == steps().
    void append(const Event &event);
    void append(const Evaluation &evaluation);
    /// Ignored unless newer than the last one. When states take more than `stateMemory`, every other one is dropped, of
    /// those without an allocation first; the store keeps them all.
    void append(std::shared_ptr<const RankState> state);
    void setSummary(RunSummary summary) { m_summary = std::move(summary); }

    /// Bytes that the states may take.
    static constexpr std::size_t stateMemory = std::size_t{96} << 20;

private:
    void thinOut();

    RunInfo m_info;
    RunInfo m_plan;
    std::array<std::vector<double>, seriesCount> m_series;
    std::vector<int> m_allocations;
    std::vector<Evaluation> m_evaluations;
    std::vector<Event> m_events;
    std::vector<std::shared_ptr<const RankState>> m_states;
    std::size_t m_stateBytes = 0;
    int m_thinnings = 0;
    std::optional<RunSummary> m_summary;
};

}  // namespace adalora
