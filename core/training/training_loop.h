/// Runs a training from its config to its end, on whatever thread calls it.
#pragma once
#include "training/run_observer.h"
#include <memory>
#include <stop_token>

namespace adalora {

/// Moves the running loop and changes nothing in what it computes. Obeyed at a step boundary, in the order sent.
enum class Command { Pause, Resume, StepOnce, RunToAllocation };

/// Where a run begins: anew or from a checkpoint, and what happens to it on the way.
struct RunStart {
    RunConfig config;                ///< before any edit
    std::vector<DatedEdit> script;   ///< applied before their steps; those that `from` has behind it are passed over
    std::optional<Checkpoint> from;  ///< its pending edits come before the script's of the same step
};

class TrainingLoop {
public:
    /// Throws Error when the config breaks a rule. Reads no file yet.
    explicit TrainingLoop(RunConfig config);
    explicit TrainingLoop(RunStart start);
    ~TrainingLoop();

    /// Before `run`; the observer must outlive it.
    void addObserver(RunObserver &observer);
    /// Any thread.
    void send(Command command);
    /// Any thread. Answered through RunObserver::noted, with the ticket; what a stop leaves unanswered is pending in the
    /// last checkpoint.
    void send(Edit edit);
    /// Loads, trains, tests. Blocks; returns within a step of a stop request. Once. Throws Error for bad data or model
    /// files and for a store that cannot be written; observers are told `Outcome::Failed` first.
    RunSummary run(std::stop_token stop);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace adalora
