#include "triplet_rows.h"

#include "event_mark.h"
#include "words.h"
#include <algorithm>
#include <cmath>

namespace studio {
namespace {
constexpr int markSize = 10;
}

void TripletRows::labelAxis()
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    if (m_rows && m_rows->rows() > 0) {
        const QCPRange range = mParentPlot->yAxis->range();
        const int needed = QFontMetrics(mParentPlot->yAxis->tickLabelFont()).height();
        const double rowHeight = mParentPlot->axisRect()->height() / range.size();
        const int first = std::max(0, static_cast<int>(std::floor(range.lower)));
        const int last = std::min(m_rows->rows() - 1, static_cast<int>(std::ceil(range.upper)) - 1);
        if (rowHeight >= needed) {
            for (int row = first; row <= last; ++row)
                ticker->addTick(row + 0.5, QStringLiteral("%1 · %2").arg(matrixLabel(m_rows->matrix(m_rows->matrixAt(row)))).arg(m_rows->tripletAt(row)));
        } else if (m_rows->isSorted()) {
            const double pace = std::max(1.0, std::pow(10, std::ceil(std::log10(3 * needed / rowHeight))));
            for (int row = static_cast<int>(std::ceil(first / pace) * pace); row <= last; row += static_cast<int>(pace))
                ticker->addTick(row + 0.5, countText(row + 1));
        } else {
            double free = -1e9;  // pixels taken so far
            for (int matrix = 0; matrix < m_rows->matrices(); ++matrix) {
                const int top = std::max(first, m_rows->firstRow(matrix));
                const int bottom = std::min(last + 1, m_rows->firstRow(matrix) + m_rows->rowsOf(matrix));
                const double center = (top + bottom) / 2.0;
                const double pixel = (center - range.lower) * rowHeight;
                if (bottom <= top || pixel - needed / 2.0 < free)
                    continue;
                ticker->addTick(center, matrixLabel(m_rows->matrix(matrix)));
                free = pixel + needed / 2.0;
            }
        }
    }
    mParentPlot->yAxis->setTicker(ticker);
}

int TripletRows::y(int row) const
{
    const QRect area = clipRect();
    return static_cast<int>(std::lround(std::clamp(mParentPlot->yAxis->coordToPixel(row), area.top() - 9.0, area.bottom() + 9.0)));
}

void TripletRows::draw(QCPPainter *painter)
{
    if (!m_rows || m_rows->rows() == 0)
        return;
    outlineMatrices(painter);
    outlineTriplet(painter);
    markEvents(painter);
}

void TripletRows::outlineMatrices(QCPPainter *painter) const
{
    const QRect area = clipRect();
    if (m_rows->isSorted()) {
        for (int i = 0; m_selected.matrix >= 0 && m_selected.matrix < m_rows->matrices() && i < m_rows->rowsOf(m_selected.matrix); ++i) {
            const int row = m_rows->rowOf(m_selected.matrix, i);
            const int top = y(row);
            if (row >= 0)
                painter->fillRect(QRect(area.left(), top, gridUnit, std::max(2, y(row + 1) - top)), m_colors.accent);
        }
        return;
    }
    QColor line = m_colors.isDark ? m_colors.text : m_colors.surface;  // both heatmaps are dark where little is
    line.setAlphaF(0.28F);
    for (int i = 0; i < m_rows->matrices(); ++i) {
        const int top = y(m_rows->firstRow(i));
        const int bottom = y(m_rows->firstRow(i) + m_rows->rowsOf(i));
        if (i > 0 && bottom - top >= 4)
            painter->fillRect(QRect(area.left(), top, area.width(), 1), line);
        if (i == m_selected.matrix) {
            painter->fillRect(QRect(area.left(), top - 1, area.width(), 2), m_colors.accent);
            painter->fillRect(QRect(area.left(), bottom - 1, area.width(), 2), m_colors.accent);
            painter->fillRect(QRect(area.left(), top, 3, bottom - top), m_colors.accent);
            painter->fillRect(QRect(area.right() - 2, top, 3, bottom - top), m_colors.accent);
        }
    }
}

void TripletRows::outlineTriplet(QCPPainter *painter) const
{
    const int row = m_selected.triplet < 0 ? -1 : m_rows->rowOf(m_selected.matrix, m_selected.triplet);
    if (row < 0)
        return;
    const QRect area = clipRect();
    const QRect line(area.left(), y(row), area.width() - 1, std::max(2, y(row + 1) - y(row)));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_colors.surface, 3));
    painter->drawRect(line);
    painter->setPen(QPen(m_colors.accent, 1.5));
    painter->drawRect(line);
}

/// Shapes where the rows have the height for them, else ticks in the colour of the event.
void TripletRows::markEvents(QCPPainter *painter) const
{
    if (m_events.empty())
        return;
    const QRect area = clipRect();
    const QCPRange steps = mParentPlot->xAxis->range();
    const bool hasShapes = area.height() / mParentPlot->yAxis->range().size() >= markSize - 3;
    std::vector<double> free(static_cast<std::size_t>(m_rows->rows()), -1e9);  // x up to which a row is taken
    const auto first = std::lower_bound(m_events.begin(), m_events.end(), steps.lower, [](const TripletEvent &event, double step) { return event.step < step; });
    QColor halo = m_colors.surface;
    halo.setAlphaF(0.85F);
    for (auto event = first; event != m_events.end() && event->step <= steps.upper; ++event) {
        const int row = m_rows->rowOf(m_selected.matrix, event->triplet);
        const double x = mParentPlot->xAxis->coordToPixel(event->step);
        if (row < 0 || x < free[static_cast<std::size_t>(row)])
            continue;
        const double center = mParentPlot->yAxis->coordToPixel(row + 0.5);
        if (center < area.top() || center > area.bottom())
            continue;
        free[static_cast<std::size_t>(row)] = x + (hasShapes ? markSize : 2);
        if (hasShapes) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(halo);
            painter->setAntialiasing(true);
            painter->drawEllipse(QPointF(x, center), markSize * 0.62, markSize * 0.62);
            painter->setAntialiasing(false);
            paintEventMark(*painter, event->kind, QRectF(x - markSize / 2.0, center - markSize / 2.0, markSize, markSize), m_colors);
        } else {
            painter->fillRect(QRectF(x - 1, center - 2, 3, 4), halo);
            painter->fillRect(QRectF(x, center - 2, 1, 4), m_colors.of(event->kind));
        }
    }
}

}  // namespace studio
