#include "training/adamw.h"
#include "linalg/lanes.h"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace adalora {
namespace {

constexpr double epsilon = 1e-8;

/// What one update does to every element of a parameter, or of a column of it.
struct Update {
    Scalar shrink, stepSize, correction;
};

Update updateAfter(int steps, double learningRate, double weightDecay)
{
    return {static_cast<Scalar>(1 - learningRate * weightDecay),
            static_cast<Scalar>(learningRate / (1 - std::pow(AdamW::beta1, steps))),
            static_cast<Scalar>(std::sqrt(1 - std::pow(AdamW::beta2, steps)))};
}

/// All of it in one pass over the four arrays.
ADALORA_DISPATCHED void move(Index n, const Scalar *gradient, Update update, Scalar *first, Scalar *second, Scalar *values)
{
    constexpr Scalar keep1 = static_cast<Scalar>(AdamW::beta1), take1 = static_cast<Scalar>(1 - AdamW::beta1);
    constexpr Scalar keep2 = static_cast<Scalar>(AdamW::beta2), take2 = static_cast<Scalar>(1 - AdamW::beta2);
    for (Index i = 0; i < n; ++i) {
        const Scalar g = gradient[i];
        const Scalar m = keep1 * first[i] + take1 * g;
        const Scalar v = keep2 * second[i] + take2 * (g * g);
        first[i] = m;
        second[i] = v;
        values[i] = update.shrink * values[i]
            - update.stepSize * m / (std::sqrt(v) / update.correction + static_cast<Scalar>(epsilon));
    }
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
    const Update update = updateAfter(m_steps, learningRate, m_weightDecay);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        Parameter &parameter = *m_parameters[i];
        Moments &moments = m_moments[i];
        assert(parameter.grad.size() == moments.first.size());
        Scalar *values = parameter.value.data(), *first = moments.first.data(), *second = moments.second.data();
        if (moments.columnSteps.empty()) {
            move(parameter.value.size(), parameter.grad.data(), update, first, second, values);
            continue;
        }
        const Index rows = parameter.value.rows();
        for (Index column = 0; column < parameter.value.cols(); ++column) {
            const int steps = ++moments.columnSteps[static_cast<std::size_t>(column)];
            const Index at = column * rows;
            move(rows, parameter.grad.data() + at, updateAfter(steps, learningRate, m_weightDecay), first + at, second + at,
                 values + at);
        }
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
