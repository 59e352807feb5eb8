#include "lessons/canvas.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

namespace studio {

Canvas::Canvas(QSizeF inEms, QWidget *parent) : QWidget(parent), m_ems(inEms)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Canvas::setGrowing() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding); }

bool Canvas::isGrowing() const { return sizePolicy().verticalPolicy() == QSizePolicy::MinimumExpanding; }

void Canvas::setEms(QSizeF inEms)
{
    m_ems = inEms;
    updateGeometry();
}

QImage Canvas::picture(qreal scale) const
{
    QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(QPalette::Base));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    if (paint)
        paint(painter, QRectF(rect()));
    return image;
}

QSize Canvas::sizeHint() const { return (m_ems * QFontMetricsF(font()).height()).toSize(); }

QSize Canvas::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {hint.width() / 3, hint.height()};
}

void Canvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (paint)
        paint(painter, QRectF(rect()));
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !grabs || !grabs(event->position())) {
        event->ignore();
        return;
    }
    m_isDragging = true;
    setCursor(Qt::ClosedHandCursor);
    drags(event->position());
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging)
        drags(event->position());
    else if (grabs)
        setCursor(grabs(event->position()) ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void Canvas::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
    setCursor(Qt::ArrowCursor);
    if (drops)
        drops();
}

void Canvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

}  // namespace studio
