#include "nn/linear_stack.h"

#include <algorithm>
#include <cassert>

namespace adalora {

LinearStack::LinearStack(std::vector<Linear *> layers) : m_layers(std::move(layers))
{
    for (const Linear *layer : m_layers) {
        assert(layer->in() == in());
        m_out += layer->out();
    }
}

bool LinearStack::isTrainable() const
{
    return std::any_of(m_layers.begin(), m_layers.end(), [](const Linear *layer) { return layer->isTrainable(); });
}

bool LinearStack::isMergeable() const
{
    return std::all_of(m_layers.begin(), m_layers.end(),
                       [](const Linear *layer) { return !layer->adapter() || layer->adapter()->isMergeable(); });
}

bool LinearStack::isFrozen() const
{
    return std::none_of(m_layers.begin(), m_layers.end(), [](const Linear *layer) { return layer->weight.isTrainable; });
}

void LinearStack::stackBias()
{
    m_bias.setZero(m_out);
    Index row = 0;
    for (const Linear *layer : m_layers) {
        if (layer->hasBias())
            m_bias.segment(row, layer->out()) = layer->bias.value.col(0);
        row += layer->out();
    }
}

void LinearStack::merge()
{
    assert(isMergeable());
    m_form = Form::Merged;
    stackBias();
    if (isCopied())
        m_weight.resize(m_out, in());
    Index row = 0;
    for (Linear *layer : m_layers) {
        if (layer->adapter())
            layer->adapter()->merge(layer->weight.value, m_weight.middleRows(row, layer->out()));
        else if (isCopied())
            m_weight.middleRows(row, layer->out()) = layer->weight.value;
        row += layer->out();
    }
}

void LinearStack::mergeRounded()
{
    assert(isMergeable() && isFrozen());
    m_form = Form::Rounded;
    stackBias();
    const bool isNew = !m_rounded;
    if (isNew)
        m_rounded = std::make_unique<Bf16Matrix>(m_out, in());
    Index row = 0;
    for (Linear *layer : m_layers) {
        if (isNew)
            m_rounded->setRows(row, layer->weight.value);
        if (layer->adapter())
            layer->adapter()->stayApart();
        row += layer->out();
    }
}

void LinearStack::gather()
{
    for (Linear *layer : m_layers)
        if (layer->adapter())
            layer->adapter()->gather();
}

void LinearStack::forward(const Matrix &x, Matrix &y, Store how)
{
    assert(x.rows() == in() && x.data() != y.data());
    if (how == Store::Replace)
        y.resize(m_out, x.cols());
    assert(y.rows() == m_out && y.cols() == x.cols());
    if (m_form != Form::InTurn) {
        // The product is added to what is there, so bias and residual cost no pass of their own.
        how == Store::Replace ? void(y.colwise() = m_bias) : void(y.colwise() += m_bias);
        if (m_form == Form::Merged)
            return multiply(isCopied() ? m_weight : m_layers.front()->weight.value, x, y, 1, 1);
        m_rounded->multiply(x, y, true);
        return addApart(x, y);
    }
    if (how == Store::Replace)
        return forwardInTurn(x, y);
    Matrix &sum = m_part.here();
    sum.resize(m_out, x.cols());
    forwardInTurn(x, sum);
    y += sum;
}

void LinearStack::addApart(const Matrix &x, Matrix &y)
{
    Index row = 0;
    for (Linear *layer : m_layers) {
        if (layer->adapter())
            layer->adapter()->add(x, y.middleRows(row, layer->out()));
        row += layer->out();
    }
}

void LinearStack::forwardInTurn(const Matrix &x, Matrix &y)
{
    if (m_layers.size() == 1)
        return m_layers.front()->forward(x, y);
    Matrix part;
    Index row = 0;
    for (Linear *layer : m_layers) {
        layer->forward(x, part);
        y.middleRows(row, layer->out()) = part;
        row += layer->out();
    }
}

void LinearStack::backward(const Matrix &x, const Matrix &dy, Matrix *dx, Store how)
{
    assert(x.rows() == in() && dy.rows() == m_out && x.cols() == dy.cols());
    if (dx && how == Store::Replace)
        dx->resize(in(), dy.cols());
    if (m_form == Form::InTurn) {
        if (!dx || how == Store::Replace)
            return backwardInTurn(x, dy, dx);
        Matrix &sum = m_part.here();
        sum.resize(in(), dy.cols());
        backwardInTurn(x, dy, &sum);
        *dx += sum;
        return;
    }
    if (dx && m_form == Form::Merged)
        multiplyTransposed(isCopied() ? m_weight : m_layers.front()->weight.value, dy, *dx, 1, how == Store::Add ? 1 : 0);
    else if (dx)
        m_rounded->multiplyTransposed(dy, *dx, how == Store::Add);
    Index row = 0;
    for (Linear *layer : m_layers) {
        layer->accumulate(x, dy.middleRows(row, layer->out()));
        if (layer->adapter())
            layer->adapter()->accumulate(x, dy.middleRows(row, layer->out()), m_form == Form::Rounded ? dx : nullptr);
        row += layer->out();
    }
}

void LinearStack::backwardInTurn(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    if (m_layers.size() == 1)
        return m_layers.front()->backward(x, dy, dx);
    Matrix part, dPart;
    Index row = 0;
    for (Linear *layer : m_layers) {
        part = dy.middleRows(row, layer->out());
        layer->backward(x, part, dx ? &dPart : nullptr);
        if (dx)
            row == 0 ? void(*dx = dPart) : void(*dx += dPart);
        row += layer->out();
    }
}

}  // namespace adalora
