/// How many optimizer steps the data give, and a schedule cut to fit them.
#pragma once
#include "training/run_config.h"

namespace adalora {

/// What Transformers' Trainer is given. One device, no samples dropped (dataloader_drop_last = false).
struct DataSize {
    long long samples = 0;  ///< in the training set
    int batch = 1;          ///< per_device_train_batch_size
    int accumulation = 1;   ///< gradient_accumulation_steps
    double epochs = 1;      ///< num_train_epochs, may be a fraction

    /// As Trainer.set_initial_training_values counts (Transformers ≥ 4.50): an epoch has ⌈samples / batch⌉ batches and
    /// an update for every `accumulation` of them, the rest of an epoch being one more; in all ⌈epochs · updates⌉.
    /// (Older ones lose that rest.) 0 where there are no samples or epochs; at most the largest int.
    int optimizerSteps() const;
};

/// The data of `config`, which has a batch size and an accumulation.
DataSize dataSizeOf(const RunConfig &config, long long samples, double epochs);

/// `config` with T = steps ≥ 1. t_i, t_f and the learning rate's warm-up keep their share of T; ΔT shrinks, if need be, so
/// that the reduction keeps its count of allocations as nearly as it can. A config without T, or whose phases do not fit
/// into it, gets the split 10 / 40 / 50 of the paper's runs.
RunConfig fittedTo(RunConfig config, int steps);

}  // namespace adalora
