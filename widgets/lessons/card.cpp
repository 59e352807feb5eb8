#include "lessons/card.h"

#include "theme.h"

#include <QPainter>
#include <QPainterPath>

namespace studio {

void Card::setBar(const QColor &color)
{
    if (m_bar == color)
        return;
    m_bar = color;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath box;
    box.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), gridUnit / 2.0, gridUnit / 2.0);
    painter.fillPath(box, colors.surface);
    if (m_bar.isValid()) {
        painter.setClipPath(box);
        painter.fillRect(QRectF(0, 0, gridUnit / 2.0, height()), m_bar);
        painter.setClipping(false);
    }
    painter.strokePath(box, QPen(colors.grid, 1));
}

}  // namespace studio
