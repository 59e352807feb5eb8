/// Batches forward and backward, or forward alone: cut into slices of samples that a team of workers shares.
#pragma once
#include "models/model.h"
#include "parallel/worker_team.h"
#include "training/loss.h"
#include "training/run_config.h"
#include "training/step_times.h"

namespace adalora {

/// Each worker takes its slices of a batch forward, through the loss and back, one after the other, with a one-thread
/// BLAS; once all are done, the workers share the sums. Slices keep activations small: a worker has those of one slice,
/// not of the batch. Gradients of workers are summed in their order, and who takes what depends on the batch's shape and
/// the number of workers alone, so for a given number every run has the same bits.
///
/// While inputs are dropped the masks have an order: then one worker takes the whole batch.
class Passes {
public:
    /// The model must outlive this. `reference`: layer by layer as the adapters' formulas read, nothing merged. With
    /// `frozen` other than float the weights that are not trained must stay from the first `begin` on.
    Passes(Model &model, Loss loss, int workers, bool reference = false, FrozenDtype frozen = FrozenDtype::Float32);

    enum class Purpose { Training, Evaluation };

    /// The weights do not change until `end`. Adapters are in training meanwhile, unless it is an evaluation.
    void begin(Purpose purpose = Purpose::Training);
    /// The loss of a batch, and its gradient times `share` added to that of all trainable parameters; returns loss · share.
    /// Adds to `times` what worker 0 spends forward, and backward with the waiting for others and the sums.
    double run(const Batch &batch, double share, const std::vector<Parameter *> &trainable, StepTimes &times);
    /// What a batch costs now, and how many of its labels have the largest output.
    struct Measured {
        double loss = 0;
        Index correct = 0;
    };
    /// Forward alone, sliced as in training. Leaves gradients and random numbers alone.
    Measured measure(const Batch &batch);
    void end();

private:
    /// What a worker has of its own.
    struct Own {
        Batch slice;
        Matrix dOutput;
        double loss = 0;
        Index correct = 0;
        double forward = 0;  ///< seconds
    };

    bool isRounded(const LinearStack &stack, Purpose purpose) const;
    int slicesOf(const Batch &batch) const;
    /// work(slice, its share of the samples) for all slices, each on its worker.
    template <typename Work>
    void forSlices(const Batch &batch, const Work &work);
    const Matrix &forward(const Batch &batch, double share);
    void tellAdapters(bool isTraining);
    void pass(const Batch &batch, double share);

    Model &m_model;
    Loss m_loss;
    bool m_isReference;
    FrozenDtype m_frozen;
    bool m_isOrdered = false;  ///< something is dropped
    WorkerTeam m_team;
    PerWorker<Own> m_own;
};

/// Threads that BLAS may use beside the workers: one, but where one worker takes all passes.
int blasThreadsFor(const RunConfig &config);

/// While it lives, a model is ready for the passes of a step, or of an evaluation.
class PassScope {
public:
    explicit PassScope(Passes &passes, Passes::Purpose purpose = Passes::Purpose::Training) : m_passes(passes)
    {
        passes.begin(purpose);
    }
    ~PassScope() { m_passes.end(); }
    PassScope(const PassScope &) = delete;
    PassScope &operator=(const PassScope &) = delete;

private:
    Passes &m_passes;
};

}  // namespace adalora
