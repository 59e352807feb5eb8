/// Decides at each step boundary whether the loop may go on: pause, resume, single steps, to the next allocation.
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
    /// Waits while paused. False: stop was requested. `statusChanged` is called (on this thread, without the lock) at
    /// every change between Running and Paused.
    bool waitForTurn(const std::stop_token &stop, const std::function<void(LoopStatus)> &statusChanged);
    /// Tells what the step was, so that a single step or a run to the next allocation ends in a pause.
    void stepDone(bool wasAllocation);
    /// Pauses at the next boundary, as a command would.
    void pause() { m_mode = Mode::Paused; }

private:
    enum class Mode { Running, Paused, OneStep, ToAllocation };
    void apply(Command command);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Command> m_pending;
    Mode m_mode = Mode::Running;
    LoopStatus m_reported = LoopStatus::Preparing;
};

}  // namespace adalora
