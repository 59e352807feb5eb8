#include "training/gradient_clip.h"
#include "linalg/lanes.h"
#include <cmath>

namespace adalora {

namespace {

/// In eight running sums, one for each place in a register.
ADALORA_DISPATCHED double squaredNorm(Index n, const Scalar *values)
{
    double sums[8] = {};
    Index i = 0;
    for (; i + 8 <= n; i += 8)
        for (Index k = 0; k < 8; ++k)
            sums[k] += static_cast<double>(values[i + k]) * static_cast<double>(values[i + k]);
    for (; i < n; ++i)
        sums[i % 8] += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    double sum = 0;
    for (const double part : sums)
        sum += part;
    return sum;
}

}  // namespace

double gradientNorm(const std::vector<Parameter *> &parameters)
{
    double squared = 0;
    for (const Parameter *parameter : parameters)
        squared += squaredNorm(parameter->grad.size(), parameter->grad.data());
    return std::sqrt(squared);
}

void clipGradients(const std::vector<Parameter *> &parameters, double norm, double limit)
{
    const double scale = limit / (norm + 1e-6);
    if (scale >= 1)
        return;
    for (Parameter *parameter : parameters)
        parameter->grad *= static_cast<Scalar>(scale);
}

}  // namespace adalora
