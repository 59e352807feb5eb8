#include "main_window.h"

#include "error_text.h"
#include "learn_space.h"
#include "lesson_links.h"
#include "lesson_runs.h"
#include "lessons/lesson_page.h"
#include "preset_texts.h"
#include "run_page.h"
#include "run_view.h"

#include <QFileInfo>
#include <QTabWidget>
#include <QUrlQuery>
#include <algorithm>

namespace studio {
void MainWindow::connectLearn()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showFrame);
    connect(m_learn, &LearnSpace::openInRun, this, [this](const QString &presetId, const QMap<QString, QString> &changes) {
        const adalora::Preset *preset = presetOf(m_presets, presetId);
        if (!preset) {
            showProblem(tr("The run cannot be made"), tr("There is no preset %1.").arg(presetId));
            return;
        }
        adalora::RunConfig config;
        try {
            config = withFields(preset->config, changes);
        } catch (const adalora::Error &error) {
            showProblem(tr("The run cannot be made"), sentenceFor(error));
            return;
        }
        m_tabs->setCurrentWidget(m_page);
        takeDraft(config);
    });
    connect(m_learn, &LearnSpace::viewWanted, this, [this](const QString &link) {
        // ranks, or ranks?run=masking&step=120: of a run that ships.
        const QString view = link.section(u'?', 0, 0);
        const QUrlQuery query(link.section(u'?', 1));
        m_tabs->setCurrentWidget(m_page);
        if (const QString folder = LessonRuns::folderOf(query.queryItemValue(QStringLiteral("run"))); query.hasQueryItem(QStringLiteral("run")) && !folder.isEmpty()) {
            const int step = query.queryItemValue(QStringLiteral("step")).toInt();
            const auto goThere = [this, step] { m_views.cursor().pick(step); };
            if (m_shownFolder == folder)
                goThere();
            else
                connect(this, &MainWindow::runOpened, this, goThere, Qt::SingleShotConnection);
            openRun(folder);
        }
        const QString widget = widgetOfView(view);
        if (auto *shown = widget.isEmpty() ? nullptr : findChild<QWidget *>(widget))
            shown->setFocus();
    });
    // What a view shows is explained in a lesson, where that ships.
    const std::pair<const char *, const char *> explained[] = {{"rankHeatmap", "08"}, {"matrixDetail", "03"}, {"importanceView", "06"}, {"sigmaHeatmap", "02"},
                                                               {"curveBoard", "09"},  {"budgetPlot", "09"},   {"eventTable", "10"},     {"timeline", "10"}};
    const QStringList lessons = LearnSpace::lessons();
    for (const auto &[object, lesson] : explained) {
        const QString id = QLatin1String(lesson);
        auto *view = findChild<RunView *>(QLatin1String(object));
        if (!view || std::none_of(lessons.begin(), lessons.end(), [&](const QString &known) { return known.startsWith(id); }))
            continue;
        view->setLesson(id);
        connect(view, &RunView::explainWanted, this, [this](const QString &wanted) { openLesson(wanted); });
    }
}

QString MainWindow::openLesson(const QString &fileOrId, int slide)
{
    leaveWelcome();
    m_tabs->setCurrentWidget(m_learn);
    const QString problem = QFileInfo::exists(fileOrId) ? m_learn->openFile(fileOrId) : m_learn->openLesson(fileOrId);
    if (problem.isEmpty() && slide > 0) {
        m_learn->page().setPresenting(true);
        m_learn->page().showSlide(slide - 1);
    }
    return problem;
}

}  // namespace studio
