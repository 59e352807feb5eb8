#include "schedule_handle.h"

#include "theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace studio {
namespace {

constexpr int side = 21;  // to hit; what is painted is smaller

}  // namespace

ScheduleHandle::ScheduleHandle(Knob knob, QWidget *parent) : QAbstractSlider(parent), m_knob(knob)
{
    setObjectName(QLatin1String(fieldOf(knob)) + QStringLiteral("_handle"));
    setOrientation(movesAlongSteps(knob) ? Qt::Horizontal : Qt::Vertical);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(movesAlongSteps(knob) ? Qt::SizeHorCursor : Qt::SizeVerCursor);
    setAttribute(Qt::WA_Hover);
    setFixedSize(side, side);
    connect(this, &QAbstractSlider::valueChanged, this, &ScheduleHandle::wanted);
}

void ScheduleHandle::setKnob(int value, KnobRange range)
{
    const QSignalBlocker quiet(this);
    setRange(range.least, range.most);
    setValue(value);
}

void ScheduleHandle::setCentre(const QPoint &centre) { move(centre - QPoint(side / 2, side / 2)); }

void ScheduleHandle::setPending(bool isPending)
{
    m_isPending = isPending;
    update();
}

void ScheduleHandle::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    const double radius = m_isHeld || underMouse() ? 6.5 : 5.5;
    const QPointF middle = QRectF(rect()).center();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        QColor halo = colors.accent;
        halo.setAlphaF(0.3F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(middle, radius + 3.5, radius + 3.5);
    }
    painter.setBrush(colors.surface);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(middle, radius + 1.5, radius + 1.5);
    painter.setPen(m_isPending ? QPen(colors.accent, 1.5, Qt::DashLine, Qt::FlatCap) : QPen(colors.accent, 1.5));
    if (m_isPending)
        painter.setBrush(colors.surface);
    else
        painter.setBrush(colors.accent);
    painter.drawEllipse(middle, radius, radius);
    // Which way it moves.
    painter.setPen(QPen(m_isPending ? colors.accent : colors.surface, 1.25));
    const QPointF along = movesAlongSteps(m_knob) ? QPointF(0, 2.5) : QPointF(2.5, 0);
    const QPointF across = movesAlongSteps(m_knob) ? QPointF(1.5, 0) : QPointF(0, 1.5);
    for (const QPointF &shift : {across, -across})
        painter.drawLine(middle + shift - along, middle + shift + along);
}

void ScheduleHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isHeld = true;
    m_takenAt = event->globalPosition().toPoint();
    emit taken();
    update();
}

void ScheduleHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isHeld)
        emit dragged(event->globalPosition().toPoint() - m_takenAt);
}

void ScheduleHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isHeld)
        return;
    m_isHeld = false;
    update();
    emit released();
}

void ScheduleHandle::keyPressEvent(QKeyEvent *event)
{
    const bool isLong = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: emit nudged(-1, isLong); break;
    case Qt::Key_Right:
    case Qt::Key_Up: emit nudged(1, isLong); break;
    case Qt::Key_PageDown: emit nudged(-1, true); break;
    case Qt::Key_PageUp: emit nudged(1, true); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit released(); break;
    case Qt::Key_Escape:
        m_isHeld = false;
        emit givenUp();
        break;
    default: event->ignore(); return;  // not the slider's own keys
    }
    event->accept();
}

void ScheduleHandle::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    if (!m_isHeld)
        emit released();
}

void ScheduleHandle::wheelEvent(QWheelEvent *event) { event->ignore(); }  // the plot zooms

bool ScheduleHandle::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QAbstractSlider::event(event);
}

}  // namespace studio
