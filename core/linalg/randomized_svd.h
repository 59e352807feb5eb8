/// The leading singular triplets of a big matrix from a few products with random vectors.
#pragma once
#include "linalg/random.h"
#include "linalg/svd.h"

namespace adalora {

/// How much is spent on accuracy.
struct SketchEffort {
    Index oversampling = 10;  ///< more random vectors than triplets asked for
    int iterations = 2;       ///< of the subspace; each costs two more products with `a`
};

/// The first min(`count`, rows, cols) triplets of `a`, approximately (Halko, Martinsson and Tropp, SIAM Review 53, 2011:
/// algorithm 4.4, then 5.1). u and v are orthonormal and σ never above the true ones; the faster σ falls after `count`,
/// the closer. ‖a − UΣVᵀ‖² = ‖a‖² − Σσ² holds exactly, so the error can be told without forming the difference.
/// Costs 2·(iterations + 1) products of a with count + oversampling vectors. NaN everywhere if `a` is not finite.
ThinSvd randomizedSvd(const Eigen::Ref<const Matrix> &a, Index count, Random &random, const SketchEffort &effort = {});

}  // namespace adalora
