/// One training step after another: loss, gradients, optimizer, rank allocation, and a report of what it did.
#pragma once
#include "models/model.h"
#include "training/adamw.h"
#include "training/learning_rate.h"
#include "training/passes.h"
#include "training/rank_method.h"
#include "training/step_times.h"
#include <functional>
#include <memory>

namespace adalora {

/// Owns the optimizer's moments and the method; the model belongs to the caller and must outlive it. Trains every
/// parameter of the model that is trainable at construction. For one thread; passes are shared by as many as the config has.
class Trainer {
public:
    /// The learning rate follows the config.
    Trainer(Model &model, Loss loss, const RunConfig &config, std::unique_ptr<RankMethod> method);
    /// With a learning rate of its own, e.g. without decay.
    Trainer(Model &model, Loss loss, const RunConfig &config, std::unique_ptr<RankMethod> method, LearningRate rate);

    /// One batch after the other, `gradient_accumulation_steps` of them, of equal size: the loss and its gradient are
    /// their mean. The order of the official trainer: forward, task loss + regulariser, backward, clip, AdamW, allocation with the
    /// updated weights and the clipped gradients, zero gradients. A loss or gradient that is not finite raises the alarm
    /// NotFinite, and the step changes nothing but the count. So does a weight that AdamW leaves not finite, of which the
    /// method is told nothing.
    StepReport step(const std::function<const Batch &()> &nextBatch);
    /// The same batch as often as the config wants one.
    StepReport step(const Batch &batch)
    {
        return step([&batch]() -> const Batch & { return batch; });
    }

    /// Why a config that breaks no rule of its own cannot take effect before the next step; nothing: it can. Throws
    /// Error as RankMethod::refusalOf.
    std::optional<ConfigProblem> refusalOf(const RunConfig &config) const { return m_method->refusalOf(config, m_nextStep); }
    /// Takes over T, the learning rate and what the method reads. What that does at once is appended to `events`.
    void reconfigure(const RunConfig &config, std::vector<Event> &events);
    /// As RankMethod's, for the next step.
    std::optional<ConfigProblem> allocationRefusal() const { return m_method->allocationRefusal(m_nextStep); }
    void allocateNext() { m_method->allocateNext(); }

    /// Trained weights, moments, the method's state, steps done.
    void archive(Archive &a);

    int nextStep() const { return m_nextStep; }  ///< 0-based; = steps done
    bool isFinished() const { return m_nextStep >= m_totalSteps; }
    const StepTimes &times() const { return m_times; }  ///< of the last step

    /// All triplets after the last step (before the first: as attached, step 0). Costs an SVD per matrix.
    std::shared_ptr<const RankState> state() const;
    const std::vector<MatrixInfo> &matrices() const { return m_method->matrices(); }
    const RankMethod &method() const { return *m_method; }
    /// The first trained weight with a NaN or Inf in it, by name; empty: none.
    std::string notFiniteWeight() const;
    /// For evaluations between steps, which change nothing of the training.
    Passes &passes() { return m_passes; }
    /// What the optimizer moves, in registration order.
    const std::vector<Parameter *> &trainable() const { return m_trainable; }

private:
    void backward(const std::function<const Batch &()> &nextBatch, StepReport &report);
    std::string notFinite(const StepReport &report) const;

    int m_totalSteps;
    int m_accumulation;
    double m_maxGradNorm;
    LearningRate m_learningRate;
    std::unique_ptr<RankMethod> m_method;
    std::vector<Parameter *> m_trainable;
    Passes m_passes;
    AdamW m_optimizer;
    int m_nextStep = 0;
    StepTimes m_times;
};

}  // namespace adalora
