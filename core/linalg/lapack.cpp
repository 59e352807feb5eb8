#include "linalg/lapack.h"
#include <algorithm>
#include <cassert>
#include <complex>
#include <limits>
#include <type_traits>

#define lapack_complex_float std::complex<float>
#define lapack_complex_double std::complex<double>
#include <lapacke.h>

namespace adalora::lapack {
namespace {

constexpr bool isFloat = std::is_same_v<Scalar, float>;

lapack_int toInt(Index n) { return static_cast<lapack_int>(n); }

/// LAPACK wants a leading dimension of at least 1, also for an empty matrix.
lapack_int stride(const Matrix &m) { return std::max(toInt(m.rows()), lapack_int{1}); }

lapack_int callGesdd(char job, lapack_int m, lapack_int n, auto *a, lapack_int lda, auto *s, auto *u, lapack_int ldu,
                     auto *vt, lapack_int ldvt)
{
    if constexpr (std::is_same_v<decltype(a), float *>)
        return LAPACKE_sgesdd(LAPACK_COL_MAJOR, job, m, n, a, lda, s, u, ldu, vt, ldvt);
    else
        return LAPACKE_dgesdd(LAPACK_COL_MAJOR, job, m, n, a, lda, s, u, ldu, vt, ldvt);
}

lapack_int callGeqrf(lapack_int m, lapack_int n, auto *a, lapack_int lda, auto *tau)
{
    if constexpr (std::is_same_v<decltype(a), float *>)
        return LAPACKE_sgeqrf(LAPACK_COL_MAJOR, m, n, a, lda, tau);
    else
        return LAPACKE_dgeqrf(LAPACK_COL_MAJOR, m, n, a, lda, tau);
}

lapack_int callOrgqr(lapack_int m, lapack_int n, lapack_int k, auto *a, lapack_int lda, const auto *tau)
{
    if constexpr (std::is_same_v<decltype(a), float *>)
        return LAPACKE_sorgqr(LAPACK_COL_MAJOR, m, n, k, a, lda, tau);
    else
        return LAPACKE_dorgqr(LAPACK_COL_MAJOR, m, n, k, a, lda, tau);
}

}  // namespace

bool gesdd(Matrix &a, Vector &sigma, Matrix *u, Matrix *vt)
{
    const Index n = std::min(a.rows(), a.cols());
    sigma.resize(n);
    if (u)
        u->resize(a.rows(), n);
    if (vt)
        vt->resize(n, a.cols());
    if (n == 0)
        return true;
    const bool wantsVectors = u && vt;
    Scalar *uData = wantsVectors ? u->data() : nullptr;
    Scalar *vtData = wantsVectors ? vt->data() : nullptr;
    return a.allFinite()
        && callGesdd(wantsVectors ? 'S' : 'N', toInt(a.rows()), toInt(a.cols()), a.data(), stride(a), sigma.data(),
                     uData, stride(a), vtData, toInt(n))
        == 0;
}

void geqrf(Matrix &a, Vector &tau)
{
    tau.setZero(std::min(a.rows(), a.cols()));
    if (!a.allFinite())
        a.setConstant(std::numeric_limits<Scalar>::quiet_NaN());
    else if (tau.size() > 0)
        callGeqrf(toInt(a.rows()), toInt(a.cols()), a.data(), stride(a), tau.data());
}

Matrix orgqr(const Matrix &factored, const Vector &tau)
{
    const Index n = tau.size();
    assert(n == std::min(factored.rows(), factored.cols()));
    Matrix q = factored.leftCols(n);
    if (n > 0)
        callOrgqr(toInt(q.rows()), toInt(n), toInt(n), q.data(), stride(q), tau.data());
    return q;
}

}  // namespace adalora::lapack
