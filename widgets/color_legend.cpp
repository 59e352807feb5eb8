#include "color_legend.h"

#include "theme.h"
#include "words.h"
#include <QEvent>
#include <QPainter>
#include <cmath>

namespace studio {
namespace {
constexpr int barWidth = gridUnit;
}

ColorLegend::ColorLegend(ColorMap map, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_map(map), m_orientation(orientation)
{
    setObjectName(QStringLiteral("colorLegend"));
    if (orientation == Qt::Vertical)
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void ColorLegend::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    setAccessibleName(title);
    updateGeometry();
    update();
}

void ColorLegend::setMap(ColorMap map)
{
    if (map == m_map)
        return;
    m_map = map;
    describe();
}

void ColorLegend::setRange(double low, double high)
{
    if (low == m_low && high == m_high)
        return;
    m_low = low;
    m_high = high;
    describe();
}

void ColorLegend::setUnit(const QString &unit)
{
    if (unit == m_unit)
        return;
    m_unit = unit;
    describe();
}

/// Counts without decimals, measured values with some; both ends of changes with their sign.
QString ColorLegend::endText(double value) const
{
    const QString text = value == std::floor(value) && std::abs(value) >= 1 && std::abs(value) < 1e6 ? countText(std::llround(std::abs(value))) : valueText(std::abs(value));
    const QString sign = value < 0 ? QStringLiteral("−") : isDiverging(m_map) && value > 0 ? QStringLiteral("+") : QString();
    return sign + text + m_unit;
}

void ColorLegend::describe()
{
    const QString range = isDiverging(m_map) ? tr("From %1 (orange) over 0 to %2 (blue).") : tr("From %1 (dark) to %2 (bright).");
    setAccessibleDescription(range.arg(endText(m_low), endText(m_high)));
    updateGeometry();
    update();
}

int ColorLegend::widthWith(const QString &title) const
{
    const QFontMetrics metrics(smallFont(font()));
    const int ends = std::max(metrics.horizontalAdvance(endText(m_low) + endText(m_high)), 2 * metrics.horizontalAdvance(QStringLiteral("0.00")));
    return (title.isEmpty() ? 0 : metrics.horizontalAdvance(title) + gridUnit) + ends + 12 * gridUnit;
}

QSize ColorLegend::sizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    if (m_orientation == Qt::Vertical)
        return {barWidth + gridUnit + metrics.horizontalAdvance(QStringLiteral("0.000")), 16 * gridUnit};
    return {widthWith(m_title), metrics.height()};
}

QSize ColorLegend::minimumSizeHint() const { return m_orientation == Qt::Vertical ? QSize(sizeHint().width(), 6 * gridUnit) : sizeHint(); }

void ColorLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintInto(painter, size());
}

void ColorLegend::paintInto(QPainter &painter, const QSize &size) const
{
    const int width = size.width();
    const int height = size.height();
    const Colors colors = colorsFor(palette());
    const QFont small = tabular(smallFont(font()));
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(colors.muted);
    const auto &table = colorTable(m_map);
    const QString low = endText(m_low);
    const QString high = endText(m_high);

    if (m_orientation == Qt::Vertical) {
        const int top = metrics.height() / 2;
        const QRect bar(0, top, barWidth, height - 2 * top);
        for (int y = 0; y < bar.height(); ++y) {
            const int level = 255 - 255 * y / std::max(1, bar.height() - 1);
            painter.fillRect(bar.x(), bar.y() + y, barWidth, 1, QColor::fromRgb(table[static_cast<std::size_t>(level)]));
        }
        const int x = barWidth + gridUnit / 2;
        painter.drawText(QRect(x, 0, width - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, high);
        painter.drawText(QRect(x, height - metrics.height(), width - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, low);
        return;
    }
    int x = 0;
    const auto write = [&](const QString &text) {
        const int advance = metrics.horizontalAdvance(text);
        painter.drawText(QRect(x, 0, advance + 1, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += advance + gridUnit;
    };
    if (!m_title.isEmpty())
        write(m_title);
    write(low);
    const QRect bar(x, (height - barWidth) / 2, std::max(2 * gridUnit, width - x - gridUnit - metrics.horizontalAdvance(high) - 1), barWidth);
    for (int i = 0; i < bar.width(); ++i) {
        const int level = 255 * i / std::max(1, bar.width() - 1);
        painter.fillRect(bar.x() + i, bar.y(), 1, barWidth, QColor::fromRgb(table[static_cast<std::size_t>(level)]));
    }
    x = bar.right() + 1 + gridUnit;
    write(high);
}

void ColorLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}

}  // namespace studio
