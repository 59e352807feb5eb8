#include "training/adamw.h"
#include <algorithm>
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

void AdamW::keepRows(const Parameter &parameter, const std::vector<int> &rows)
{
    auto &[first, second] = momentsOf(parameter);
    first = Matrix(first(rows, Eigen::all));
    second = Matrix(second(rows, Eigen::all));
}

void AdamW::keepColumns(const Parameter &parameter, const std::vector<int> &columns)
{
    auto &[first, second] = momentsOf(parameter);
    first = Matrix(first(Eigen::all, columns));
    second = Matrix(second(Eigen::all, columns));
}

AdamW::Moments &AdamW::momentsOf(const Parameter &parameter)
{
    const auto found = std::find(m_parameters.begin(), m_parameters.end(), &parameter);
    assert(found != m_parameters.end());
    return m_moments[static_cast<std::size_t>(found - m_parameters.begin())];
}

}  // namespace adalora
