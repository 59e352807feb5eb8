/// The global norm of all gradients, and clipping by it as torch's clip_grad_norm_ does.
#pragma once
#include "nn/parameter.h"
#include <vector>

namespace adalora {

/// √Σ g² over all parameters, summed in double; not finite exactly when some gradient is not.
double gradientNorm(const std::vector<Parameter *> &parameters);

/// Scales every gradient by limit / (norm + 1e-6) if that is below 1. `norm` is `gradientNorm` of the same parameters.
void clipGradients(const std::vector<Parameter *> &parameters, double norm, double limit);

}  // namespace adalora
