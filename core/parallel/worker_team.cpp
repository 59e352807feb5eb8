#include "parallel/worker_team.h"
#include <cassert>

namespace adalora {
namespace {

thread_local int workerNumber = 0;

/// Waits until `value` is no longer `old`. Steps follow one another within microseconds, so it looks for a while before
/// it parks.
template <typename T>
void awaitChange(const std::atomic<T> &value, T old)
{
    constexpr int looks = 2000;
    for (int i = 0; i < looks; ++i) {
        if (value.load(std::memory_order_acquire) != old)
            return;
#if defined(__x86_64__)
        __builtin_ia32_pause();
#endif
    }
    value.wait(old, std::memory_order_acquire);
}

}  // namespace

int currentWorker() { return workerNumber; }

WorkerTeam::WorkerTeam(int size)
{
    assert(size >= 1 && size <= maxWorkers);
    for (int worker = 1; worker < size; ++worker)
        m_threads.emplace_back([this, worker] { serve(worker); });
}

WorkerTeam::~WorkerTeam()
{
    m_isEnding.store(true);
    m_round.fetch_add(1);
    m_round.notify_all();
}

void WorkerTeam::run(const std::function<void(int)> &job)
{
    assert(workerNumber == 0);
    if (m_threads.empty())
        return job(0);
    m_job = &job;
    m_busy.store(static_cast<int>(m_threads.size()));
    m_round.fetch_add(1);
    m_round.notify_all();
    job(0);
    for (int busy = m_busy.load(); busy != 0; busy = m_busy.load())
        awaitChange(m_busy, busy);
}

void WorkerTeam::serve(int worker)
{
    workerNumber = worker;
    for (unsigned round = 0;; ++round) {
        awaitChange(m_round, round);
        if (m_isEnding.load())
            return;
        (*m_job)(worker);
        if (m_busy.fetch_sub(1) == 1)
            m_busy.notify_all();
    }
}

}  // namespace adalora
