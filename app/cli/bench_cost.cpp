#include "bench_cost.h"

namespace adalora::cli {
namespace {

struct Product {
    Index out, in;
    bool readsLayerInput;  ///< query, key, value
    bool servesAllTokens;  ///< key, value: also in a last layer of which one token is read
};

}  // namespace

StepCost costOf(const BenchShape &shape, const RunConfig &config)
{
    const Index h = shape.hidden, f = shape.ffn;
    const Product products[] = {{h, h, true, false},  {h, h, true, true},   {h, h, true, true},
                                {h, h, false, false}, {f, h, false, false}, {h, f, false, false}};
    const bool isHead = config.method == Method::Head, isFull = config.method == Method::Full;
    const double rank = !hasAdapters(config.method) ? 0 : config.method == Method::Lora ? config.r : config.init_r;
    StepCost cost;
    for (Index l = 0; l < shape.layers; ++l) {
        const bool isCut = shape.pooling == Pooling::Cls && l + 1 == shape.layers;
        const auto rowsOf = [&](bool all) { return static_cast<double>(isCut && !all ? shape.batch : shape.tokens()); };
        for (const Product &p : products) {
            const double rows = rowsOf(p.servesAllTokens), size = static_cast<double>(p.out * p.in);
            const bool needsDx = !isHead && (isFull || l > 0 || !p.readsLayerInput);
            cost.weights += 2 * rows * size * (1 + (needsDx ? 1 : 0) + (isFull ? 1 : 0));
            cost.adapters += 4 * rows * rank * static_cast<double>(p.out + p.in);
            cost.merging += 2 * rank * size;
        }
        cost.attention += (isHead ? 4 : 12) * rowsOf(false) * static_cast<double>(shape.sequence * h);
    }
    return cost;
}

}  // namespace adalora::cli
