#include "adapters/attach_products.h"
#include <algorithm>

namespace adalora {

std::vector<ProductAdapter *> attachProducts(Model &model, const RunConfig &config, Random &random)
{
    const std::vector<Linear *> layers = targetLayers(model, config.target_modules);
    for (const Linear *layer : layers)
        checkRank(*layer, config.init_r, "init_r");
    const double scale = adapterScale(config.lora_alpha, config.init_r);
    std::vector<ProductAdapter *> adapters;
    for (Linear *linear : layers) {
        auto adapter =
            std::make_unique<ProductAdapter>(linear->name(), linear->out(), linear->in(), config.init_r, scale);
        adapter->initialise(random);
        adapters.push_back(adapter.get());
        linear->setAdapter(std::move(adapter));
    }
    return adapters;
}

int rankLimit(const ProductAdapter &adapter, const RunConfig &config)
{
    const int smaller = static_cast<int>(std::min(adapter.out(), adapter.in()));
    return config.max_r > 0 ? std::min(config.max_r, smaller) : smaller;
}

std::vector<MatrixInfo> describe(const std::vector<ProductAdapter *> &adapters, const RunConfig &config)
{
    std::vector<MatrixInfo> infos;
    int first = 0;
    for (const ProductAdapter *adapter : adapters) {
        const LayerName name = parseLayerName(adapter->linearName());
        MatrixInfo info;
        info.name = adapter->linearName();
        info.layer = name.layer;
        info.kind = name.kind;
        info.out = static_cast<int>(adapter->out());
        info.in = static_cast<int>(adapter->in());
        info.rank = rankLimit(*adapter, config);
        info.startRank = adapter->rank();
        info.first = first;
        infos.push_back(info);
        first += info.rank;
    }
    return infos;
}

}  // namespace adalora
