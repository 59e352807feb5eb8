#include "nn/linear.h"

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
    if (bias.value.size() > 0)
        all.push_back(&bias);
    if (m_adapter)
        append(all, m_adapter->parameters());
    return all;
}

void Linear::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == in() && &x != &y);
    y.resize(out(), x.cols());
    y.noalias() = weight.value * x;
    if (bias.value.size() > 0)
        y.colwise() += bias.value.col(0);
    if (m_adapter)
        m_adapter->forward(x, y);
}

void Linear::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    assert(x.rows() == in() && dy.rows() == out() && x.cols() == dy.cols() && dx != &dy && dx != &x);
    if (weight.isTrainable)
        weight.grad.noalias() += dy * x.transpose();
    if (bias.isTrainable && bias.value.size() > 0)
        bias.grad.col(0) += dy.rowwise().sum();
    if (dx) {
        dx->resize(in(), dy.cols());
        dx->noalias() = weight.value.transpose() * dy;
    }
    if (m_adapter)
        m_adapter->backward(x, dy, dx);
}

}  // namespace adalora
