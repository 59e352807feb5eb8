/// A small ViT, pretrained on some classes of Fashion-MNIST, learns to tell the others apart.
#pragma once
#include "models/encoder.h"
#include "tasks/epoch_order.h"
#include "tasks/fashion_data.h"
#include "tasks/task.h"

namespace adalora {

class FashionTask : public Task {
public:
    explicit FashionTask(const RunConfig &config);

    Model &model() override { return *m_model; }
    Loss loss() const override { return Loss::CrossEntropy; }
    std::string metricName() const override { return "accuracy"; }
    long long tokensPerSample() override { return m_model->config().tokensPerImage(); }
    const Batch &nextBatch() override;
    std::optional<Evaluation> validate(Passes &passes, const std::stop_token &stop) override;
    std::optional<Evaluation> test(Passes &passes, const std::stop_token &stop) override;
    void archive(Archive &a) override { a.part("order", m_order); }

private:
    std::unique_ptr<Encoder> m_model;
    FashionData m_data;
    EpochOrder m_order;
    std::vector<int> m_indices;  ///< of the current batch
    Batch m_batch;
};

/// The pretrained base that `config.base_model` names (empty: the one that ships), frozen, under a fresh head that trains.
std::unique_ptr<Encoder> fashionBase(const RunConfig &config);

}  // namespace adalora
