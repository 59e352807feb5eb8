#include "time_layers.h"

#include "phase_bands.h"
#include "words.h"
#include <algorithm>
#include <cmath>

namespace studio {

void PhaseTints::draw(QCPPainter *painter)
{
    if (!m_config)
        return;
    const QRect area = clipRect();
    const QCPAxis *axis = mParentPlot->xAxis;
    const auto x = [&](int step) { return std::clamp(axis->coordToPixel(m_scale.after(step)), area.left() - 1.0, area.right() + 1.0); };
    for (const PhaseBand &band : phaseBands(*m_config)) {
        const int left = std::max(area.left(), static_cast<int>(std::lround(x(band.from))));
        const int right = std::min(area.right() + 1, static_cast<int>(std::lround(x(band.to))));
        if (right <= left)
            continue;
        painter->fillRect(QRect(left, area.top(), right - left, area.height()), m_colors.of(band.phase));
        if (!m_hasNames)
            continue;
        painter->setFont(smallFont(mParentPlot->font()));
        const QString name = phaseName(band.phase);
        if (painter->fontMetrics().horizontalAdvance(name) + gridUnit > right - left)
            continue;
        painter->setPen(m_colors.inkOf(band.phase));
        painter->drawText(QRect(left, area.top() + 4, right - left, painter->fontMetrics().height()), Qt::AlignHCenter, name);
    }
}

TimeMarks::TimeMarks(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("overlay"))
{
    plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
}

void TimeMarks::setCrosshair(std::optional<double> at, std::vector<CrossReading> readings)
{
    m_crosshair = at;
    m_readings = std::move(readings);
}

void TimeMarks::draw(QCPPainter *painter)
{
    const QRect area = clipRect();
    const auto pixel = [&](double at) { return std::lround(std::clamp(mParentPlot->xAxis->coordToPixel(at), area.left() - 9.0, area.right() + 9.0)); };
    if (m_cursor) {
        const int x = static_cast<int>(pixel(*m_cursor));
        QColor halo = m_colors.surface;  // keeps the line visible on every colour of a heatmap
        halo.setAlphaF(0.4F);
        painter->fillRect(QRect(x - 1, area.top(), 4, area.height()), halo);
        painter->fillRect(QRect(x, area.top(), 2, area.height()), m_colors.accent);
    }
    if (m_crosshair)
        drawCrosshair(painter);
    if (m_isFocused) {
        painter->setPen(QPen(m_colors.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(area.adjusted(0, 0, -1, -1));
    }
}

void TimeMarks::drawCrosshair(QCPPainter *painter) const
{
    const QRect area = clipRect();
    const double at = mParentPlot->xAxis->coordToPixel(*m_crosshair);
    if (at < area.left() || at > area.right() + 1)
        return;
    const int x = static_cast<int>(std::lround(at));
    painter->fillRect(QRect(x, area.top(), 1, area.height()), m_colors.text);
    if (m_readings.empty())
        return;
    painter->setFont(tabular(smallFont(mParentPlot->font())));
    const QFontMetrics metrics(painter->font());
    int width = 0;
    for (const CrossReading &reading : m_readings)
        width = std::max(width, metrics.horizontalAdvance(reading.text));
    const int lines = static_cast<int>(m_readings.size());
    QRect box(x + gridUnit / 2, area.top() + 2, width + gridUnit, lines * metrics.height());
    if (box.right() > area.right())
        box.moveRight(x - gridUnit / 2);
    QColor ground = m_colors.surface;
    ground.setAlphaF(0.85F);
    painter->fillRect(box, ground);
    int top = box.top();
    for (const CrossReading &reading : m_readings) {
        painter->setPen(reading.ink);
        painter->drawText(QRect(box.left(), top, box.width() - gridUnit / 2, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, reading.text);
        top += metrics.height();
        const double y = mParentPlot->yAxis->coordToPixel(reading.value);
        if (!std::isfinite(y) || y < area.top() || y > area.bottom() + 1)
            continue;
        painter->setAntialiasing(true);
        painter->setPen(QPen(m_colors.surface, 1));
        painter->setBrush(reading.ink);
        painter->drawEllipse(QPointF(x + 0.5, y), 3.5, 3.5);
        painter->setAntialiasing(false);
    }
}

}  // namespace studio
