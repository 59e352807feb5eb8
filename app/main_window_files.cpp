#include "main_window.h"

#include "config_files.h"
#include "drop_target.h"
#include "file_dialog.h"
#include "recent_files.h"
#include "recent_menu.h"
#include "run_page.h"

#include <QFileDialog>
#include <QStatusBar>

namespace studio {
namespace {
constexpr int remarkTime = 8'000;  // milliseconds
}

void MainWindow::connectFiles()
{
    connect(&m_actions.open, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(&m_actions.openConfig, &QAction::triggered, this, &MainWindow::chooseConfig);
    connect(&m_actions.saveConfig, &QAction::triggered, this, &MainWindow::chooseWhereToSave);
    connect(m_recentMenu, &RecentMenu::runPicked, this, &MainWindow::openRun);
    connect(m_recentMenu, &RecentMenu::configPicked, this, &MainWindow::openConfig);
    auto *target = new DropTarget(this);
    connect(target, &DropTarget::dropped, this, [this](const DroppedFiles &files) {
        if (!files.config.isEmpty())
            openConfig(files.config);
        if (!files.run.isEmpty())
            openRun(files.run);
        if (const QString remark = remarkOn(files); !remark.isEmpty())
            statusBar()->showMessage(remark, remarkTime);
    });
}

void MainWindow::chooseFolder()
{
    QFileDialog *dialog = openDialog(this, tr("Open a recorded run"), m_shelf.runsFolder(), {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRun);
    dialog->open();
}

void MainWindow::chooseConfig()
{
    QFileDialog *dialog = openDialog(this, tr("Open a configuration"), {}, tr("Configurations (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openConfig);
    dialog->open();
}

void MainWindow::chooseWhereToSave()
{
    QFileDialog *dialog = saveDialog(this, tr("Save the configuration"), {}, tr("Configurations (*.json)"),
                                     QString::fromStdString(m_shelf.run(shownRow()).config.name), QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveConfig);
    dialog->open();
}

void MainWindow::openConfig(const QString &path)
{
    const ConfigReading reading = readConfigFile(path);
    if (!reading.config) {
        showProblem(tr("The configuration cannot be opened"), reading.problem);
        return;
    }
    rememberFile(path);
    m_tabs->setCurrentWidget(m_page);
    takeDraft(*reading.config);
}

void MainWindow::saveConfig(const QString &path)
{
    const QString problem = writeConfigFile(path, m_shelf.run(shownRow()).config);
    if (!problem.isEmpty()) {
        showProblem(tr("The configuration cannot be saved"), problem);
        return;
    }
    rememberFile(path);
    statusBar()->showMessage(tr("The configuration was saved as %1.").arg(path), remarkTime);
}

}  // namespace studio
