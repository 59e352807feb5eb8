/// Puts the adapters of merge and reallocate on the layers of a model that a config names.
#pragma once
#include "adapters/attach.h"
#include "adapters/product_adapter.h"

namespace adalora {

/// As `attachAdapters`: checks, then gives every target layer an adapter with LoRA's start. Layers own their adapters.
std::vector<ProductAdapter *> attachProducts(Model &model, const RunConfig &config, Random &random);

/// The most columns that an adapter may ever have: max_r (0: any), but never more than min(d, k).
int rankLimit(const ProductAdapter &adapter, const RunConfig &config);

/// One entry per adapter; `rank` is its limit, `startRank` its columns now.
std::vector<MatrixInfo> describe(const std::vector<ProductAdapter *> &adapters, const RunConfig &config);

}  // namespace adalora
