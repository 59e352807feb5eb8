/// A run that another program trains: its store followed on a thread, its commands handed over as files.
#pragma once
#include "background.h"
#include "live_run.h"
#include "runs/command_files.h"
#include "runs/run_follower.h"
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace studio {

/// Looks about eight times a second; the history grows in the UI thread.
class RunWatch : public LiveRun {
    Q_OBJECT
public:
    /// Goes on where `follower` is, `history` being what it has told so far: null where that was nothing.
    RunWatch(adalora::RunFollower follower, std::shared_ptr<adalora::RunHistory> history, QObject *parent = nullptr);
    /// Waits for a look that is under way.
    ~RunWatch() override;

    void send(adalora::Command command) override;
    long long send(adalora::Edit edit) override;
    void stop() override;

    /// What ended the watch, if the store could not be read any more.
    const std::exception_ptr &failure() const { return m_failure; }

signals:
    /// The other program has not done what was asked for: a sentence.
    void commandFailed(const QString &sentence);

private:
    struct Told {
        adalora::RunNews news;
        bool isOver = false;
        std::exception_ptr failure;
    };
    void watch(const std::stop_token &stop);
    void tell(adalora::RunNews news, bool isOver, std::exception_ptr failure);
    void take();
    long long ticketOf(const adalora::Event &answer);
    /// Hands the command over; `done` gets the answer, null when none came.
    void steer(const adalora::SteeringCommand &command, std::function<void(const adalora::SteeringAnswer *)> done);

    adalora::RunFollower m_follower;  // of the thread
    std::mutex m_mutex;
    Told m_told;                      // not taken yet
    bool m_isToldOf = false;          // a call of `take` is under way
    int m_pausedAt = -1;              // steps done when the other program said so
    struct Sent {
        long long ticket;
        std::string edit;  ///< as the store writes it
    };
    std::vector<Sent> m_sent;         // edits without an answer
    long long m_lastTicket = 0;
    std::exception_ptr m_failure;
    std::stop_source m_stopSteering;
    Background m_steering;
    std::jthread m_thread;            // last: goes first
};

}  // namespace studio
