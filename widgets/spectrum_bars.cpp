#include "spectrum_bars.h"

#include "words.h"
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {
constexpr double decades = 5;  // of the logarithmic axis
constexpr double stub = 3;     // pixels of a bar that is 0, so that it is there
}

SpectrumBars::SpectrumBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("spectrumBars"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SpectrumBars::setColumns(std::vector<SpectrumColumn> columns, double high)
{
    m_columns = std::move(columns);
    m_high = high;
    update();
}

void SpectrumBars::setSizeName(const QString &name)
{
    m_sizeName = name;
    update();
}

void SpectrumBars::setCompared(const QString &name, int ink)
{
    m_comparedName = name;
    m_ink = ink;
    update();
}

void SpectrumBars::setSelected(int triplet)
{
    m_selected = triplet;
    update();
}

void SpectrumBars::setTop(int count)
{
    m_top = count;
    update();
}

void SpectrumBars::setLogarithmic(bool on)
{
    m_isLogarithmic = on;
    update();
}

bool SpectrumBars::hasCompared() const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [](const SpectrumColumn &column) { return column.compared.has_value(); });
}

double SpectrumBars::low() const { return m_isLogarithmic ? m_high * std::pow(10.0, -decades) : 0; }

QRectF SpectrumBars::plotArea(const QSize &size) const
{
    const QFontMetrics metrics(tabular(smallFont(font())));
    const double left = metrics.horizontalAdvance(QStringLiteral("0.0000")) + gridUnit;
    return {left, static_cast<double>(metrics.height() + gridUnit), std::max(1.0, size.width() - left - gridUnit / 2), std::max(1.0, static_cast<double>(size.height() - 2 * metrics.height() - 2 * gridUnit))};
}

double SpectrumBars::heightOf(double value, const QRectF &area) const
{
    if (!(value > low()))
        return 0;
    const double share = m_isLogarithmic ? 1 + std::log10(value / m_high) / decades : value / m_high;
    return std::min(1.0, share) * area.height();
}

QRectF SpectrumBars::columnRect(int column, const QRectF &area) const
{
    const double width = area.width() / static_cast<double>(std::max<std::ptrdiff_t>(1, std::ssize(m_columns)));
    return {area.left() + column * width, area.top(), width, area.height()};
}

QRectF SpectrumBars::barOf(int column, bool isSize, const QRectF &area) const
{
    const SpectrumColumn &values = m_columns[static_cast<std::size_t>(column)];
    if (isSize && (!hasSizes() || values.triplet < 0))
        return {};
    const QRectF room = columnRect(column, area);
    const double gap = room.width() > 10 ? std::min(room.width() * 0.2, 1.5 * gridUnit) : 1;
    const double width = std::min((room.width() - gap) / (hasSizes() ? 2 : 1), 5.0 * gridUnit);
    const double both = hasSizes() ? 2 * width : width;
    const double left = room.center().x() - both / 2 + (isSize ? width : 0);
    const double height = std::max(isSize ? stub : 0, heightOf(isSize ? values.size : values.sigma, area));
    return {left, area.bottom() - height, std::max(1.0, width - (width > 4 ? 1 : 0)), height};
}

QRectF SpectrumBars::sigmaBar(int column) const { return barOf(column, false, plotArea(size())); }
QRectF SpectrumBars::sizeBar(int column) const { return barOf(column, true, plotArea(size())); }

int SpectrumBars::columnAt(const QPoint &position) const
{
    const QRectF area = plotArea(size());
    if (m_columns.empty() || position.x() < area.left() || position.x() >= area.right())
        return -1;
    return std::min(static_cast<int>((position.x() - area.left()) / columnRect(0, area).width()), static_cast<int>(m_columns.size()) - 1);
}

void SpectrumBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintInto(painter, size());
    if (hasFocus()) {
        painter.setPen(QPen(colorsFor(palette()).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void SpectrumBars::paintInto(QPainter &painter, const QSize &size) const
{
    if (m_columns.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(tabular(smallFont(font())));
    const QRectF area = plotArea(size);
    paintAxis(painter, area);
    for (int column = 0; column < std::ssize(m_columns); ++column)
        paintColumn(painter, column, area);
    paintLegend(painter, QRectF(area.left(), gridUnit / 2.0, area.width(), area.top()));
    painter.restore();
}

void SpectrumBars::paintAxis(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const QFontMetrics metrics(painter.font());
    const int most = std::max(1, static_cast<int>(area.height() / (2 * metrics.height())));
    std::vector<double> ticks;
    if (m_isLogarithmic)
        for (int power = 0; power <= static_cast<int>(decades); power += std::max(1, static_cast<int>(std::ceil(decades / most))))
            ticks.push_back(std::pow(10.0, std::floor(std::log10(m_high)) - power));
    else
        for (const double share : {0.0, 0.5, 1.0})
            ticks.push_back(share * m_high);
    for (const double tick : ticks) {
        const double y = area.bottom() - heightOf(tick, area);
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, area.left() - gridUnit / 2.0, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(tick, 'g', 3));
    }
    // Places in the order, as many as fit.
    const double width = columnRect(0, area).width();
    const int every = std::max(1, static_cast<int>(std::ceil((metrics.horizontalAdvance(QStringLiteral("00")) + 4) / width)));
    for (int column = 0; column < std::ssize(m_columns); ++column) {
        const int triplet = m_columns[static_cast<std::size_t>(column)].triplet;
        const bool isSelected = triplet >= 0 && triplet == m_selected;
        if (column % every != 0 && !isSelected)
            continue;
        painter.setPen(isSelected ? colors.accent : colors.muted);
        painter.drawText(columnRect(column, area).adjusted(-gridUnit, area.height() + 2, gridUnit, 2 + metrics.height()), Qt::AlignHCenter | Qt::AlignTop, countText(column + 1));
    }
}

void SpectrumBars::paintColumn(QPainter &painter, int column, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const SpectrumColumn &values = m_columns[static_cast<std::size_t>(column)];
    QColor ink = colors.series;
    if (column >= m_top)
        ink.setAlphaF(0.35F);
    const bool isOwnTriplet = !hasSizes() && values.triplet >= 0;  // the σ is the triplet's
    painter.setPen(Qt::NoPen);
    painter.fillRect(barOf(column, false, area), ink);
    if (hasSizes() && values.triplet >= 0) {
        const QRectF bar = barOf(column, true, area);
        if (values.isKept)
            painter.fillRect(bar, colors.muted);
        painter.setPen(QPen(colors.muted, 1, values.isKept ? Qt::SolidLine : Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (values.triplet >= 0 && values.triplet == m_selected) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(barOf(column, !isOwnTriplet, area).adjusted(-1.5, -1.5, 1.5, 0));
    }
    if (values.compared) {
        const double y = area.bottom() - heightOf(*values.compared, area);
        const QRectF bar = barOf(column, false, area);
        painter.setPen(QPen(colors.comparedInk(m_ink), 2));
        painter.drawLine(QPointF(bar.left() - 1, y), QPointF(bar.right() + 1, y));
    }
}

void SpectrumBars::paintLegend(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const QFontMetrics metrics(painter.font());
    double x = area.right();
    const auto entry = [&](const QString &text, const QColor &fill, const QPen &outline, double height) {
        const int width = metrics.horizontalAdvance(text);
        if (x - width - 2 * gridUnit < area.left())
            return;
        x -= width;
        painter.setPen(colors.muted);
        painter.drawText(QRectF(x, area.top(), width + 1, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x -= 1.5 * gridUnit;
        const QRectF box(x, area.top() + (metrics.height() - height) / 2, gridUnit, height);
        painter.setPen(outline);
        painter.setBrush(fill);
        painter.drawRect(box);
        x -= 1.5 * gridUnit;
    };
    if (hasCompared())
        entry(tr("σ of %1").arg(m_comparedName), colors.comparedInk(m_ink), Qt::NoPen, 2);
    if (hasSizes()) {
        entry(tr("masked"), QColor(Qt::transparent), QPen(colors.muted, 1, Qt::DotLine), gridUnit);
        entry(m_sizeName, colors.muted, Qt::NoPen, gridUnit);
    }
    entry(tr("σ (true)"), colors.series, Qt::NoPen, gridUnit);
}

QString SpectrumBars::hoverText(int column) const
{
    const SpectrumColumn &values = m_columns[static_cast<std::size_t>(column)];
    QStringList lines{tr("Singular value %1, largest first: σ = %2").arg(countText(column + 1), valueText(values.sigma, 4))};
    if (values.compared)
        lines << tr("%1: σ = %2").arg(m_comparedName, valueText(*values.compared, 4));
    if (hasSizes() && values.triplet >= 0)
        lines << (values.isKept ? tr("Place %1 of the triplets: triplet %2, kept, λ = %3, %4 = %5") : tr("Place %1 of the triplets: triplet %2, masked, λ = %3, %4 = %5"))
                     .arg(countText(column + 1), countText(values.triplet), valueText(values.lambda, 4), m_sizeName, valueText(values.size, 4));
    else if (values.triplet >= 0)
        lines << tr("Triplet %1").arg(countText(values.triplet));
    return lines.join(QLatin1Char('\n'));
}

bool SpectrumBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int column = columnAt(help->pos()); column >= 0) {
            QToolTip::showText(help->globalPos(), hoverText(column), this, columnRect(column, plotArea(size())).toRect());
            return true;
        }
    }
    return QWidget::event(event);
}

/// On the half of a triplet it selects that; on that of a singular value it sets how many are counted as the top.
void SpectrumBars::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos());
    if (event->button() != Qt::LeftButton || column < 0)
        return;
    const SpectrumColumn &values = m_columns[static_cast<std::size_t>(column)];
    const bool isTriplet = values.triplet >= 0 && (!hasSizes() || event->pos().x() >= sizeBar(column).left());
    if (isTriplet)
        emit tripletPicked(values.triplet);
    else
        emit topPicked(column + 1);
}

void SpectrumBars::keyPressEvent(QKeyEvent *event)
{
    const int way = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (way == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto selected = std::find_if(m_columns.begin(), m_columns.end(), [this](const SpectrumColumn &column) { return column.triplet >= 0 && column.triplet == m_selected; });
    const auto column = selected == m_columns.end() ? 0 : selected - m_columns.begin() + way;
    if (column >= 0 && column < std::ssize(m_columns) && m_columns[static_cast<std::size_t>(column)].triplet >= 0)
        emit tripletPicked(m_columns[static_cast<std::size_t>(column)].triplet);
}

void SpectrumBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

}  // namespace studio
