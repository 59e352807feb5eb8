#include "training/gradient_clip.h"
#include <cmath>

namespace adalora {

double gradientNorm(const std::vector<Parameter *> &parameters)
{
    double squared = 0;
    for (const Parameter *parameter : parameters) {
        const Scalar *gradient = parameter->grad.data();
        for (Index i = 0; i < parameter->grad.size(); ++i)
            squared += static_cast<double>(gradient[i]) * static_cast<double>(gradient[i]);
    }
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
