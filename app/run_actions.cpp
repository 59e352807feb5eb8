#include "run_actions.h"

#include "icon.h"

namespace studio {
namespace {

/// `word` is what the tool bar shows: a language may put the mnemonic of `text` in brackets.
void describe(QAction &action, const QString &text, const QString &word, const QString &tip)
{
    action.setText(text);
    action.setIconText(word);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
}

}  // namespace

RunActions::RunActions(QObject *parent) : QObject(parent)
{
    newRun.setShortcut(QKeySequence::New);
    open.setShortcut(QKeySequence::Open);
    openConfig.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    saveConfig.setShortcut(QKeySequence::Save);
    quit.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    undo.setShortcut(QKeySequence::Undo);
    redo.setShortcuts(QKeySequence::Redo);
    run.setShortcut(Qt::Key_F5);
    pause.setShortcut(Qt::Key_F6);
    step.setShortcut(Qt::Key_F10);
    nextAllocation.setShortcut(Qt::Key_F11);
    allocateNow.setShortcut(Qt::Key_F9);
    stop.setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    fork.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    report.setShortcut(QKeySequence::Print);
    follow.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    follow.setCheckable(true);
    const auto name = [](QAction &action, const char *objectName) { action.setObjectName(QLatin1String(objectName)); };
    name(newRun, "newRun");
    name(open, "open");
    name(openConfig, "openConfig");
    name(saveConfig, "saveConfig");
    name(quit, "quit");
    name(undo, "undo");
    name(redo, "redo");
    name(run, "run");
    name(pause, "pause");
    name(step, "step");
    name(nextAllocation, "nextAllocation");
    name(allocateNow, "allocateNow");
    name(stop, "stop");
    name(fork, "fork");
    name(stopComparing, "stopComparing");
    name(report, "report");
    name(follow, "follow");
    quit.setMenuRole(QAction::QuitRole);
    applyState();
}

void RunActions::setState(const ActionState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    applyState();
}

void RunActions::applyState()
{
    const ActionState &state = m_state;
    const bool canStart = !state.isTraining && (state.isDraftShown ? state.draftProblem.isEmpty() : state.canGoOn);
    const bool canSteer = state.isShownTraining && !state.isStopping;
    run.setEnabled(canStart || canWait() || (canSteer && state.isPaused));
    step.setEnabled(canStart || canSteer);
    nextAllocation.setEnabled(step.isEnabled() && state.hasAllocations);
    allocateNow.setEnabled(canSteer && state.hasAllocations);
    pause.setEnabled(canSteer && !state.isPaused);
    stop.setEnabled(canSteer);
    fork.setEnabled(!state.isTraining && !state.isDraftShown && !state.isInUse && state.hasCheckpoint);
    report.setEnabled(state.hasRun);
    stopComparing.setEnabled(state.isComparing);
    undo.setEnabled(state.canUndo);
    redo.setEnabled(state.canRedo);
    retranslate();
}

void RunActions::setCompact(bool isCompact)
{
    for (QAction *action : {&step, &nextAllocation, &allocateNow})
        action->setPriority(isCompact ? QAction::LowPriority : QAction::NormalPriority);
}

/// Behind the run in training.
bool RunActions::canWait() const
{
    return m_state.isTraining && m_state.isDraftShown && m_state.queuePlace == 0 && m_state.draftProblem.isEmpty();
}

QString RunActions::whyNotRun() const
{
    if (m_state.isShownTraining)
        return m_state.isStopping ? tr("The run is stopping.") : tr("The run is already under way.");
    if (m_state.queuePlace > 0)
        return tr("This draft waits in the queue, at place %1. The menu of the list of runs changes that.").arg(m_state.queuePlace);
    if (m_state.isTraining && m_state.isDraftShown && !m_state.draftProblem.isEmpty())
        return m_state.draftProblem;
    if (m_state.isTraining)
        return tr("Another run is being trained: stop it or let it end first.");
    if (m_state.isDraftShown)
        return m_state.draftProblem;
    if (m_state.isInUse)
        return tr("Another program is training this run.");
    if (!m_state.isFinished && !m_state.hasCheckpoint)
        return tr("This run has left no checkpoint to go on from. New makes a draft that can run.");
    return tr("This run has ended. New makes a draft that can run.");
}

QString RunActions::whyNotFork() const
{
    if (m_state.isTraining)
        return tr("A run is being trained: stop it or let it end before you fork one.");
    if (m_state.isDraftShown)
        return tr("A draft has trained nothing yet: change it and run it.");
    return m_state.isInUse ? tr("Another program is training this run.") : tr("This run has left no checkpoint to fork it from.");
}

void RunActions::retranslate()
{
    const bool isRecorded = !m_state.isShownTraining && !m_state.isDraftShown;
    const bool resumes = (m_state.isShownTraining && m_state.isPaused) || (isRecorded && m_state.canGoOn);
    describe(newRun, tr("&New"), tr("New"), tr("New draft from a preset"));
    describe(open, tr("&Open…"), tr("Open"), tr("Open the folder of a recorded run"));
    describe(openConfig, tr("Open &config…"), {}, tr("Make a draft with the settings of a configuration file"));
    describe(saveConfig, tr("&Save config…"), {}, tr("Write the shown settings to a file that the command line trains, too"));
    describe(quit, tr("&Quit"), {}, tr("Close the window; a run in training stops and can be resumed later"));
    describe(undo, m_state.canUndo ? tr("&Undo: %1").arg(m_state.undoText) : tr("&Undo"), tr("Undo"), tr("Take back the last change of settings"));
    describe(redo, m_state.canRedo ? tr("&Redo: %1").arg(m_state.redoText) : tr("&Redo"), tr("Redo"), tr("Make the change again that was taken back"));
    describe(run, resumes ? tr("&Resume") : canWait() ? tr("&Run next") : tr("&Run"), resumes ? tr("Resume") : canWait() ? tr("Run next") : tr("Run"),
             canWait() ? tr("Put it into the queue: it is trained when the run in training and those that wait have finished") : !run.isEnabled() ? whyNotRun() : isRecorded ? tr("Go on training from the newest checkpoint") : resumes ? tr("Go on training") : tr("Train the run that the form describes"));
    describe(pause, tr("&Pause"), tr("Pause"), tr("Halt after the current step"));
    describe(step, tr("&Step"), tr("Step"), tr("Train one optimizer step, then halt"));
    describe(nextAllocation, tr("Next &allocation"), tr("Next allocation"), m_state.hasAllocations ? tr("Train up to the next allocation of ranks, then halt") : tr("This method allocates no ranks"));
    describe(allocateNow, tr("Allocate &now"), tr("Allocate now"), m_state.hasAllocations ? tr("Let the next step choose the ranks anew, out of turn") : tr("This method allocates no ranks"));
    describe(stop, tr("S&top"), tr("Stop"), tr("End the run after the current step, with a checkpoint to go on from"));
    describe(fork, tr("&Fork…"), tr("Fork"), fork.isEnabled() ? tr("Go on from a checkpoint of this run with other settings, as a run of its own") : whyNotFork());
    describe(report, tr("Re&port as PDF…"), {}, report.isEnabled() ? tr("Write one PDF with the settings, the figures, a picture of every view and the tables") : tr("There is nothing to report yet: run the draft or open a recorded run."));
    describe(stopComparing, tr("Stop &comparing"), {}, tr("Show the run by itself again"));
    describe(follow, tr("Follo&w the newest step"), {}, tr("Keep the cursor at the end while the run grows"));
}

void RunActions::loadIcons(const QPalette &palette)
{
    newRun.setIcon(tintedIcon(QStringLiteral("new"), palette));
    open.setIcon(tintedIcon(QStringLiteral("open"), palette));
    run.setIcon(tintedIcon(QStringLiteral("run"), palette));
    pause.setIcon(tintedIcon(QStringLiteral("pause"), palette));
    step.setIcon(tintedIcon(QStringLiteral("step"), palette));
    nextAllocation.setIcon(tintedIcon(QStringLiteral("next_allocation"), palette));
    allocateNow.setIcon(tintedIcon(QStringLiteral("allocate_now"), palette));
    fork.setIcon(tintedIcon(QStringLiteral("fork"), palette));
    undo.setIcon(tintedIcon(QStringLiteral("undo"), palette));
    redo.setIcon(tintedIcon(QStringLiteral("redo"), palette));
    stop.setIcon(tintedIcon(QStringLiteral("stop"), palette));
    follow.setIcon(tintedIcon(QStringLiteral("live"), palette));
}

}  // namespace studio
