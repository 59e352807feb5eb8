#include "models/mlp.h"

#include "nn/parameter_list.h"
#include <cassert>

namespace adalora {

Mlp::Mlp(const std::vector<Index> &dims, Activation f) : m_activation(f)
{
    assert(dims.size() >= 2);
    for (std::size_t i = 0; i + 1 < dims.size(); ++i)
        m_layers.emplace_back("fc." + std::to_string(i), dims[i + 1], dims[i]);
    for (Linear &layer : m_layers)
        m_stacks.emplace_back(std::vector<Linear *>{&layer});
}

const Matrix &Mlp::forward(const Batch &batch)
{
    Pass &pass = m_pass.here();
    pass.inputs.resize(m_stacks.size());
    pass.sums.resize(m_stacks.size());
    pass.inputs[0] = batch.features;
    for (std::size_t i = 0; i < m_stacks.size(); ++i) {
        if (i > 0)
            activate(m_activation, pass.sums[i - 1], pass.inputs[i]);
        m_stacks[i].forward(pass.inputs[i], pass.sums[i]);
    }
    return pass.sums.back();
}

void Mlp::backward(const Matrix &dOutput)
{
    Pass &pass = m_pass.here();
    std::size_t lowest = 0;
    while (lowest < m_stacks.size() && !m_stacks[lowest].isTrainable())
        ++lowest;
    pass.dy = dOutput;
    for (std::size_t i = m_stacks.size(); i-- > lowest;) {
        m_stacks[i].backward(pass.inputs[i], pass.dy, i > lowest ? &pass.dx : nullptr);
        if (i > lowest) {
            activateBackward(m_activation, pass.sums[i - 1], pass.dx, pass.dx);
            pass.dy.swap(pass.dx);
        }
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

std::vector<LinearStack *> Mlp::stacks()
{
    std::vector<LinearStack *> all;
    for (LinearStack &stack : m_stacks)
        all.push_back(&stack);
    return all;
}

}  // namespace adalora
