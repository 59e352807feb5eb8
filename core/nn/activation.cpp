#include "nn/activation.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace adalora {
namespace {

constexpr Scalar inverseRoot2 = Scalar(1) / std::numbers::sqrt2_v<Scalar>;
constexpr Scalar inverseRoot2Pi = std::numbers::inv_sqrtpi_v<Scalar> * inverseRoot2;

Scalar normalCdf(Scalar x) { return Scalar(0.5) * (1 + std::erf(x * inverseRoot2)); }
Scalar normalDensity(Scalar x) { return inverseRoot2Pi * std::exp(Scalar(-0.5) * x * x); }

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

}  // namespace adalora
