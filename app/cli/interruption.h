/// Ctrl-C ends a run at a step boundary, with everything recorded.
#pragma once
#include "training/run_observer.h"
#include <stop_token>
#include <thread>

namespace adalora::cli {

/// From now on SIGINT and SIGTERM only set a flag.
void catchInterrupts();
bool wasInterrupted();

/// Ends a run after an interrupt, whatever it is doing, and where a divergence pauses it: nobody is there to look into it.
class UnattendedStop : public RunObserver {
public:
    explicit UnattendedStop(std::stop_source stop);
    void stepDone(const StepReport &report, StateSource &source) override;
    void statusChanged(LoopStatus status, StateSource *source) override;

private:
    std::stop_source m_stop;
    bool m_hasDiverged = false;  ///< in the last step
    std::jthread m_watch;
};

}  // namespace adalora::cli
