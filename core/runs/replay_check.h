/// Trains a recorded run once more and compares, bit for bit, what the loop tells with what the store and the checkpoints hold.
#pragma once
#include "runs/run_history.h"
#include "training/training_loop.h"
#include <filesystem>
#include <optional>

namespace adalora {

/// What was compared, and the first difference.
struct ReplayResult {
    int steps = 0, states = 0, evaluations = 0, events = 0, checkpoints = 0;  ///< equal
    std::string difference;  ///< "step 37: task_loss"; empty: none
};

/// Trains as many steps as are recorded, in memory alone. `watcher` may follow. Throws Error as readRun and the loop.
ReplayResult replayRun(const std::filesystem::path &folder, std::stop_token stop, RunObserver *watcher = nullptr);

}  // namespace adalora
