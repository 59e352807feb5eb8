#include "playback.h"

#include "runs/run_history.h"
#include <algorithm>
#include <cmath>

namespace studio {
namespace {
constexpr int frameMilliseconds = 33;
constexpr double unknownPace = 20;  // steps/s of a run that recorded no times
}

Playback::Playback(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(frameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(static_cast<double>(m_clock.restart()) / 1000); });
}

void Playback::setRun(const adalora::RunHistory *run)
{
    stop();
    m_run = run;
}

void Playback::play(int step)
{
    if (!m_run || m_run->steps() < 2)
        return;
    m_at = step >= m_run->steps() - 1 ? 0 : std::max(0, step);
    m_clock.start();
    m_timer.start();
    emit playingChanged(true);
    emit stepWanted(static_cast<int>(m_at));
}

void Playback::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void Playback::follow(int step)
{
    if (step != static_cast<int>(m_at))
        m_at = step;
}

double Playback::stepsPerSecond() const
{
    if (!m_run)
        return 0;
    if (m_speed.seconds > 0)
        return m_run->steps() / m_speed.seconds;
    const auto seconds = m_run->series(adalora::Series::Seconds);
    const std::size_t recent = std::min<std::size_t>(seconds.size(), 1000);  // of the whole run it would be a walk over all of it
    double sum = 0;
    for (const double each : seconds.last(recent))
        sum += std::isfinite(each) ? each : 0;
    return m_speed.times * (sum > 0 ? static_cast<double>(recent) / sum : unknownPace);
}

void Playback::advance(double seconds)
{
    if (!m_run || !m_timer.isActive())
        return;
    const int before = static_cast<int>(m_at);
    const int last = m_run->steps() - 1;
    m_at = std::min(m_at + seconds * stepsPerSecond(), static_cast<double>(last));
    const int step = static_cast<int>(m_at);
    if (step != before)
        emit stepWanted(step);
    if (step >= last)
        stop();
}

}  // namespace studio
