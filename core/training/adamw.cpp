#include "training/adamw.h"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace adalora {
namespace {

constexpr double epsilon = 1e-8;

void average(AdamW::Moments &moments, const Matrix &gradient)
{
    moments.first = static_cast<Scalar>(AdamW::beta1) * moments.first + static_cast<Scalar>(1 - AdamW::beta1) * gradient;
    moments.second = static_cast<Scalar>(AdamW::beta2) * moments.second
        + static_cast<Scalar>(1 - AdamW::beta2) * gradient.cwiseProduct(gradient);
}

/// Moves values (all, or one column) by what moments say that have had `steps` updates.
template <typename Values, typename First, typename Second>
void move(Values &&values, const First &first, const Second &second, int steps, double learningRate)
{
    const double correction1 = 1 - std::pow(AdamW::beta1, steps);
    const double correction2 = std::sqrt(1 - std::pow(AdamW::beta2, steps));
    const Scalar stepSize = static_cast<Scalar>(learningRate / correction1);
    values.array() -= stepSize * first.array()
        / (second.array().sqrt() / static_cast<Scalar>(correction2) + static_cast<Scalar>(epsilon));
}

}  // namespace

AdamW::AdamW(std::vector<Parameter *> parameters, double weightDecay)
    : m_parameters(std::move(parameters))
    , m_weightDecay(weightDecay)
{
    for (const Parameter *parameter : m_parameters) {
        const Matrix zero = Matrix::Zero(parameter->value.rows(), parameter->value.cols());
        m_moments.push_back({zero, zero, {}});
    }
}

void AdamW::step(double learningRate)
{
    ++m_steps;
    const Scalar shrink = static_cast<Scalar>(1 - learningRate * m_weightDecay);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        Parameter &parameter = *m_parameters[i];
        Moments &moments = m_moments[i];
        assert(parameter.grad.size() == moments.first.size());
        average(moments, parameter.grad);
        parameter.value = shrink * parameter.value;
        if (moments.columnSteps.empty()) {
            move(parameter.value, moments.first, moments.second, m_steps, learningRate);
            continue;
        }
        for (Index column = 0; column < parameter.value.cols(); ++column)
            move(parameter.value.col(column), moments.first.col(column), moments.second.col(column),
                 ++moments.columnSteps[static_cast<std::size_t>(column)], learningRate);
    }
}

void AdamW::archive(Archive &a)
{
    a.field("steps", m_steps);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Archive::Group group(a, m_parameters[i]->name);
        const Matrix &value = m_parameters[i]->value;
        a.resizable("first", m_moments[i].first, value.rows(), value.cols());
        a.resizable("second", m_moments[i].second, value.rows(), value.cols());
        a.resizable("column_steps", m_moments[i].columnSteps);
        a.require(m_moments[i].columnSteps.empty() || static_cast<Index>(m_moments[i].columnSteps.size()) == value.cols(),
                  "column_steps", "not one for each column");
    }
}

std::size_t AdamW::indexOf(const Parameter &parameter) const
{
    const auto found = std::find(m_parameters.begin(), m_parameters.end(), &parameter);
    assert(found != m_parameters.end());
    return static_cast<std::size_t>(found - m_parameters.begin());
}

const AdamW::Moments &AdamW::moments(const Parameter &parameter) const { return m_moments[indexOf(parameter)]; }

void AdamW::setMoments(const Parameter &parameter, Moments moments)
{
    assert(moments.first.cols() == parameter.value.cols() && moments.second.cols() == parameter.value.cols());
    assert(moments.columnSteps.empty() || static_cast<Index>(moments.columnSteps.size()) == parameter.value.cols());
    m_moments[indexOf(parameter)] = std::move(moments);
}

}  // namespace adalora
