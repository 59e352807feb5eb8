/// One run that is trained for a lesson, in memory, on its own thread.
#pragma once
#include "runs/run_tape.h"
#include "training/training_loop.h"
#include <atomic>
#include <exception>
#include <thread>

namespace studio {

/// Lives in the UI thread; begins at once.
class LessonRun {
public:
    /// Takes at least `seconds`: people look on. Throws Error when the config breaks a rule.
    explicit LessonRun(const adalora::RunConfig &config, double seconds = 0);
    /// Stops within a step and waits for it.
    ~LessonRun();

    /// Takes what has been trained since. False: nothing.
    bool advance() { return m_tape.play(m_history); }
    /// Null until the run has started.
    const std::shared_ptr<adalora::RunHistory> &history() const { return m_history; }
    /// Asked before `advance`, it says whether that took the rest.
    bool isOver() const { return m_isOver.load(std::memory_order_acquire); }
    /// What ended the run, if it was an exception; once it is over.
    const std::exception_ptr &failure() const { return m_failure; }

private:
    void train(const std::stop_token &stop);

    adalora::TrainingLoop m_loop;
    adalora::RunTape m_tape;
    const int m_steps;
    const double m_seconds;
    std::shared_ptr<adalora::RunHistory> m_history;
    std::exception_ptr m_failure;  // written before m_isOver, read after it
    std::atomic<bool> m_isOver = false;
    std::jthread m_thread;
};

}  // namespace studio
