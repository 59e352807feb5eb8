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
    quit.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    run.setShortcut(Qt::Key_F5);
    pause.setShortcut(Qt::Key_F6);
    step.setShortcut(Qt::Key_F10);
    nextAllocation.setShortcut(Qt::Key_F11);
    stop.setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    follow.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    follow.setCheckable(true);
    const auto name = [](QAction &action, const char *objectName) { action.setObjectName(QLatin1String(objectName)); };
    name(newRun, "newRun");
    name(open, "open");
    name(quit, "quit");
    name(run, "run");
    name(pause, "pause");
    name(step, "step");
    name(nextAllocation, "nextAllocation");
    name(stop, "stop");
    name(follow, "follow");
    quit.setMenuRole(QAction::QuitRole);
    retranslate();
}

void RunActions::setState(const ActionState &state)
{
    m_state = state;
    const bool canStart = state.isDraftShown && state.draftProblem.isEmpty() && !state.isTraining;
    const bool canSteer = state.isShownTraining && !state.isStopping;
    run.setEnabled(canStart || (canSteer && state.isPaused));
    step.setEnabled(canStart || canSteer);
    nextAllocation.setEnabled(step.isEnabled() && state.hasAllocations);
    pause.setEnabled(canSteer && !state.isPaused);
    stop.setEnabled(canSteer);
    retranslate();
}

QString RunActions::whyNotRun() const
{
    if (m_state.isShownTraining)
        return m_state.isStopping ? tr("The run is stopping.") : tr("The run is already under way.");
    if (m_state.isTraining)
        return tr("Another run is being trained: stop it or let it end first.");
    if (!m_state.isDraftShown)
        return tr("This run has ended. New makes a draft that can run.");
    return m_state.draftProblem;
}

void RunActions::retranslate()
{
    const bool resumes = m_state.isShownTraining && m_state.isPaused;
    describe(newRun, tr("&New"), tr("New"), tr("New draft from a preset"));
    describe(open, tr("&Open…"), tr("Open"), tr("Open the folder of a recorded run"));
    describe(quit, tr("&Quit"), {}, tr("Close the window; a run in training stops and stays recorded"));
    describe(run, resumes ? tr("&Resume") : tr("&Run"), tr("Run"),
             !run.isEnabled() ? whyNotRun() : resumes ? tr("Go on training") : tr("Train the run that the form describes"));
    describe(pause, tr("&Pause"), tr("Pause"), tr("Halt after the current step"));
    describe(step, tr("&Step"), tr("Step"), tr("Train one optimizer step, then halt"));
    describe(nextAllocation, tr("Next &allocation"), tr("Next allocation"), m_state.hasAllocations ? tr("Train up to the next allocation of ranks, then halt") : tr("This method allocates no ranks"));
    describe(stop, tr("S&top"), tr("Stop"), tr("End the run after the current step; what was recorded stays"));
    describe(follow, tr("&Follow the newest step"), {}, tr("Keep the cursor at the end while the run grows"));
}

void RunActions::loadIcons(const QPalette &palette)
{
    newRun.setIcon(tintedIcon(QStringLiteral("new"), palette));
    open.setIcon(tintedIcon(QStringLiteral("open"), palette));
    run.setIcon(tintedIcon(QStringLiteral("run"), palette));
    pause.setIcon(tintedIcon(QStringLiteral("pause"), palette));
    step.setIcon(tintedIcon(QStringLiteral("step"), palette));
    nextAllocation.setIcon(tintedIcon(QStringLiteral("next_allocation"), palette));
    stop.setIcon(tintedIcon(QStringLiteral("stop"), palette));
    follow.setIcon(tintedIcon(QStringLiteral("live"), palette));
}

}  // namespace studio
