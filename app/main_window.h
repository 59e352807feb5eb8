/// The window: the shelf of runs at the left, views in the middle, schedule and form at the right, time below.
#pragma once
#include "edit_stack.h"
#include "run_actions.h"
#include "run_notices.h"
#include "run_shelf.h"
#include "steering.h"
#include "undo_keys.h"
#include "training/presets.h"
#include "view_group.h"
#include <QMainWindow>
#include <QPersistentModelIndex>

class QLabel;
class QMenu;
class QSplitter;
class QTabWidget;
class QToolBar;

namespace studio {

class Appearance;
class NoticeBar;
class PhaseChip;
class ProgressReadout;
class RunHeader;
class RunList;
class RunPage;
class LearnSpace;
class SidePanel;
class Timeline;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `appearance` must outlive the window. Runs are recorded below `runsFolder`.
    MainWindow(Appearance &appearance, const QString &runsFolder, std::vector<adalora::Preset> presets);
    ~MainWindow() override;

    /// Shows a draft with the values of a preset; an unknown id is the first preset.
    void showDraft(const QString &presetId);
    /// Reads a recorded run on another thread and shows it.
    void openRun(const QString &folder);
    /// A lesson from a file, or a shipped one by its ID, in the tab Learn; a sentence where it cannot be shown.
    QString openLesson(const QString &fileOrId, int slide = 0);
    /// Trains the draft that is shown, or goes on with the paused or recorded run.
    void runShown();
    /// Asks for checkpoint and settings, and trains a fork of the shown run.
    void forkShown();
    /// Shows the run of this row beside the shown one, once it has been read; until another run is shown.
    void compareWith(int row);
    /// The same with the recorded run in `folder`.
    void compareWith(const QString &folder) { compareWith(m_shelf.addFolder(folder)); }
    void stopComparing();

    RunShelf &shelf() { return m_shelf; }
    ViewGroup &views() { return m_views; }
    RunActions &actions() { return m_actions; }
    Steering &steering() { return m_steering; }

signals:
    /// The run of `openRun` is on screen.
    void runOpened();
    /// The compared run is in the views.
    void comparisonShown();
    /// Nothing was shown for it, or a training failed: what the user was told.
    void problemShown(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
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
    void retranslate();
    void retranslateMenus();
    void fillRecent();
    void fillCompareMenu();
    void offerToCompare(int row, const QPoint &globalPosition);
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
    UndoKeys m_undoKeys;
    QPersistentModelIndex m_shown;
    QPersistentModelIndex m_edited;  // the draft of `m_draftEdits`
    QPersistentModelIndex m_compared;
    QString m_shownFolder;  // of the run in the views
    struct SideContent {
        QPersistentModelIndex row;
        bool isDraft = false, isKnown = false;
        adalora::RunConfig config;

        bool operator==(const SideContent &) const = default;
    };
    SideContent m_sideContent;
    bool m_isClosing = false;

    QToolBar *m_bar = nullptr;
    PhaseChip *m_chip = nullptr;
    ProgressReadout *m_progress = nullptr;
    RunList *m_list = nullptr;
    NoticeBar *m_notice = nullptr;
    RunHeader *m_header = nullptr;
    QTabWidget *m_tabs = nullptr;
    RunPage *m_page = nullptr;
    LearnSpace *m_learn = nullptr;
    SidePanel *m_side = nullptr;
    Timeline *m_timeline = nullptr;
    QSplitter *m_columns = nullptr;
    QLabel *m_status = nullptr;

    QMenu *m_fileMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_runMenu = nullptr;
    QMenu *m_compareMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QAction *m_about = nullptr;
    std::vector<QAction *> m_themeActions;  // in the order of ThemeChoice
};

}  // namespace studio
