/// All runs that the window knows: drafts, the one in training, those on disk. Rows are the rows of its list model.
#pragma once
#include "background.h"
#include "run_session.h"
#include "runs/run_history.h"
#include "run_list_model.h"
#include <QObject>
#include <memory>

namespace studio {

struct ShelvedRun {
    QString folder;  ///< empty for a draft
    adalora::RunConfig config;  ///< of a run that was not read yet: defaults
    std::shared_ptr<const adalora::RunHistory> history;  ///< null: draft, starting, or not read yet
    bool isDraft = false;
    bool isReading = false;
};

class RunShelf : public QObject {
    Q_OBJECT
public:
    /// New runs are recorded in subfolders of `runsFolder`.
    explicit RunShelf(QString runsFolder, QObject *parent = nullptr);
    ~RunShelf() override;

    const QString &runsFolder() const { return m_runsFolder; }
    RunListModel &model() { return m_model; }
    const ShelvedRun &run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(m_runs.size()); }
    int rowOf(const QString &folder) const;

    /// Lists the recorded runs by their names at once, and what became of them as one after the other is looked at.
    void listRecorded();
    /// Puts a draft on top, in place of an untouched one if there is one there; returns its row.
    int addDraft(const adalora::RunConfig &config);
    void setDraft(int row, const adalora::RunConfig &config);
    /// Puts a folder on top unless it is there; returns its row. `read` brings its history.
    int addFolder(const QString &folder);
    /// Reads a recorded run on another thread; `changed` or `readFailed` follows. Nothing to do for other rows.
    void read(int row);

    /// Trains the draft; `first` is sent before its first step. Throws nothing: `trainingFailed` tells.
    void train(int row, const std::vector<adalora::Command> &first);
    /// The run in training; null when none is.
    RunSession *session() const { return m_session.get(); }
    int trainingRow() const;

signals:
    /// The run of this row has another state or a new history.
    void changed(int row);
    void grew();
    /// What is no run is no longer on the shelf.
    void readFailed(const QString &sentence);
    /// `row` is a draft again if nothing was trained. `problem` names a field where it is about one.
    void trainingFailed(int row, const QString &sentence, const adalora::ConfigProblem &problem);
    void trainingEnded(int row);

private:
    void takeRead(const QString &folder, const std::shared_ptr<const adalora::RunHistory> &history, const std::exception_ptr &failure);
    void glanceAtNext();
    void takeSessionEnd();
    /// The screen saw at most 20 states a second; a fast run has recorded more of them.
    void completeStates(const QString &folder);
    void refreshRow(int row);

    const QString m_runsFolder;
    std::vector<ShelvedRun> m_runs;
    RunListModel m_model;
    std::unique_ptr<RunSession> m_session;
    QStringList m_unseen;  // folders that were listed but not looked at
    Background m_background;
};

}  // namespace studio
