#include "lessons/ellipse_picture.h"

#include "lessons/live_numbers.h"

#include <Eigen/Geometry>
#include <QCoreApplication>
#include <QPainter>
#include <cmath>
#include <numbers>

namespace studio {

using adalora::Scalar;
using adalora::Vector;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EllipsePicture)
};

constexpr double circleRange = 1.35;  // half the width of the left side, in units
constexpr double tilt = 24;           // degrees from which space is looked down on
constexpr double distance = 5;        // of the eye, in half widths
constexpr int corners = 96;           // of the circle as drawn

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// A house with a chimney: what is up, down, left and right stays plain.
const std::vector<QPolygonF> &drawing()
{
    static const std::vector<QPolygonF> house = {
        QPolygonF({{-0.5, -0.6}, {0.5, -0.6}, {0.5, 0.1}, {-0.5, 0.1}, {-0.5, -0.6}}),
        QPolygonF({{-0.62, 0.1}, {0.62, 0.1}, {0, 0.68}, {-0.62, 0.1}}),
        QPolygonF({{0.27, 0.43}, {0.27, 0.72}, {0.43, 0.72}, {0.43, 0.28}, {0.27, 0.43}}),
        QPolygonF({{-0.34, -0.6}, {-0.1, -0.6}, {-0.1, -0.15}, {-0.34, -0.15}, {-0.34, -0.6}}),
        QPolygonF({{0.12, -0.3}, {0.36, -0.3}, {0.36, -0.06}, {0.12, -0.06}, {0.12, -0.3}}),
    };
    return house;
}

QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

}  // namespace

QColor tripletColor(int i, const Colors &colors)
{
    constexpr adalora::EventKind kinds[] = {adalora::EventKind::Prune, adalora::EventKind::Edit, adalora::EventKind::Reactivate, adalora::EventKind::Grow};
    return i == 1 ? colors.series : colors.of(kinds[i % 4]);
}

EllipsePicture::EllipsePicture(const EllipseMap &map, const EllipseView &view, const QRectF &area, const QFont &font)
    : m_map(map), m_view(view), m_font(font), m_em(QFontMetricsF(font).height()), m_area(area)
{
    const double top = 1.6 * m_em;
    const double side = std::min(area.height() - top - 3 * m_em, (area.width() - 8 * m_em) / 2);
    const double gap = std::max(4 * m_em, (area.width() - 2 * side) / 3);
    const double x = area.center().x() - side - gap / 2;
    m_left = QRectF(x, area.top() + top, side, side);
    m_right = QRectF(x + side + gap, area.top() + top, side, side);
    // Grows in steps, so that a drag does not move the scale under the hand.
    m_range = map.isInSpace() ? 2.0 : 2.6;
    while (m_range < map.sigma(0) * (map.isInSpace() ? 1.15 : 1.06) && m_range < 1e6)
        m_range *= 1.6;
}

QPointF EllipsePicture::atLeft(double x, double y) const
{
    const double scale = m_left.width() / 2 / circleRange;
    return m_left.center() + QPointF(x * scale, -y * scale);
}

QPointF EllipsePicture::atRight(const Vector &point) const
{
    const double scale = m_right.width() / 2 / m_range;
    if (!m_map.isInSpace())
        return m_right.center() + QPointF(static_cast<double>(point(0)) * scale, -static_cast<double>(point(1)) * scale);
    const double turn = radians(m_view.turn);
    const double down = radians(tilt);
    const double px = static_cast<double>(point(0));
    const double py = static_cast<double>(point(1));
    const double pz = static_cast<double>(point(2));
    const double across = px * std::cos(turn) - py * std::sin(turn);
    const double away = px * std::sin(turn) + py * std::cos(turn);
    const double up = pz * std::cos(down) + away * std::sin(down);
    const double deep = away * std::cos(down) - pz * std::sin(down);
    const double shrink = distance * m_range / (distance * m_range + deep);
    return m_right.center() + QPointF(across, -up) * (shrink * scale);
}

QPointF EllipsePicture::image(double x, double y) const
{
    Vector point(2);
    point << static_cast<Scalar>(x), static_cast<Scalar>(y);
    const Vector mapped = m_map.matrix() * point;
    return atRight(mapped);
}

QPointF EllipsePicture::xEnd() const { return atLeft(std::cos(radians(m_view.angle)), std::sin(radians(m_view.angle))); }

QPointF EllipsePicture::axisEnd(int i) const
{
    const Vector end = m_map.svd().u.col(i) * m_map.svd().sigma(i);
    return atRight(end);
}

QPointF EllipsePicture::circlePoint(const QPointF &pixel) const
{
    const QPointF p = (pixel - m_left.center()) * (2 * circleRange / m_left.width());
    return {p.x(), -p.y()};
}

QPointF EllipsePicture::imagePoint(const QPointF &pixel) const
{
    const QPointF p = (pixel - m_right.center()) * (2 * m_range / m_right.width());
    return {p.x(), -p.y()};
}

void EllipsePicture::paint(QPainter &painter, const QPalette &palette) const
{
    const Colors colors = colorsFor(palette);
    painter.setFont(m_font);
    painter.setPen(colors.muted);
    const auto title = [&](const QRectF &side, const QString &text) {
        painter.drawText(QRectF(side.center().x() - 12 * m_em, m_area.top(), 24 * m_em, 1.4 * m_em), Qt::AlignCenter, text);
    };
    title(m_left, Texts::tr("before: x on the unit circle"));
    title(m_right, m_map.isInSpace() ? Texts::tr("after: A·x, in space") : Texts::tr("after: A·x"));
    paintCircleSide(painter, colors);
    if (m_map.isInSpace())
        paintSpace(painter, colors);
    paintImageSide(painter, colors);

    paintNumbers(painter, colors);

    const QPointF middle((m_left.right() + m_right.left()) / 2, m_left.center().y());
    painter.setPen(QPen(colors.muted, m_em / 10));
    painter.drawLine(middle - QPointF(m_em, 0), middle + QPointF(m_em, 0));
    painter.drawLine(middle + QPointF(m_em, 0), middle + QPointF(0.5, -0.4) * m_em);
    painter.drawLine(middle + QPointF(m_em, 0), middle + QPointF(0.5, 0.4) * m_em);
    painter.setPen(colors.text);
    painter.drawText(QRectF(middle.x() - 2 * m_em, middle.y() - 2 * m_em, 4 * m_em, 1.5 * m_em), Qt::AlignCenter, QStringLiteral("A"));
}

void EllipsePicture::paintCircleSide(QPainter &painter, const Colors &colors) const
{
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(atLeft(-circleRange, 0), atLeft(circleRange, 0));
    painter.drawLine(atLeft(0, -circleRange), atLeft(0, circleRange));
    if (m_view.hasDrawing) {
        painter.setPen(QPen(colors.muted, 1));
        painter.setBrush(faint(colors.muted, 0.16F));
        for (const QPolygonF &shape : drawing()) {
            QPolygonF drawn;
            for (const QPointF &point : shape)
                drawn += atLeft(point.x(), point.y());
            painter.drawPolygon(drawn);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 1.5));
    const double radius = m_left.width() / 2 / circleRange;
    painter.drawEllipse(m_left.center(), radius, radius);
    const QPointF centre = m_left.center();
    QPointF ends[2];
    for (int i = 0; i < 2; ++i) {
        ends[i] = atLeft(static_cast<double>(m_map.svd().v(0, i)), static_cast<double>(m_map.svd().v(1, i)));
        paintArrow(painter, centre, ends[i], tripletColor(i, colors), i == 0 ? QStringLiteral("v₁") : QStringLiteral("v₂"));
    }
    paintRightAngle(painter, centre, ends[0], ends[1], colors.text);
    painter.setPen(QPen(colors.text, 1, Qt::DashLine));
    painter.drawLine(centre, xEnd());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    painter.drawEllipse(xEnd(), m_em / 3, m_em / 3);
    painter.setPen(colors.text);
    painter.drawText(QRectF(xEnd() + (xEnd() - centre) * (0.9 * m_em / radius) - QPointF(m_em, m_em), QSizeF(2 * m_em, 2 * m_em)), Qt::AlignCenter, QStringLiteral("x"));
}

/// The floor and the three axes of space, and the direction that no x reaches.
void EllipsePicture::paintSpace(QPainter &painter, const Colors &colors) const
{
    const auto at = [&](double x, double y, double z) {
        Vector point(3);
        point << static_cast<Scalar>(x), static_cast<Scalar>(y), static_cast<Scalar>(z);
        return atRight(point);
    };
    const double reach = m_range * 0.8;
    painter.setPen(QPen(colors.grid, 1));
    for (int i = -2; i <= 2; ++i) {
        painter.drawLine(at(i * reach / 2, -reach, 0), at(i * reach / 2, reach, 0));
        painter.drawLine(at(-reach, i * reach / 2, 0), at(reach, i * reach / 2, 0));
    }
    painter.setPen(QPen(colors.muted, 1));
    painter.drawLine(at(0, 0, -reach), at(0, 0, reach));
    if (m_map.rank() < 2)
        return;
    const Eigen::Matrix<Scalar, 3, 1> u1 = m_map.svd().u.col(0);
    const Eigen::Matrix<Scalar, 3, 1> u2 = m_map.svd().u.col(1);
    const Vector normal = u1.cross(u2) * static_cast<Scalar>(reach * 0.6);
    const QPointF end = atRight(normal);
    painter.setPen(QPen(colors.muted, 1.5, Qt::DotLine));
    painter.drawLine(m_right.center(), end);
    painter.drawText(QRectF(end - QPointF(m_em, 1.6 * m_em), QSizeF(2 * m_em, 1.5 * m_em)), Qt::AlignCenter, QStringLiteral("u₃"));
}

void EllipsePicture::paintImageSide(QPainter &painter, const Colors &colors) const
{
    painter.save();
    painter.setClipRect(m_right.adjusted(-2 * m_em, 0, 2 * m_em, 0));
    if (!m_map.isInSpace()) {
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(m_right.left(), m_right.center().y()), QPointF(m_right.right(), m_right.center().y()));
        painter.drawLine(QPointF(m_right.center().x(), m_right.top()), QPointF(m_right.center().x(), m_right.bottom()));
    }
    if (m_view.hasDrawing) {
        painter.setPen(QPen(colors.muted, 1));
        painter.setBrush(faint(colors.muted, 0.16F));
        for (const QPolygonF &shape : drawing()) {
            QPolygonF drawn;
            for (const QPointF &point : shape)
                drawn += image(point.x(), point.y());
            painter.drawPolygon(drawn);
        }
    }
    QPolygonF ellipse;
    for (int i = 0; i <= corners; ++i)
        ellipse += image(std::cos(2 * std::numbers::pi * i / corners), std::sin(2 * std::numbers::pi * i / corners));
    painter.setPen(QPen(colors.text, 1.5));
    painter.setBrush(faint(colors.accent, m_map.isInSpace() ? 0.10F : 0.05F));
    painter.drawPolygon(ellipse);
    const QPointF centre = m_right.center();
    const QString names[] = {QStringLiteral("σ₁u₁"), QStringLiteral("σ₂u₂")};
    for (int i = 0; i < 2; ++i)
        paintArrow(painter, centre, axisEnd(i), tripletColor(i, colors), names[i]);
    if (m_map.rank() == 2)
        paintRightAngle(painter, centre, axisEnd(0), axisEnd(1), colors.text);
    const QPointF end = image(std::cos(radians(m_view.angle)), std::sin(radians(m_view.angle)));
    painter.setPen(QPen(colors.text, 1, Qt::DashLine));
    painter.drawLine(centre, end);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    painter.drawEllipse(end, m_em / 4, m_em / 4);
    painter.restore();
}

/// v below the circle, σ and u below the ellipse.
void EllipsePicture::paintNumbers(QPainter &painter, const Colors &colors) const
{
    const auto vector = [](const Vector &column) {
        QStringList numbers;
        for (adalora::Index i = 0; i < column.size(); ++i)
            numbers += numberText(static_cast<double>(column(i)), 2);
        return QStringLiteral("(%1)").arg(numbers.join(QStringLiteral(", ")));
    };
    const QString index[] = {QStringLiteral("₁"), QStringLiteral("₂")};
    for (int i = 0; i < 2; ++i) {
        const double y = m_left.bottom() + (0.2 + 1.4 * i) * m_em;
        painter.setPen(tripletColor(i, colors));
        const QString texts[] = {QStringLiteral("v%1 = %2").arg(index[i], vector(m_map.svd().v.col(i))),
                                 QStringLiteral("σ%1 = %2   u%1 = %3").arg(index[i], numberText(m_map.sigma(i), 2), vector(m_map.svd().u.col(i)))};
        const QPointF centres[] = {m_left.center(), m_right.center()};
        for (int side = 0; side < 2; ++side) {
            // Smaller where it would not fit, so that both lines of a side keep one size: as for the widest there can be.
            const double room = 2 * std::min(centres[side].x() - m_area.left(), m_area.right() - centres[side].x());
            const QString widest = side == 0 ? QStringLiteral("v₁ = (−0.88, −0.88)")
                                   : m_map.isInSpace() ? QStringLiteral("σ₁ = 8.88   u₁ = (−0.88, −0.88, −0.88)") : QStringLiteral("σ₁ = 8.88   u₁ = (−0.88, −0.88)");
            QFont font = m_font;
            font.setPointSizeF(m_font.pointSizeF() * std::min(1.0, room / QFontMetricsF(m_font).horizontalAdvance(widest)));
            painter.setFont(font);
            painter.drawText(QRectF(centres[side].x() - room / 2, y, room, 1.4 * m_em), Qt::AlignCenter, texts[side]);
        }
    }
    painter.setFont(m_font);
    painter.setPen(colors.text);
    painter.drawText(QRectF((m_left.right() + m_right.left()) / 2 - 5 * m_em, m_left.center().y() + 1.2 * m_em, 10 * m_em, 1.4 * m_em), Qt::AlignCenter,
                     QStringLiteral("‖A·x‖ = %1").arg(numberText(m_map.stretch(radians(m_view.angle)), 2)));
}

void EllipsePicture::paintArrow(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color, const QString &name) const
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    painter.setPen(QPen(color, m_em / 6, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(color);
    const double head = std::min(0.6 * m_em, length);
    const QPointF unit = length > 0 ? along / length : QPointF(0, -1);
    const QPointF side(-unit.y(), unit.x());
    painter.drawLine(from, to - unit * head * 0.8);
    painter.setPen(Qt::NoPen);
    if (head > 1)
        painter.drawPolygon(QPolygonF({to, to - unit * head + side * head * 0.45, to - unit * head - side * head * 0.45}));
    else
        painter.drawEllipse(to, m_em / 5, m_em / 5);
    painter.setPen(color);
    painter.drawText(QRectF(to + unit * 1.1 * m_em - QPointF(2, 0.8) * m_em, QSizeF(4, 1.6) * m_em), Qt::AlignCenter, name);
}

/// A small square between two arrows: also in perspective, where it becomes a parallelogram.
void EllipsePicture::paintRightAngle(QPainter &painter, const QPointF &corner, const QPointF &a, const QPointF &b, const QColor &color) const
{
    const auto piece = [&](const QPointF &end) {
        const QPointF along = end - corner;
        const double length = std::hypot(along.x(), along.y());
        return length > 0 ? along / length * std::min(0.7 * m_em, length / 2) : QPointF();
    };
    const QPointF alongA = piece(a);
    const QPointF alongB = piece(b);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({corner + alongA, corner + alongA + alongB, corner + alongB}));
}

}  // namespace studio
