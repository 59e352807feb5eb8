#include "nn/layer_norm.h"

#include <cassert>
#include <cmath>

namespace adalora {

LayerNorm::LayerNorm(const std::string &name, Index size, double eps)
    : weight(name + ".weight", size, 1), bias(name + ".bias", size, 1), m_eps(static_cast<Scalar>(eps))
{
    weight.value.setOnes();
}

void LayerNorm::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == weight.value.rows() && &x != &y);
    m_normalised.resize(x.rows(), x.cols());
    m_inverseDeviation.resize(x.cols());
    y.resize(x.rows(), x.cols());
    const Scalar size = static_cast<Scalar>(x.rows());
    for (Index t = 0; t < x.cols(); ++t) {
        m_normalised.col(t) = x.col(t).array() - x.col(t).mean();
        const Scalar variance = m_normalised.col(t).squaredNorm() / size;
        m_inverseDeviation(t) = 1 / std::sqrt(variance + m_eps);
        m_normalised.col(t) *= m_inverseDeviation(t);
        y.col(t) = m_normalised.col(t).cwiseProduct(weight.value.col(0)) + bias.value.col(0);
    }
}

void LayerNorm::backward(const Matrix &dy, Matrix *dx)
{
    assert(dy.rows() == m_normalised.rows() && dy.cols() == m_normalised.cols() && dx != &dy);
    if (weight.isTrainable)
        weight.grad.col(0) += dy.cwiseProduct(m_normalised).rowwise().sum();
    if (bias.isTrainable)
        bias.grad.col(0) += dy.rowwise().sum();
    if (!dx)
        return;
    dx->resize(dy.rows(), dy.cols());
    const Scalar size = static_cast<Scalar>(dy.rows());
    for (Index t = 0; t < dy.cols(); ++t) {
        dx->col(t) = dy.col(t).cwiseProduct(weight.value.col(0));
        const Scalar mean = dx->col(t).sum() / size;
        const Scalar along = dx->col(t).dot(m_normalised.col(t)) / size;
        dx->col(t) = m_inverseDeviation(t) * (dx->col(t).array() - mean - along * m_normalised.col(t).array()).matrix();
    }
}

}  // namespace adalora
