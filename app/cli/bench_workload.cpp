#include "bench_workload.h"
#include "linalg/blas_threads.h"
#include "models/initialise.h"
#include "training/make_method.h"

#include <map>

namespace adalora::cli {
namespace {

constexpr int markersPerClass = 4;

const std::vector<std::pair<std::string, BenchShape>> shapes{
    {"micro", {64, 2, 2, 256, 8, 16}},     {"tiny", {64, 2, 2, 256, 32, 32}},      {"mini", {256, 4, 4, 1024, 64, 32}},
    {"small", {512, 4, 8, 2048, 128, 16}}, {"base", {768, 12, 12, 3072, 128, 8}},
};

/// On random weights of which the head alone trains besides what the method adds.
std::unique_ptr<RankMethod> methodOn(Encoder &model, const RunConfig &config)
{
    requireValid(config);
    setBlasThreads(blasThreadsFor(config));
    Random weights(config.seed, "weights"), adapters(config.seed, "adapters");
    initialise(model, weights);
    setTrainable(model, [](const std::string &name) { return name.starts_with("head."); });
    return makeMethod(model, config, adapters);
}

}  // namespace

BenchShape namedShape(const std::string &name) { return std::map(shapes.begin(), shapes.end()).at(name); }

std::vector<std::string> shapeNames()
{
    std::vector<std::string> names;
    for (const auto &[name, shape] : shapes)
        names.push_back(name);
    return names;
}

EncoderConfig encoderConfigOf(const BenchShape &shape)
{
    EncoderConfig config;
    config.hidden = shape.hidden;
    config.layers = shape.layers;
    config.heads = shape.heads;
    config.ffn = shape.ffn;
    config.vocab = shape.vocab;
    config.maxPositions = shape.sequence;
    config.typeVocab = 0;
    config.pooling = shape.pooling;
    config.outputs = shape.classes;
    return config;
}

RunConfig benchConfig()
{
    RunConfig config;
    config.learning_rate = 2e-3;
    config.weight_decay = 0.01;
    config.max_grad_norm = 0;
    config.lora_alpha = 16;
    config.orth_reg_weight = 0.1;
    config.beta1 = config.beta2 = 0.85;
    config.deltaT = 10;
    return config;
}

BenchWorkload::BenchWorkload(const BenchShape &shape, const RunConfig &config)
    : m_shape(shape)
    , m_model(encoderConfigOf(shape))
    , m_trainer(m_model, Loss::CrossEntropy, config, methodOn(m_model, config))
    , m_batchRandom(config.seed, "batches")
{
    m_batch.samples = shape.batch;
    m_batch.sequence = shape.sequence;
    m_batch.tokenIds.resize(static_cast<std::size_t>(shape.tokens()));
    m_batch.labels.resize(static_cast<std::size_t>(shape.batch));
}

const Batch &BenchWorkload::nextBatch()
{
    const auto firstPlain = static_cast<std::uint64_t>(markersPerClass * m_shape.classes);
    const std::uint64_t plain = static_cast<std::uint64_t>(m_shape.vocab) - firstPlain;
    for (int &label : m_batch.labels)
        label = static_cast<int>(m_batchRandom.below(static_cast<std::uint64_t>(m_shape.classes)));
    for (std::size_t i = 0; i < m_batch.tokenIds.size(); ++i) {
        const int label = m_batch.labels[i / static_cast<std::size_t>(m_shape.sequence)];
        const bool isMarker = m_batchRandom.uniform() < 0.125;
        m_batch.tokenIds[i] = isMarker ? markersPerClass * label + static_cast<int>(m_batchRandom.below(markersPerClass))
                                       : static_cast<int>(firstPlain + m_batchRandom.below(plain));
    }
    return m_batch;
}

}  // namespace adalora::cli
