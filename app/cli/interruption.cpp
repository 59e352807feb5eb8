#include "interruption.h"

#include <atomic>
#include <csignal>

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

void UnattendedStop::stepDone(const StepReport &, StateSource &)
{
    if (interrupted)
        m_stop.request_stop();
}

void UnattendedStop::statusChanged(LoopStatus status, StateSource *)
{
    if (status == LoopStatus::Paused)
        m_stop.request_stop();
}

}  // namespace adalora::cli
