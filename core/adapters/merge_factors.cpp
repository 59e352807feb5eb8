#include "adapters/merge_factors.h"
#include <cassert>
#include <cmath>

namespace adalora {
namespace {

Vector randomDirection(Index size, double length, Random &random)
{
    Matrix direction(size, 1);
    random.fillNormal(direction, 1);
    return static_cast<Scalar>(length) / direction.norm() * direction.col(0);
}

void append(ProductFactors &factors, const Vector &p, const Vector &q, bool isRamped)
{
    const Index rank = factors.P.cols() + 1;
    factors.P.conservativeResize(Eigen::NoChange, rank);
    factors.Q.conservativeResize(Eigen::NoChange, rank);
    factors.rho.conservativeResize(rank);
    factors.P.col(rank - 1) = p;
    factors.Q.col(rank - 1) = q;
    factors.rho(rank - 1) = isRamped ? Scalar(0) : Scalar(1);
}

void appendCompensated(ProductFactors &factors, double size, Random &random)
{
    const Vector a = randomDirection(factors.P.cols(), 1, random);
    const Vector q = randomDirection(factors.Q.rows(), size, random);
    const Vector p = factors.rho.asDiagonal() * a;
    Vector mixed(factors.P.rows());
    mixed.noalias() = factors.P * p;
    factors.Q.noalias() -= q * a.transpose();
    append(factors, mixed, q, false);
}

}  // namespace

ProductFactors mergedFactors(const ThinSvd &svd, const std::vector<int> &kept, double scale)
{
    const Index rank = static_cast<Index>(kept.size());
    ProductFactors factors{Matrix(svd.u.rows(), rank), Matrix(svd.v.rows(), rank), Vector::Ones(rank)};
    for (Index j = 0; j < rank; ++j) {
        const Index i = kept[static_cast<std::size_t>(j)];
        const Scalar root = static_cast<Scalar>(std::sqrt(static_cast<double>(svd.sigma(i)) / scale));
        factors.P.col(j) = root * svd.u.col(i);
        factors.Q.col(j) = root * svd.v.col(i);
    }
    return factors;
}

Matrix mergeCoefficients(const Matrix &factor, const Matrix &vectors, const Vector &sigma, const std::vector<int> &kept,
                         double scale)
{
    Matrix coefficients(factor.cols(), static_cast<Index>(kept.size()));
    for (Index j = 0; j < coefficients.cols(); ++j) {
        const Index i = kept[static_cast<std::size_t>(j)];
        assert(sigma(i) > 0);
        coefficients.col(j).noalias() = factor.transpose() * vectors.col(i);
        coefficients.col(j) *= static_cast<Scalar>(std::sqrt(scale / static_cast<double>(sigma(i))));
    }
    return coefficients;
}

void appendColumn(ProductFactors &factors, const GrowthCandidate &candidate, const ColumnStart &start, Random &random)
{
    const Index out = factors.P.rows(), in = factors.Q.rows();
    const Scalar size = static_cast<Scalar>(start.size);
    const Scalar downhill = candidate.slope > 0 ? -size : size;
    switch (start.init) {
    case GrowInit::Zero:
        append(factors, Vector::Zero(out), randomDirection(in, start.size, random), start.isProgressive);
        return;
    case GrowInit::Gradient:
        append(factors, start.isProgressive ? Vector(downhill * candidate.u) : Vector(Vector::Zero(out)),
               size * candidate.v, start.isProgressive);
        return;
    case GrowInit::Random:
        if (start.isProgressive)
            append(factors, randomDirection(out, start.size, random), randomDirection(in, start.size, random), true);
        else if (factors.P.cols() == 0)
            appendSeed(factors, start.size, random);
        else
            appendCompensated(factors, start.size, random);
        return;
    }
}

void appendSeed(ProductFactors &factors, double size, Random &random)
{
    append(factors, Vector::Zero(factors.P.rows()), randomDirection(factors.Q.rows(), size, random), false);
}

}  // namespace adalora
