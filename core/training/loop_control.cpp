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

void LoopControl::send(Edit edit)
{
    {
        const std::lock_guard lock(m_mutex);
        m_edits.push_back(std::move(edit));
    }
    m_wake.notify_one();
}

std::vector<Edit> LoopControl::waiting()
{
    const std::lock_guard lock(m_mutex);
    return {m_edits.begin(), m_edits.end()};
}

bool LoopControl::waitForTurn(const std::stop_token &stop, const std::function<void(LoopStatus)> &statusChanged,
                              const std::function<void(const Edit &)> &applyEdit)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        for (; !m_pending.empty(); m_pending.pop_front())
            apply(m_pending.front());
        if (!m_edits.empty()) {
            const Edit edit = std::move(m_edits.front());
            m_edits.pop_front();
            lock.unlock();
            applyEdit(edit);
            lock.lock();
            continue;
        }
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
        m_wake.wait(lock, stop, [this] { return !m_pending.empty() || !m_edits.empty(); });
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
