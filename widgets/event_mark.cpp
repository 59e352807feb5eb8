#include "event_mark.h"

#include "theme.h"
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace studio {

void paintEventMark(QPainter &painter, adalora::EventKind kind, const QRectF &box, const Colors &colors)
{
    const double r = std::min(box.width(), box.height()) * 0.4;
    const QPointF c = box.center();
    const QColor &color = colors.of(kind);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (kind) {
    case adalora::EventKind::Prune:
        painter.setPen(QPen(color, std::max(1.5, r * 0.4), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(c.x() - r * 0.75, c.y() - r * 0.75), QPointF(c.x() + r * 0.75, c.y() + r * 0.75));
        painter.drawLine(QPointF(c.x() - r * 0.75, c.y() + r * 0.75), QPointF(c.x() + r * 0.75, c.y() - r * 0.75));
        break;
    case adalora::EventKind::Reactivate:
        painter.drawEllipse(c, r * 0.8, r * 0.8);
        break;
    case adalora::EventKind::Phase:
        painter.drawRect(QRectF(c.x() - r * 0.4, c.y() - r, r * 0.8, 2 * r));
        break;
    case adalora::EventKind::Alarm:
        painter.drawPolygon(QPolygonF{{c.x(), c.y() - r}, {c.x() + r * 1.1, c.y() + r * 0.9}, {c.x() - r * 1.1, c.y() + r * 0.9}});
        break;
    case adalora::EventKind::Merge:
        painter.drawPolygon(QPolygonF{{c.x() - r, c.y() - r * 0.8}, c, {c.x() - r, c.y() + r * 0.8}});
        painter.drawPolygon(QPolygonF{{c.x() + r, c.y() - r * 0.8}, c, {c.x() + r, c.y() + r * 0.8}});
        break;
    case adalora::EventKind::Grow:
        painter.drawRect(QRectF(c.x() - r, c.y() - r * 0.32, 2 * r, r * 0.64));
        painter.drawRect(QRectF(c.x() - r * 0.32, c.y() - r, r * 0.64, 2 * r));
        break;
    case adalora::EventKind::Refuse: {
        const double ring = r * 0.82;
        const double across = ring * std::sqrt(0.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, std::max(1.25, r * 0.32)));
        painter.drawEllipse(c, ring, ring);
        painter.drawLine(QPointF(c.x() - across, c.y() + across), QPointF(c.x() + across, c.y() - across));
        break;
    }
    case adalora::EventKind::Edit:
        painter.drawPolygon(QPolygonF{{c.x(), c.y() - r * 1.1}, {c.x() + r * 0.9, c.y()}, {c.x(), c.y() + r * 1.1}, {c.x() - r * 0.9, c.y()}});
        break;
    }
    painter.restore();
}

QPixmap eventMark(adalora::EventKind kind, int size, const Colors &colors, double pixelRatio)
{
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintEventMark(painter, kind, QRectF(0, 0, size, size), colors);
    return pixmap;
}

}  // namespace studio
