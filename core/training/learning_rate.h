/// The learning rate of each step: linear warm-up, then linear decay to 0, or constant after the warm-up.
#pragma once
#include "training/run_config.h"

namespace adalora {

/// As Transformers' get_linear_schedule_with_warmup, so the first step of a warm-up has rate 0.
struct LearningRate {
    double peak = 0;
    int warmup = 0;  ///< steps
    int total = 0;   ///< T; the rate would reach 0 at step T
    bool decays = true;

    static LearningRate of(const RunConfig &config);

    double at(int step) const;  ///< 0-based
};

}  // namespace adalora
