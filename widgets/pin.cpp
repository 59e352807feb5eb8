#include "pin.h"

#include <QPainter>
#include <algorithm>

namespace studio {

Pin pinOf(const adalora::RunConfig &config, const std::string &matrix)
{
    if (config.pinned_ranks.contains(matrix))
        return Pin::Held;
    return std::find(config.never_prune.begin(), config.never_prune.end(), matrix) != config.never_prune.end() ? Pin::Never : Pin::None;
}

adalora::Edit editPinning(const adalora::RunConfig &wanted, const std::string &matrix, Pin pin, int rank)
{
    adalora::RunConfig next = wanted;
    next.pinned_ranks.erase(matrix);
    if (pin == Pin::Held)
        next.pinned_ranks[matrix] = rank;
    if (pin != Pin::Never)
        std::erase(next.never_prune, matrix);
    else if (pinOf(wanted, matrix) != Pin::Never)
        next.never_prune.push_back(matrix);
    return adalora::editBetween(wanted, next);
}

void paintPin(QPainter &painter, const QRectF &box, Pin pin, bool isPending)
{
    if (pin == Pin::None)
        return;
    const QColor ink = painter.pen().color();
    painter.save();
    painter.setPen(QPen(ink, 1.25));
    painter.setBrush(isPending ? QBrush(Qt::NoBrush) : QBrush(ink));
    const double w = box.width();
    const QPointF middle = box.center();
    if (pin == Pin::Held) {
        painter.drawEllipse(QPointF(middle.x(), box.top() + w * 0.3), w * 0.28, w * 0.28);
        painter.drawLine(QPointF(middle.x(), box.top() + w * 0.6), QPointF(middle.x(), box.bottom()));
    } else {
        painter.drawRect(QRectF(box.left() + w * 0.12, box.top() + w * 0.48, w * 0.76, w * 0.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(box.left() + w * 0.25, box.top(), w * 0.5, w * 0.9), 0, 180 * 16);
    }
    painter.restore();
}

}  // namespace studio
