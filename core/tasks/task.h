/// What a run is trained on: a base model with its data, loss and measure of success.
#pragma once
#include "models/model.h"
#include "training/run_report.h"
#include "training/trainer.h"
#include <memory>
#include <optional>
#include <stop_token>

namespace adalora {

class Task {
public:
    virtual ~Task() = default;

    /// The frozen base with its head as the task trains it; adapters are attached by the caller.
    virtual Model &model() = 0;
    virtual Loss loss() const = 0;
    /// Of Evaluation::value: "accuracy" or "relative error".
    virtual std::string metricName() const = 0;
    /// The next training batch; the order depends on the seed alone. Valid until the next call.
    virtual const Batch &nextBatch() = 0;
    /// Held-out data, never trained on, through `passes` of this model. `step` of the result is 0; empty when a stop came first.
    virtual std::optional<Evaluation> validate(Passes &passes, const std::stop_token &stop) = 0;
    /// Data that no decision of a run may depend on; empty where the task has none, or when a stop came first.
    virtual std::optional<Evaluation> test(Passes & /*passes*/, const std::stop_token & /*stop*/) { return std::nullopt; }
    /// Where the training data stand: the next batch after restoring is what it would have been.
    virtual void archive(Archive &) = 0;
    /// Positions of one sample's sequence, padding included; 1 without a sequence.
    virtual long long tokensPerSample() { return 1; }
    /// r* of an adapted matrix where it is known, else -1.
    virtual int plantedRank(const std::string & /*matrix*/) const { return -1; }
};

/// Loads the data and the base of `config.task`. Throws Error for missing or damaged files.
std::unique_ptr<Task> makeTask(const RunConfig &config);

/// The task's model alone, as frozen base, without its data: for plans.
std::unique_ptr<Model> makeBaseModel(const RunConfig &config);

}  // namespace adalora
