// What the hand does to a time plot: pick, point, zoom, move, walk.
#include "runs/run_history.h"
#include "time_hand.h"
#include "time_plot.h"
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace studio {

void TimePlot::connectHand()
{
    connect(m_hand, &TimeHand::picked, this, [this](const QPoint &at, bool isPress) {
        if (!m_run || m_run->steps() == 0)
            return;
        const double step = m_scale.stepAt(m_plot->xAxis->pixelToCoord(at.x()));
        emit cursorPicked(static_cast<int>(std::lround(std::clamp(step, 0.0, m_run->steps() - 1.0))));
        pickValue(m_plot->yAxis->pixelToCoord(at.y()), isPress);
    });
    connect(m_hand, &TimeHand::hovered, this, &TimePlot::hoverAt);
    connect(m_hand, &TimeHand::left, this, [this] {
        setHover(-1);
        emit stepHovered(-1);
    });
    connect(m_hand, &TimeHand::zoomed, this, [this](const QPoint &at, double turns) {
        const QCPRange range = m_plot->xAxis->range();
        const double all = endOfTime();
        const double closest = std::min(10 * all / std::max(1, lastStep()), all);
        const double center = m_plot->xAxis->pixelToCoord(at.x());
        const double factor = std::clamp(range.size() * std::pow(0.8, turns), closest, all) / range.size();
        choose(center + (range.lower - center) * factor, center + (range.upper - center) * factor);
    });
    connect(m_hand, &TimeHand::moved, this, [this](double share) {
        const QCPRange range = m_plot->xAxis->range();
        choose(range.lower + share * range.size(), range.upper + share * range.size());
    });
    connect(m_hand, &TimeHand::dragged, this, [this](const QPoint &by) {
        const QCPRange range = m_plot->xAxis->range();
        const double shift = -by.x() * range.size() / std::max(1, m_plot->axisRect()->width());
        choose(range.lower + shift, range.upper + shift);
        moveValues(-by.y() * m_plot->yAxis->range().size() / std::max(1, m_plot->axisRect()->height()));
    });
    connect(m_hand, &TimeHand::valuesZoomed, this, [this](const QPoint &at, double turns) {
        zoomValues(m_plot->yAxis->pixelToCoord(at.y()), std::pow(0.8, turns));
    });
    connect(m_hand, &TimeHand::valuesMoved, this, [this](double share) { moveValues(share * m_plot->yAxis->range().size()); });
    connect(m_hand, &TimeHand::allWanted, this, [this] {
        showAllValues();
        choose(0, 0);
    });
    connect(m_hand, &TimeHand::walked, this, &TimePlot::walk);
}

void TimePlot::hoverAt(const QPoint &at)
{
    if (isEmpty())
        return;
    const int step = static_cast<int>(std::lround(std::clamp(m_scale.stepAt(m_plot->xAxis->pixelToCoord(at.x())), 0.0, 1e9)));
    if (step == m_hover)
        return;
    setHover(step);
    emit stepHovered(step);
}

void TimePlot::walk(int direction, bool toEnd)
{
    if (!m_run || m_run->steps() == 0)
        return;
    const int last = m_run->steps() - 1;
    emit cursorPicked(toEnd ? (direction < 0 ? 0 : last) : std::clamp(cursor() + direction, 0, last));
}

/// Keeps the span within what there is.
void TimePlot::choose(double from, double to)
{
    if (isEmpty())
        return;
    const double all = endOfTime();
    const double size = std::min(to - from, all);
    from = std::clamp(from, 0.0, all - size);
    const bool isAll = size <= 0 || size >= all * (1 - 1e-9);
    setSpan(isAll ? 0 : from, isAll ? 0 : from + size);
    emit spanChosen(m_from, m_to);
}

}  // namespace studio
