/// Steering a run that another process trains: a file for each command, `RUN/commands/ID.json`, and one for its answer.
#pragma once
#include "training/training_loop.h"
#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>

namespace adalora {

/// One of the three.
struct SteeringCommand {
    std::optional<Edit> edit = {};
    std::optional<Command> command = {};
    bool stops = false;  ///< with a checkpoint
};

struct SteeringAnswer {
    enum class Kind { Done, Refused, Pending };
    Kind kind = Kind::Done;  ///< Pending: the run ended first; an edit is pending in its last checkpoint
    int step = 0;            ///< steps done by then
    std::string refusal;     ///< kind Refused: the rule that it would break, or what is wrong with the command
};

/// Hands the command to whoever trains the run in `folder` and waits for the answer: an edit's once it is applied or
/// refused, pausing's once the run has paused, stopping's once it has ended. Nothing: nobody trains it, or none in time, and
/// then the command was withdrawn unless it had been taken already. A stop ends the waiting likewise. Any thread.
/// Throws Error{FileUnwritable}.
std::optional<SteeringAnswer> steer(const std::filesystem::path &folder, const SteeringCommand &command,
                                    std::chrono::milliseconds timeout, const std::stop_token &stop = {});

/// The other end, beside the loop: looks for commands ten times a second, on a thread of its own, and answers them.
class CommandFiles : public RunObserver {
public:
    /// Once the folder is locked and before the loop runs: what was sent before is of a process that is dead, and is cleared away.
    /// Registered behind the recorder, and destroyed before the loop. `stop` is that of the loop.
    CommandFiles(const std::filesystem::path &folder, TrainingLoop &loop, std::stop_source stop);
    ~CommandFiles() override;

    void runResumed(const RunInfo &info, int step) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    void noted(const Event &event) override;
    void checkpoint(const Checkpoint &checkpoint) override;
    void statusChanged(LoopStatus status, StateSource *source) override;

private:
    class Private;
    std::unique_ptr<Private> d;
    std::jthread m_thread;
};

}  // namespace adalora
