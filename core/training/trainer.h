/// One training step after another: loss, gradients, optimizer, rank allocation, and a report of what it did.
#pragma once
#include "models/model.h"
#include "training/adamw.h"
#include "training/learning_rate.h"
#include "training/rank_method.h"
#include <memory>

namespace adalora {

/// Means over the batch: −log softmax at the label, or squared error over all elements.
enum class Loss { CrossEntropy, MeanSquaredError };

/// Owns the optimizer's moments and the method; the model belongs to the caller and must outlive it. Trains every
/// parameter of the model that is trainable at construction. One thread.
class Trainer {
public:
    /// The learning rate follows the config.
    Trainer(Model &model, Loss loss, const RunConfig &config, std::unique_ptr<RankMethod> method);
    /// With a learning rate of its own, e.g. without decay.
    Trainer(Model &model, Loss loss, const RunConfig &config, std::unique_ptr<RankMethod> method, LearningRate rate);

    /// The order of the official trainer: forward, task loss + regulariser, backward, clip, AdamW, allocation with the
    /// updated weights and the clipped gradients, zero gradients. A loss or gradient that is not finite raises the alarm
    /// NotFinite, and the step changes nothing but the count.
    StepReport step(const Batch &batch);

    int nextStep() const { return m_nextStep; }  ///< 0-based; = steps done
    bool isFinished() const { return m_nextStep >= m_totalSteps; }

    /// All triplets after the last step (before the first: as attached, step 0). Costs an SVD per matrix.
    std::shared_ptr<const RankState> state() const;
    const std::vector<MatrixInfo> &matrices() const { return m_method->matrices(); }
    const RankMethod &method() const { return *m_method; }
    /// What the optimizer moves, in registration order.
    const std::vector<Parameter *> &trainable() const { return m_trainable; }

private:
    void backward(const Batch &batch, StepReport &report);
    std::string notFinite(const StepReport &report) const;

    Model &m_model;
    Loss m_loss;
    int m_totalSteps;
    double m_maxGradNorm;
    LearningRate m_learningRate;
    std::unique_ptr<RankMethod> m_method;
    std::vector<Parameter *> m_trainable;
    AdamW m_optimizer;
    int m_nextStep = 0;
};

}  // namespace adalora
