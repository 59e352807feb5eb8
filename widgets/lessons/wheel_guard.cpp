#include "lessons/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace studio {

WheelGuard::WheelGuard(QWidget *part) : QObject(part)
{
    for (QWidget *child : part->findChildren<QWidget *>()) {
        if (!qobject_cast<QAbstractSlider *>(child) && !qobject_cast<QAbstractSpinBox *>(child) && !qobject_cast<QComboBox *>(child))
            continue;
        child->setFocusPolicy(Qt::StrongFocus);
        child->installEventFilter(this);
    }
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return false;
    event->ignore();
    return true;
}

}  // namespace studio
