#include "tasks/planted_task.h"

#include "linalg/random.h"
#include "linalg/svd.h"
#include "models/initialise.h"

#include <array>
#include <cmath>

namespace adalora {
namespace {

constexpr int vocabulary = 64, sequence = 8, validationSamples = 128;
constexpr std::array<int, 6> ranksPerLayer = {0, 1, 2, 3, 4, 8};
constexpr double plantedSigma = 1.0;  // about half of the largest singular value of a base matrix

/// U diag(σ) Vᵀ with random orthonormal U, V and all σ equal to `plantedSigma`.
Matrix plantedDelta(Index out, Index in, int rank, Random &random)
{
    Matrix left(out, rank), right(in, rank);
    random.fillNormal(left, 1);
    random.fillNormal(right, 1);
    return plantedSigma * thinSvd(left).u * thinSvd(right).u.transpose();
}

}  // namespace

std::unique_ptr<Encoder> plantedBase(const RunConfig &config)
{
    EncoderConfig c;
    c.front = Front::Tokens;
    c.normOrder = NormOrder::Pre;
    c.pooling = Pooling::None;
    c.hidden = c.outputs = config.planted_hidden;
    c.layers = config.planted_layers;
    c.heads = 4;
    c.ffn = 2 * config.planted_hidden;
    c.vocab = vocabulary;
    c.maxPositions = sequence;
    c.typeVocab = 0;
    auto base = std::make_unique<Encoder>(c);
    Random random(config.seed, "planted base");
    initialise(*base, random);
    // Weights that keep the size of what passes through, so that every matrix matters to the output.
    for (Parameter *p : base->parameters()) {
        if (p->name.ends_with(".weight") && p->value.cols() > 1)
            random.fillNormal(p->value, p->name.starts_with("embeddings") ? 1.0 : 1 / std::sqrt(double(p->value.cols())));
    }
    return base;
}

PlantedTask::PlantedTask(const RunConfig &config)
    : m_batchSize(config.batch_size), m_student(plantedBase(config)), m_teacher(plantedBase(config)),
      m_trainRandom(config.seed, "planted batches")
{
    Random random(config.seed, "planted teacher");
    const std::vector<Linear *> matrices = m_teacher->adaptable();
    const std::vector<int> order = random.permutation(static_cast<int>(matrices.size()));
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        Linear &matrix = *matrices[i];
        const int rank = ranksPerLayer[static_cast<std::size_t>(order[i]) % ranksPerLayer.size()];
        m_ranks[matrix.name()] = rank;
        if (rank > 0)
            matrix.weight.value += plantedDelta(matrix.out(), matrix.in(), rank, random);
    }
    Random validationRandom(config.seed, "planted validation");
    draw(m_validation, validationSamples, validationRandom);
    Passes passes(*m_student, Loss::MeanSquaredError, config.threads);
    m_baseError = measure(passes).loss;
}

const Batch &PlantedTask::nextBatch()
{
    draw(m_batch, m_batchSize, m_trainRandom);
    return m_batch;
}

Evaluation PlantedTask::measure(Passes &passes)
{
    const PassScope scope(passes, Passes::Purpose::Evaluation);
    Evaluation result;
    result.loss = passes.measure(m_validation).loss;
    result.value = result.loss / m_baseError;
    return result;
}

int PlantedTask::plantedRank(const std::string &matrix) const { return m_ranks.at(matrix); }

void PlantedTask::draw(Batch &batch, int samples, Random &random)
{
    batch.samples = samples;
    batch.sequence = sequence;
    batch.tokenIds.resize(static_cast<std::size_t>(samples * sequence));
    for (int &id : batch.tokenIds)
        id = static_cast<int>(random.below(vocabulary));
    batch.targets = m_teacher->forward(batch);
}

}  // namespace adalora
