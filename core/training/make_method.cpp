#include "training/make_method.h"

#include "adapters/attach_products.h"
#include "training/fixed_rank.h"
#include "training/masking.h"
#include "training/merging.h"
#include "training/unadapted.h"
#include <cassert>

namespace adalora {

std::unique_ptr<RankMethod> makeMethod(Model &model, const RunConfig &config, Random &random)
{
    switch (config.method) {
    case Method::AdaLora: return std::make_unique<Masking>(attachAdapters(model, config, random), config);
    case Method::Merge: return std::make_unique<Merging>(attachProducts(model, config, random), config);
    case Method::Lora: return std::make_unique<FixedRank>(attachLora(model, config, random), config);
    case Method::Full: return Unadapted::trainAll(model);
    case Method::Head: return Unadapted::trainHead(model);
    }
    assert(false);
    return nullptr;
}

}  // namespace adalora
