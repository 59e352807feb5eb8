/// Compares analytic gradients with central differences.
#pragma once
#include "linalg/random.h"
#include "models/model.h"
#include <algorithm>
#include <functional>
#include <iostream>

namespace adalora::test {

/// Largest |analytic − numeric| over all elements of `value`, relative to the largest of either (at least 1e-5, so that
/// a gradient that is zero by symmetry compares equal). Numeric: five-point central differences of `loss` with the
/// step 1e-3, whose error is O(step⁴). `value` is restored.
inline double gradientError(Matrix &value, const Matrix &analytic, const std::function<double()> &loss)
{
    if (analytic.rows() != value.rows() || analytic.cols() != value.cols())
        return 1e300;
    const Scalar step = Scalar(1e-3);
    double worst = 0, scale = 1e-5;
    for (Index i = 0; i < value.size(); ++i) {
        const Scalar kept = value.data()[i];
        const auto at = [&](Scalar steps) {
            value.data()[i] = kept + steps * step;
            return loss();
        };
        const double numeric = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * static_cast<double>(step));
        value.data()[i] = kept;
        const double exact = static_cast<double>(analytic.data()[i]);
        const double error = std::abs(exact - numeric);
        worst = error <= worst ? worst : error;  // a NaN sticks
        scale = std::max({scale, std::abs(exact), std::abs(numeric)});
    }
    return worst / scale;
}

/// A matrix of the stream `purpose` with the given deviation.
inline Matrix randomMatrix(Index rows, Index cols, std::string_view purpose, double deviation = 1)
{
    Matrix m(rows, cols);
    Random(7, purpose).fillNormal(m, deviation);
    return m;
}

/// Gives every parameter a random value (around 1 for norms' weights, so that nothing hides behind a zero).
inline void randomise(const std::vector<Parameter *> &parameters, double deviation = 0.4)
{
    for (Parameter *p : parameters) {
        p->value = randomMatrix(p->value.rows(), p->value.cols(), p->name, deviation);
        if (p->name.ends_with("norm.weight"))
            p->value.array() += Scalar(1);
    }
}

/// Σ output ∘ weights: a loss whose gradient with respect to the output is `weights`.
inline double weighted(const Matrix &output, const Matrix &weights)
{
    return static_cast<double>(output.cwiseProduct(weights).sum());
}

/// Checks the gradients of all trainable parameters under the loss Σ output ∘ weights; prints each above 1e-6.
inline double worstGradientError(const std::vector<Parameter *> &parameters,
                                 const std::function<const Matrix &()> &forward,
                                 const std::function<void(const Matrix &)> &backward)
{
    for (Parameter *p : parameters)
        p->zeroGrad();
    const Matrix &output = forward();
    const Matrix weights = randomMatrix(output.rows(), output.cols(), "loss weights");
    backward(weights);
    double worst = 0;
    for (Parameter *p : parameters) {
        if (!p->isTrainable)
            continue;
        const Matrix analytic = p->grad;
        const double error = gradientError(p->value, analytic, [&] { return weighted(forward(), weights); });
        if (!(error <= 1e-6))
            std::cout << "gradient of " << p->name << " is off by " << error << '\n';
        worst = error <= worst ? worst : error;
    }
    return worst;
}

/// The same for a whole model.
inline double worstGradientError(Model &model, const Batch &batch)
{
    return worstGradientError(
        model.parameters(), [&]() -> const Matrix & { return model.forward(batch); },
        [&](const Matrix &dOutput) { model.backward(dOutput); });
}

}  // namespace adalora::test
