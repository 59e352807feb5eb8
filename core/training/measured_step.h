/// A few real steps, timed, to tell what a run would take before it is started.
#pragma once
#include "training/run_report.h"
#include <functional>
#include <stop_token>

namespace adalora {

/// Medians on this machine, as busy as it was.
struct MeasuredStep {
    double prepareSeconds = 0;     ///< loading data and model, once
    double stepSeconds = 0;        ///< one optimizer step
    double allocationSeconds = 0;  ///< what a step with an allocation takes more; 0 for methods without
    double evaluationSeconds = 0;  ///< one validation
    double stateSeconds = 0;       ///< one state: all λ, σ and scores
    long long memoryBytes = 0;     ///< resident memory that the run added to this process; 0: unknown
    long long checkpointBytes = 0; ///< a checkpoint's tensors, at the initial ranks
    double gradientError = 0;      ///< as `gradientError`, after these steps; 0 without frozen weights in bfloat16

    /// The whole of a run: T steps with the allocations, validations and states that fall into them. Writing is apart.
    double secondsOf(const RunConfig &config) const;
};

/// Builds the config's task, trains 5 steps to warm up and 20 that count, and forgets it all. In the reduction phase, at
/// initial ranks, where steps are dearest. Blocks; sets the number of BLAS threads. `progress` is told the share done,
/// on this thread. Nothing: stopped, within a step of the request. Throws Error as the run itself would.
std::optional<MeasuredStep> measureStep(const RunConfig &config, const std::stop_token &stop,
                                        const std::function<void(double)> &progress = {});

}  // namespace adalora
