/// A run kept in memory while it trains, with the states that a store would keep: for lessons and tests.
#pragma once
#include "runs/run_news.h"
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
    RunNews m_news;
    int m_recordSteps = 1;  // of the loop's thread
};

}  // namespace adalora
