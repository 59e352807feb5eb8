/// Ctrl-C ends a run at a step boundary, with everything recorded.
#pragma once
#include "training/run_observer.h"
#include <stop_token>

namespace adalora::cli {

/// From now on SIGINT and SIGTERM only set a flag.
void catchInterrupts();
bool wasInterrupted();

/// Ends a run after an interrupt, and where nobody is there to look into a divergence.
class UnattendedStop : public RunObserver {
public:
    explicit UnattendedStop(std::stop_source &stop) : m_stop(stop) {}
    void stepDone(const StepReport &report, StateSource &source) override;
    void statusChanged(LoopStatus status, StateSource *source) override;

private:
    std::stop_source &m_stop;
};

}  // namespace adalora::cli
