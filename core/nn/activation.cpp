#include "nn/activation.h"

#include "linalg/lanes.h"
#include <cassert>
#include <cmath>
#include <numbers>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace adalora {
namespace {

using lanes::Lanes;

constexpr Scalar inverseRoot2 = Scalar(1) / std::numbers::sqrt2_v<Scalar>;
constexpr Scalar inverseRoot2Pi = std::numbers::inv_sqrtpi_v<Scalar> * inverseRoot2;

Scalar normalCdf(Scalar x) { return Scalar(0.5) * (1 + std::erf(x * inverseRoot2)); }
Scalar normalDensity(Scalar x) { return inverseRoot2Pi * std::exp(Scalar(-0.5) * x * x); }

/// Both share Φ(x): three passes and two transcendental functions become one pass and two polynomials.
ADALORA_DISPATCHED void geluKeepingSlope(Index n, Scalar *x, Scalar *y)
{
    lanes::forPieces(n, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
        const Lanes v = piece.load(x + i);
        const Lanes cdf = Scalar(0.5) + Scalar(0.5) * lanes::errorFunction(v * inverseRoot2);
        piece.store(y + i, v * cdf);
        piece.store(x + i, cdf + v * inverseRoot2Pi * lanes::exponential(Scalar(-0.5) * v * v));
    });
}

ADALORA_DISPATCHED void multiplyBy(Index n, const Scalar *factor, Scalar *values)
{
    for (Index i = 0; i < n; ++i)
        values[i] *= factor[i];
}

}  // namespace

void activate(Activation f, const Matrix &x, Matrix &y)
{
    y.resize(x.rows(), x.cols());
    switch (f) {
    case Activation::Gelu:
        y = x.unaryExpr([](Scalar v) { return v * normalCdf(v); });
        return;
    case Activation::Relu:
        y = x.cwiseMax(Scalar(0));
        return;
    case Activation::Tanh:
        y = x.unaryExpr([](Scalar v) { return std::tanh(v); });
        return;
    }
}

void activateBackward(Activation f, const Matrix &x, const Matrix &dy, Matrix &dx)
{
    assert(x.rows() == dy.rows() && x.cols() == dy.cols() && &dx != &x);
    dx.resize(x.rows(), x.cols());
    switch (f) {
    case Activation::Gelu:
        dx = dy.binaryExpr(x, [](Scalar d, Scalar v) { return d * (normalCdf(v) + v * normalDensity(v)); });
        return;
    case Activation::Relu:
        dx = dy.binaryExpr(x, [](Scalar d, Scalar v) { return v > 0 ? d : Scalar(0); });
        return;
    case Activation::Tanh:
        dx = dy.binaryExpr(x, [](Scalar d, Scalar v) {
            const Scalar t = std::tanh(v);
            return d * (1 - t * t);
        });
        return;
    }
}

void activateKeepingSlope(Activation f, Matrix &x, Matrix &y)
{
    y.resize(x.rows(), x.cols());
    if (f == Activation::Gelu)
        return geluKeepingSlope(x.size(), x.data(), y.data());
    activate(f, x, y);
    if (f == Activation::Relu)
        x = (x.array() > 0).cast<Scalar>();
    else
        x = 1 - y.array().square();
}

void multiplyBySlope(const Matrix &slope, Matrix &dy)
{
    assert(slope.rows() == dy.rows() && slope.cols() == dy.cols());
    multiplyBy(slope.size(), slope.data(), dy.data());
}

}  // namespace adalora
