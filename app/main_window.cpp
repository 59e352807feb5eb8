#include "main_window.h"

#include "appearance.h"
#include "compare_page.h"
#include "config_fields.h"
#include "elided_label.h"
#include "headed_tabs.h"
#include "learn_space.h"
#include "notice_bar.h"
#include "phase_chip.h"
#include "preset_texts.h"
#include "progress_readout.h"
#include "ranking/budget_schedule.h"
#include "recent_files.h"
#include "run_folders.h"
#include "run_header.h"
#include "run_list.h"
#include "run_page.h"
#include "shown_config.h"
#include "status_text.h"
#include "steady_frame.h"
#include "timeline.h"
#include "welcome_page.h"
#include "words.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>
#include <utility>

namespace studio {
namespace {
constexpr int roomyWidth = 1360;  // from here on the tool bar has room for all its words and the progress
}

MainWindow::MainWindow(Appearance &appearance, const QString &runsFolder, std::vector<adalora::Preset> presets)
    : m_appearance(appearance), m_presets(std::move(presets)), m_shelf(runsFolder),
      m_draftEdits([this] { return m_shelf.run(shownRow()).config; },
                   [this](const FieldValues &values) {
                       m_shelf.setDraft(shownRow(), withFields(m_shelf.run(shownRow()).config, values));
                       refreshShown();
                   }),
      m_notices(m_shelf)
{
    setObjectName(QStringLiteral("mainWindow"));
    createToolBar();
    m_list = new RunList(m_shelf.model());
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setHandleWidth(gridUnit);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_list);
    m_columns->addWidget(createCentre());
    m_columns->setStretchFactor(1, 1);
    m_list->setMinimumWidth(18 * gridUnit);

    m_timeline = new Timeline;
    m_timeline->setObjectName(QStringLiteral("timeline"));
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(gridUnit, gridUnit, gridUnit, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_columns, 1);
    column->addWidget(m_timeline);
    m_welcome = new WelcomePage;
    m_middle = new QStackedWidget;
    m_middle->addWidget(frame);
    m_middle->addWidget(m_welcome);
    setCentralWidget(m_middle);

    m_status = new ElidedLabel;
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setFont(tabular(m_status->font()));
    m_status->setIndent(gridUnit);
    statusBar()->addWidget(new SteadyFrame(m_status), 1);
    statusBar()->setSizeGripEnabled(false);

    for (RunView *view : m_page->views())
        m_views.add(view);
    m_views.add(m_timeline);
    for (RunView *view : m_compare->views())
        m_views.add(view);
    createMenus();

    connectRuns();
    connectTraining();
    connectEdits();
    connectNotices();
    connectComparison();
    connectActions();
    connectLearn();
    connectTakeaways();
    connectFiles();
    connectWelcome();
    m_actions.loadIcons(palette());
    retranslate();
    restoreLayout();
    m_shelf.listRecorded();
}

MainWindow::~MainWindow()
{
    m_views.setCompared({});
    m_views.setRun(nullptr);
}

void MainWindow::createToolBar()
{
    m_bar = addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("toolBar"));
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addActions({&m_actions.newRun, &m_actions.open});
    m_bar->addSeparator();
    m_bar->addActions({&m_actions.run, &m_actions.pause, &m_actions.step, &m_actions.nextAllocation, &m_actions.allocateNow, &m_actions.stop});
    m_bar->addSeparator();
    m_chip = new PhaseChip;
    m_chip->setObjectName(QStringLiteral("phaseChip"));
    m_bar->addWidget(m_chip);
    m_progress = new ProgressReadout;
    m_progress->setObjectName(QStringLiteral("progressReadout"));
    m_bar->addWidget(new SteadyFrame(m_progress));
}

QWidget *MainWindow::createCentre()
{
    m_header = new RunHeader;
    m_tabs = new HeadedTabs(m_header);
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_page = new RunPage(m_presets);
    m_tabs->addTab(m_page, QString());
    m_compare = new ComparePage;
    m_tabs->addTab(m_compare, QString());
    m_learn = new LearnSpace;
    m_tabs->addTab(m_learn, QString());
    m_notice = new NoticeBar;
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    column->addWidget(m_notice);
    column->addWidget(m_tabs, 1);
    return centre;
}

void MainWindow::showPage(const QString &name)
{
    const std::pair<const char16_t *, QWidget *> pages[] = {{u"run", m_page}, {u"compare", m_compare}, {u"learn", m_learn}};
    for (const auto &[known, page] : pages)
        if (name == known)
            m_tabs->setCurrentWidget(page);
}

void MainWindow::showDraft(const QString &presetId)
{
    if (const adalora::Preset *preset = presetOf(m_presets, presetId)) {
        takeDraft(preset->config);
        return;
    }
    const std::vector<FormPreset> inOrder = formPresets(m_presets);
    takeDraft(inOrder.empty() ? adalora::RunConfig{} : inOrder.front().config);
}

void MainWindow::openRun(const QString &folder) { showRow(m_shelf.addFolder(folder)); }

ShownConfig &MainWindow::shownConfig() const { return m_page->config(); }

void MainWindow::showRow(int row)
{
    m_shown = m_shelf.model().index(row);
    leaveWelcome();
    if (m_shelf.run(row).isDraft && std::exchange(m_edited, m_shown) != m_shown)
        m_draftEdits.clear();
    m_list->setCurrentRun(row);
    m_shelf.read(row);
    refreshShown();
}

void MainWindow::refreshShown()
{
    const ShelvedRun &run = m_shelf.run(shownRow());
    const bool isNew = run.history && m_shownFolder != run.folder;
    if (run.history && !isNew)
        m_views.replaceRun(run.history);
    else
        m_views.setRun(run.history);
    m_shownFolder = run.history ? run.folder : QString();
    chooseSteered();
    refreshCompared();
    refreshSide();
    refreshSteering();
    showTitle();
    refreshStatus();
    refreshProgress();
    refreshActions();
    if (isNew) {
        rememberFile(run.folder);
        emit runOpened();
    }
}

void MainWindow::showTitle()
{
    const QString &name = m_shelf.model().run(shownRow()).name;
    setWindowTitle(tr("%1 – AdaLoRA Studio").arg(name));
    m_takeaways.setRunName(name);
}

/// Only what is new is shown: a form that is being edited must not be filled again, nor another page come to the front.
void MainWindow::refreshSide()
{
    const ShelvedRun &run = m_shelf.run(shownRow());
    SideContent content{m_shown, run.isDraft, !run.isReading, run.config};
    if (isShownTraining() && content.row == m_sideContent.row && !m_sideContent.isDraft)
        content.config = m_sideContent.config;  // what was steered since is shown by `refreshSteering`
    if (m_sideContent == content)
        return;
    m_sideContent = content;
    if (run.isDraft)
        shownConfig().showDraft(run.config);
    else
        shownConfig().showRun(run.config, !run.isReading);
}

void MainWindow::refreshHeader()
{
    const ShelvedRun &run = m_shelf.run(shownRow());
    const RunRow &row = m_shelf.model().run(shownRow());
    QStringList parts{stateName(row.state)};
    if (run.glance && run.glance->forkedAt >= 0) {
        const int parent = m_shelf.rowOf(run.glance->forkedFrom);
        const QString name = (parent >= 0 ? m_shelf.model().run(parent).name : parseFolderName(run.glance->forkedFrom).name).toHtmlEscaped();
        const QString target = run.glance->forkedFrom.toHtmlEscaped();
        parts += tr("fork of %1 from step %2").arg(parent >= 0 ? QStringLiteral("<a href=\"%1\">%2</a>").arg(target, name) : name, countText(run.glance->forkedAt));
    }
    if (const QString comparison = comparisonText(); !comparison.isEmpty())
        parts += comparison;
    m_header->setRun(row.name, parts.join(QStringLiteral(" · ")));
}

void MainWindow::refreshStatus()
{
    if (!m_shown.isValid())
        return;
    const auto &run = m_views.run();
    const int step = m_views.cursor().step();
    if (run) {
        m_status->setText(statusText(*run, step));
        const adalora::RunInfo &info = run->plan();
        const bool hasPhase = step >= 0 && hasSchedule(info.config.method);
        m_chip->setPhase(hasPhase ? std::optional(adalora::scheduleOf(info.config, info.initialBudget, info.targetBudget).phase(step)) : std::nullopt);
        return;
    }
    m_chip->setPhase(std::nullopt);
    const QString problem = shownConfig().problem();
    m_status->setText(!m_shelf.run(shownRow()).isDraft ? QString() : problem.isEmpty() ? shownConfig().planText() : problem);
}

void MainWindow::refreshProgress()
{
    const ShelvedRun &run = m_shelf.run(shownRow());
    const LiveRun *session = shownLive();
    if (run.isReading)
        m_progress->setBusy(tr("Reading…"));
    else if (session && session->isStopping())
        m_progress->setBusy(tr("Stopping…"));
    else if (session && session->status() == adalora::LoopStatus::Preparing)
        m_progress->setBusy(tr("Preparing…"));
    else if (run.history)
        m_progress->setProgress({run.history->steps(), run.config.total_step, session ? session->stepsPerSecond() : 0});
    else
        m_progress->setProgress({0, run.config.total_step, 0});
}

void MainWindow::refreshActions()
{
    if (!m_shown.isValid())
        return;
    const ShelvedRun &run = m_shelf.run(shownRow());
    const RunSession *session = m_shelf.session();
    shownConfig().setTraining(session != nullptr);
    ActionState state;
    state.hasAllocations = hasSchedule(run.config.method);
    state.isDraftShown = run.isDraft;
    state.draftProblem = shownConfig().problem();
    state.queuePlace = m_shelf.queuePlace(shownRow());
    state.isTraining = session != nullptr;
    state.isShownTraining = isShownTraining();
    const LiveRun *shown = shownLive();
    state.isPaused = shown && shown->status() == adalora::LoopStatus::Paused;
    state.isStopping = shown && shown->isStopping();
    state.canGoOn = m_shelf.canGoOn(shownRow());
    state.isFinished = run.glance && run.glance->outcome == adalora::Outcome::Finished;
    state.isInUse = run.glance && run.glance->isInUse;
    state.isComparing = !m_comparisons.besides(shownRow()).empty();
    state.hasRun = run.history && run.history->steps() > 0;
    state.hasCheckpoint = run.glance && run.glance->checkpoint >= 0;
    if (const EditStack *edits = shownEdits()) {
        state.canUndo = edits->canUndo();
        state.canRedo = edits->canRedo();
        state.undoText = edits->undoText();
        state.redoText = edits->redoText();
    }
    m_actions.setState(state);
    m_welcome->setTrainRefusal(session ? tr("Another run is being trained: stop it or let it end first.") : QString());
    refreshNotice();
}

void MainWindow::showProblem(const QString &title, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("problem"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
    emit problemShown(sentence);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (!m_shelf.session()) {
        event->accept();
        return;
    }
    m_isClosing = true;
    m_shelf.pauseQueue();
    m_shelf.session()->stop();
    if (isShownTraining())
        refreshProgress();
    refreshActions();
    event->ignore();  // `trainingEnded` closes
}

/// What no view took for itself.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1)
        showShortcuts();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_actions.setCompact(width() < roomyWidth);
    QMainWindow::resizeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_actions.loadIcons(palette());
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    retranslateMenus();
    m_bar->setAccessibleName(tr("Tool bar"));
    m_tabs->setTabText(0, tr("Run"));
    m_tabs->setTabText(1, tr("Compare"));
    m_tabs->setTabText(2, tr("Learn"));
    m_tabs->setTabToolTip(0, tr("All views of the shown run"));
    m_tabs->setTabToolTip(1, tr("The shown run beside others: curves, settings, ranks, a table"));
    m_tabs->setTabToolTip(2, tr("Lessons on singular values, rank, importance and budgets"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages"));
    if (m_middle->currentWidget() == m_welcome)
        fillWelcome();
    if (m_shown.isValid())
        refreshShown();
}

}  // namespace studio
