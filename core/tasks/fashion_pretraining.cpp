#include "tasks/fashion_pretraining.h"

#include "linalg/blas_threads.h"
#include "models/encoder_file.h"
#include "models/initialise.h"
#include "tasks/classification.h"
#include "tasks/epoch_order.h"
#include "training/trainer.h"

#include <algorithm>

namespace adalora {
namespace {

EncoderConfig fashionViT()
{
    EncoderConfig c;
    c.front = Front::Patches;
    c.normOrder = NormOrder::Pre;
    c.pooling = Pooling::Cls;
    c.imageSide = fashionSide;
    c.patchSide = 7;
    c.hidden = 64;
    c.layers = 4;
    c.heads = 4;
    c.ffn = 128;
    c.outputs = static_cast<Index>(pretrainingClasses.size());
    c.layerNormEps = 1e-6;
    return c;
}

RunConfig trainingOf(const PretrainConfig &config)
{
    RunConfig run;
    run.seed = config.seed;
    run.total_step = config.steps;
    run.batch_size = config.batchSize;
    run.learning_rate = config.learningRate;
    run.weight_decay = config.weightDecay;
    run.warmup_steps = config.steps / 20;
    return run;
}

}  // namespace

Evaluation pretrainFashion(const PretrainConfig &config, const std::filesystem::path &path,
                           const std::function<void(int, int, double)> &progress)
{
    setBlasThreads(1);
    const FashionData data = loadFashion(config.dataDir, pretrainingClasses);
    Encoder model(fashionViT());
    Random random(config.seed, "pretraining");
    initialise(model, random, 0.05);
    setTrainable(model, [](const std::string &) { return true; });

    Trainer trainer(model, Loss::CrossEntropy, trainingOf(config), std::make_unique<RankMethod>());
    EpochOrder order(data.train.count(), Random(config.seed, "pretraining order"));
    std::vector<int> indices(static_cast<std::size_t>(config.batchSize));
    Batch batch;
    while (trainer.nextStep() < config.steps) {
        std::generate(indices.begin(), indices.end(), [&] { return order.next(); });
        data.train.fill(batch, indices);
        const StepReport report = trainer.step(batch);
        progress(trainer.nextStep(), config.steps, report.taskLoss);
    }
    saveEncoder(model, path);
    return evaluateClassifier(trainer.passes(), data.validation, {}).value();
}

}  // namespace adalora
