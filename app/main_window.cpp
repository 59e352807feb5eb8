#include "main_window.h"

#include "appearance.h"
#include "config_fields.h"
#include "learn_space.h"
#include "phase_chip.h"
#include "preset_texts.h"
#include "progress_readout.h"
#include "ranking/budget_schedule.h"
#include "recent_runs.h"
#include "run_list.h"
#include "run_page.h"
#include "side_panel.h"
#include "status_text.h"
#include "timeline.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {

MainWindow::MainWindow(Appearance &appearance, const QString &runsFolder, std::vector<adalora::Preset> presets)
    : m_appearance(appearance), m_presets(std::move(presets)), m_shelf(runsFolder)
{
    setObjectName(QStringLiteral("mainWindow"));
    createToolBar();
    createMenus();

    m_list = new RunList(m_shelf.model());
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setHandleWidth(gridUnit);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_list);
    m_columns->addWidget(createCentre());
    m_side = new SidePanel(m_presets);
    m_columns->addWidget(m_side);
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
    setCentralWidget(frame);

    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setFont(tabular(m_status->font()));
    m_status->setIndent(gridUnit);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);

    for (RunView *view : m_page->views())
        m_views.add(view);
    for (RunView *view : m_side->views())
        m_views.add(view);
    m_views.add(m_timeline);

    connectRuns();
    connectActions();
    connectLearn();
    m_actions.loadIcons(palette());
    retranslate();
    restoreLayout();
    m_shelf.listRecorded();
}

MainWindow::~MainWindow() { m_views.setRun(nullptr); }

void MainWindow::createToolBar()
{
    m_bar = addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("toolBar"));
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addActions({&m_actions.newRun, &m_actions.open});
    m_bar->addSeparator();
    m_bar->addActions({&m_actions.run, &m_actions.pause, &m_actions.step, &m_actions.nextAllocation, &m_actions.stop});
    m_bar->addSeparator();
    m_chip = new PhaseChip;
    m_chip->setObjectName(QStringLiteral("phaseChip"));
    m_bar->addWidget(m_chip);
    m_progress = new ProgressReadout;
    m_progress->setObjectName(QStringLiteral("progressReadout"));
    m_bar->addWidget(m_progress);
}

QWidget *MainWindow::createCentre()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_page = new RunPage;
    m_tabs->addTab(m_page, QString());
    m_learn = new LearnSpace;
    m_tabs->addTab(m_learn, QString());
    return m_tabs;
}

void MainWindow::connectRuns()
{
    connect(m_list, &RunList::runPicked, this, &MainWindow::showRow);
    connect(m_side, &SidePanel::draftEdited, this, [this](const adalora::RunConfig &config) {
        m_shelf.setDraft(shownRow(), config);
        showTitle();
        refreshProgress();
    });
    connect(m_side, &SidePanel::copyWanted, this, [this](const adalora::RunConfig &config) { showRow(m_shelf.addDraft(config)); });
    connect(m_side, &SidePanel::judged, this, [this] {
        refreshStatus();
        refreshActions();
    });

    connect(&m_shelf, &RunShelf::changed, this, [this](int row) {
        if (row == shownRow())
            refreshShown();
        refreshActions();
    });
    connect(&m_shelf, &RunShelf::grew, this, [this] {
        if (!isShownTraining())
            return;
        m_views.runGrew();
        refreshStatus();
        refreshProgress();
    });
    connect(&m_shelf, &RunShelf::readFailed, this, [this](const QString &sentence) {
        if (!m_shown.isValid())
            m_shelf.count() > 0 ? showRow(0) : showDraft({});
        showProblem(tr("The run cannot be opened"), sentence);
    });
    connect(&m_shelf, &RunShelf::trainingFailed, this, [this](int row, const QString &sentence, const adalora::ConfigProblem &problem) {
        if (row == shownRow())
            m_side->markRefused(problem);
        showProblem(tr("The run failed"), sentence);
    });
    connect(&m_shelf, &RunShelf::trainingEnded, this, [this] {
        if (m_isClosing)
            close();
    });
    connect(&m_views.cursor(), &RunCursor::moved, this, &MainWindow::refreshStatus);
    connect(&m_views.cursor(), &RunCursor::liveChanged, this, [this](bool isLive) {
        m_timeline->setLive(isLive);
        m_actions.follow.setChecked(isLive);
    });
    m_timeline->setLive(true);
    m_actions.follow.setChecked(true);
    connect(m_timeline, &Timeline::liveToggled, &m_views.cursor(), &RunCursor::setLive);
}

void MainWindow::connectActions()
{
    connect(&m_actions.newRun, &QAction::triggered, this, [this] { showDraft({}); });
    connect(&m_actions.open, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(&m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(&m_actions.run, &QAction::triggered, this, &MainWindow::runShown);
    connect(&m_actions.pause, &QAction::triggered, this, [this] { m_shelf.session()->send(adalora::Command::Pause); });
    connect(&m_actions.step, &QAction::triggered, this, [this] { sendOrStart(adalora::Command::StepOnce); });
    connect(&m_actions.nextAllocation, &QAction::triggered, this, [this] { sendOrStart(adalora::Command::RunToAllocation); });
    connect(&m_actions.stop, &QAction::triggered, this, [this] {
        m_shelf.session()->stop();
        refreshProgress();
        refreshActions();
    });
    connect(&m_actions.follow, &QAction::toggled, &m_views.cursor(), &RunCursor::setLive);
}

void MainWindow::showDraft(const QString &presetId)
{
    const auto found = std::find_if(m_presets.begin(), m_presets.end(), [&](const adalora::Preset &preset) { return QString::fromStdString(preset.id) == presetId; });
    const std::vector<FormPreset> inOrder = formPresets(m_presets);
    const adalora::RunConfig config = found != m_presets.end() ? found->config : inOrder.empty() ? adalora::RunConfig{} : inOrder.front().config;
    showRow(m_shelf.addDraft(config));
}

void MainWindow::openRun(const QString &folder) { showRow(m_shelf.addFolder(folder)); }

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a recorded run"), m_shelf.runsFolder());
    if (!folder.isEmpty())
        openRun(folder);
}

void MainWindow::runShown()
{
    if (isShownTraining())
        m_shelf.session()->send(adalora::Command::Resume);
    else
        start({});
}

void MainWindow::sendOrStart(adalora::Command command)
{
    if (isShownTraining())
        m_shelf.session()->send(command);
    else
        start({command});
}

void MainWindow::start(const std::vector<adalora::Command> &first)
{
    m_shelf.train(shownRow(), first);
}

bool MainWindow::isShownTraining() const { return m_shown.isValid() && m_shelf.session() && m_shelf.trainingRow() == shownRow(); }

void MainWindow::showRow(int row)
{
    m_shown = m_shelf.model().index(row);
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
    if (run.isDraft)
        m_side->showDraft(run.config);
    else
        m_side->showRun(run.config, !run.isReading);
    showTitle();
    refreshStatus();
    refreshProgress();
    refreshActions();
    if (isNew) {
        rememberRun(run.folder);
        emit runOpened();
    }
}

void MainWindow::showTitle() { setWindowTitle(tr("%1 – AdaLoRA Studio").arg(m_shelf.model().run(shownRow()).name)); }

void MainWindow::refreshStatus()
{
    if (!m_shown.isValid())
        return;
    const auto &run = m_views.run();
    const int step = m_views.cursor().step();
    if (run) {
        m_status->setText(statusText(*run, step));
        const adalora::RunInfo &info = run->info();
        const bool hasPhase = step >= 0 && hasSchedule(info.config.method);
        m_chip->setPhase(hasPhase ? std::optional(adalora::scheduleOf(info.config, info.initialBudget, info.targetBudget).phase(step)) : std::nullopt);
        return;
    }
    m_chip->setPhase(std::nullopt);
    const QString problem = m_side->problem();
    m_status->setText(!m_shelf.run(shownRow()).isDraft ? QString() : problem.isEmpty() ? m_side->planText() : problem);
}

void MainWindow::refreshProgress()
{
    const ShelvedRun &run = m_shelf.run(shownRow());
    const RunSession *session = isShownTraining() ? m_shelf.session() : nullptr;
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
    const RunSession *session = m_shelf.session();
    ActionState state;
    state.hasAllocations = hasSchedule(m_shelf.run(shownRow()).config.method);
    state.isDraftShown = m_shelf.run(shownRow()).isDraft;
    state.draftProblem = m_side->problem();
    state.isTraining = session != nullptr;
    state.isShownTraining = isShownTraining();
    state.isPaused = session && session->status() == adalora::LoopStatus::Paused;
    state.isStopping = session && session->isStopping();
    m_actions.setState(state);
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
    m_shelf.session()->stop();
    if (isShownTraining())
        refreshProgress();
    refreshActions();
    event->ignore();  // `trainingEnded` closes
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
    m_bar->setWindowTitle(tr("Tool bar"));
    m_tabs->setTabText(0, tr("Run"));
    m_tabs->setTabText(1, tr("Learn"));
    m_status->setToolTip(tr("The shown run at the cursor."));
    if (m_shown.isValid())
        refreshShown();
}

}  // namespace studio
