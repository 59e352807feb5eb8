#include "run_view.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace studio {

RunView::RunView(QWidget *parent) : QWidget(parent)
{
    addTakeaway(Takeaway::CopyPicture, QStringLiteral("copyPicture"));
    addTakeaway(Takeaway::CopyTable, QStringLiteral("copyTable"));
    addTakeaway(Takeaway::SaveFile, QStringLiteral("saveView"));
    addTakeaway(Takeaway::ShowTable, QStringLiteral("showTable"));
    m_takeaways.front()->setShortcut(QKeySequence::Copy);
    m_takeaways.front()->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    nameActions();
}

void RunView::addTakeaway(Takeaway what, const QString &name)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, what] { emit takeawayWanted(what); });
    addAction(action);
    m_takeaways.push_back(action);
}

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
    nameActions();
}

QList<QAction *> RunView::commonActions() const
{
    QList<QAction *> actions(m_takeaways.begin(), m_takeaways.end());
    if (m_explain)
        actions += m_explain;
    return actions;
}

/// Widgets of their own make no vectors: subclasses with a better way override it.
void RunView::paintTo(QPainter &painter, const QSize &size)
{
    const QSize before = this->size();
    resize(size);
    render(&painter, {}, {}, DrawChildren);
    resize(before);
}

void RunView::nameActions()
{
    m_takeaways[static_cast<std::size_t>(Takeaway::CopyPicture)]->setText(tr("&Copy picture"));
    m_takeaways[static_cast<std::size_t>(Takeaway::CopyTable)]->setText(tr("Copy &numbers"));
    m_takeaways[static_cast<std::size_t>(Takeaway::SaveFile)]->setText(tr("&Save picture or numbers…"));
    m_takeaways[static_cast<std::size_t>(Takeaway::ShowTable)]->setText(tr("Show as &table"));
    if (m_explain)
        m_explain->setText(tr("&Explain this"));
}

void RunView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameActions();
    QWidget::changeEvent(event);
}

void RunView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(commonActions());
    menu->popup(event->globalPos());
}

}  // namespace studio
