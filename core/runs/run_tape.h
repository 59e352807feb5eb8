/// A run kept in memory while it trains, with the states that a store would keep: for lessons and tests.
#pragma once
#include "runs/run_history.h"
#include "training/run_observer.h"
#include <mutex>

namespace adalora {

/// The loop writes on its thread, any one other thread plays. Nothing is lost and nothing waits.
class RunTape : public RunObserver {
public:
    /// Appends what has come since the last call to `history`, which is made here once the run has started. False where
    /// there was nothing new.
    bool play(std::shared_ptr<RunHistory> &history);

    void runStarted(const RunInfo &info, const Evaluation &before) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    void noted(const Event &event) override;
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override;

private:
    std::mutex m_mutex;
    std::optional<RunInfo> m_started;
    Evaluation m_before;
    std::vector<StepReport> m_reports;
    std::vector<Event> m_notes;  // one of step k comes before the report of step k
    std::vector<std::shared_ptr<const RankState>> m_states;
    std::optional<RunSummary> m_summary;
    int m_recordSteps = 1;  // of the loop's thread
};

}  // namespace adalora
