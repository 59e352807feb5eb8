#include "main_window.h"

#include "appearance.h"
#include "event_table.h"
#include "recent_runs.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>

namespace studio {
namespace {

constexpr ThemeChoice themes[] = {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark};

struct LanguageChoice {
    const char *code;
    const char16_t *name;  // each in itself, never translated
};
constexpr LanguageChoice languages[] = {{"en", u"English"}, {"zh_CN", u"简体中文"}};

}  // namespace

void MainWindow::createMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({&m_actions.newRun, &m_actions.open});
    m_recentMenu = m_fileMenu->addMenu(QString());
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
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
    m_themeMenu = m_viewMenu->addMenu(QString());
    auto *themeGroup = new QActionGroup(this);
    for (const ThemeChoice choice : themes) {
        QAction *action = m_themeMenu->addAction(QString());
        action->setObjectName(QStringLiteral("theme_") + wordOf(choice));
        action->setCheckable(true);
        action->setChecked(m_appearance.theme() == choice);
        themeGroup->addAction(action);
        m_themeActions.push_back(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_appearance.setTheme(choice);
            QSettings().setValue(QStringLiteral("theme"), wordOf(choice));
        });
    }
    m_languageMenu = m_viewMenu->addMenu(QString());
    auto *languageGroup = new QActionGroup(this);
    for (const LanguageChoice &language : languages) {
        const QString code = QLatin1String(language.code);
        QAction *action = m_languageMenu->addAction(QString::fromUtf16(language.name));
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        action->setChecked(m_appearance.language() == code);
        languageGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_appearance.setLanguage(code);
            QSettings().setValue(QStringLiteral("language"), code);
        });
    }

    m_helpMenu = menuBar()->addMenu(QString());
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
    m_themeMenu->setTitle(tr("&Theme"));
    m_themeActions[0]->setText(tr("As the &system"));
    m_themeActions[1]->setText(tr("&Light"));
    m_themeActions[2]->setText(tr("&Dark"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_about->setText(tr("&About AdaLoRA Studio"));
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    const QStringList folders = recentRuns();
    for (const QString &folder : folders) {
        QAction *action = m_recentMenu->addAction(QDir::toNativeSeparators(folder).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, folder] { openRun(folder); });
    }
    if (folders.isEmpty())
        m_recentMenu->addAction(tr("No run was opened yet"))->setEnabled(false);
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

void MainWindow::restoreLayout()
{
    const QSettings settings;
    resize(1440, 900);
    m_columns->setSizes({192, 904, 328});
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_columns->restoreState(settings.value(QStringLiteral("columns")).toByteArray());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("columns"), m_columns->saveState());
}

}  // namespace studio
