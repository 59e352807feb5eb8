/// The actions of the window: what toolbar, menus and keys offer, in words, icons and states.
#pragma once
#include <QAction>
#include <QObject>

namespace studio {

/// What decides which actions make sense.
struct ActionState {
    bool isDraftShown = false;
    QString draftProblem;   ///< why the draft cannot run; empty: it can
    bool isTraining = false;  ///< some run is in the engine
    bool isShownTraining = false;  ///< and it is the one on screen
    bool isPaused = false;
    bool isStopping = false;
    bool hasAllocations = true;  ///< the shown run's ranks change
};

class RunActions : public QObject {
    Q_OBJECT
public:
    explicit RunActions(QObject *parent = nullptr);

    void setState(const ActionState &state);
    void retranslate();
    void loadIcons(const QPalette &palette);

    QAction newRun;
    QAction open;
    QAction quit;
    QAction run;
    QAction pause;
    QAction step;
    QAction nextAllocation;
    QAction stop;
    QAction follow;  ///< checkable: the cursor stays at the newest step

private:
    QString whyNotRun() const;

    ActionState m_state;
};

}  // namespace studio
