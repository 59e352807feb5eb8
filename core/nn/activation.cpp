#include "nn/activation.h"

#include "linalg/lanes.h"
#include <cassert>
#include <numbers>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace adalora {
namespace {

using lanes::Lanes;

constexpr Scalar inverseRoot2 = Scalar(1) / std::numbers::sqrt2_v<Scalar>;
constexpr Scalar inverseRoot2Pi = std::numbers::inv_sqrtpi_v<Scalar> * inverseRoot2;

ADALORA_INLINE Lanes normalCdf(const Lanes &x) { return Scalar(0.5) + Scalar(0.5) * lanes::errorFunction(x * inverseRoot2); }

ADALORA_DISPATCHED void gelu(Index n, const Scalar *x, Scalar *y)
{
    lanes::forPieces(n, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
        const Lanes v = piece.load(x + i);
        piece.store(y + i, v * normalCdf(v));
    });
}

ADALORA_DISPATCHED void geluBackward(Index n, const Scalar *x, const Scalar *dy, Scalar *dx)
{
    lanes::forPieces(n, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
        const Lanes v = piece.load(x + i);
        const Lanes density = inverseRoot2Pi * lanes::exponential(Scalar(-0.5) * v * v);
        piece.store(dx + i, piece.load(dy + i) * (normalCdf(v) + v * density));
    });
}

}  // namespace

void activate(Activation f, const Matrix &x, Matrix &y)
{
    y.resize(x.rows(), x.cols());
    switch (f) {
    case Activation::Gelu:
        return gelu(x.size(), x.data(), y.data());
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
        return geluBackward(x.size(), x.data(), dy.data(), dx.data());
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
