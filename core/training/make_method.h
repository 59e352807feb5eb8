/// From a config to the method it names, with its adapters on the model.
#pragma once
#include "linalg/random.h"
#include "models/model.h"
#include "training/rank_method.h"
#include <memory>

namespace adalora {

/// Attaches the method's adapters to `model` and freezes or frees what the method asks for. Throws Error for what
/// the model's shapes do not allow.
std::unique_ptr<RankMethod> makeMethod(Model &model, const RunConfig &config, Random &random);

}  // namespace adalora
