/// Lets a window take files: covers it while they are dragged over it and says what letting go will do.
#pragma once
#include "dropped_files.h"
#include <QWidget>

namespace studio {

class DropTarget : public QWidget {
    Q_OBJECT
public:
    explicit DropTarget(QWidget *window);

    const QString &promise() const { return m_promise; }

signals:
    /// Of which at least one is useful.
    void dropped(const studio::DroppedFiles &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void enter(QDragEnterEvent *event);
    void leave();

    QString m_promise;
    bool m_isUseful = false;
    bool m_isOver = false;
};

}  // namespace studio
