/// Makes the pretrained base of the fashion task: a small ViT trained whole on the pretraining classes.
#pragma once
#include "training/run_report.h"
#include <filesystem>
#include <functional>

namespace adalora {

struct PretrainConfig {
    int steps = 3000;
    int batchSize = 64;
    double learningRate = 1e-3;
    double weightDecay = 0.01;
    std::uint64_t seed = 1;
    std::string dataDir = "/usr/share/datasets/fashion-mnist";
};

/// Trains, writes `path` atomically and returns accuracy and loss on held-out images of the same classes.
/// `progress` is called after each step. Throws Error for missing data or an unwritable path.
Evaluation pretrainFashion(const PretrainConfig &config, const std::filesystem::path &path,
                           const std::function<void(int step, int steps, double loss)> &progress);

}  // namespace adalora
