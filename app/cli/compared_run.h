/// One run of a comparison: trained now, or found finished from an earlier call.
#pragma once
#include "training/run_report.h"
#include <filesystem>
#include <functional>
#include <vector>

namespace adalora::cli {

struct ComparedRun {
    RunInfo info;
    RunSummary summary;
    bool wasThere = false;
};

/// Trains `config` into `folder` unless that already holds this very run, finished or diverged. An unfinished one is
/// begun anew. Throws Error{FileExists} when the folder holds a run of another config, else as TrainingLoop. After an
/// interrupt the outcome is Stopped.
ComparedRun trainOrFind(const RunConfig &config, const std::filesystem::path &folder);

/// Calls all `jobs`, `threads` at a time, in order of their beginning; rethrows the first failure once all have stopped.
/// None begins after an interrupt or a failure.
void runJobs(const std::vector<std::function<void()>> &jobs, int threads);

}  // namespace adalora::cli
