#include "training/make_method.h"

#include "adapters/attach_products.h"
#include "training/masking.h"
#include "training/merging.h"

namespace adalora {

std::unique_ptr<RankMethod> makeMethod(Model &model, const RunConfig &config, Random &random)
{
    if (config.method == Method::Merge)
        return std::make_unique<Merging>(attachProducts(model, config, random), config);
    return std::make_unique<Masking>(attachAdapters(model, config, random), config);
}

}  // namespace adalora
