#include "linalg/randomized_svd.h"
#include "linalg/lapack.h"
#include <algorithm>

namespace adalora {
namespace {

void orthonormalise(Matrix &columns)
{
    Vector tau;
    lapack::geqrf(columns, tau);
    columns = lapack::orgqr(columns, tau);
}

}  // namespace

ThinSvd randomizedSvd(const Eigen::Ref<const Matrix> &a, Index count, Random &random, const SketchEffort &effort)
{
    const Index full = std::min(a.rows(), a.cols());
    count = std::clamp<Index>(count, 0, full);
    Matrix right(a.cols(), std::min(full, count + effort.oversampling));
    random.fillNormal(right, 1);
    Matrix range(a.rows(), right.cols());
    range.noalias() = a * right;
    orthonormalise(range);
    // Orthonormal after each product: else small directions would drown in rounding (their remark 4.3).
    for (int i = 0; i < effort.iterations; ++i) {
        right.noalias() = a.transpose() * range;
        orthonormalise(right);
        range.noalias() = a * right;
        orthonormalise(range);
    }
    right.noalias() = a.transpose() * range;
    const ThinSvd small = thinSvd(right);  // of (QᵀA)ᵀ: u and v change places
    return {range * small.v.leftCols(count), small.sigma.head(count), small.u.leftCols(count)};
}

}  // namespace adalora
