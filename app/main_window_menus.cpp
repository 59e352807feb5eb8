#include "main_window.h"

#include "appearance_menu.h"
#include "bench_menu.h"
#include "error.h"
#include "recent_menu.h"
#include "run_header.h"
#include "run_list.h"
#include "run_page.h"
#include "theme.h"
#include "timeline.h"
#include "workbench.h"

#include <QApplication>
#include <QLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

namespace studio {
namespace {
constexpr QLatin1String draftKey("draft");
}

void MainWindow::createMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({&m_actions.newRun, &m_actions.open, &m_actions.openConfig});
    m_recentMenu = new RecentMenu(this);
    m_fileMenu->addMenu(m_recentMenu);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(&m_actions.saveConfig);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(&m_actions.report);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(&m_actions.quit);

    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions({&m_actions.undo, &m_actions.redo});

    m_runMenu = menuBar()->addMenu(QString());
    m_runMenu->addActions({&m_actions.run, &m_actions.pause, &m_actions.step, &m_actions.nextAllocation, &m_actions.stop});
    m_runMenu->addSeparator();
    m_runMenu->addActions({&m_actions.allocateNow, &m_actions.fork});
    m_runMenu->addSeparator();
    m_compareMenu = m_runMenu->addMenu(QString());
    m_compareMenu->setObjectName(QStringLiteral("compareMenu"));
    connect(m_compareMenu, &QMenu::aboutToShow, this, &MainWindow::fillCompareMenu);
    m_runMenu->addAction(&m_actions.stopComparing);
    m_runMenu->addSeparator();
    m_runMenu->addAction(&m_actions.follow);

    m_viewMenu = menuBar()->addMenu(QString());
    m_benchMenu = new BenchMenu(*m_viewMenu, m_page->bench(), this);
    m_viewMenu->addSeparator();
    m_appearanceMenu = new AppearanceMenu(*m_viewMenu, m_appearance, this);
    connect(&m_benchMenu->showRuns, &QAction::toggled, m_list, &QWidget::setVisible);
    connect(&m_benchMenu->showTimeline, &QAction::toggled, this, &MainWindow::showFrame);
    connect(&m_benchMenu->resetLayout, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_page);
        m_benchMenu->showRuns.setChecked(true);
        m_benchMenu->showTimeline.setChecked(true);
        m_columns->setSizes(defaultColumns());
    });

    m_helpMenu = menuBar()->addMenu(QString());
    m_showWelcome = m_helpMenu->addAction(QString());
    m_showWelcome->setObjectName(QStringLiteral("showWelcome"));
    connect(m_showWelcome, &QAction::triggered, this, &MainWindow::showWelcome);
    m_showShortcuts = m_helpMenu->addAction(QString());
    m_showShortcuts->setObjectName(QStringLiteral("showShortcuts"));
    m_showShortcuts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    connect(m_showShortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    m_helpMenu->addSeparator();
    m_about = m_helpMenu->addAction(QString());
    m_about->setObjectName(QStringLiteral("about"));
    connect(m_about, &QAction::triggered, this, &MainWindow::about);
}

void MainWindow::retranslateMenus()
{
    m_fileMenu->setTitle(tr("&File"));
    m_recentMenu->setTitle(tr("Open &recent"));
    m_editMenu->setTitle(tr("&Edit"));
    m_runMenu->setTitle(tr("&Run"));
    m_compareMenu->setTitle(tr("Co&mpare with"));
    m_viewMenu->setTitle(tr("&View"));
    m_benchMenu->retranslate();
    m_appearanceMenu->retranslate();
    m_helpMenu->setTitle(tr("&Help"));
    m_showWelcome->setText(tr("&Welcome"));
    m_showShortcuts->setText(tr("&Keyboard shortcuts"));
    m_about->setText(tr("&About AdaLoRA Studio"));
}

void MainWindow::about()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About AdaLoRA Studio"), {}, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(QApplication::windowIcon().pixmap(64));
    box->setText(tr("<h3>AdaLoRA Studio %1</h3><p>Run, steer, see and understand AdaLoRA.</p>").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("<p>The method: Zhang et al., Adaptive Budget Allocation for Parameter-Efficient Fine-Tuning, ICLR 2023.</p>"
                               "<p>This program is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</p>"));
    box->open();
}

/// A lesson has the middle for itself: header and time belong to a run.
void MainWindow::showFrame()
{
    const bool isLearning = m_tabs->currentWidget() != m_page;
    m_timeline->setHidden(isLearning || !m_benchMenu->showTimeline.isChecked());
    m_header->setHidden(isLearning);
    m_timeline->parentWidget()->layout()->activate();  // before the page is laid out: its docks would not shrink back as they grew
}

QList<int> MainWindow::defaultColumns() const { return {192, width() - 192}; }

void MainWindow::restoreLayout()
{
    const QSettings settings;
    resize(1440, 900);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    // Neither the usual size nor that of another screen or scale may reach beyond this one.
    const QSize room = screen()->availableSize() - QSize(gridUnit, 5 * gridUnit);  // the edges of the window system
    const QSize least = minimumSizeHint();
    if (!isMaximized() && !isFullScreen() && room.width() >= least.width() && room.height() >= least.height())
        resize(size().boundedTo(room));
    m_columns->setSizes(defaultColumns());
    m_columns->restoreState(settings.value(QStringLiteral("runList")).toByteArray());
    m_page->bench().restoreLayout(settings.value(QStringLiteral("views")).toByteArray());
    m_benchMenu->showRuns.setChecked(settings.value(QStringLiteral("showRuns"), true).toBool());
    m_benchMenu->showTimeline.setChecked(settings.value(QStringLiteral("showTimeline"), true).toBool());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("runList"), m_columns->saveState());
    settings.setValue(QStringLiteral("views"), m_page->bench().layout());
    settings.setValue(QStringLiteral("showRuns"), m_benchMenu->showRuns.isChecked());
    settings.setValue(QStringLiteral("showTimeline"), m_benchMenu->showTimeline.isChecked());
    if (m_shelf.count() > 0 && m_shelf.run(0).isDraft)
        settings.setValue(draftKey, QString::fromStdString(adalora::toJson(m_shelf.run(0).config)));
    else
        settings.remove(draftKey);
}

void MainWindow::restoreDraft()
{
    try {
        takeDraft(adalora::runConfigFromJson(QSettings().value(draftKey).toString().toStdString(), {}));
    } catch (const adalora::Error &) {
        showDraft({});  // there was none, or none that this version knows
    }
}

}  // namespace studio
