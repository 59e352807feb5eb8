#include "linalg/gemm.h"
#include <cassert>
#include <cblas.h>

namespace adalora {
namespace {

void gemm(CBLAS_TRANSPOSE transposeA, CBLAS_TRANSPOSE transposeB, const ConstView &a, const ConstView &b, View c, Scalar scale,
          Scalar keep)
{
    const auto size = [](Index n) { return static_cast<blasint>(n); };
    const Index inner = transposeA == CblasTrans ? a.rows() : a.cols();
    assert(c.rows() == (transposeA == CblasTrans ? a.cols() : a.rows()));
    assert(c.cols() == (transposeB == CblasTrans ? b.rows() : b.cols()));
    assert(inner == (transposeB == CblasTrans ? b.cols() : b.rows()));
    if (c.size() == 0)
        return;
    if (inner == 0) {
        keep == Scalar(0) ? c.setZero() : c *= keep;
        return;
    }
#ifdef ADALORA_DOUBLE
    constexpr auto product = cblas_dgemm;
#else
    constexpr auto product = cblas_sgemm;
#endif
    product(CblasColMajor, transposeA, transposeB, size(c.rows()), size(c.cols()), size(inner), scale, a.data(),
            size(a.outerStride()), b.data(), size(b.outerStride()), keep, c.data(), size(c.outerStride()));
}

}  // namespace

void multiply(const ConstView &a, const ConstView &b, View c, Scalar scale, Scalar keep)
{
    gemm(CblasNoTrans, CblasNoTrans, a, b, c, scale, keep);
}

void multiplyTransposed(const ConstView &a, const ConstView &b, View c, Scalar scale, Scalar keep)
{
    gemm(CblasTrans, CblasNoTrans, a, b, c, scale, keep);
}

void multiplyByTransposed(const ConstView &a, const ConstView &b, View c, Scalar scale, Scalar keep)
{
    gemm(CblasNoTrans, CblasTrans, a, b, c, scale, keep);
}

}  // namespace adalora
