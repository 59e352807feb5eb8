/// The window: the shelf of runs at the left, views in the middle, schedule and form at the right, time below.
#pragma once
#include "run_actions.h"
#include "run_shelf.h"
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
class PhaseChip;
class ProgressReadout;
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
    /// Trains the draft that is shown, or goes on with the paused run.
    void runShown();

    RunShelf &shelf() { return m_shelf; }
    ViewGroup &views() { return m_views; }
    RunActions &actions() { return m_actions; }

signals:
    /// The run of `openRun` is on screen.
    void runOpened();
    /// Nothing was shown for it, or a training failed: what the user was told.
    void problemShown(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createToolBar();
    void createMenus();
    QWidget *createCentre();
    void connectRuns();
    void connectActions();
    void connectLearn();
    void retranslate();
    void retranslateMenus();
    void fillRecent();
    void restoreLayout();
    void saveLayout() const;

    void start(const std::vector<adalora::Command> &first);
    void sendOrStart(adalora::Command command);
    void chooseFolder();
    void showRow(int row);
    void refreshShown();
    void showTitle();
    void refreshStatus();
    void refreshProgress();
    void refreshActions();
    void showProblem(const QString &title, const QString &sentence);
    void about();
    int shownRow() const { return m_shown.row(); }
    bool isShownTraining() const;

    Appearance &m_appearance;
    const std::vector<adalora::Preset> m_presets;
    RunShelf m_shelf;
    ViewGroup m_views;
    RunActions m_actions;
    QPersistentModelIndex m_shown;
    QString m_shownFolder;  // of the run in the views
    bool m_isClosing = false;

    QToolBar *m_bar = nullptr;
    PhaseChip *m_chip = nullptr;
    ProgressReadout *m_progress = nullptr;
    RunList *m_list = nullptr;
    QTabWidget *m_tabs = nullptr;
    RunPage *m_page = nullptr;
    LearnSpace *m_learn = nullptr;
    SidePanel *m_side = nullptr;
    Timeline *m_timeline = nullptr;
    QSplitter *m_columns = nullptr;
    QLabel *m_status = nullptr;

    QMenu *m_fileMenu = nullptr;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_runMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QAction *m_about = nullptr;
    std::vector<QAction *> m_themeActions;  // in the order of ThemeChoice
};

}  // namespace studio
