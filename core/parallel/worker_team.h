/// A fixed team of threads that share a piece of work and are parked in between, and values that each of them has alone.
#pragma once
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace adalora {

constexpr int maxWorkers = 64;

/// The number of the calling thread in the team whose job it does; 0 outside of any.
int currentWorker();

/// Every job runs on all threads at once: one fork and one join. Who does what is the job's choice by worker number, so
/// results can be the same in every run with as many workers.
class WorkerTeam {
public:
    /// 1 ≤ size ≤ maxWorkers. Starts size − 1 threads: the caller of `run` is worker 0.
    explicit WorkerTeam(int size);
    ~WorkerTeam();
    WorkerTeam(const WorkerTeam &) = delete;
    WorkerTeam &operator=(const WorkerTeam &) = delete;

    int size() const { return static_cast<int>(m_threads.size()) + 1; }
    /// job(0) … job(size − 1), which must not throw; returns when all are done. Not from within a job.
    void run(const std::function<void(int worker)> &job);

private:
    void serve(int worker);

    const std::function<void(int)> *m_job = nullptr;
    std::atomic<unsigned> m_round = 0;  ///< moves when a job is there, or the end
    std::atomic<int> m_busy = 0;
    std::atomic<bool> m_isEnding = false;
    std::vector<std::jthread> m_threads;
};

/// One T for each worker, made when its owner first asks for it.
template <typename T>
class PerWorker {
public:
    /// The calling thread's.
    T &here()
    {
        std::unique_ptr<T> &own = m_all[static_cast<std::size_t>(currentWorker())];
        if (!own)
            own = std::make_unique<T>();
        return *own;
    }
    /// visit(T &) for all there are, in the workers' order. Not while they work.
    template <typename Visit>
    void forEach(Visit visit)
    {
        for (std::unique_ptr<T> &one : m_all)
            if (one)
                visit(*one);
    }

private:
    std::array<std::unique_ptr<T>, maxWorkers> m_all;
};

}  // namespace adalora
