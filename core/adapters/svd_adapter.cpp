#include "adapters/svd_adapter.h"
#include "linalg/svd.h"
#include <cassert>
#include <cmath>
#include <numeric>

namespace adalora {

double adapterScale(double alpha, int initialRank)
{
    return (alpha > 0 ? alpha : static_cast<double>(initialRank)) / (initialRank + 1e-5);
}

SvdAdapter::SvdAdapter(std::string linearName, Index out, Index in, int rank, double scale)
    : Q(linearName + ".lora_A", rank, in)
    , lambda(linearName + ".lora_E", rank, 1)
    , P(linearName + ".lora_B", out, rank)
    , m_linearName(std::move(linearName))
    , m_scale(scale)
{
    for (Parameter *parameter : parameters())
        parameter->setTrainable(true);
}

void SvdAdapter::initialise(Random &random)
{
    constexpr double deviation = 0.02;
    random.fillNormal(Q.value, deviation);
    lambda.value.setZero();
    random.fillNormal(P.value, deviation);
}

void SvdAdapter::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == in() && y.rows() == out() && x.cols() == y.cols());
    Matrix &projected = m_projected.here();
    projected.resize(rank(), x.cols());
    projected.noalias() = Q.value * m_dropout.forward(x);
    const Matrix gated = lambda.value.col(0).asDiagonal() * projected;
    y.noalias() += static_cast<Scalar>(m_scale) * P.value * gated;
}

void SvdAdapter::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    const Matrix &projected = m_projected.here();
    assert(projected.cols() == x.cols() && dy.rows() == out() && dy.cols() == x.cols());
    const Scalar s = static_cast<Scalar>(m_scale);
    const Matrix gated = lambda.value.col(0).asDiagonal() * projected;
    P.gradHere().noalias() += s * dy * gated.transpose();
    Matrix dGated(rank(), dy.cols());
    dGated.noalias() = s * P.value.transpose() * dy;
    lambda.gradHere().col(0) += dGated.cwiseProduct(projected).rowwise().sum();
    const Matrix dProjected = lambda.value.col(0).asDiagonal() * dGated;
    Q.gradHere().noalias() += dProjected * m_dropout.lastOutput(x).transpose();
    if (dx)
        m_dropout.backward(Q.value, dProjected, *dx);
}

void SvdAdapter::merge(const Matrix &weight, Eigen::Ref<Matrix> sum)
{
    begin(false);
    m_gradients.addProduct(weight, sum);
}

void SvdAdapter::begin(bool isApart) { m_gradients.begin(m_scale, P.value, lambda.value.col(0), Q.value.transpose(), isApart); }

void SvdAdapter::gather()
{
    const FactorGradients::Sums *sums = m_gradients.take();
    if (!sums)
        return;
    const Scalar s = static_cast<Scalar>(m_scale);
    P.grad += s * sums->left;
    lambda.grad.col(0) += s * sums->gate;
    Q.grad += s * sums->right.transpose();
}

void SvdAdapter::archive(Archive &a)
{
    int kept = rank();
    a.field("rank", kept);
    a.require(kept >= 0 && kept <= rank(), "rank", std::to_string(kept));
    std::vector<int> first(static_cast<std::size_t>(kept));
    std::iota(first.begin(), first.end(), 0);
    if (kept < rank())
        keepOnly(first);
    a.part("dropout", m_dropout);
}

Matrix SvdAdapter::delta() const
{
    const Matrix gated = lambda.value.col(0).asDiagonal() * Q.value;
    Matrix result(out(), in());
    result.noalias() = static_cast<Scalar>(m_scale) * P.value * gated;
    return result;
}

Vector SvdAdapter::deltaSingularValues() const
{
    if (rank() == 0)
        return {};
    const Vector sigma = productSingularValues(P.value, lambda.value.col(0), Q.value);
    Vector padded = Vector::Zero(rank());
    padded.head(sigma.size()) = static_cast<Scalar>(std::abs(m_scale)) * sigma;
    return padded;
}

void SvdAdapter::keepOnly(const std::vector<int> &triplets)
{
    for (Matrix *m : {&Q.value, &Q.grad, &lambda.value, &lambda.grad})
        *m = Matrix((*m)(triplets, Eigen::all));
    for (Matrix *m : {&P.value, &P.grad})
        *m = Matrix((*m)(Eigen::all, triplets));
}

}  // namespace adalora
