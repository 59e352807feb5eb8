/// How many floating-point operations a training step cannot do without, counted from its shapes.
#pragma once
#include "bench_workload.h"

namespace adalora::cli {

/// Operations of one step, a multiply-add counted as two. T tokens, S tokens a sequence, W d × k a matrix of a layer:
///
///     weights    2 T Σ d k for y = W x and as many for dx = Wᵀ dy (none for query, key and value of layer 0 where
///                nothing below them trains); as many again for dW where W trains; forward alone where only the head does
///     attention  4 T S h for the scores and the context, twice that for their gradients
///     adapters   4 T r Σ (d + k): Q x, Pᵀ dy and the two gradients. ΔW itself rides on W:
///     merging    2 r Σ d k for W + s P Λ Q
///
/// With CLS pooling the last layer needs its query, attention output and feed-forward part for one token a sequence, and
/// nothing needs more of them. Norms, activations, softmax, optimizer and head are not counted: they move memory.
struct StepCost {
    double weights = 0;
    double attention = 0;
    double adapters = 0;
    double merging = 0;

    double total() const { return weights + attention + adapters + merging; }
};

/// At the initial ranks.
StepCost costOf(const BenchShape &shape, const RunConfig &config);

}  // namespace adalora::cli
