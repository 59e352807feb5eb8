#include "lesson_run.h"

#include <condition_variable>
#include <mutex>

namespace studio {
namespace {

using Clock = std::chrono::steady_clock;

/// Holds the loop back so that its steps spread evenly over the seconds given; a stop ends the waiting.
class Pace : public adalora::RunObserver {
public:
    Pace(int steps, double seconds, const std::stop_token &stop) : m_steps(steps), m_seconds(seconds), m_stop(stop) {}

    void runStarted(const adalora::RunInfo &, const adalora::Evaluation &) override { m_begin = Clock::now(); }
    void stepDone(const adalora::StepReport &report, adalora::StateSource &) override
    {
        const std::chrono::duration<double> due(m_seconds * (report.step + 1) / m_steps);
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, m_stop, m_begin + std::chrono::duration_cast<Clock::duration>(due), [] { return false; });
    }

private:
    const int m_steps;
    const double m_seconds;
    const std::stop_token m_stop;
    Clock::time_point m_begin;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
};

}  // namespace

LessonRun::LessonRun(const adalora::RunConfig &config, double seconds)
    : m_loop(config), m_steps(config.total_step), m_seconds(seconds), m_thread([this](const std::stop_token &stop) { train(stop); })
{
}

LessonRun::~LessonRun() = default;  // the thread is last: it is stopped and joined first

void LessonRun::train(const std::stop_token &stop)
{
    try {
        Pace pace(m_steps, m_seconds, stop);
        m_loop.addObserver(m_tape);
        m_loop.addObserver(pace);
        m_loop.run(stop);
    } catch (...) {
        m_failure = std::current_exception();
    }
    m_isOver.store(true, std::memory_order_release);
}

}  // namespace studio
