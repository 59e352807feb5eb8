#include "training/make_method.h"

#include "adapters/attach.h"
#include "training/masking.h"

namespace adalora {

std::unique_ptr<RankMethod> makeMethod(Model &model, const RunConfig &config, Random &random)
{
    return std::make_unique<Masking>(attachAdapters(model, config, random), config);
}

}  // namespace adalora
