#include "linalg/lapack.h"
#include <algorithm>
#include <cassert>
#include <complex>
#include <limits>
#include <type_traits>

#define lapack_complex_float std::complex<float>
#define lapack_complex_double std::complex<double>
#include <lapacke.h>

// Of LAPACK proper: LAPACKE leaves out this auxiliary routine.
extern "C" {
void slabrd_(const lapack_int *m, const lapack_int *n, const lapack_int *nb, float *a, const lapack_int *lda, float *d,
             float *e, float *tauq, float *taup, float *x, const lapack_int *ldx, float *y, const lapack_int *ldy);
void dlabrd_(const lapack_int *m, const lapack_int *n, const lapack_int *nb, double *a, const lapack_int *lda, double *d,
             double *e, double *tauq, double *taup, double *x, const lapack_int *ldx, double *y, const lapack_int *ldy);
}

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

lapack_int callGebrd(lapack_int m, lapack_int n, auto *a, lapack_int lda, auto *d, auto *e, auto *tauq, auto *taup)
{
    if constexpr (std::is_same_v<decltype(a), float *>)
        return LAPACKE_sgebrd(LAPACK_COL_MAJOR, m, n, a, lda, d, e, tauq, taup);
    else
        return LAPACKE_dgebrd(LAPACK_COL_MAJOR, m, n, a, lda, d, e, tauq, taup);
}

void callLabrd(lapack_int m, lapack_int n, lapack_int nb, auto *a, lapack_int lda, auto *d, auto *e, auto *tauq,
               auto *taup, auto *x, auto *y)
{
    if constexpr (std::is_same_v<decltype(a), float *>)
        slabrd_(&m, &n, &nb, a, &lda, d, e, tauq, taup, x, &m, y, &n);
    else
        dlabrd_(&m, &n, &nb, a, &lda, d, e, tauq, taup, x, &m, y, &n);
}

lapack_int callBdsdc(lapack_int n, auto *d, auto *e, auto *u, auto *vt)
{
    if constexpr (std::is_same_v<decltype(d), float *>)
        return LAPACKE_sbdsdc(LAPACK_COL_MAJOR, 'U', 'I', n, d, e, u, n, vt, n, nullptr, nullptr);
    else
        return LAPACKE_dbdsdc(LAPACK_COL_MAJOR, 'U', 'I', n, d, e, u, n, vt, n, nullptr, nullptr);
}

lapack_int callOrmbr(char which, lapack_int m, lapack_int n, lapack_int k, const auto *a, lapack_int lda,
                     const auto *tau, auto *c, lapack_int ldc)
{
    if constexpr (std::is_same_v<decltype(c), float *>)
        return LAPACKE_sormbr(LAPACK_COL_MAJOR, which, 'L', 'N', m, n, k, a, lda, tau, c, ldc);
    else
        return LAPACKE_dormbr(LAPACK_COL_MAJOR, which, 'L', 'N', m, n, k, a, lda, tau, c, ldc);
}

lapack_int callOrmqr(char form, lapack_int m, lapack_int n, lapack_int k, const auto *a, lapack_int lda,
                     const auto *tau, auto *c, lapack_int ldc)
{
    if constexpr (std::is_same_v<decltype(c), float *>)
        return LAPACKE_sormqr(LAPACK_COL_MAJOR, 'L', form, m, n, k, a, lda, tau, c, ldc);
    else
        return LAPACKE_dormqr(LAPACK_COL_MAJOR, 'L', form, m, n, k, a, lda, tau, c, ldc);
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

void applyQ(const Eigen::Ref<const Matrix> &factored, const Vector &tau, bool transposed, Eigen::Ref<Matrix> c)
{
    assert(factored.rows() == c.rows());
    if (tau.size() > 0 && c.cols() > 0)
        callOrmqr(transposed ? 'T' : 'N', toInt(c.rows()), toInt(c.cols()), toInt(tau.size()), factored.data(),
                  toInt(factored.outerStride()), tau.data(), c.data(), toInt(c.outerStride()));
}

void bidiagonalise(Bidiagonal &b, Index first, Index width)
{
    Matrix &a = b.factored;
    const Index rows = a.rows() - first;
    const Index cols = a.cols() - first;
    assert(rows >= cols && width <= cols);
    Scalar *corner = &a(first, first);
    Scalar *d = b.diagonal.data() + first;
    Scalar *e = b.superdiagonal.data() + first;
    if (width == cols) {
        callGebrd(toInt(rows), toInt(cols), corner, stride(a), d, e, b.tauQ.data() + first, b.tauP.data() + first);
        return;
    }
    Matrix x(rows, width);
    Matrix y(cols, width);
    callLabrd(toInt(rows), toInt(cols), toInt(width), corner, stride(a), d, e, b.tauQ.data() + first,
              b.tauP.data() + first, x.data(), y.data());
    const Index next = first + width;
    a.bottomRightCorner(rows - width, cols - width).noalias()
        -= a.block(next, first, rows - width, width) * y.bottomRows(cols - width).transpose();
    a.bottomRightCorner(rows - width, cols - width).noalias()
        -= x.bottomRows(rows - width) * a.block(first, next, width, cols - width);
}

bool bdsdc(Bidiagonal &b, Matrix &u, Matrix &vt)
{
    const Index n = b.diagonal.size();
    u.resize(n, n);
    vt.resize(n, n);
    return n == 0 || callBdsdc(toInt(n), b.diagonal.data(), b.superdiagonal.data(), u.data(), vt.data()) == 0;
}

void applyLeft(const Bidiagonal &b, Eigen::Ref<Matrix> c)
{
    callOrmbr('Q', toInt(c.rows()), toInt(c.cols()), toInt(b.factored.cols()), b.factored.data(), stride(b.factored),
              b.tauQ.data(), c.data(), toInt(c.outerStride()));
}

void applyRight(const Bidiagonal &b, Eigen::Ref<Matrix> c)
{
    callOrmbr('P', toInt(c.rows()), toInt(c.cols()), toInt(b.factored.cols()), b.factored.data(), stride(b.factored),
              b.tauP.data(), c.data(), toInt(c.outerStride()));
}

}  // namespace adalora::lapack
