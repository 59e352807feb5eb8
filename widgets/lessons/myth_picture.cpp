#include "lessons/myth_picture.h"

#include "lessons/live_numbers.h"
#include "theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace studio {

void paintMyth(QPainter &painter, const QRectF &area, const MythPicture &picture, const Colors &colors)
{
    const QFont body = painter.font();
    const double em = QFontMetricsF(body).height();
    const QRectF verdict(area.left(), area.bottom() - 3.2 * em, area.width(), 3.2 * em);
    painter.setPen(colors.text);
    painter.drawText(verdict, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap, picture.verdict);

    std::size_t bars = 0;
    for (const MythPicture::Group &group : picture.groups)
        bars += group.bars.size();
    const double gap = 3 * em;
    const double room = area.width() - gap * static_cast<double>(picture.groups.size());
    const double slot = std::min(6.5 * em, room / static_cast<double>(std::max<std::size_t>(1, bars)));
    double x = area.center().x() - (slot * static_cast<double>(bars) + gap * static_cast<double>(picture.groups.size() - 1)) / 2;
    const double bottom = verdict.top() - 1.9 * em;
    const double height = bottom - area.top() - 2.8 * em;
    const QColor inks[] = {colors.series, colors.raw, colors.of(adalora::EventKind::Reactivate), colors.of(adalora::EventKind::Prune)};
    for (const MythPicture::Group &group : picture.groups) {
        const double width = slot * static_cast<double>(group.bars.size());
        QFont bold = body;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(colors.text);
        const double wide = width + gap * 0.9;
        painter.drawText(QRectF(x + width / 2 - wide / 2, area.top(), wide, 1.5 * em), Qt::AlignHCenter | Qt::AlignVCenter, QFontMetricsF(bold).elidedText(group.title, Qt::ElideRight, wide));
        painter.setFont(body);
        for (std::size_t i = 0; i < group.bars.size(); ++i) {
            const MythPicture::Bar &bar = group.bars[i];
            const QRectF cell(x + slot * static_cast<double>(i), 0, slot, 0);
            const double tall = std::isnan(bar.value) ? 0 : height * std::min(1.0, std::abs(bar.value) / group.most);
            QColor ink = inks[static_cast<int>(bar.look)];
            const QRectF box(cell.left() + slot * 0.2, bottom - std::max(tall, 1.5), slot * 0.6, std::max(tall, 1.5));
            painter.setPen(QPen(ink, 1.5));
            ink.setAlphaF(0.35F);
            painter.setBrush(bar.value < 0 ? QBrush(ink, Qt::BDiagPattern) : QBrush(ink));
            painter.drawRect(box);
            painter.setPen(colors.text);
            painter.drawText(QRectF(cell.left(), box.top() - 1.3 * em, slot, 1.3 * em), Qt::AlignCenter, numberText(bar.value, group.decimals));
            painter.setPen(colors.muted);
            painter.drawText(QRectF(cell.left() - em / 2, bottom + 0.2 * em, slot + em, 1.3 * em), Qt::AlignCenter, bar.label);
        }
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(x, bottom), QPointF(x + width, bottom));
        if (!std::isnan(group.limit)) {
            const double y = bottom - height * std::min(1.0, group.limit / group.most);
            painter.setPen(QPen(colors.accent, 1.5, Qt::DashLine));
            painter.drawLine(QPointF(x - 0.6 * em, y), QPointF(x + width + 0.6 * em, y));
            painter.setPen(colors.accent);
            painter.setFont(smallFont(body));
            painter.drawText(QRectF(x + width + 0.8 * em, y - 0.7 * em, 12 * em, 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter, group.limitLabel);
            painter.setFont(body);
        }
        x += width + gap;
    }
}

}  // namespace studio
