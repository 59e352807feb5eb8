#include "door_card.h"

#include "color_map.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <cmath>

namespace studio {
namespace {

constexpr int pictureHeight = 12 * gridUnit;

/// The budget that is held, falls and is held again.
void paintBudget(QPainter &painter, const QRectF &area, const Colors &colors)
{
    const double warmUp = area.left() + 0.2 * area.width();
    const double final = area.left() + 0.65 * area.width();
    painter.fillRect(QRectF(area.topLeft(), QPointF(warmUp, area.bottom())), colors.of(adalora::Phase::Warmup));
    painter.fillRect(QRectF(QPointF(warmUp, area.top()), QPointF(final, area.bottom())), colors.of(adalora::Phase::Reduction));
    painter.fillRect(QRectF(QPointF(final, area.top()), area.bottomRight()), colors.of(adalora::Phase::Final));
    const double high = area.top() + 0.2 * area.height();
    const double low = area.top() + 0.78 * area.height();
    QPainterPath path(QPointF(area.left(), high));
    for (double x = warmUp; x <= final; x += 1)
        path.lineTo(x, low + (high - low) * std::pow(1 - (x - warmUp) / (final - warmUp), 3));
    path.lineTo(area.right(), low);
    painter.setPen(QPen(colors.series, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

/// Some matrices keep many triplets, others none.
void paintRanks(QPainter &painter, const QRectF &area)
{
    constexpr int rows = 4;
    constexpr int columns = 9;
    const double width = area.width() / columns;
    const double height = area.height() / rows;
    painter.setPen(Qt::NoPen);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const double kept = 0.5 + 0.5 * std::sin(1.9 * column + 1.3 * row) * std::cos(0.7 * row * column + 0.4);
            painter.setBrush(colorAt(ColorMap::Cividis, kept));
            painter.drawRoundedRect(QRectF(area.left() + column * width, area.top() + row * height, width - 2, height - 2), 2, 2);
        }
}

/// A matrix as a sum of columns times rows.
void paintSum(QPainter &painter, const QRectF &area, const Colors &colors)
{
    const double side = std::min(area.height() * 0.72, area.width() / 5.7);
    const double top = area.center().y() - side / 2;
    double x = area.center().x() - 2.65 * side;
    const double bar = side / 5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.series);
    painter.drawRoundedRect(QRectF(x, top, side, side), 3, 3);
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    painter.setFont(font);
    const auto sign = [&](const QString &text, double at) {
        painter.setPen(colors.muted);
        painter.drawText(QRectF(at - bar, top, 2 * bar, side), Qt::AlignCenter, text);
        painter.setPen(Qt::NoPen);
    };
    x += side + 1.5 * bar;
    sign(QStringLiteral("="), x);
    double strength = 1;
    for (int i = 0; i < 2; ++i) {
        x += 1.5 * bar;
        QColor ink = colors.series;
        ink.setAlphaF(static_cast<float>(strength));
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(x, top, bar, side), 2, 2);
        painter.drawRoundedRect(QRectF(x + 1.5 * bar, top, side, bar), 2, 2);
        x += 1.5 * bar + side + 1.5 * bar;
        strength = 0.5;
        sign(i == 0 ? QStringLiteral("+") : QStringLiteral("…"), x - (i == 0 ? 0 : bar / 2));
    }
}

}  // namespace

DoorCard::DoorCard(Picture picture, QWidget *parent) : QFrame(parent), m_picture(picture)
{
    m_title = new QLabel;
    m_text = new QLabel;
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_room = new QVBoxLayout;
    m_room->setSpacing(gridUnit / 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridUnit, 3 * gridUnit + pictureHeight + 2 * gridUnit, 3 * gridUnit, 3 * gridUnit);
    column->setSpacing(gridUnit);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(gridUnit);
    column->addLayout(m_room, 1);
    setMinimumWidth(30 * gridUnit);
    restyle();
}

void DoorCard::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void DoorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors colors = colorsFor(palette());
    painter.setPen(colors.grid);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), gridUnit, gridUnit);
    const QRectF area(3 * gridUnit, 3 * gridUnit, width() - 6 * gridUnit, pictureHeight);
    switch (m_picture) {
    case Picture::Budget: paintBudget(painter, area, colors); break;
    case Picture::Ranks: paintRanks(painter, area); break;
    case Picture::Sum: paintSum(painter, area, colors); break;
    }
}

void DoorCard::restyle()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colorsFor(palette()).muted);
    m_text->setPalette(muted);
}

void DoorCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QFrame::changeEvent(event);
}

}  // namespace studio
