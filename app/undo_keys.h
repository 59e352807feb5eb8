/// Lets the keys of undo reach the menu when the field that has the focus has nothing of its own to take back.
#pragma once
#include <QObject>

namespace studio {

/// Line edits claim Ctrl+Z whatever they hold. One that was not typed into gives it up.
class UndoKeys : public QObject {
    Q_OBJECT
public:
    /// Watches the fields of the whole application, as long as it lives.
    explicit UndoKeys(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace studio
