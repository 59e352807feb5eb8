/// All runs that the window knows: drafts, the one in training, those on disk. Rows are the rows of its list model.
#pragma once
#include "background.h"
#include "queue_keeper.h"
#include "run_glance.h"
#include "run_queue.h"
#include "run_session.h"
#include "run_watch.h"
#include "runs/run_history.h"
#include "training/edit.h"
#include "run_list_model.h"
#include <QObject>
#include <memory>

namespace studio {

struct ShelvedRun {
    QString folder;  ///< empty for a draft
    adalora::RunConfig config;  ///< in effect; of a run that was not looked at yet: defaults
    std::shared_ptr<const adalora::RunHistory> history;  ///< null: draft, starting, or not read yet
    bool isDraft = false;
    bool isReading = false;
    int draft = 0;  ///< the number by which the queue knows it; 0 for runs that were never drafts here
    std::optional<RunGlance> glance = {};  ///< of what lies on disk; none: not looked at yet, or damaged
};

class RunShelf : public QObject {
    Q_OBJECT
public:
    /// New runs are recorded in subfolders of `runsFolder`.
    explicit RunShelf(QString runsFolder, QObject *parent = nullptr);
    ~RunShelf() override;

    const QString &runsFolder() const { return m_runsFolder; }
    RunListModel &model() { return m_model; }
    const RunListModel &model() const { return m_model; }
    const ShelvedRun &run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(m_runs.size()); }
    int rowOf(const QString &folder) const;

    /// Lists the recorded runs by their names at once, and what became of them as one after the other is looked at;
    /// then `listed`. The queue that was kept lies above them, paused.
    void listRecorded();
    // Rows may move with every change of the queue.
    /// Puts a draft on top; returns its row.
    int addDraft(const adalora::RunConfig &config);
    void setDraft(int row, const adalora::RunConfig &config);
    /// A draft with the settings of this run or draft, in effect; returns its row.
    int duplicate(int row);
    /// Takes a draft away, out of the queue, too.
    void removeDraft(int row);

    /// Lets a draft wait until the run in training and those that wait have finished, and a paused queue go on; where
    /// nothing trains it waits for `goOnWithQueue`.
    void enqueue(int row);
    void dequeue(int row);
    /// Earlier (-1) or later (1) by one place.
    void moveInQueue(int row, int by);
    /// 1 is the next; 0: it does not wait.
    int queuePlace(int row) const { return run(row).isDraft ? m_queue.place(run(row).draft) : 0; }
    const RunQueue &queue() const { return m_queue; }
    /// The next does not start by itself when the run in training ends.
    void pauseQueue();
    /// It does from now on, or now where nothing trains.
    void goOnWithQueue();
    /// Puts a folder on top unless it is there; returns its row. `read` brings its history.
    int addFolder(const QString &folder);
    /// Reads a recorded run on another thread, and follows it while another program trains it; `changed` or `readFailed`
    /// follows. Nothing to do for other rows.
    void read(int row);

    /// Trains the draft; `first` is sent before its first step. Throws nothing: `trainingFailed` tells.
    void train(int row, const std::vector<adalora::Command> &first);
    /// Goes on with a recorded run from its newest checkpoint, likewise.
    void resume(int row, const std::vector<adalora::Command> &first);
    /// Makes a run that is this one up to its checkpoint at `step` and then differs by `edit`; `forked` or `forkFailed`
    /// follows.
    void fork(int row, int step, const adalora::Edit &edit, const QString &name);
    /// Whether `resume` makes sense for it.
    bool canGoOn(int row) const;
    /// The run in training here; null when none is.
    RunSession *session() const { return m_session.get(); }
    int trainingRow() const;
    /// The run of this row as it grows, here or in another program; null for others.
    LiveRun *live(int row) const;

signals:
    /// The run of this row has another state or a new history.
    void changed(int row);
    void grew(int row);
    /// Every recorded run was looked at.
    void listed();
    /// What is no run is no longer on the shelf.
    void readFailed(const QString &sentence);
    /// The run of `session` has started or gone on, and has its history.
    void trainingStarted(int row);
    /// `row` is a draft again if nothing was trained. `problem` names a field where it is about one.
    void trainingFailed(int row, const QString &sentence, const adalora::ConfigProblem &problem);
    /// An edit was answered; the history knows.
    void answered(int row, long long ticket, const adalora::Event &answer);
    /// Other drafts wait than before, or the queue was paused or goes on.
    void queueChanged();
    /// The queue could not be kept, or what was kept not be read.
    void queueFailed(const QString &sentence);
    /// A run of another program is lost to sight, or what was asked of it was not done.
    void followingFailed(const QString &sentence);
    void trainingEnded(int row);
    /// The new run lies in this row.
    void forked(int row);
    void forkFailed(const QString &sentence);

private:
    struct Reading {
        std::shared_ptr<adalora::RunHistory> history;  ///< null: another program has only begun it
        std::optional<RunGlance> glance;               ///< likewise
        std::unique_ptr<adalora::RunFollower> follower;  ///< of a run that another program trains
    };
    static Reading readWhole(const std::filesystem::path &folder);
    void startReading(int row);
    void forgetOld();
    void watch(int row, Reading &reading);
    void takeWatchEnd(const QString &folder);
    void takeGrowth(int row, const LiveRun &run);
    void listen(LiveRun &run);

    ShelvedRun &at(int row) { return m_runs[static_cast<std::size_t>(row)]; }
    void takeRead(const QString &folder, Reading *reading, const std::exception_ptr &failure);
    void glanceAtNext();
    void takeGlance(const QString &folder, const RunGlance *glance);
    void begin(int row, const std::vector<adalora::Command> &first);
    void takeSessionEnd();
    /// The screen saw at most 20 states a second; a fast run has recorded more of them.
    void completeStates(const QString &folder);
    void refreshRow(int row);
    int rowOfDraft(int draft) const;
    void restoreQueue();
    void takeQueueChange();
    void keepQueue();
    /// What waits goes on only behind a run that finished by itself.
    void goOnBehind(const std::optional<adalora::Outcome> &outcome);
    std::vector<int> draftsFirst() const;
    /// Drafts above runs, forks below their parents.
    void arrange();
    void appendFamily(int row, int depth, std::vector<int> &order, std::vector<int> &depths) const;

    const QString m_runsFolder;
    std::vector<ShelvedRun> m_runs;
    RunListModel m_model;
    std::unique_ptr<RunSession> m_session;
    std::vector<std::unique_ptr<RunWatch>> m_watches;
    QStringList m_read;  // folders whose history is here, the last one read last
    RunQueue m_queue;
    QueueKeeper m_keeper;
    int m_lastDraft = 0;
    QStringList m_unseen;  // folders that were listed but not looked at
    Background m_background;
};

}  // namespace studio
