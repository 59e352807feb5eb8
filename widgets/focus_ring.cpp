#include "focus_ring.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

namespace studio {
namespace {

bool isByKey(Qt::FocusReason reason) { return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason; }

/// Fields get a coloured edge from the style, menus a coloured entry.
bool showsItself(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QMenu *>(widget) || qobject_cast<const QMenuBar *>(widget) || widget->isWindow();
}

}  // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

FocusRing::~FocusRing() { delete m_frame; }

QWidget *FocusRing::ringed() const { return m_frame ? m_frame->widget() : nullptr; }

void FocusRing::hide()
{
    if (m_frame)
        m_frame->setWidget(nullptr);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        hide();
        return false;
    }
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::FocusOut) {
        if (widget == ringed())
            hide();
        return false;
    }
    if (!isByKey(static_cast<QFocusEvent *>(event)->reason()) || showsItself(widget)) {
        hide();
        return false;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
    return false;
}

}  // namespace studio
