/// Factors of ΔW = s P Qᵀ made from its SVD, and the columns that are put beside them.
#pragma once
#include "adapters/product_adapter.h"
#include "training/run_config.h"

namespace adalora {

/// P' = U_k √Σ_k / √s and Q' = V_k √Σ_k / √s for the triplets `kept`, ρ = 1: s P' Q'ᵀ is what was kept of ΔW. Every σ
/// kept must be above the tolerance: √0 would kill both factors of a column for ever.
ProductFactors mergedFactors(const ThinSvd &svd, const std::vector<int> &kept, double scale);

/// C = √s · factorᵀ · vectors_k · Σ_k^(−1/2), columns before × after, by which merging changes gradients: dP' = dP C with
/// P and U, dQ' = dQ C with Q and V.
Matrix mergeCoefficients(const Matrix &factor, const Matrix &vectors, const Vector &sigma, const std::vector<int> &kept,
                         double scale);

/// How a new column begins. None changes ΔW at that moment.
struct ColumnStart {
    GrowInit init = GrowInit::Zero;
    bool isProgressive = false;  ///< begins with ρ = 0, and with both factors where `init` is not Zero
    double size = 1;             ///< norm of a factor's column
};

/// Appends one column for `candidate`:
///   zero      P column 0, Q column random
///   gradient  P column 0, Q column along v; progressive: P column downhill along u
///   random    both random; as ρ is 1, columns of Q are changed so that ΔW stays as it is: P' = [P, P a] and
///             Q' = [Q − q aᵀ, q] have the same product. Without a column to lean on it begins as zero.
void appendColumn(ProductFactors &factors, const GrowthCandidate &candidate, const ColumnStart &start, Random &random);
/// The zero start, which needs no candidate.
void appendSeed(ProductFactors &factors, double size, Random &random);

}  // namespace adalora
