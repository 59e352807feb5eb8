/// What this machine's matrix multiplication reaches on the shapes of a model, the yardstick of every step.
#pragma once
#include "linalg/types.h"
#include <string>
#include <vector>

namespace adalora::cli {

/// out × in times in × tokens.
struct ProductRate {
    std::string name;
    Index out = 0, in = 0, tokens = 0;
    double flopsPerSecond = 0;  ///< of all threads together
};

/// Every thread multiplies matrices of its own with a BLAS of one thread, which is the most a machine can do; its tokens
/// are the batch's divided by the threads. The best of some bursts by CPU time counts, so that it holds on a busy
/// machine, too. Changes the number of BLAS threads to 1. Takes about `seconds`.
std::vector<ProductRate> measureProducts(Index hidden, Index ffn, Index tokens, int threads, double seconds);

/// The highest of them.
double peakOf(const std::vector<ProductRate> &rates);

}  // namespace adalora::cli
