#include "training/learning_rate.h"
#include <algorithm>

namespace adalora {

LearningRate LearningRate::of(const RunConfig &config)
{
    return {config.learning_rate, config.warmup_steps, config.total_step, true};
}

double LearningRate::at(int step) const
{
    if (step < warmup)
        return peak * step / warmup;
    if (!decays)
        return peak;
    return peak * std::max(0, total - step) / std::max(1, total - warmup);
}

}  // namespace adalora
