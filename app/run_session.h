/// One run that is being trained: the engine on its thread, the recorder on disk, and the growing history for the screen.
#pragma once
#include "runs/run_store.h"
#include "training/mailbox.h"
#include "training/training_loop.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <variant>

namespace studio {

/// Lives in the UI thread and never makes it wait. Mail is taken 20 times a second.
class RunSession : public QObject {
    Q_OBJECT
public:
    /// Trains into the new folder `folder`. Throws Error when the config breaks a rule.
    RunSession(const adalora::RunConfig &config, std::filesystem::path folder, QObject *parent = nullptr);
    /// Goes on with the run in `folder` from its newest checkpoint. What that cannot be is told by `failed`.
    explicit RunSession(std::filesystem::path folder, QObject *parent = nullptr);
    /// Stops within a step and waits for it.
    ~RunSession() override;

    void start();
    void send(adalora::Command command);
    /// Returns its ticket; `answered` follows, unless the run ends before: then the edit waits in its last checkpoint.
    long long send(adalora::Edit edit);
    /// Returns at once; `ended` follows within a step.
    void stop();

    bool isStopping() const { return m_isStopping; }
    bool isOver() const { return m_isOver; }
    bool isResumed() const { return m_isResumed; }
    adalora::LoopStatus status() const { return m_status; }
    const std::filesystem::path &folder() const { return m_folder; }
    /// Null until the run has started; of a resumed run with all that is recorded up to its checkpoint.
    const std::shared_ptr<adalora::RunHistory> &history() const { return m_history; }
    /// Over the last seconds; 0 while nothing moves.
    double stepsPerSecond() const;
    /// What ended the run, if it was an exception.
    const std::exception_ptr &failure() const { return m_failure; }

signals:
    void runStarted();
    /// The history has new steps or a newer state.
    void grew();
    /// An edit was applied or refused, and the history knows. `ticket` is of no `send` for edits of others.
    void answered(long long ticket, const adalora::Event &answer);
    void statusChanged(adalora::LoopStatus status);
    /// A whole sentence for the user. `ended` follows.
    void failed(const QString &sentence);
    /// Once, last.
    void ended();

private:
    using Sent = std::variant<adalora::Command, adalora::Edit>;

    void sendOrKeep(Sent what);
    void setLoop(std::unique_ptr<adalora::TrainingLoop> loop);
    void train();
    std::unique_ptr<adalora::RunRecorder> openRecorder();
    void take();
    std::vector<adalora::Event> absorb(adalora::Mail &mail);
    void noteSpeed();

    const std::filesystem::path m_folder;
    const bool m_isResumed;
    adalora::Mailbox m_mailbox;
    /// Reads what is recorded once the recorder has dropped what lies beyond the checkpoint.
    class Recall : public adalora::RunObserver {
    public:
        explicit Recall(RunSession &session) : m_session(session) {}
        void runResumed(const adalora::RunInfo &info, int step) override;

    private:
        RunSession &m_session;
    };
    Recall m_recall{*this};
    std::mutex m_mutex;                                // for the three below
    std::unique_ptr<adalora::TrainingLoop> m_loop;     // of a resumed run, once its thread has read the checkpoint
    std::vector<Sent> m_early;                         // sent before there was a loop
    std::shared_ptr<adalora::RunHistory> m_recorded;   // of a resumed run, until it is taken
    std::shared_ptr<adalora::RunHistory> m_history;
    adalora::LoopStatus m_status = adalora::LoopStatus::Preparing;
    QTimer m_timer;
    QElapsedTimer m_clock;
    struct Mark {
        qint64 milliseconds;
        int steps;
    };
    std::deque<Mark> m_marks;  // of the last seconds
    long long m_lastTicket = 0;
    bool m_isStopping = false;
    bool m_isOver = false;
    std::exception_ptr m_failure;           // written before m_isDone, read after it
    std::atomic<bool> m_isDone = false;
    std::stop_source m_stop;
    std::thread m_thread;
};

}  // namespace studio
