/// First values of a model's parameters, and which of them train.
#pragma once
#include "linalg/random.h"
#include "models/model.h"
#include <functional>

namespace adalora {

/// By name, in registration order: `…norm.weight` 1; `….bias` 0; other `….weight`, `….cls` and `….position`
/// N(0, deviation²). Any other name (an adapter's) is left as it is. Draws from `random` only for the normal ones.
void initialise(Model &model, Random &random, double deviation = 0.02);

/// Every parameter, adapters' included, becomes trainable or frozen as `isTrainable` says of its name; gradients
/// become zero. To adapt: freeze all but `head.`, then attach adapters, which make their own parameters trainable.
void setTrainable(Model &model, const std::function<bool(const std::string &name)> &isTrainable);

}  // namespace adalora
