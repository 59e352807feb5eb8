/// How long this machine takes for an SVD of ΔW, for one through the r × r core, and for a step through P Λ Q.
#pragma once
#include <limits>

namespace studio {

struct CostSizes {
    int d = 256;
    int k = 256;
    int r = 8;

    bool operator==(const CostSizes &) const = default;
};

/// Seconds, each the fastest of several runs; NaN before they are measured.
struct SvdCostTimes {
    static constexpr int tokens = 64;  ///< columns of x in a step

    double full = std::numeric_limits<double>::quiet_NaN();     ///< thin SVD of the d × k matrix
    double core = std::numeric_limits<double>::quiet_NaN();     ///< QR of both factors and SVD of the core
    double product = std::numeric_limits<double>::quiet_NaN();  ///< P·(Λ·(Q·x)) and back, for all gradients
};

/// Takes about 0.1 s, and one SVD of the d × k matrix at least.
SvdCostTimes measureSvdCost(const CostSizes &sizes);

}  // namespace studio
