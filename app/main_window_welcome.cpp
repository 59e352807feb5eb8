#include "main_window.h"

#include "learn_space.h"
#include "lesson_runs.h"
#include "run_page.h"
#include "welcome_page.h"

#include <QStackedWidget>

namespace studio {
namespace {
constexpr const char *demoPreset = "fashion";
}

void MainWindow::connectWelcome()
{
    connect(m_welcome, &WelcomePage::closeWanted, this, &MainWindow::leaveWelcome);
    connect(m_welcome, &WelcomePage::trainWanted, this, [this] {
        m_tabs->setCurrentWidget(m_page);
        showDraft(QString::fromLatin1(demoPreset));
        runShown();
    });
    connect(m_welcome, &WelcomePage::runWanted, this, [this](const QString &folder) {
        m_tabs->setCurrentWidget(m_page);
        openRun(folder);
    });
    connect(m_welcome, &WelcomePage::learnWanted, this, [this] {
        leaveWelcome();
        if (const LessonEntry next = m_learn->nextLesson(); !next.id.isEmpty()) {
            openLesson(next.id);
            return;
        }
        m_tabs->setCurrentWidget(m_learn);
        m_learn->showList();
    });
}

void MainWindow::showWelcome()
{
    fillWelcome();
    m_middle->setCurrentWidget(m_welcome);
}

void MainWindow::leaveWelcome() { m_middle->setCurrentIndex(0); }

void MainWindow::fillWelcome()
{
    std::vector<WelcomeRun> runs;
    const std::pair<const char *, QString> shipped[] = {{"masking", tr("AdaLoRA as in the paper: triplets are masked by importance, and some come back to life.")},
                                                        {"merge", tr("Merge and reallocate: what one matrix gives up lets another one grow.")}};
    for (const auto &[name, line] : shipped)
        if (const QString folder = LessonRuns::folderOf(QLatin1String(name)); !folder.isEmpty())
            runs.push_back({folder, QLatin1String(name), line});
    m_welcome->setRuns(runs);
    const LessonEntry next = m_learn->nextLesson();
    m_welcome->setLesson(next.title, next.questions > 0 ? tr("%1 of %2 questions answered").arg(next.answered).arg(next.questions) : QString());
}

}  // namespace studio
