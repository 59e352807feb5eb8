#include "training/data_size.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace adalora {
namespace {

/// a / b of positive numbers, rounded up.
long long ceilOf(long long a, long long b) { return a / b + (a % b > 0); }

/// Of the paper's runs: see PublishedSchedule.
constexpr double usualWarmup = 0.1, usualFinal = 0.5;
constexpr int fewestUsualAllocations = 10;

int share(int steps, double of) { return static_cast<int>(std::lround(of * steps)); }

}  // namespace

int DataSize::optimizerSteps() const
{
    if (samples < 1 || batch < 1 || accumulation < 1 || !(epochs > 0))
        return 0;
    const double steps = std::ceil(epochs * static_cast<double>(ceilOf(ceilOf(samples, batch), accumulation)));
    return static_cast<int>(std::min(steps, static_cast<double>(std::numeric_limits<int>::max())));
}

DataSize dataSizeOf(const RunConfig &config, long long samples, double epochs)
{
    return {samples, config.batch_size, config.gradient_accumulation_steps, epochs};
}

RunConfig fittedTo(RunConfig config, int steps)
{
    const RunConfig before = config;
    const double ratio = before.total_step > 0 ? static_cast<double>(steps) / before.total_step : 1;
    config.total_step = steps;
    config.warmup_steps = std::min(share(before.warmup_steps, ratio), steps);
    const bool hasPhases = before.tinit >= 0 && before.tfinal >= 0 && before.tinit < before.total_step - before.tfinal;
    if (hasPhases) {
        config.tinit = std::min(share(before.tinit, ratio), steps - 1);
        config.tfinal = std::min(share(before.tfinal, ratio), steps - config.tinit - 1);
        config.deltaT = std::clamp(share(before.deltaT, ratio), 1, before.deltaT);
    } else {
        config.tinit = share(steps, usualWarmup);
        config.tfinal = std::min(share(steps, usualFinal), steps - config.tinit - 1);
        const int most = (steps - config.tinit - config.tfinal) / fewestUsualAllocations;
        config.deltaT = std::clamp(before.deltaT, 1, std::max(1, most));
    }
    return config;
}

}  // namespace adalora
