/// Who wants to know what the loop does: the recorder, the mailbox of the window, the progress line.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// Builds the state of the current step once, when the first observer asks for it.
class StateSource {
public:
    virtual ~StateSource() = default;
    virtual std::shared_ptr<const RankState> state() = 0;
};

enum class LoopStatus { Preparing, Running, Paused, Ended };

/// Called on the loop's thread, in order of registration. Must not throw except Error for a store that cannot be written.
class RunObserver {
public:
    virtual ~RunObserver() = default;
    /// Once, before the first step; `initial` is the state at step 0 before training.
    virtual void runStarted(const RunInfo &, const Evaluation & /*before*/) {}
    virtual void stepDone(const StepReport &, StateSource &) {}
    virtual void statusChanged(LoopStatus, StateSource *) {}
    /// Once, last; `final` is null when the run failed before it had a state.
    virtual void runEnded(const RunSummary &, const std::shared_ptr<const RankState> & /*final*/) {}
};

}  // namespace adalora
