#include "run_cursor.h"

#include <algorithm>

namespace studio {

void RunCursor::setEnd(int lastStep)
{
    m_end = lastStep;
    if (m_isLive)
        moveTo(m_end);
}

void RunCursor::pick(int step)
{
    setLive(step >= m_end);
    moveTo(std::clamp(step, std::min(0, m_end), m_end));
}

void RunCursor::setLive(bool isLive)
{
    if (m_isLive != isLive) {
        m_isLive = isLive;
        emit liveChanged(isLive);
    }
    if (m_isLive)
        moveTo(m_end);
}

void RunCursor::reset(int lastStep)
{
    m_end = lastStep;
    m_step = -2;  // announce the step even where it stays the same: the run is another one
    setLive(true);
}

void RunCursor::moveTo(int step)
{
    if (m_step == step)
        return;
    m_step = step;
    emit moved(step);
}

}  // namespace studio
