#include "run_list.h"

#include "run_list_model.h"
#include "run_row_delegate.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

namespace studio {

RunList::RunList(RunListModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    m_title = new QLabel(this);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("runList"));
    m_view->setModel(&model);
    m_view->setItemDelegate(new RunRowDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto *remove = new QShortcut(QKeySequence::Delete, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (m_view->currentIndex().isValid())
            emit removeWanted(m_view->currentIndex().row());
    });
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setBuddy(m_view);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_isQuiet && current.isValid())
            emit runPicked(current.row());
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (const QModelIndex at = m_view->indexAt(position); at.isValid())
            emit menuWanted(at.row(), m_view->viewport()->mapToGlobal(position));
    });
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    retranslate();
}

/// A right click asks about a row, one with Ctrl compares it; neither must show that run.
bool RunList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Space || key->modifiers() != Qt::ControlModifier || currentRun() < 0)
            return QWidget::eventFilter(watched, event);
        emit compareToggled(currentRun());
        return true;
    }
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::ControlModifier) {
        if (const QModelIndex at = m_view->indexAt(mouse->position().toPoint()); at.isValid())
            emit compareToggled(at.row());
        return true;
    }
    return mouse->button() == Qt::RightButton ? true : QWidget::eventFilter(watched, event);
}

void RunList::setCurrentRun(int row)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_view->setCurrentIndex(m_model.index(row));
}

void RunList::editName(int row) { m_view->edit(m_model.index(row)); }

int RunList::currentRun() const { return m_view->currentIndex().row(); }

void RunList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunList::retranslate()
{
    m_title->setText(tr("R&uns"));
    m_view->setAccessibleName(tr("Runs"));
    m_view->setToolTip(tr("Pick a run to look at; a running one goes on meanwhile. Ctrl and a click compare another run with it. The context menu offers that, too, and to copy, queue and, for drafts, to rename (F2) or remove (Delete)."));
    m_model.retranslate();
}

}  // namespace studio
