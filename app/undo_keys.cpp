#include "undo_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace studio {

UndoKeys::UndoKeys(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    auto *line = qobject_cast<QLineEdit *>(widget);
    if (!line)  // a spin box has one inside and hands its keys on
        line = widget->findChild<QLineEdit *>(QStringLiteral("qt_spinbox_lineedit"), Qt::FindDirectChildrenOnly);
    if (!line)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo) && !line->isUndoAvailable();
    const bool isRedo = key->matches(QKeySequence::Redo) && !line->isRedoAvailable();
    if (!isUndo && !isRedo)
        return false;
    event->ignore();
    return true;  // nobody else may claim it
}

}  // namespace studio
