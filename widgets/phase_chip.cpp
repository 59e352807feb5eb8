#include "phase_chip.h"

#include "theme.h"
#include "words.h"
#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace studio {

PhaseChip::PhaseChip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("phaseChip"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void PhaseChip::setPhase(std::optional<adalora::Phase> phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    retranslate();
    update();
}

void PhaseChip::retranslate()
{
    setAccessibleName(m_phase ? tr("Phase: %1").arg(phaseName(*m_phase)) : tr("Phase: none yet"));
    setToolTip(tr("The phase of the schedule: warm-up trains everything, reduction prunes, final keeps the ranks fixed."));
}

QSize PhaseChip::sizeHint() const
{
    int width = 0;
    for (const auto phase : {adalora::Phase::Warmup, adalora::Phase::Reduction, adalora::Phase::Final})
        width = std::max(width, fontMetrics().horizontalAdvance(phaseName(phase)));
    return {width + 3 * gridUnit, fontMetrics().height() + gridUnit};
}

void PhaseChip::paintEvent(QPaintEvent *)
{
    if (!m_phase)
        return;
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor outline = colors.inkOf(*m_phase);
    outline.setAlphaF(0.5F);
    painter.setPen(outline);
    painter.setBrush(colors.of(*m_phase));
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(colors.inkOf(*m_phase));
    painter.drawText(box, Qt::AlignCenter, phaseName(*m_phase));
}

void PhaseChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
        updateGeometry();
        update();
    }
}

}  // namespace studio
