#include "bench_menu.h"

#include "mnemonic.h"
#include "workbench.h"

#include <QDockWidget>
#include <QMenu>

namespace studio {

BenchMenu::BenchMenu(QMenu &menu, Workbench &bench, QObject *parent) : QObject(parent), m_bench(bench)
{
    for (QDockWidget *dock : bench.docks())
        menu.addAction(dock->toggleViewAction());
    menu.addSeparator();
    for (QAction *action : {&showRuns, &showTimeline}) {
        action->setCheckable(true);
        action->setChecked(true);
        menu.addAction(action);
    }
    menu.addSeparator();
    m_goTo = menu.addMenu(QString());
    m_goTo->setObjectName(QStringLiteral("goToMenu"));
    int number = 0;
    for (QDockWidget *dock : bench.docks()) {
        QAction *action = m_goTo->addAction(QString());
        action->setObjectName(QStringLiteral("goTo_") + dock->objectName());
        if (++number <= 9)
            action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)));
        connect(action, &QAction::triggered, &bench, [&bench, dock] { bench.goTo(dock); });
        m_goToActions.push_back(action);
    }
    m_float.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_hide.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    resetLayout.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    menu.addActions({&m_float, &m_hide, &resetLayout});

    showRuns.setObjectName(QStringLiteral("showRuns"));
    showTimeline.setObjectName(QStringLiteral("showTimeline"));
    m_float.setObjectName(QStringLiteral("floatView"));
    m_hide.setObjectName(QStringLiteral("hideView"));
    resetLayout.setObjectName(QStringLiteral("resetLayout"));
    connect(&m_float, &QAction::triggered, &bench, [&bench] {
        if (QDockWidget *dock = bench.focusedDock()) {
            dock->setFloating(!dock->isFloating());
            bench.goTo(dock);
        }
    });
    connect(&m_hide, &QAction::triggered, &bench, [&bench] {
        if (QDockWidget *dock = bench.focusedDock())
            dock->hide();
    });
    connect(&resetLayout, &QAction::triggered, &bench, &Workbench::resetLayout);
    connect(&bench, &Workbench::titlesChanged, this, &BenchMenu::nameViews);
    retranslate();
}

void BenchMenu::nameViews()
{
    QString taken = tr("rmgfdytl", "the letters that other entries of the View menu have as mnemonics");
    QString takenThere;
    for (std::size_t i = 0; i < m_goToActions.size(); ++i) {
        QDockWidget *dock = m_bench.docks()[i];
        dock->toggleViewAction()->setText(withMnemonic(dock->windowTitle(), taken));
        dock->toggleViewAction()->setToolTip(tr("Show or hide the view %1").arg(dock->windowTitle()));
        m_goToActions[i]->setText(withMnemonic(dock->windowTitle(), takenThere));
    }
}

void BenchMenu::retranslate()
{
    showRuns.setText(tr("List of &runs"));
    showTimeline.setText(tr("Ti&meline"));
    m_goTo->setTitle(tr("&Go to view"));
    m_float.setText(tr("&Float or dock the view"));
    m_float.setToolTip(tr("The view that has the keyboard's focus becomes a window of its own, or goes back into its place"));
    m_hide.setText(tr("Hi&de the view"));
    m_hide.setToolTip(tr("Hide the view that has the keyboard's focus"));
    resetLayout.setText(tr("Reset la&yout"));
    resetLayout.setToolTip(tr("All views where they were at first"));
    nameViews();
}

}  // namespace studio
