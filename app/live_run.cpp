#include "live_run.h"

namespace studio {
namespace {
constexpr qint64 speedWindow = 3000;  // milliseconds
}

LiveRun::LiveRun(std::filesystem::path folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) { m_clock.start(); }

void LiveRun::setStatus(adalora::LoopStatus status)
{
    if (m_status == status)
        return;
    m_status = status;
    m_marks.clear();
    emit statusChanged(m_status);
}

void LiveRun::noteSpeed()
{
    const qint64 now = m_clock.elapsed();
    m_marks.push_back({now, m_history ? m_history->steps() : 0});
    while (m_marks.size() > 2 && now - m_marks.front().milliseconds > speedWindow)
        m_marks.pop_front();
}

double LiveRun::stepsPerSecond() const
{
    if (m_status != adalora::LoopStatus::Running || m_marks.size() < 2)
        return 0;
    const qint64 milliseconds = m_marks.back().milliseconds - m_marks.front().milliseconds;
    return milliseconds > 0 ? 1000.0 * (m_marks.back().steps - m_marks.front().steps) / static_cast<double>(milliseconds) : 0;
}

}  // namespace studio
