/// What became of a recorded run, in a few values: for the list of runs and for what can be done with it.
#pragma once
#include "run_list_model.h"
#include "runs/run_history.h"
#include <filesystem>

namespace studio {

struct RunGlance {
    adalora::RunConfig config;  ///< in effect
    std::string metricName;
    std::optional<double> value;              ///< of the test, else of the last validation
    std::optional<adalora::Outcome> outcome;  ///< none: it is being trained, or was interrupted
    int steps = 0;
    int checkpoint = -1;      ///< steps done at the newest one; -1: there is none
    bool isInUse = false;     ///< some program trains it now
    QString forkedFrom;       ///< folder of its parent; empty: none
    int forkedAt = -1;

    bool canGoOn() const { return !isInUse && checkpoint >= 0 && outcome != adalora::Outcome::Finished; }
    bool isInterrupted() const { return !isInUse && !outcome; }
};

RunGlance glanceOf(const adalora::RunHistory &history);
/// Looks at the checkpoints and at who writes it, too. Throws Error as readRun.
RunGlance glanceAt(const std::filesystem::path &folder);
/// Adds what the folder beside the store tells.
void lookAround(RunGlance &glance, const std::filesystem::path &folder);

/// As a run that is not being trained here.
RunRow listRow(const RunGlance &glance);

}  // namespace studio
