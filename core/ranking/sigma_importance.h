/// The score of merge and reallocate: |σ| + μ |∂L/∂σ|, its two terms kept apart.
#pragma once
#include "linalg/svd.h"
#include <vector>

namespace adalora {

/// One triplet's raw terms, which have different units.
struct SigmaImportance {
    double sigma = 0;  ///< |σ|
    double slope = 0;  ///< |∂L/∂σ|

    double score(double mu) const { return sigma + mu * slope; }
};

/// σ at or below it are rounding errors beside the largest: of their matrix, their singular vectors mean nothing; of all
/// matrices, they do nothing. At least 1e-10.
double sigmaTolerance(double largest);
/// The same for the values of one matrix, descending.
double sigmaTolerance(const Vector &sigma);

/// |∂L/∂σ_i| = |u_iᵀ dP (Pᵀ u_i)| / σ_i for ΔW = s P diag(ρ) Qᵀ and its SVD; exact for simple σ_i, no inverse needed.
/// NaN where σ_i is within the tolerance. P and dP: out × r.
std::vector<double> sigmaSlopes(const ThinSvd &svd, const Matrix &P, const Matrix &dP);

/// The middle value, or the mean of the two; NaN of nothing.
double median(std::vector<double> values);

/// The μ at which both terms have equal medians over the triplets: median |σ| / median |∂L/∂σ|. 0 when that is no
/// positive number.
double balancingMu(const std::vector<SigmaImportance> &importances);

/// Each raw term over its median: what the two terms look like without units. A median of 0 leaves its term 0.
std::vector<SigmaImportance> normalised(std::vector<SigmaImportance> importances);

}  // namespace adalora
