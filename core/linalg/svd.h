/// Thin and product singular value decompositions through LAPACK; never through AᵀA.
#pragma once
#include "linalg/types.h"

namespace adalora {

/// a = u · diag(sigma) · vᵀ; sigma descending, u: rows × n, v: cols × n, n = min(rows, cols).
struct ThinSvd {
    Matrix u;
    Vector sigma;
    Matrix v;
};

/// Divide and conquer (?gesdd). A matrix with NaN or Inf gives NaN everywhere: divergence is an event, not an error.
ThinSvd thinSvd(Matrix a);
/// The values alone, descending.
Vector singularValues(Matrix a);

/// The decomposition of p · diag(lambda) · q without forming it: QR of p and of qᵀ, then an SVD of the small core.
/// p: out × r, lambda: r, q: r × in. Gives min(out, in, r) triplets; r may exceed out and in.
ThinSvd productSvd(const Eigen::Ref<const Matrix> &p, const Eigen::Ref<const Vector> &lambda,
                   const Eigen::Ref<const Matrix> &q);
/// The values alone, descending, min(out, in, r) of them.
Vector productSingularValues(const Eigen::Ref<const Matrix> &p, const Eigen::Ref<const Vector> &lambda,
                             const Eigen::Ref<const Matrix> &q);

}  // namespace adalora
