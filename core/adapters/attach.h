/// Puts AdaLoRA adapters on the layers of a model that a config names.
#pragma once
#include "adapters/svd_adapter.h"
#include "models/model.h"
#include "training/run_report.h"

namespace adalora {

/// What a layer's name says: `layer.3.attention.output` is {3, "attention.output"}, `fc.0` is {0, "fc"}.
struct LayerName {
    int layer = 0;
    std::string kind;
};
LayerName parseLayerName(const std::string &name);

/// The adaptable layers whose kind (or whole name) is one of `targets`, in registration order: `output` does not
/// match `layer.0.attention.output`. Throws Error{RuleBroken, "target_modules"} for a target that matches nothing.
std::vector<Linear *> targetLayers(Model &model, const std::vector<std::string> &targets);

/// Throws Error{RuleBroken, "init_r"} unless init_r ≤ min(d, k) of every layer.
void checkRanks(const std::vector<Linear *> &layers, int initialRank);

/// Checks, then gives every target layer a freshly initialised adapter. Layers own their adapters; the pointers live
/// as long as the model. Base weights and the head stay as the caller set them.
std::vector<SvdAdapter *> attachAdapters(Model &model, const RunConfig &config, Random &random);

/// One entry per adapter, triplets numbered through in order.
std::vector<MatrixInfo> describe(const std::vector<SvdAdapter *> &adapters);

}  // namespace adalora
