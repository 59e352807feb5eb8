#include "run_view.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

namespace studio {

void RunView::setLesson(const QString &id)
{
    m_lesson = id;
    if (m_explain)
        return;
    m_explain = new QAction(this);
    m_explain->setObjectName(QStringLiteral("explain"));
    m_explain->setShortcut(Qt::Key_F1);
    m_explain->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_explain, &QAction::triggered, this, [this] { emit explainWanted(m_lesson); });
    addAction(m_explain);
}

void RunView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_explain) {
        event->ignore();
        return;
    }
    m_explain->setText(tr("&Explain this"));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_explain);
    menu->popup(event->globalPos());
}

}  // namespace studio
