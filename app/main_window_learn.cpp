#include "main_window.h"

#include "error_text.h"
#include "learn_space.h"
#include "lesson_runs.h"
#include "lessons/lesson_page.h"
#include "run_header.h"
#include "run_page.h"
#include "run_view.h"
#include "side_panel.h"
#include "timeline.h"

#include <QFileInfo>
#include <QTabWidget>
#include <QUrlQuery>
#include <algorithm>

namespace studio {
namespace {

/// `value` is JSON, or a word that stands for itself.
void change(adalora::RunConfig &config, const QString &field, const QString &value)
{
    try {
        adalora::setField(config, field.toStdString(), value.toStdString());
    } catch (const adalora::Error &error) {
        if (error.code != adalora::ErrorCode::WrongType)
            throw;
        adalora::setField(config, field.toStdString(), '"' + value.toStdString() + '"');
    }
}

}  // namespace

void MainWindow::connectLearn()
{
    // A lesson has the middle for itself: schedule and time belong to a run.
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        const bool isLearning = m_tabs->currentWidget() == m_learn;
        m_side->setHidden(isLearning);
        m_timeline->setHidden(isLearning);
        m_header->setHidden(isLearning);
    });
    connect(m_learn, &LearnSpace::openInRun, this, [this](const QString &presetId, const QMap<QString, QString> &changes) {
        const auto found = std::find_if(m_presets.begin(), m_presets.end(), [&](const adalora::Preset &preset) { return QString::fromStdString(preset.id) == presetId; });
        if (found == m_presets.end()) {
            showProblem(tr("The run cannot be made"), tr("There is no preset %1.").arg(presetId));
            return;
        }
        adalora::RunConfig config = found->config;
        try {
            for (auto it = changes.begin(); it != changes.end(); ++it)
                change(config, it.key(), it.value());
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
        const std::pair<const char *, const char *> names[] = {{"ranks", "rankHeatmap"}, {"sigma", "sigmaHeatmap"}, {"curves", "taskLoss"}, {"events", "eventTable"}};
        for (const auto &[name, object] : names)
            if (view == QLatin1String(name))
                if (auto *shown = findChild<QWidget *>(QLatin1String(object)))
                    shown->setFocus();
    });
    // What a view shows is explained in a lesson, where that ships.
    const std::pair<const char *, const char *> explained[] = {{"rankHeatmap", "08"}, {"sigmaHeatmap", "02"}, {"curveBoard", "09"},
                                                               {"budgetPlot", "09"},  {"eventTable", "10"},   {"timeline", "10"}};
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
    m_tabs->setCurrentWidget(m_learn);
    const QString problem = QFileInfo::exists(fileOrId) ? m_learn->openFile(fileOrId) : m_learn->openLesson(fileOrId);
    if (problem.isEmpty() && slide > 0) {
        m_learn->page().setPresenting(true);
        m_learn->page().showSlide(slide - 1);
    }
    return problem;
}

}  // namespace studio
