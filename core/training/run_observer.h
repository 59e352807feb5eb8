/// Who wants to know what the loop does: the recorder, the mailbox of the window, the progress line.
#pragma once
#include "training/checkpoint.h"

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
    /// Instead, where a run goes on after `step` steps. `info` is that of the run as it is now, with all edits.
    virtual void runResumed(const RunInfo & /*info*/, int /*step*/) {}
    virtual void stepDone(const StepReport &, StateSource &) {}
    /// Between two steps: an edit was applied or refused, or what came of it; a checkpoint could not be written.
    virtual void noted(const Event &) {}
    /// At the beginning (with save_steps > 0), at save_steps, on Stop, at the end. A failure to write, alone, does not end the run: it becomes an alarm.
    virtual void checkpoint(const Checkpoint &) {}
    virtual void statusChanged(LoopStatus, StateSource *) {}
    /// Once, last; `final` is null when the run failed before it had a state.
    virtual void runEnded(const RunSummary &, const std::shared_ptr<const RankState> & /*final*/) {}
};

}  // namespace adalora
