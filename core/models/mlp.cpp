#include "models/mlp.h"

#include "nn/parameter_list.h"
#include <cassert>

namespace adalora {

Mlp::Mlp(const std::vector<Index> &dims, Activation f) : m_activation(f)
{
    assert(dims.size() >= 2);
    for (std::size_t i = 0; i + 1 < dims.size(); ++i)
        m_layers.emplace_back("fc." + std::to_string(i), dims[i + 1], dims[i]);
    m_inputs.resize(m_layers.size());
    m_outputs.resize(m_layers.size());
}

const Matrix &Mlp::forward(const Batch &batch)
{
    m_inputs[0] = batch.features;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (i > 0)
            activate(m_activation, m_outputs[i - 1], m_inputs[i]);
        m_layers[i].forward(m_inputs[i], m_outputs[i]);
    }
    return m_outputs.back();
}

void Mlp::backward(const Matrix &dOutput)
{
    std::size_t lowest = 0;
    while (lowest < m_layers.size() && !anyTrainable(m_layers[lowest].parameters()))
        ++lowest;
    m_dy = dOutput;
    for (std::size_t i = m_layers.size(); i-- > lowest;) {
        m_layers[i].backward(m_inputs[i], m_dy, i > lowest ? &m_dx : nullptr);
        if (i > lowest)
            activateBackward(m_activation, m_outputs[i - 1], m_dx, m_dy);
    }
}

std::vector<Parameter *> Mlp::parameters()
{
    std::vector<Parameter *> all;
    for (Linear &layer : m_layers)
        append(all, layer.parameters());
    return all;
}

std::vector<Linear *> Mlp::adaptable()
{
    std::vector<Linear *> all;
    for (Linear &layer : m_layers)
        all.push_back(&layer);
    return all;
}

}  // namespace adalora
