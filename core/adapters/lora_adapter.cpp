#include "adapters/lora_adapter.h"
#include "linalg/svd.h"
#include <cassert>
#include <cmath>

namespace adalora {

double loraScale(double alpha, int rank, bool isRankStabilised)
{
    if (rank == 0)
        return 0;
    return alpha / (isRankStabilised ? std::sqrt(static_cast<double>(rank)) : static_cast<double>(rank));
}

LoraAdapter::LoraAdapter(std::string linearName, Index out, Index in, int rank, double scale)
    : A(linearName + ".lora_A", rank, in)
    , B(linearName + ".lora_B", out, rank)
    , m_linearName(std::move(linearName))
    , m_scale(scale)
{
    assert(rank <= std::min(out, in));
    for (Parameter *parameter : parameters())
        parameter->setTrainable(true);
}

void LoraAdapter::initialise(Random &random)
{
    const double bound = 1 / std::sqrt(static_cast<double>(in()));
    for (Index i = 0; i < A.value.size(); ++i)
        A.value.data()[i] = static_cast<Scalar>(bound * (2 * random.uniform() - 1));
    B.value.setZero();
}

void LoraAdapter::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == in() && y.rows() == out() && x.cols() == y.cols());
    Matrix &projected = m_projected.here();
    projected.resize(rank(), x.cols());
    projected.noalias() = A.value * m_dropout.forward(x);
    y.noalias() += static_cast<Scalar>(m_scale) * B.value * projected;
}

void LoraAdapter::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    const Matrix &projected = m_projected.here();
    assert(projected.cols() == x.cols() && dy.rows() == out() && dy.cols() == x.cols());
    const Scalar s = static_cast<Scalar>(m_scale);
    B.gradHere().noalias() += s * dy * projected.transpose();
    Matrix dProjected(rank(), dy.cols());
    dProjected.noalias() = s * B.value.transpose() * dy;
    A.gradHere().noalias() += dProjected * m_dropout.lastOutput(x).transpose();
    if (dx)
        m_dropout.backward(A.value, dProjected, *dx);
}

void LoraAdapter::merge(const Matrix &weight, Eigen::Ref<Matrix> sum)
{
    begin(false);
    m_gradients.addProduct(weight, sum);
}

void LoraAdapter::begin(bool isApart) { m_gradients.begin(m_scale, B.value, Vector::Ones(rank()), A.value.transpose(), isApart); }

void LoraAdapter::gather()
{
    const FactorGradients::Sums *sums = m_gradients.take();
    if (!sums)
        return;
    B.grad += static_cast<Scalar>(m_scale) * sums->left;
    A.grad += static_cast<Scalar>(m_scale) * sums->right.transpose();
}

Matrix LoraAdapter::delta() const
{
    Matrix result = Matrix::Zero(out(), in());
    result.noalias() += static_cast<Scalar>(m_scale) * B.value * A.value;
    return result;
}

Vector LoraAdapter::deltaSingularValues() const
{
    if (rank() == 0)
        return {};
    return static_cast<Scalar>(m_scale) * productSingularValues(B.value, Vector::Ones(rank()), A.value);
}

}  // namespace adalora
