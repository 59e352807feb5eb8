/// One run that is being trained: the engine on its thread, the recorder on disk, and the growing history for the screen.
#pragma once
#include "runs/run_history.h"
#include "training/mailbox.h"
#include "training/training_loop.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <deque>
#include <exception>
#include <filesystem>
#include <thread>

namespace studio {

/// Lives in the UI thread. Mail is taken 20 times a second.
class RunSession : public QObject {
    Q_OBJECT
public:
    /// Trains into the new folder `folder`. Throws Error when the config breaks a rule.
    RunSession(const adalora::RunConfig &config, std::filesystem::path folder, QObject *parent = nullptr);
    /// Stops within a step and waits for it.
    ~RunSession() override;

    void start();
    void send(adalora::Command command) { m_loop.send(command); }
    /// Returns at once; `ended` follows within a step.
    void stop();

    bool isStopping() const { return m_isStopping; }
    bool isOver() const { return m_isOver; }
    adalora::LoopStatus status() const { return m_status; }
    const adalora::RunConfig &config() const { return m_config; }
    const std::filesystem::path &folder() const { return m_folder; }
    /// Null until the run has started.
    const std::shared_ptr<adalora::RunHistory> &history() const { return m_history; }
    /// Over the last seconds; 0 while nothing moves.
    double stepsPerSecond() const;
    /// What ended the run, if it was an exception.
    const std::exception_ptr &failure() const { return m_failure; }

signals:
    void runStarted();
    /// The history has new steps or a newer state.
    void grew();
    void statusChanged(adalora::LoopStatus status);
    /// A whole sentence for the user. `ended` follows.
    void failed(const QString &sentence);
    /// Once, last.
    void ended();

private:
    void train(const std::stop_token &stop);
    void take();
    bool absorb(adalora::Mail &mail);
    void noteSpeed();

    const adalora::RunConfig m_config;
    const std::filesystem::path m_folder;
    adalora::Mailbox m_mailbox;
    adalora::TrainingLoop m_loop;
    std::shared_ptr<adalora::RunHistory> m_history;
    adalora::LoopStatus m_status = adalora::LoopStatus::Preparing;
    QTimer m_timer;
    QElapsedTimer m_clock;
    struct Mark {
        qint64 milliseconds;
        int steps;
    };
    std::deque<Mark> m_marks;  // of the last seconds
    bool m_isStopping = false;
    bool m_isOver = false;
    std::exception_ptr m_failure;           // written before m_isDone, read after it
    std::atomic<bool> m_isDone = false;
    std::jthread m_thread;
};

}  // namespace studio
