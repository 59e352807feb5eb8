#include "drop_target.h"

#include "theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

namespace studio {

DropTarget::DropTarget(QWidget *window) : QWidget(window)
{
    setObjectName(QStringLiteral("dropTarget"));
    setAcceptDrops(true);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    hide();
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parent())
        return false;
    if (event->type() == QEvent::DragEnter) {
        enter(static_cast<QDragEnterEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::DragMove) {
        dragMoveEvent(static_cast<QDragMoveEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::DragLeave)
        leave();
    if (event->type() == QEvent::Drop) {
        dropEvent(static_cast<QDropEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return false;
}

void DropTarget::dragEnterEvent(QDragEnterEvent *event) { enter(event); }

void DropTarget::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_isUseful);
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent *) { leave(); }

void DropTarget::enter(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls())
        return;
    const DroppedFiles files = droppedFiles(*event->mimeData());
    m_isUseful = files.isUseful();
    m_promise = promiseOf(files);
    m_isOver = true;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();  // who does not accept is not told when the files leave; `dragMoveEvent` says no
}

/// From the window to its cover is a leave and an enter, too.
void DropTarget::leave()
{
    m_isOver = false;
    QMetaObject::invokeMethod(this, [this] { setVisible(m_isOver); }, Qt::QueuedConnection);
}

void DropTarget::dropEvent(QDropEvent *event)
{
    m_isOver = false;
    hide();
    const DroppedFiles files = droppedFiles(*event->mimeData());
    if (!files.isUseful())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(files);
}

void DropTarget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors colors = colorsFor(palette());
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    const QColor ink = m_isUseful ? colors.accent : colors.muted;
    const QRectF frame = QRectF(rect()).adjusted(3 * gridUnit, 3 * gridUnit, -3 * gridUnit, -3 * gridUnit);
    painter.setPen(QPen(ink, 2, Qt::DashLine));
    painter.drawRoundedRect(frame, gridUnit, gridUnit);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    painter.setFont(large);
    painter.setPen(m_isUseful ? colors.text : colors.muted);
    painter.drawText(frame.adjusted(6 * gridUnit, 0, -6 * gridUnit, 0), Qt::AlignCenter | Qt::TextWordWrap, m_promise);
}

}  // namespace studio
