/// Decides at each step boundary whether the loop may go on: pause, resume, single steps, to the next allocation; and
/// keeps the edits that wait for the boundary.
#pragma once
#include "training/training_loop.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace adalora {

/// `send` from any thread; the rest on the loop's thread.
class LoopControl {
public:
    void send(Command command);
    void send(Edit edit);
    /// Waits while paused. False: stop was requested. `statusChanged` is called (on this thread, without the lock) at
    /// every change between Running and Paused, `apply` for every edit that has arrived, also while paused.
    bool waitForTurn(const std::stop_token &stop, const std::function<void(LoopStatus)> &statusChanged,
                     const std::function<void(const Edit &)> &apply);
    /// Tells what the step was, so that a single step or a run to the next allocation ends in a pause.
    void stepDone(bool wasAllocation);
    /// Pauses at the next boundary, as a command would.
    void pause() { m_mode = Mode::Paused; }
    /// Edits that have arrived but were not applied, in order.
    std::vector<Edit> waiting();

private:
    enum class Mode { Running, Paused, OneStep, ToAllocation };
    void apply(Command command);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Command> m_pending;
    std::deque<Edit> m_edits;
    Mode m_mode = Mode::Running;
    LoopStatus m_reported = LoopStatus::Preparing;
};

}  // namespace adalora
