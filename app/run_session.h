/// One run that is being trained: the engine on its thread, the recorder on disk, and the growing history for the screen.
#pragma once
#include "live_run.h"
#include "runs/run_store.h"
#include "training/mailbox.h"
#include <QTimer>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <variant>

namespace studio {

/// Mail is taken 20 times a second.
class RunSession : public LiveRun {
    Q_OBJECT
public:
    /// Trains into the new folder `folder`. Throws Error when the config breaks a rule.
    RunSession(const adalora::RunConfig &config, std::filesystem::path folder, QObject *parent = nullptr);
    /// Goes on with the run in `folder` from its newest checkpoint. What that cannot be is told by `failed`.
    explicit RunSession(std::filesystem::path folder, QObject *parent = nullptr);
    /// Stops within a step and waits for it.
    ~RunSession() override;

    void start();
    void send(adalora::Command command) override;
    long long send(adalora::Edit edit) override;
    void stop() override;

    bool isOver() const { return m_isOver; }
    bool isResumed() const { return m_isResumed; }
    /// What ended the run, if it was an exception.
    const std::exception_ptr &failure() const { return m_failure; }

signals:
    /// A whole sentence for the user. `ended` follows.
    void failed(const QString &sentence);

private:
    using Sent = std::variant<adalora::Command, adalora::Edit>;

    void sendOrKeep(Sent what);
    void setLoop(std::unique_ptr<adalora::TrainingLoop> loop);
    void train();
    std::unique_ptr<adalora::RunRecorder> openRecorder();
    void take();
    std::vector<adalora::Event> absorb(adalora::Mail &mail);

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
    QTimer m_timer;
    long long m_lastTicket = 0;
    bool m_isOver = false;
    std::exception_ptr m_failure;           // written before m_isDone, read after it
    std::atomic<bool> m_isDone = false;
    std::stop_source m_stop;
    std::thread m_thread;
};

}  // namespace studio
