/// A task whose answer is known: a teacher differs from the base by a ΔW of known rank in each matrix.
#pragma once
#include "linalg/random.h"
#include "models/encoder.h"
#include "tasks/task.h"
#include <map>

namespace adalora {

/// Student and teacher share a random frozen encoder; the teacher's six matrices per layer carry ΔW of the ranks
/// 0, 1, 2, 3, 4, 8 in an order drawn from the seed. The student sees random token sequences and the teacher's
/// output at every token. An allocation that finds Σ r* triplets in the right matrices can reach error 0.
class PlantedTask : public Task {
public:
    explicit PlantedTask(const RunConfig &config);

    Model &model() override { return *m_student; }
    Loss loss() const override { return Loss::MeanSquaredError; }
    /// Squared distance to the teacher over that of the base: 1 before training.
    std::string metricName() const override { return "relative error"; }
    const Batch &nextBatch() override;
    std::optional<Evaluation> validate(Passes &passes, const std::stop_token &) override { return measure(passes); }
    void archive(Archive &a) override { a.field("batches", m_trainRandom); }
    int plantedRank(const std::string &matrix) const override;

private:
    Evaluation measure(Passes &passes);
    void draw(Batch &batch, int samples, Random &random);

    int m_batchSize;
    std::unique_ptr<Encoder> m_student;
    std::unique_ptr<Encoder> m_teacher;
    std::map<std::string, int> m_ranks;
    Random m_trainRandom;
    Batch m_batch;
    Batch m_validation;
    double m_baseError = 1;
};

/// The frozen random base of the planted task.
std::unique_ptr<Encoder> plantedBase(const RunConfig &config);

}  // namespace adalora
