/// Trains a run in this process, recorded and open to steering: what train, resume and fork have in common.
#pragma once
#include "runs/run_folder.h"
#include <CLI/CLI.hpp>

namespace adalora::cli {

struct TrainingOptions {
    bool json = false;   ///< print the result as JSON
    bool quiet = false;  ///< no progress line and no notes
};
void addTo(CLI::App &command, TrainingOptions &options);

/// Until the run ends or is interrupted, then prints how it ended. Returns the exit code.
int trainHere(RunStart start, std::unique_ptr<RunRecorder> recorder, const std::string &folder, const TrainingOptions &options);

}  // namespace adalora::cli
