/// The window: the shelf of runs at the left, the workbench of views or a lesson beside it, time below.
#pragma once
#include "comparisons.h"
#include "edit_stack.h"
#include "focus_ring.h"
#include "run_actions.h"
#include "run_notices.h"
#include "run_shelf.h"
#include "steering.h"
#include "takeaways.h"
#include "undo_keys.h"
#include "training/presets.h"
#include "view_group.h"
#include <QMainWindow>
#include <QPersistentModelIndex>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace studio {

class Appearance;
class AppearanceMenu;
class BenchMenu;
class NoticeBar;
class PhaseChip;
class ProgressReadout;
class RecentMenu;
class RunHeader;
class RunList;
class RunPage;
class ComparePage;
class LearnSpace;
class ShownConfig;
class Timeline;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `appearance` must outlive the window. Runs are recorded below `runsFolder`.
    MainWindow(Appearance &appearance, const QString &runsFolder, std::vector<adalora::Preset> presets);
    ~MainWindow() override;

    /// Shows a draft with the values of a preset; an unknown id is the first preset.
    void showDraft(const QString &presetId);
    /// Shows the draft that was there when a window was last closed, else that of the first preset.
    void restoreDraft();
    /// Reads a recorded run on another thread and shows it.
    void openRun(const QString &folder);
    /// Makes a draft with the values of a configuration file, or says why not.
    void openConfig(const QString &path);
    /// Writes the values of the shown draft or run, or says why not.
    void saveConfig(const QString &path);
    /// Three doors, in place of all else until one is taken.
    void showWelcome();
    /// A lesson from a file, or a shipped one by its ID, in the tab Learn; a sentence where it cannot be shown.
    QString openLesson(const QString &fileOrId, int slide = 0);
    /// run, compare or learn; empty: no other one.
    void showPage(const QString &name);
    /// Trains the draft that is shown, or goes on with the paused or recorded run.
    void runShown();
    /// Asks for checkpoint and settings, and trains a fork of the shown run.
    void forkShown();
    /// Shows the run of this row beside the shown one, and all others that were added, once it has been read.
    void compareWith(int row);
    /// The same with the recorded run in `folder`.
    void compareWith(const QString &folder) { compareWith(m_shelf.addFolder(folder)); }
    void toggleCompared(int row);
    void stopComparing();

    RunShelf &shelf() { return m_shelf; }
    ViewGroup &views() { return m_views; }
    RunActions &actions() { return m_actions; }
    Steering &steering() { return m_steering; }

signals:
    /// The run of `openRun` is on screen.
    void runOpened();
    /// All compared runs are read and in the views.
    void comparisonShown();
    /// Nothing was shown for it, or a training failed: what the user was told.
    void problemShown(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createToolBar();
    void createMenus();
    QWidget *createCentre();
    void connectRuns();
    void connectTraining();
    void connectEdits();
    void connectNotices();
    void connectComparison();
    void connectActions();
    void connectLearn();
    void connectTakeaways();
    void askForReport();
    void writeReport(const QString &path);
    void connectFiles();
    void connectWelcome();
    void retranslate();
    void retranslateMenus();
    void fillCompareMenu();
    void offerToCompare(int row, const QPoint &globalPosition);
    void showFrame();
    QList<int> defaultColumns() const;
    ShownConfig &shownConfig() const;
    void restoreLayout();
    void saveLayout() const;

    void start(const std::vector<adalora::Command> &first);
    void startRow(int row, const std::vector<adalora::Command> &first);
    void takeDraft(const adalora::RunConfig &config);
    void removeDraft(int row);
    void showSomething();
    EditStack *shownEdits();
    void sendOrStart(adalora::Command command);
    void chooseFolder();
    void chooseConfig();
    void chooseWhereToSave();
    void leaveWelcome();
    void fillWelcome();
    void showShortcuts();
    void showRow(int row);
    void refreshShown();
    void showTitle();
    void refreshSide();
    void refreshSteering();
    void refreshHeader();
    void refreshNotice();
    void refreshCompared();
    bool canCompare(int row) const;
    int parentRow(int row) const;
    QString comparisonText() const;
    void refreshStatus();
    void refreshProgress();
    void refreshActions();
    void showProblem(const QString &title, const QString &sentence);
    void about();
    int shownRow() const { return m_shown.row(); }
    /// The shown run as it grows, here or in another program.
    LiveRun *shownLive() const { return m_shown.isValid() ? m_shelf.live(shownRow()) : nullptr; }
    bool isShownTraining() const { return shownLive() != nullptr; }
    void chooseSteered();

    Appearance &m_appearance;
    const std::vector<adalora::Preset> m_presets;
    RunShelf m_shelf;
    ViewGroup m_views;
    RunActions m_actions;
    Steering m_steering;       // of the run in training here, else of the shown one that another program trains
    const LiveRun *m_steered = nullptr;  // which that is
    EditStack m_draftEdits;    // of the draft shown last
    RunNotices m_notices;
    Comparisons m_comparisons{m_shelf};
    UndoKeys m_undoKeys;
    Takeaways m_takeaways{this};
    FocusRing m_focusRing;
    QPersistentModelIndex m_shown;
    QPersistentModelIndex m_edited;  // the draft of `m_draftEdits`
    QString m_shownFolder;  // of the run in the views
    struct SideContent {
        QPersistentModelIndex row;
        bool isDraft = false, isKnown = false;
        adalora::RunConfig config;

        bool operator==(const SideContent &) const = default;
    };
    SideContent m_sideContent;
    bool m_isClosing = false;

    QStackedWidget *m_middle = nullptr;  // all below the tool bar, or the welcome page
    WelcomePage *m_welcome = nullptr;
    QToolBar *m_bar = nullptr;
    PhaseChip *m_chip = nullptr;
    ProgressReadout *m_progress = nullptr;
    RunList *m_list = nullptr;
    NoticeBar *m_notice = nullptr;
    RunHeader *m_header = nullptr;
    QTabWidget *m_tabs = nullptr;
    RunPage *m_page = nullptr;
    ComparePage *m_compare = nullptr;
    LearnSpace *m_learn = nullptr;
    Timeline *m_timeline = nullptr;
    QSplitter *m_columns = nullptr;
    QLabel *m_status = nullptr;

    QMenu *m_fileMenu = nullptr;
    RecentMenu *m_recentMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_runMenu = nullptr;
    QMenu *m_compareMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    BenchMenu *m_benchMenu = nullptr;
    AppearanceMenu *m_appearanceMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QAction *m_showWelcome = nullptr;
    QAction *m_showShortcuts = nullptr;
    QAction *m_about = nullptr;
};

}  // namespace studio
