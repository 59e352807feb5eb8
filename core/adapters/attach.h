/// Puts the adapters of AdaLoRA or LoRA on the layers of a model that a config names.
#pragma once
#include "adapters/lora_adapter.h"
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

/// Throws Error{RuleBroken, `field`} unless rank ≤ min(d, k) of the layer.
void checkRank(const Linear &layer, int rank, const std::string &field);

/// Checks, then gives every target layer a freshly initialised adapter, with dropout where the config asks for it.
/// Layers own their adapters; the pointers live as long as the model. Base weights and the head stay as the caller set
/// them. Throws Error{RuleBroken, "init_r"} for a rank above min(d, k).
std::vector<SvdAdapter *> attachAdapters(Model &model, const RunConfig &config, Random &random);

/// The same for LoRA: rank r, or what rank_pattern says of a matrix (0: it stays as it is). Throws Error{RuleBroken} for
/// a rank above min(d, k) and Error{UnknownField, "rank_pattern.<name>"} for a name that is no target layer.
std::vector<LoraAdapter *> attachLora(Model &model, const RunConfig &config, Random &random);

/// One matrix whose triplets begin at `first`.
MatrixInfo describe(const std::string &layerName, Index out, Index in, int rank, int first);
/// One entry per adapter, triplets numbered through in order.
template <typename AnAdapter>
std::vector<MatrixInfo> describe(const std::vector<AnAdapter *> &adapters)
{
    std::vector<MatrixInfo> infos;
    int first = 0;
    for (const AnAdapter *adapter : adapters) {
        infos.push_back(describe(adapter->linearName(), adapter->out(), adapter->in(), adapter->rank(), first));
        first += adapter->rank();
    }
    return infos;
}

}  // namespace adalora
