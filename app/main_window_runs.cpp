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
        if (row == shownRow())
            refreshShown();
        else if (m_comparisons.has(row))
            refreshCompared();
        refreshActions();
    });
    connect(&m_shelf, &RunShelf::listed, this, &MainWindow::refreshActions);
    connect(&m_shelf, &RunShelf::readFailed, this, [this](const QString &sentence) {
        if (!m_shown.isValid())
            m_shelf.count() > 0 ? showRow(0) : showDraft({});
        refreshShown();  // what was to be compared with it is by itself
        showProblem(tr("The run cannot be opened"), sentence);
    });
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
    connect(&m_shelf, &RunShelf::grew, this, [this] {
        refreshNotice();
        if (isShownTraining() || m_comparisons.has(m_shelf.trainingRow()))
            m_views.runGrew();
        if (!isShownTraining())
            return;
        refreshStatus();
        refreshProgress();
    });
    connect(&m_shelf, &RunShelf::trainingStarted, this, [this] {
        RunSession *session = m_shelf.session();
        m_steering.begin(session->history()->plan().config, [session](const adalora::Edit &edit) { return session->send(edit); });
    });
    connect(&m_shelf, &RunShelf::answered, this, [this](long long ticket, const adalora::Event &answer) {
        m_steering.takeAnswer(ticket, answer, m_shelf.session()->history()->plan().config);
    });
    connect(&m_shelf, &RunShelf::trainingFailed, this, [this](int row, const QString &sentence, const adalora::ConfigProblem &problem) {
        if (row == shownRow())
            shownConfig().markRefused(problem);
        showProblem(tr("The run cannot be trained"), sentence);
    });
    connect(&m_shelf, &RunShelf::trainingEnded, this, [this] {
        m_steering.end();
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
        const int row = m_shelf.rowOf(RunNotices::resumableFolder(key));
        showRow(row);
        startRow(row, {});
    });
}

/// In place of the draft that is there, if there is one: that can be undone.
void MainWindow::takeDraft(const adalora::RunConfig &config)
{
    const bool hadDraft = m_shelf.count() > 0 && m_shelf.run(0).isDraft;
    const adalora::RunConfig before = hadDraft ? m_shelf.run(0).config : config;
    const int row = m_shelf.addDraft(config);
    m_draftEdits.endGesture();
    hadDraft ? m_draftEdits.push(before, config) : m_draftEdits.clear();
    m_draftEdits.endGesture();
    showRow(row);
}

EditStack *MainWindow::shownEdits()
{
    if (!m_shown.isValid())
        return nullptr;
    if (m_shelf.run(shownRow()).isDraft)
        return &m_draftEdits;
    return isShownTraining() && m_steering.state().isSteerable ? &m_steering.stack() : nullptr;
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
    if (isShownTraining())
        state = m_steering.state();
    state.isSteerable = state.isSteerable && !m_shelf.session()->isStopping();
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
    connect(&m_actions.pause, &QAction::triggered, this, [this] { m_shelf.session()->send(adalora::Command::Pause); });
    connect(&m_actions.step, &QAction::triggered, this, [this] { sendOrStart(adalora::Command::StepOnce); });
    connect(&m_actions.nextAllocation, &QAction::triggered, this, [this] { sendOrStart(adalora::Command::RunToAllocation); });
    connect(&m_actions.allocateNow, &QAction::triggered, this, [this] { m_steering.edit({{}, true, 0}); });
    connect(&m_actions.stop, &QAction::triggered, this, [this] {
        m_shelf.session()->stop();
        refreshSteering();
        refreshProgress();
        refreshActions();
    });
    connect(&m_actions.fork, &QAction::triggered, this, &MainWindow::forkShown);
    connect(&m_actions.follow, &QAction::toggled, &m_views.cursor(), &RunCursor::setLive);
}

}  // namespace studio
