#include "interruption.h"
#include "training/alarm.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>

namespace adalora::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler, read by several threads");

}  // namespace

void catchInterrupts()
{
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
}

bool wasInterrupted() { return interrupted; }

UnattendedStop::UnattendedStop(std::stop_source stop) : m_stop(std::move(stop))
{
    m_watch = std::jthread([this](const std::stop_token &end) {
        std::mutex mutex;
        std::condition_variable_any nobody;
        std::unique_lock lock(mutex);
        while (!interrupted && !end.stop_requested())
            nobody.wait_for(lock, end, std::chrono::milliseconds(50), [] { return false; });
        if (interrupted)
            m_stop.request_stop();
    });
}

void UnattendedStop::stepDone(const StepReport &report, StateSource &)
{
    m_hasDiverged = std::any_of(report.events.begin(), report.events.end(), isNotFinite);
}

void UnattendedStop::statusChanged(LoopStatus status, StateSource *)
{
    if (status == LoopStatus::Paused && m_hasDiverged)
        m_stop.request_stop();
}

}  // namespace adalora::cli
