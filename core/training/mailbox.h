/// The one way from the loop's thread to the window: reports are lossless, the state is latest-wins.
#pragma once
#include "training/run_observer.h"
#include <mutex>

namespace adalora {

/// What has arrived since the last `take`.
struct Mail {
    std::shared_ptr<const RunInfo> started;  ///< set once
    std::optional<Evaluation> before;
    std::vector<StepReport> reports;
    std::vector<Event> notes;  ///< between steps: one of step k comes before the report of step k
    std::shared_ptr<const RankState> state;  ///< null: none newer
    LoopStatus status = LoopStatus::Preparing;
    std::optional<RunSummary> summary;       ///< set once, at the end
};

/// The loop writes, the screen takes. A state is built only when the last one was taken: that is the back-pressure.
class Mailbox : public RunObserver {
public:
    Mail take();

    void runStarted(const RunInfo &info, const Evaluation &before) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    void statusChanged(LoopStatus status, StateSource *source) override;
    void noted(const Event &event) override;
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override;

private:
    std::mutex m_mutex;
    Mail m_mail;
};

}  // namespace adalora
