#include "training/loop_control.h"

namespace adalora {

void LoopControl::send(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pending.push_back(command);
    }
    m_wake.notify_one();
}

bool LoopControl::waitForTurn(const std::stop_token &stop, const std::function<void(LoopStatus)> &statusChanged)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        for (; !m_pending.empty(); m_pending.pop_front())
            apply(m_pending.front());
        const LoopStatus status = m_mode == Mode::Paused ? LoopStatus::Paused : LoopStatus::Running;
        if (status != m_reported) {
            m_reported = status;
            lock.unlock();
            statusChanged(status);
            lock.lock();
            continue;  // commands may have arrived meanwhile
        }
        if (status == LoopStatus::Running)
            return true;
        m_wake.wait(lock, stop, [this] { return !m_pending.empty(); });
    }
    return false;
}

void LoopControl::stepDone(bool wasAllocation)
{
    if (m_mode == Mode::OneStep || (m_mode == Mode::ToAllocation && wasAllocation))
        m_mode = Mode::Paused;
}

void LoopControl::apply(Command command)
{
    switch (command) {
    case Command::Pause: m_mode = Mode::Paused; break;
    case Command::Resume: m_mode = Mode::Running; break;
    case Command::StepOnce: m_mode = Mode::OneStep; break;
    case Command::RunToAllocation: m_mode = Mode::ToAllocation; break;
    }
}

}  // namespace adalora
