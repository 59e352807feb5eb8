#include "time_hand.h"

#include <cmath>
#include <qcustomplot.h>

namespace studio {

TimeHand::TimeHand(QCustomPlot *plot) : QObject(plot), m_plot(plot)
{
    plot->setMouseTracking(true);
    plot->installEventFilter(this);
}

bool TimeHand::isInside(const QPoint &at) const { return m_plot->axisRect()->rect().contains(at); }

void TimeHand::press(QMouseEvent *event)
{
    m_last = event->pos();
    if (!isInside(m_last))
        return;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        m_grip = Grip::Drag;
        m_plot->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_grip = Grip::Pick;
        emit picked(m_last, true);
    }
}

void TimeHand::move(QMouseEvent *event)
{
    const QPoint at = event->pos();
    if (m_grip == Grip::Pick)
        emit picked(at, false);
    else if (m_grip == Grip::Drag)
        emit dragged(at - m_last);
    m_last = at;
    if (isInside(at)) {
        m_isOver = true;
        emit hovered(at);
    } else if (m_isOver) {
        m_isOver = false;
        emit left();
    }
}

void TimeHand::turn(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const QPoint at = event->position().toPoint();
    const double turns = (delta.x() + delta.y()) / 120.0;
    const bool isMove = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(delta.x()) > std::abs(delta.y());
    const bool isOfValues = event->modifiers().testFlag(Qt::ControlModifier) || at.x() < m_plot->axisRect()->left();
    if (isOfValues && isMove)
        emit valuesMoved(-0.1 * turns);
    else if (isOfValues)
        emit valuesZoomed(at, turns);
    else if (isMove)
        emit moved(-0.1 * turns);
    else
        emit zoomed(at, turns);
}

bool TimeHand::key(int key)
{
    const QPoint middle = m_plot->axisRect()->center();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: emit zoomed(middle, 1); break;
    case Qt::Key_Minus: emit zoomed(middle, -1); break;
    case Qt::Key_0: emit allWanted(); break;
    case Qt::Key_Left: emit walked(-1, false); break;
    case Qt::Key_Right: emit walked(1, false); break;
    case Qt::Key_Home: emit walked(-1, true); break;
    case Qt::Key_End: emit walked(1, true); break;
    default: return false;
    }
    return true;
}

bool TimeHand::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(static_cast<QMouseEvent *>(event));
        return static_cast<QMouseEvent *>(event)->button() != Qt::RightButton;
    case QEvent::MouseMove:
        move(static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        m_grip = Grip::None;
        m_plot->unsetCursor();
        return true;
    case QEvent::MouseButtonDblClick:
        emit allWanted();
        return true;
    case QEvent::Leave:
        m_isOver = false;
        emit left();
        break;
    case QEvent::Wheel:
        turn(static_cast<QWheelEvent *>(event));
        return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease: {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->key() == Qt::Key_Space) {
            m_isSpaceDown = event->type() == QEvent::KeyPress;
            return false;
        }
        const bool isPlain = !(pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        return event->type() == QEvent::KeyPress && isPlain && key(pressed->key());
    }
    case QEvent::FocusOut:
        m_isSpaceDown = false;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace studio
