/// Draws an EllipseMap: the circle with a little picture at the left, what becomes of both at the right.
#pragma once
#include "lessons/ellipse_map.h"
#include "theme.h"
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace studio {

/// What the picture shows besides the map; angles in degrees.
struct EllipseView {
    double angle = 0;          ///< of the vector x that is followed through the map
    bool hasDrawing = true;
    double turn = 30;          ///< of the space around its vertical axis
};

/// Where everything is for one map, view and area; made anew for each frame.
class EllipsePicture {
public:
    EllipsePicture(const EllipseMap &map, const EllipseView &view, const QRectF &area, const QFont &font);

    void paint(QPainter &painter, const QPalette &palette) const;

    /// In pixels: the end of x on the circle, its image, the end of half axis i.
    QPointF xEnd() const;
    QPointF axisEnd(int i) const;
    QPointF centre() const { return m_right.center(); }
    const QRectF &left() const { return m_left; }
    const QRectF &right() const { return m_right; }
    /// What a point at the left or right means there.
    QPointF circlePoint(const QPointF &pixel) const;
    QPointF imagePoint(const QPointF &pixel) const;

private:
    QPointF atLeft(double x, double y) const;
    /// The image of (x, y).
    QPointF image(double x, double y) const;
    /// A point of the plane or space that is mapped to.
    QPointF atRight(const adalora::Vector &point) const;
    void paintCircleSide(QPainter &painter, const Colors &colors) const;
    void paintImageSide(QPainter &painter, const Colors &colors) const;
    void paintSpace(QPainter &painter, const Colors &colors) const;
    void paintNumbers(QPainter &painter, const Colors &colors) const;
    void paintArrow(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color, const QString &name) const;
    void paintRightAngle(QPainter &painter, const QPointF &corner, const QPointF &a, const QPointF &b, const QColor &color) const;

    const EllipseMap &m_map;
    const EllipseView m_view;
    const QFont m_font;
    double m_em;
    QRectF m_area;
    QRectF m_left;
    QRectF m_right;
    double m_range;  ///< half the width of the right side, in units
};

/// One colour for each triplet, at both sides and on its slider.
QColor tripletColor(int i, const Colors &colors);

}  // namespace studio
