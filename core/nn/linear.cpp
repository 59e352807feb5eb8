#include "nn/linear.h"

#include "linalg/gemm.h"
#include "nn/parameter_list.h"
#include <cassert>

namespace adalora {

Linear::Linear(std::string name, Index out, Index in, bool hasBias)
    : weight(name + ".weight", out, in),
      bias(name + ".bias", hasBias ? out : 0, hasBias ? 1 : 0),
      m_name(std::move(name))
{
}

std::vector<Parameter *> Linear::parameters()
{
    std::vector<Parameter *> all = {&weight};
    if (hasBias())
        all.push_back(&bias);
    if (m_adapter)
        append(all, m_adapter->parameters());
    return all;
}

bool Linear::isTrainable() const
{
    return weight.isTrainable || bias.isTrainable || (m_adapter && anyTrainable(m_adapter->parameters()));
}

void Linear::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == in() && &x != &y);
    y.resize(out(), x.cols());
    multiply(weight.value, x, y);
    if (hasBias())
        y.colwise() += bias.value.col(0);
    if (m_adapter)
        m_adapter->forward(x, y);
}

void Linear::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    assert(x.rows() == in() && dy.rows() == out() && x.cols() == dy.cols() && dx != &dy && dx != &x);
    accumulate(x, dy);
    if (dx) {
        dx->resize(in(), dy.cols());
        multiplyTransposed(weight.value, dy, *dx);
    }
    if (m_adapter)
        m_adapter->backward(x, dy, dx);
}

void Linear::accumulate(const Matrix &x, const Eigen::Ref<const Matrix> &dy)
{
    if (weight.isTrainable)
        multiplyByTransposed(dy, x, weight.gradHere(), 1, 1);
    if (bias.isTrainable && hasBias())
        bias.gradHere().col(0) += dy.rowwise().sum();
}

}  // namespace adalora
