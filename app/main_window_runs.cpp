#include "main_window.h"

#include "fork_dialog.h"
#include "notice_bar.h"
#include "run_list.h"
#include "run_page.h"
#include "runs/allocation_record.h"
#include "runs/run_folder.h"
#include "shown_config.h"
#include "timeline.h"

namespace studio {

void MainWindow::connectRuns()
{
    connect(m_list, &RunList::runPicked, this, &MainWindow::showRow);
    connect(&m_shelf, &RunShelf::changed, this, [this](int row) {
        if (row == shownRow()) {
            refreshShown();
            return;
        }
        if (m_comparisons.has(row))
            refreshCompared();
        refreshActions();
    });
    connect(&m_shelf, &RunShelf::listed, this, &MainWindow::refreshActions);
    connect(&m_shelf, &RunShelf::readFailed, this, [this](const QString &sentence) {
        showSomething();
        refreshShown();  // what was to be compared with it is by itself
        showProblem(tr("The run cannot be opened"), sentence);
    });
    connect(m_list, &RunList::removeWanted, this, &MainWindow::removeDraft);
    connect(&m_shelf, &RunShelf::queueChanged, this, [this] {
        if (m_shown.isValid())
            refreshHeader();
        refreshActions();
    });
    connect(&m_shelf, &RunShelf::queueFailed, this, [this](const QString &sentence) { showProblem(tr("The queue of runs"), sentence); });
    connect(&m_shelf, &RunShelf::forked, this, [this](int row) {
        showRow(row);
        startRow(row, {});
    });
    connect(&m_shelf, &RunShelf::forkFailed, this, [this](const QString &sentence) { showProblem(tr("The run cannot be forked"), sentence); });
    connect(&m_views.cursor(), &RunCursor::moved, this, &MainWindow::refreshStatus);
    connect(&m_views.cursor(), &RunCursor::liveChanged, this, [this](bool isLive) {
        m_timeline->setLive(isLive);
        m_actions.follow.setChecked(isLive);
    });
    m_timeline->setLive(true);
    m_actions.follow.setChecked(true);
    connect(m_timeline, &Timeline::liveToggled, &m_views.cursor(), &RunCursor::setLive);
}

void MainWindow::connectTraining()
{
    connect(&m_shelf, &RunShelf::grew, this, [this](int row) {
        refreshNotice();
        if (row == shownRow() || m_comparisons.has(row))
            m_views.runGrew();
        if (row != shownRow())
            return;
        refreshStatus();
        refreshProgress();
    });
    connect(&m_shelf, &RunShelf::trainingStarted, this, &MainWindow::chooseSteered);
    connect(&m_shelf, &RunShelf::answered, this, [this](int row, long long ticket, const adalora::Event &answer) {
        if (m_shelf.live(row) == m_steered)
            m_steering.takeAnswer(ticket, answer, m_shelf.run(row).config);
    });
    connect(&m_shelf, &RunShelf::followingFailed, this, [this](const QString &sentence) { showProblem(tr("The run of another program"), sentence); });
    connect(&m_shelf, &RunShelf::trainingFailed, this, [this](int row, const QString &sentence, const adalora::ConfigProblem &problem) {
        if (row == shownRow())
            shownConfig().markRefused(problem);
        showProblem(tr("The run cannot be trained"), sentence);
    });
    connect(&m_shelf, &RunShelf::trainingEnded, this, [this] {
        chooseSteered();
        if (m_isClosing)
            close();
    });
}

void MainWindow::connectEdits()
{
    connect(&shownConfig(), &ShownConfig::draftEdited, this, [this](const adalora::RunConfig &config) {
        m_sideContent.config = config;  // it is there already
        const adalora::RunConfig before = m_shelf.run(shownRow()).config;
        m_shelf.setDraft(shownRow(), config);
        m_draftEdits.push(before, config);
        showTitle();
        refreshHeader();
        refreshProgress();
    });
    connect(&shownConfig(), &ShownConfig::copyWanted, this, &MainWindow::takeDraft);
    connect(m_page, &RunPage::draftWanted, this, [this](const adalora::Edit &edit) {
        adalora::PlanTrail trail;
        trail.follow(*m_views.run());
        adalora::RunConfig config = trail.at(m_views.cursor().step()).config;
        adalora::applyFields(config, edit);
        takeDraft(config);
    });
    connect(&shownConfig(), &ShownConfig::judged, this, [this] {
        refreshStatus();
        refreshActions();
    });
    connect(&m_draftEdits, &EditStack::changed, this, &MainWindow::refreshActions);
    connect(&m_steering.stack(), &EditStack::changed, this, &MainWindow::refreshActions);
    connect(&m_steering, &Steering::changed, this, &MainWindow::refreshSteering);
    connect(&shownConfig(), &ShownConfig::editWanted, &m_steering, &Steering::edit);
    connect(m_page, &RunPage::editWanted, &m_steering, &Steering::edit);
    connect(&m_actions.undo, &QAction::triggered, this, [this] { shownEdits()->undo(); });
    connect(&m_actions.redo, &QAction::triggered, this, [this] { shownEdits()->redo(); });
}

void MainWindow::connectNotices()
{
    connect(m_notice, &NoticeBar::dismissed, this, [this](const QString &key) {
        m_notices.dismiss(key);
        refreshNotice();
    });
    connect(m_notice, &NoticeBar::actionPicked, this, [this](const QString &key) {
        if (RunNotices::isDivergence(key)) {
            adalora::RunConfig slower = m_steering.state().wanted;
            slower.learning_rate /= 2;
            m_steering.edit(adalora::editBetween(m_steering.state().wanted, slower));
            m_shelf.session()->send(adalora::Command::Resume);
            return;
        }
        if (RunNotices::isQueue(key)) {
            m_shelf.goOnWithQueue();
            return;
        }
        const int row = m_shelf.rowOf(RunNotices::resumableFolder(key));
        showRow(row);
        startRow(row, {});
    });
}

/// In place of the shown draft if nobody has changed that.
void MainWindow::takeDraft(const adalora::RunConfig &config)
{
    const bool isUntouched = m_shown.isValid() && m_shelf.run(shownRow()).isDraft && m_shelf.queuePlace(shownRow()) == 0 && m_draftEdits.count() == 0;
    if (isUntouched)
        m_shelf.setDraft(shownRow(), config);
    showRow(isUntouched ? shownRow() : m_shelf.addDraft(config));
}

void MainWindow::removeDraft(int row)
{
    if (!m_shelf.run(row).isDraft)
        return;
    m_shelf.removeDraft(row);
    showSomething();
}

/// Where the shown run has gone.
void MainWindow::showSomething()
{
    if (!m_shown.isValid())
        m_shelf.count() > 0 ? showRow(0) : showDraft({});
}

EditStack *MainWindow::shownEdits()
{
    if (!m_shown.isValid())
        return nullptr;
    if (m_shelf.run(shownRow()).isDraft)
        return &m_draftEdits;
    return isShownTraining() && shownLive() == m_steered && m_steering.state().isSteerable ? &m_steering.stack() : nullptr;
}

/// The hand is on the run in training here. Where none is, the shown run of another program can be steered.
void MainWindow::chooseSteered()
{
    LiveRun *run = m_shelf.session() ? m_shelf.session() : shownLive();
    if (run && !run->history())
        run = nullptr;  // it has not begun
    if (run == m_steered)
        return;
    m_steered = run;
    if (run)
        m_steering.begin(run->history()->plan().config, [run](const adalora::Edit &edit) { return run->send(edit); });
    else
        m_steering.end();
}

void MainWindow::runShown()
{
    if (isShownTraining())
        shownLive()->send(adalora::Command::Resume);
    else if (m_shelf.session() && m_shelf.run(shownRow()).isDraft)
        m_shelf.enqueue(shownRow());
    else
        start({});
}

void MainWindow::sendOrStart(adalora::Command command)
{
    if (isShownTraining())
        shownLive()->send(command);
    else
        start({command});
}

void MainWindow::start(const std::vector<adalora::Command> &first) { startRow(shownRow(), first); }

void MainWindow::startRow(int row, const std::vector<adalora::Command> &first)
{
    if (m_shelf.run(row).isDraft)
        m_shelf.train(row, first);
    else if (m_shelf.canGoOn(row))
        m_shelf.resume(row, first);
}

void MainWindow::forkShown()
{
    const ShelvedRun &run = m_shelf.run(shownRow());
    const std::vector<adalora::SavedCheckpoint> checkpoints = adalora::checkpointsOf(run.folder.toStdString());
    if (checkpoints.empty()) {  // gone since the run was looked at
        showProblem(tr("The run cannot be forked"), tr("This run has left no checkpoint to fork it from."));
        return;
    }
    auto *dialog = new ForkDialog(run.config, checkpoints, m_views.cursor().step() + 1, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folder = run.folder] {
        m_shelf.fork(m_shelf.rowOf(folder), dialog->step(), dialog->edit(), dialog->name());
    });
    dialog->open();
}

void MainWindow::refreshSteering()
{
    if (!m_shown.isValid())
        return;
    SteeringState state;
    const LiveRun *run = shownLive();
    if (run && run == m_steered)
        state = m_steering.state();
    state.isSteerable = state.isSteerable && !run->isStopping();
    m_page->setSteering(state);
}

void MainWindow::refreshNotice()
{
    if (m_shown.isValid())
        m_notice->setNotice(m_notices.notice(shownRow()));
}

void MainWindow::connectActions()
{
    connect(&m_actions.newRun, &QAction::triggered, this, [this] { showDraft({}); });
    connect(&m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(&m_actions.run, &QAction::triggered, this, &MainWindow::runShown);
    connect(&m_actions.pause, &QAction::triggered, this, [this] { shownLive()->send(adalora::Command::Pause); });
    connect(&m_actions.step, &QAction::triggered, this, [this] { sendOrStart(adalora::Command::StepOnce); });
    connect(&m_actions.nextAllocation, &QAction::triggered, this, [this] { sendOrStart(adalora::Command::RunToAllocation); });
    connect(&m_actions.allocateNow, &QAction::triggered, this, [this] { m_steering.edit({{}, true, 0}); });
    connect(&m_actions.stop, &QAction::triggered, this, [this] {
        shownLive()->stop();
        refreshSteering();
        refreshProgress();
        refreshActions();
    });
    connect(&m_actions.fork, &QAction::triggered, this, &MainWindow::forkShown);
    connect(&m_actions.follow, &QAction::toggled, &m_views.cursor(), &RunCursor::setLive);
}

}  // namespace studio
