/// Runs a training from its config to its end, on whatever thread calls it.
#pragma once
#include "training/run_observer.h"
#include <memory>
#include <stop_token>

namespace adalora {

/// A hand on the running loop. Applied at a step boundary, in the order sent.
enum class Command { Pause, Resume, StepOnce, RunToAllocation };

class TrainingLoop {
public:
    /// Throws Error when the config breaks a rule. Reads no file yet.
    explicit TrainingLoop(RunConfig config);
    ~TrainingLoop();

    /// Before `run`; the observer must outlive it.
    void addObserver(RunObserver &observer);
    /// Any thread.
    void send(Command command);
    /// Loads, trains, tests. Blocks; returns within a step of a stop request. Throws Error for bad data or model
    /// files and for a store that cannot be written; observers are told `Outcome::Failed` first.
    RunSummary run(std::stop_token stop);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace adalora
