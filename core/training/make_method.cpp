#include "training/make_method.h"

#include "adapters/attach.h"
#include "error.h"
#include "training/fixed_rank.h"
#include "training/masking.h"
#include "training/unadapted.h"

namespace adalora {

std::unique_ptr<RankMethod> makeMethod(Model &model, const RunConfig &config, Random &random)
{
    switch (config.method) {
    case Method::AdaLora: return std::make_unique<Masking>(attachAdapters(model, config, random), config);
    case Method::Lora: return std::make_unique<FixedRank>(attachLora(model, config, random), config);
    case Method::Full: return Unadapted::trainAll(model);
    case Method::Head: return Unadapted::trainHead(model);
    case Method::Merge: break;
    }
    throw Error(ErrorCode::RuleBroken, "method", "method = adalora | lora | full | head", "merge");
}

}  // namespace adalora
