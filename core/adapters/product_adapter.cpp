#include "adapters/product_adapter.h"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace adalora {

ProductAdapter::ProductAdapter(std::string linearName, Index out, Index in, int rank, double scale)
    : Q(linearName + ".lora_A", in, rank)
    , P(linearName + ".lora_B", out, rank)
    , m_linearName(std::move(linearName))
    , m_scale(scale)
    , m_rho(Vector::Ones(rank))
{
    for (Parameter *parameter : parameters())
        parameter->setTrainable(true);
}

void ProductAdapter::initialise(Random &random)
{
    P.value.setZero();
    random.fillNormal(Q.value, 1 / std::sqrt(3.0 * static_cast<double>(in())));
}

void ProductAdapter::setFactors(ProductFactors factors)
{
    assert(factors.P.rows() == out() && factors.Q.rows() == in());
    assert(factors.P.cols() == factors.Q.cols() && factors.rho.size() == factors.P.cols());
    P.value = std::move(factors.P);
    Q.value = std::move(factors.Q);
    m_rho = std::move(factors.rho);
    for (Parameter *parameter : parameters())
        parameter->setTrainable(true);
}

void ProductAdapter::setRamp(double rho)
{
    for (Index i = 0; i < m_rho.size(); ++i)
        if (m_rho(i) < Scalar(1))
            m_rho(i) = static_cast<Scalar>(rho);
}

ThinSvd ProductAdapter::deltaSvd() const
{
    if (rank() == 0)
        return {Matrix(out(), 0), Vector(0), Matrix(in(), 0)};
    const Vector weights = static_cast<Scalar>(m_scale) * m_rho;
    return productSvd(P.value, weights, Q.value.transpose());
}

void ProductAdapter::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == in() && y.rows() == out() && x.cols() == y.cols());
    Matrix &projected = m_projected.here();
    projected.resize(rank(), x.cols());
    if (rank() == 0)
        return;
    projected.noalias() = Q.value.transpose() * x;
    projected.array().colwise() *= m_rho.array();
    y.noalias() += static_cast<Scalar>(m_scale) * P.value * projected;
}

void ProductAdapter::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    const Matrix &projected = m_projected.here();
    assert(projected.cols() == x.cols() && dy.rows() == out() && dy.cols() == x.cols());
    if (m_sketch)
        m_sketch->observe(x, dy);
    if (rank() == 0)
        return;
    const Scalar s = static_cast<Scalar>(m_scale);
    P.gradHere().noalias() += s * dy * projected.transpose();
    Matrix dProjected(rank(), dy.cols());
    dProjected.noalias() = s * P.value.transpose() * dy;
    dProjected.array().colwise() *= m_rho.array();
    Q.gradHere().noalias() += x * dProjected.transpose();
    if (dx)
        dx->noalias() += Q.value * dProjected;
}

void ProductAdapter::merge(const Matrix &weight, Eigen::Ref<Matrix> sum)
{
    begin(false);
    m_gradients.addProduct(weight, sum);
}

void ProductAdapter::begin(bool isApart) { m_gradients.begin(m_scale, P.value, m_rho, Q.value, isApart); }

void ProductAdapter::accumulate(const Matrix &x, const Eigen::Ref<const Matrix> &dy, Matrix *dx)
{
    if (m_sketch)
        m_sketch->observe(x, dy);
    m_gradients.add(x, dy, dx);
}

void ProductAdapter::gather()
{
    if (m_sketch)
        m_sketch->endBatch();
    const FactorGradients::Sums *sums = m_gradients.take();
    if (!sums)
        return;
    P.grad += static_cast<Scalar>(m_scale) * sums->left;
    Q.grad += static_cast<Scalar>(m_scale) * sums->right;
}

void ProductAdapter::archive(Archive &a)
{
    Vector rho = m_rho;
    a.resizable("rho", rho);
    a.require(rho.size() <= std::min(in(), out()), "rho", std::to_string(rho.size()) + " columns");
    if (a.isRestoring())
        setFactors({Matrix::Zero(out(), rho.size()), Matrix::Zero(in(), rho.size()), rho});
}

Matrix ProductAdapter::delta() const
{
    const Matrix left = static_cast<Scalar>(m_scale) * P.value * m_rho.asDiagonal();
    Matrix result = Matrix::Zero(out(), in());
    if (rank() > 0)
        result.noalias() += left * Q.value.transpose();
    return result;
}

}  // namespace adalora
