#include "main_window.h"

#include "compare_page.h"
#include "run_header.h"
#include "run_list.h"
#include "run_list_menu.h"
#include "run_table.h"
#include "theme.h"

#include <QMenu>

namespace studio {
namespace {

// What the header's links may name besides folders.
const QString compareWithParentLink = QStringLiteral("compare:parent");
const QString stopComparingLink = QStringLiteral("compare:stop");

constexpr int mostOffered = 20;

QString link(const QString &target, const QString &text) { return QStringLiteral("<a href=\"%1\">%2</a>").arg(target, text); }

/// A name as an action's text.
QString inMenu(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

}  // namespace

void MainWindow::connectComparison()
{
    connect(&m_comparisons, &Comparisons::changed, this, [this] {
        refreshCompared();
        refreshActions();
    });
    connect(m_list, &RunList::compareToggled, this, &MainWindow::toggleCompared);
    connect(&m_compare->runs(), &RunTable::comparedPicked, this, [this](int position) { showRow(m_comparisons.besides(shownRow())[static_cast<std::size_t>(position)]); });
    connect(m_list, &RunList::menuWanted, this, &MainWindow::offerToCompare);
    connect(&m_actions.stopComparing, &QAction::triggered, this, &MainWindow::stopComparing);
    connect(m_header, &RunHeader::linkPicked, this, [this](const QString &target) {
        if (target == stopComparingLink)
            stopComparing();
        else if (target == compareWithParentLink)
            compareWith(parentRow(shownRow()));
        else
            openRun(target);
    });
}

bool MainWindow::canCompare(int row) const
{
    return row >= 0 && m_shown.isValid() && row != shownRow() && m_views.run() && !m_shelf.run(row).isDraft;
}

int MainWindow::parentRow(int row) const
{
    const auto &glance = m_shelf.run(row).glance;
    return glance && glance->forkedAt >= 0 ? m_shelf.rowOf(glance->forkedFrom) : -1;
}

void MainWindow::compareWith(int row)
{
    if (canCompare(row))
        m_comparisons.add(row);
}

void MainWindow::toggleCompared(int row)
{
    if (m_comparisons.has(row))
        m_comparisons.remove(row);
    else
        compareWith(row);
}

void MainWindow::stopComparing() { m_comparisons.clear(); }

void MainWindow::refreshCompared()
{
    const std::size_t before = m_views.compared().size();
    m_views.setCompared(m_views.run() ? m_comparisons.overlays(shownRow()) : std::vector<Overlay>());
    refreshHeader();
    const std::size_t now = m_views.compared().size();
    if (now > before && now == m_comparisons.besides(shownRow()).size())
        emit comparisonShown();
}

/// Beside the name of the shown run: what it is compared with, or for a fork the offer to compare.
QString MainWindow::comparisonText() const
{
    const std::vector<int> rows = m_views.run() ? m_comparisons.besides(shownRow()) : std::vector<int>();
    if (rows.empty())
        return canCompare(parentRow(shownRow())) ? link(compareWithParentLink, tr("compare with it")) : QString();
    QStringList names;
    for (const int row : rows) {
        const QString color = colorsFor(palette()).comparedInk(m_comparisons.inkOf(row)).name();
        const QString name = m_shelf.model().run(row).name.toHtmlEscaped();
        const bool isRead = m_shelf.run(row).history != nullptr;
        names += QStringLiteral("<span style=\"color:%1\">┄&nbsp;%2</span>").arg(color, isRead ? name : tr("%1 (reading)").arg(name));
    }
    return QStringLiteral("%1 (%2)").arg(tr("compared with %1").arg(names.join(QStringLiteral(", "))), link(stopComparingLink, tr("stop comparing")));
}

void MainWindow::fillCompareMenu()
{
    m_compareMenu->clear();
    const auto offer = [this](int row, const QString &text) {
        QAction *action = m_compareMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_comparisons.has(row));
        connect(action, &QAction::triggered, this, [this, index = QPersistentModelIndex(m_shelf.model().index(row))] { toggleCompared(index.row()); });
    };
    const int parent = m_shown.isValid() ? parentRow(shownRow()) : -1;
    if (canCompare(parent)) {
        offer(parent, tr("Its parent, %1").arg(inMenu(m_shelf.model().run(parent).name)));
        m_compareMenu->addSeparator();
    }
    int offered = 0;
    for (int row = 0; row < m_shelf.count() && offered < mostOffered; ++row) {
        if (!canCompare(row) || row == parent)
            continue;
        const RunRow &run = m_shelf.model().run(row);
        offer(row, run.startedAt.isEmpty() ? inMenu(run.name) : tr("%1, %2").arg(inMenu(run.name), run.startedAt));
        ++offered;
    }
    if (m_compareMenu->isEmpty())
        m_compareMenu->addAction(m_views.run() ? tr("There is no other run") : tr("Show a run first"))->setEnabled(false);
}

void MainWindow::offerToCompare(int row, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("runListMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int other = row == shownRow() ? parentRow(row) : row;
    const QString text = row == shownRow() ? tr("Compare with its &parent") : tr("&Compare with this run");
    QAction *compare = menu->addAction(text);
    compare->setObjectName(QStringLiteral("compareWithThis"));
    compare->setCheckable(true);
    compare->setChecked(m_comparisons.has(other));
    compare->setEnabled(canCompare(other));
    connect(compare, &QAction::triggered, this, [this, index = QPersistentModelIndex(m_shelf.model().index(other))] { toggleCompared(index.row()); });
    if (row == shownRow())
        menu->addMenu(m_compareMenu);
    menu->addAction(&m_actions.stopComparing);
    addRunActions(*menu, m_shelf, row, {[this](int at) { showRow(at); }, [this](int at) { m_list->editName(at); }, [this](int at) { removeDraft(at); }});
    menu->popup(globalPosition);
}

}  // namespace studio
