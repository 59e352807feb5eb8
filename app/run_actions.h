/// The actions of the window: what toolbar, menus and keys offer, in words, icons and states.
#pragma once
#include <QAction>
#include <QObject>

namespace studio {

/// What decides which actions make sense.
struct ActionState {
    bool isDraftShown = false;
    QString draftProblem;   ///< why the draft cannot run; empty: it can
    int queuePlace = 0;     ///< of the draft; 0: it does not wait
    bool isTraining = false;  ///< some run is in the engine
    bool isShownTraining = false;  ///< and it is the one on screen
    bool isPaused = false;
    bool isStopping = false;
    bool hasAllocations = true;  ///< the shown run's ranks change
    bool canGoOn = false;        ///< a recorded run is shown that has a checkpoint and has not reached its end
    bool isFinished = false;     ///< it has
    bool isInUse = false;        ///< another program trains it
    bool hasCheckpoint = false;
    bool isComparing = false;    ///< another run is seen beside the shown one
    bool hasRun = false;         ///< something of the shown run is recorded
    bool canUndo = false;
    bool canRedo = false;
    QString undoText;  ///< what would be taken back
    QString redoText;

    bool operator==(const ActionState &) const = default;
};

class RunActions : public QObject {
    Q_OBJECT
public:
    explicit RunActions(QObject *parent = nullptr);

    void setState(const ActionState &state);
    /// Whether the tool bar has no room for all words: then some are icons alone.
    void setCompact(bool isCompact);
    void retranslate();
    void loadIcons(const QPalette &palette);

    QAction newRun;
    QAction open;
    QAction openConfig;
    QAction saveConfig;
    QAction quit;
    QAction undo;
    QAction redo;
    QAction run;  ///< trains a draft or lets it wait behind the run in training, goes on with a paused run, resumes a recorded one
    QAction pause;
    QAction step;
    QAction nextAllocation;
    QAction allocateNow;
    QAction stop;
    QAction fork;
    QAction report;  ///< a PDF about the shown run
    QAction stopComparing;
    QAction follow;  ///< checkable: the cursor stays at the newest step

private:
    void applyState();
    bool canWait() const;
    QString whyNotRun() const;
    QString whyNotFork() const;

    ActionState m_state;
};

}  // namespace studio
