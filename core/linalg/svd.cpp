#include "linalg/svd.h"
#include "linalg/lapack.h"
#include <cassert>
#include <limits>

namespace adalora {
namespace {

constexpr Scalar notANumber = std::numeric_limits<Scalar>::quiet_NaN();

struct Qr {
    Matrix factored;  ///< as `geqrf` leaves it
    Vector tau;

    explicit Qr(Matrix a)
        : factored(std::move(a))
    {
        lapack::geqrf(factored, tau);
    }
    Matrix r() const
    {
        Matrix upper = factored.topRows(tau.size());
        upper.triangularView<Eigen::StrictlyLower>().setZero();
        return upper;
    }
    Matrix q() const { return lapack::orgqr(factored, tau); }
};

/// R_p diag(λ) R_qᵀ, min(out, r) × min(in, r).
Matrix coreOf(const Qr &p, const Eigen::Ref<const Vector> &lambda, const Qr &q)
{
    const Matrix scaled = p.r() * lambda.asDiagonal();
    Matrix core(scaled.rows(), q.tau.size());
    core.noalias() = scaled * q.r().transpose();
    return core;
}

}  // namespace

ThinSvd thinSvd(Matrix a)
{
    ThinSvd svd;
    Matrix vt;
    if (!lapack::gesdd(a, svd.sigma, &svd.u, &vt)) {
        svd.sigma.setConstant(notANumber);
        svd.u.setConstant(notANumber);
        vt.setConstant(notANumber);
    }
    svd.v = vt.transpose();
    return svd;
}

Vector singularValues(Matrix a)
{
    Vector sigma;
    if (!lapack::gesdd(a, sigma, nullptr, nullptr))
        sigma.setConstant(notANumber);
    return sigma;
}

ThinSvd productSvd(const Eigen::Ref<const Matrix> &p, const Eigen::Ref<const Vector> &lambda,
                   const Eigen::Ref<const Matrix> &q)
{
    assert(p.cols() == lambda.size() && lambda.size() == q.rows());
    const Qr left(p);
    const Qr right(q.transpose());
    const ThinSvd core = thinSvd(coreOf(left, lambda, right));
    return {left.q() * core.u, core.sigma, right.q() * core.v};
}

Vector productSingularValues(const Eigen::Ref<const Matrix> &p, const Eigen::Ref<const Vector> &lambda,
                             const Eigen::Ref<const Matrix> &q)
{
    assert(p.cols() == lambda.size() && lambda.size() == q.rows());
    return singularValues(coreOf(Qr(p), lambda, Qr(q.transpose())));
}

}  // namespace adalora
