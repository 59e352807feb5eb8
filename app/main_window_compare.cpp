#include "main_window.h"

#include "run_header.h"
#include "run_list.h"
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
    if (!canCompare(row))
        return;
    m_compared = m_shelf.model().index(row);
    m_shelf.read(row);
    refreshCompared();
    refreshActions();
}

void MainWindow::stopComparing()
{
    m_compared = QPersistentModelIndex();
    refreshCompared();
    refreshActions();
}

void MainWindow::refreshCompared()
{
    const bool isOn = m_compared.isValid() && m_views.run();
    const bool wasShown = !m_views.compared().empty();
    std::vector<Overlay> others;
    if (isOn && m_shelf.run(m_compared.row()).history)
        others.push_back({m_shelf.run(m_compared.row()).history, m_shelf.model().run(m_compared.row()).name});
    m_views.setCompared(std::move(others));
    refreshHeader();
    if (!m_views.compared().empty() && !wasShown)
        emit comparisonShown();
}

/// Beside the name of the shown run: what it is compared with, or for a fork the offer to compare.
QString MainWindow::comparisonText() const
{
    if (!m_compared.isValid())
        return canCompare(parentRow(shownRow())) ? link(compareWithParentLink, tr("compare with it")) : QString();
    const QString name = QStringLiteral("<span style=\"color:%1\">┄&nbsp;%2</span>")
                             .arg(colorsFor(palette()).comparedInk(0).name(), m_shelf.model().run(m_compared.row()).name.toHtmlEscaped());
    const QString text = !m_views.compared().empty() ? tr("compared with %1").arg(name) : tr("reading %1 to compare").arg(name);
    return QStringLiteral("%1 (%2)").arg(text, link(stopComparingLink, tr("stop comparing")));
}

void MainWindow::fillCompareMenu()
{
    m_compareMenu->clear();
    const auto offer = [this](int row, const QString &text) {
        QAction *action = m_compareMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(row == m_compared.row());
        connect(action, &QAction::triggered, this, [this, index = QPersistentModelIndex(m_shelf.model().index(row))] { compareWith(index.row()); });
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
    compare->setEnabled(canCompare(other) && other != m_compared.row());
    connect(compare, &QAction::triggered, this, [this, index = QPersistentModelIndex(m_shelf.model().index(other))] { compareWith(index.row()); });
    if (row == shownRow())
        menu->addMenu(m_compareMenu);
    menu->addAction(&m_actions.stopComparing);
    menu->popup(globalPosition);
}

}  // namespace studio
