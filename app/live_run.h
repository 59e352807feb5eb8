/// A run that grows before one's eyes: trained here, or by another program.
#pragma once
#include "runs/run_history.h"
#include "training/edit.h"
#include "training/training_loop.h"
#include <QElapsedTimer>
#include <QObject>
#include <deque>
#include <filesystem>
#include <memory>

namespace studio {

/// Lives in the UI thread and never makes it wait.
class LiveRun : public QObject {
    Q_OBJECT
public:
    virtual void send(adalora::Command command) = 0;
    /// Returns its ticket; `answered` follows, unless the run ends before: then the edit waits in its last checkpoint.
    virtual long long send(adalora::Edit edit) = 0;
    /// Returns at once; `ended` follows within a step.
    virtual void stop() = 0;

    bool isStopping() const { return m_isStopping; }
    /// Of a run of another program as far as it can be known: its store does not tell that it is paused.
    adalora::LoopStatus status() const { return m_status; }
    const std::filesystem::path &folder() const { return m_folder; }
    /// Null until the run has started; of a resumed run with all that is recorded up to its checkpoint.
    const std::shared_ptr<adalora::RunHistory> &history() const { return m_history; }
    /// Over the last seconds; 0 while nothing moves.
    double stepsPerSecond() const;

signals:
    /// The history is there; or it is another one, because the run was taken back.
    void runStarted();
    /// The history has new steps or a newer state.
    void grew();
    /// An edit was applied or refused, and the history knows. `ticket` is of no `send` for edits of others.
    void answered(long long ticket, const adalora::Event &answer);
    void statusChanged(adalora::LoopStatus status);
    /// Once, last.
    void ended();

protected:
    explicit LiveRun(std::filesystem::path folder, QObject *parent);

    void setStatus(adalora::LoopStatus status);
    /// To be called now and then.
    void noteSpeed();

    const std::filesystem::path m_folder;
    std::shared_ptr<adalora::RunHistory> m_history;
    bool m_isStopping = false;

private:
    struct Mark {
        qint64 milliseconds;
        int steps;
    };
    adalora::LoopStatus m_status = adalora::LoopStatus::Preparing;
    QElapsedTimer m_clock;
    std::deque<Mark> m_marks;  // of the last seconds
};

}  // namespace studio
