#include "lessons/heat_matrix.h"

#include "color_map.h"
#include "lessons/live_numbers.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace studio {

QColor signedColor(double value, double full, const Colors &colors)
{
    const QColor end = value < 0 ? colors.of(adalora::EventKind::Prune) : colors.series;
    const double share = full > 0 && std::isfinite(value) ? std::clamp(std::abs(value) / full, 0.0, 1.0) : 0;
    const auto mixed = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mixed(colors.surface.red(), end.red()), mixed(colors.surface.green(), end.green()), mixed(colors.surface.blue(), end.blue())};
}

QRectF paintHeatMatrix(QPainter &painter, const QPointF &topLeft, double side, const adalora::Matrix &matrix, const HeatStyle &style, const Colors &colors)
{
    const QRectF all(topLeft, QSizeF(side * static_cast<double>(matrix.cols()), side * static_cast<double>(matrix.rows())));
    painter.save();
    const QFont usual = painter.font();
    QFont font = usual;
    const double widest = QFontMetricsF(usual).horizontalAdvance(numberText(-8.8, style.decimals));
    if (usual.pointSizeF() > 0 && widest > side * 0.9)
        font.setPointSizeF(std::max(1.0, usual.pointSizeF() * side * 0.9 / widest));
    const bool hasNumbers = font.pointSizeF() >= usual.pointSizeF() * 0.55;
    painter.setFont(font);
    if (style.isFaded)
        painter.setOpacity(0.25);
    for (adalora::Index r = 0; r < matrix.rows(); ++r) {
        for (adalora::Index c = 0; c < matrix.cols(); ++c) {
            const QRectF cell(topLeft + QPointF(static_cast<double>(c) * side, static_cast<double>(r) * side), QSizeF(side, side));
            const double value = static_cast<double>(matrix(r, c));
            const QColor fill = signedColor(value, style.full, colors);
            painter.fillRect(cell, fill);
            painter.setPen(QPen(colors.grid, 1));
            painter.drawRect(cell);
            if (!hasNumbers)
                continue;
            // −0.0 would be a zero with a sign.
            const double shown = std::abs(value) < 0.5 * std::pow(10, -style.decimals) ? 0 : value;
            painter.setPen(shown == 0 ? colors.muted : inkOn(fill));
            painter.drawText(cell, Qt::AlignCenter, numberText(shown, shown == 0 ? 0 : style.decimals));
        }
    }
    painter.restore();
    return all;
}

}  // namespace studio
