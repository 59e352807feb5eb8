#include "triplet_traces.h"

#include "event_mark.h"
#include "matrix_quantities.h"
#include "runs/run_history.h"
#include <cmath>
#include <set>
#include <tuple>

namespace studio {
namespace {
constexpr int markSize = 10;
}

TripletTraces::TripletTraces(QCPAxis *key, QCPAxis *value, const MatrixHistory &history) : TracePlottable(key, value), m_history(history) {}

bool TripletTraces::showsMasked() const { return m_history.run()->info().config.method == adalora::Method::AdaLora; }

int TripletTraces::slotAt(const QPointF &position, double reach) const
{
    if (m_history.isEmpty())
        return -1;
    const double step = mKeyAxis->pixelToCoord(position.x());
    const int index = m_history.indexAt(step);
    if (index < 0)
        return -1;
    const auto i = static_cast<std::size_t>(index);
    const std::size_t next = std::min(i + 1, m_history.steps().size() - 1);
    const double from = m_history.steps()[i];
    const double share = next > i ? (step - from) / (m_history.steps()[next] - from) : 0;
    if (next == i && mKeyAxis->coordToPixel(from) < position.x() - reach)
        return -1;
    int nearest = -1;
    for (int slot = 0; slot < m_history.slotCount(); ++slot) {
        const auto all = values(slot);
        if (!m_history.kept(slot)[i] && !showsMasked())
            continue;
        const double y = mValueAxis->coordToPixel(static_cast<double>(all[i])) * (1 - share) + mValueAxis->coordToPixel(static_cast<double>(all[next])) * share;
        const double distance = std::abs(y - position.y());
        if (distance <= reach) {
            reach = distance;
            nearest = slot;
        }
    }
    return nearest;
}

void TripletTraces::draw(QCPPainter *painter)
{
    if (m_history.isEmpty())
        return;
    for (int slot = 0; slot < m_history.slotCount(); ++slot)
        if (slot != m_selected)
            drawLine(painter, slot);
    if (m_selected >= 0 && m_selected < m_history.slotCount())
        drawLine(painter, m_selected);
    drawMarks(painter);
}

void TripletTraces::drawLine(QCPPainter *painter, int slot)
{
    tracePoints(*mKeyAxis, *mValueAxis, m_history.steps(), values(slot), m_points);
    const bool isSelected = slot == m_selected;
    QColor solid = isSelected ? m_colors.accent : m_colors.series;
    QColor dotted = isSelected ? m_colors.accent : m_colors.muted;
    if (m_selected >= 0 && !isSelected) {
        solid.setAlphaF(0.35F);
        dotted.setAlphaF(0.35F);
    }
    const bool isDense = static_cast<int>(m_points.size()) * 2 > mKeyAxis->axisRect()->width();
    const double width = isDense ? (isSelected ? 2 : 1) : isSelected ? 2.5 : 1.25;
    const auto kept = m_history.kept(slot);
    painter->setBrush(Qt::NoBrush);
    painter->setAntialiasing(!isDense || painter->modes().testFlag(QCPPainter::pmVectorized));  // dense lines need none, and cost much with it
    m_line.clear();
    bool isKept = true;
    const auto finish = [&] {
        if (m_line.size() > 1 && (isKept || showsMasked())) {
            painter->setPen(isKept ? QPen(solid, width) : QPen(dotted, width, Qt::DotLine));
            if (isDense && isSelected && isKept)  // piece by piece is far faster than a thick path
                for (qsizetype i = 1; i < m_line.size(); ++i)
                    painter->drawLine(m_line[i - 1], m_line[i]);
            else
                painter->drawPolyline(m_line);
        }
        m_line.clear();
    };
    for (const TracePoint &point : m_points) {
        if (std::isnan(point.y)) {
            finish();
            continue;
        }
        const QPointF at(point.x, point.y);
        const bool isKeptHere = kept[point.index] != 0;
        if (!m_line.isEmpty() && isKeptHere != isKept) {
            if (showsMasked())
                m_line.append(at);
            finish();
        }
        isKept = isKeptHere;
        m_line.append(at);
    }
    finish();
}

/// One for each kind and place: where they crowd, more would tell nothing.
void TripletTraces::drawMarks(QCPPainter *painter) const
{
    const QRect area = mKeyAxis->axisRect()->rect();
    const adalora::RunInfo &info = m_history.run()->info();
    std::set<std::tuple<adalora::EventKind, int, int>> taken;
    for (const int position : m_history.events()) {
        const adalora::Event &event = m_history.run()->events()[static_cast<std::size_t>(position)];
        if ((m_selected >= 0 && event.index != m_selected) || !mKeyAxis->range().contains(event.step))
            continue;
        const double value = m_areScores ? event.score : sizeOfTriplet(info, event.lambda);
        const double x = mKeyAxis->coordToPixel(event.step);
        double y = mValueAxis->coordToPixel(value);
        if (!std::isfinite(y) || (mValueAxis->scaleType() == QCPAxis::stLogarithmic && value <= 0))
            y = area.bottom();
        y = std::clamp(y, area.top() + markSize / 2.0, area.bottom() - markSize / 2.0);
        if (taken.insert({event.kind, static_cast<int>(x) / markSize, static_cast<int>(y) / markSize}).second)
            paintEventMark(*painter, event.kind, QRectF(x - markSize / 2.0, y - markSize / 2.0, markSize, markSize), m_colors);
    }
}

}  // namespace studio
