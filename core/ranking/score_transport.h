/// Carries what is known of triplets from one SVD to the next, in which index i is not the same triplet.
#pragma once
#include "linalg/types.h"
#include <vector>

namespace adalora {

/// Singular vectors of one matrix: u out × r, v in × r.
struct SingularBasis {
    Matrix u;
    Matrix v;
};

/// w_ij = ½ [(u_iᵀ u'_j)² + (v_iᵀ v'_j)²], before × after. Columns of orthonormal bases sum to 1 when the new triplet
/// lies in the old span, to less otherwise.
Matrix overlapWeights(const SingularBasis &before, const SingularBasis &after);

/// A score that new triplets inherit: Σ_i w_ij score_i, and the share Σ_i w_ij ≤ 1 of the triplet it speaks for.
struct CarriedScore {
    double sum = 0;
    double share = 0;

    /// The mean inherited; 0 for a triplet that nothing is known of.
    double mean() const;
    /// The running average after one more value: β of what is known, filled up with `now` where nothing is.
    double averagedWith(double now, double beta) const;
};
/// One entry per new triplet; `scores` has one per old triplet.
std::vector<CarriedScore> carryScores(const Matrix &weights, const std::vector<double> &scores);

/// For every new triplet the old one that it continues, |u_iᵀ u'_j| · |v_iᵀ v'_j| ≥ 0.5, or −1: it was born. Greedy by
/// falling overlap, which is optimal: the overlaps of one triplet with an orthonormal basis sum to at most 1.
std::vector<int> continuedTriplets(const SingularBasis &before, const SingularBasis &after);

}  // namespace adalora
