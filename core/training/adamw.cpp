#include "training/adamw.h"
#include <cassert>
#include <cmath>

namespace adalora {

AdamW::AdamW(std::vector<Parameter *> parameters, double weightDecay)
    : m_parameters(std::move(parameters))
    , m_weightDecay(weightDecay)
{
    for (const Parameter *parameter : m_parameters) {
        const Matrix zero = Matrix::Zero(parameter->value.rows(), parameter->value.cols());
        m_moments.push_back({zero, zero});
    }
}

void AdamW::step(double learningRate)
{
    constexpr double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    ++m_steps;
    const double correction1 = 1 - std::pow(beta1, m_steps);
    const double correction2 = std::sqrt(1 - std::pow(beta2, m_steps));
    const Scalar shrink = static_cast<Scalar>(1 - learningRate * m_weightDecay);
    const Scalar stepSize = static_cast<Scalar>(learningRate / correction1);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        Parameter &parameter = *m_parameters[i];
        auto &[first, second] = m_moments[i];
        assert(parameter.grad.size() == first.size());
        first = static_cast<Scalar>(beta1) * first + static_cast<Scalar>(1 - beta1) * parameter.grad;
        second = static_cast<Scalar>(beta2) * second
            + static_cast<Scalar>(1 - beta2) * parameter.grad.cwiseProduct(parameter.grad);
        parameter.value = shrink * parameter.value;
        parameter.value.array() -= stepSize * first.array()
            / (second.array().sqrt() / static_cast<Scalar>(correction2) + static_cast<Scalar>(epsilon));
    }
}

}  // namespace adalora
