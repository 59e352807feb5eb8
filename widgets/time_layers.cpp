#include "time_layers.h"

#include "phase_bands.h"
#include "words.h"

namespace studio {

void PhaseTints::draw(QCPPainter *painter)
{
    if (!m_config)
        return;
    const QRect area = clipRect();
    const QCPAxis *axis = mParentPlot->xAxis;
    for (const PhaseBand &band : phaseBands(*m_config)) {
        const int left = std::max(area.left(), static_cast<int>(std::lround(axis->coordToPixel(band.from))));
        const int right = std::min(area.right() + 1, static_cast<int>(std::lround(axis->coordToPixel(band.to))));
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

StepCursor::StepCursor(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("overlay"))
{
    plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
}

void StepCursor::draw(QCPPainter *painter)
{
    if (m_step < 0)
        return;
    const QRect area = clipRect();
    const int x = static_cast<int>(std::lround(mParentPlot->xAxis->coordToPixel(m_step)));
    QColor halo = m_colors.surface;  // keeps the line visible on every colour of a heatmap
    halo.setAlphaF(0.4F);
    painter->fillRect(QRect(x - 1, area.top(), 4, area.height()), halo);
    painter->fillRect(QRect(x, area.top(), 2, area.height()), m_colors.accent);
}

}  // namespace studio
