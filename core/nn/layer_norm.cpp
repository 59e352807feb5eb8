#include "nn/layer_norm.h"

#include "linalg/lanes.h"
#include <cassert>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace adalora {
namespace {

using lanes::Lanes;

/// One token after the other while it is in the first-level cache: mean, variance, result.
ADALORA_DISPATCHED void normalise(Index size, Index tokens, const Scalar *x, const Scalar *weight, const Scalar *bias, Scalar eps,
                                  Scalar *normalised, Scalar *inverseDeviation, Scalar *y)
{
    for (Index t = 0; t < tokens; ++t, x += size, normalised += size, y += size) {
        Lanes sums = {};
        lanes::forPieces(size, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA { sums += piece.load(x + i); });
        const Scalar mean = lanes::sum(sums) / static_cast<Scalar>(size);
        Lanes squares = {};
        Index i = 0;
        for (; i + lanes::count <= size; i += lanes::count) {
            const Lanes apart = lanes::load(x + i) - mean;
            squares += apart * apart;
        }
        Scalar square = lanes::sum(squares);
        for (; i < size; ++i)
            square += (x[i] - mean) * (x[i] - mean);
        const Scalar inverse = 1 / std::sqrt(square / static_cast<Scalar>(size) + eps);
        inverseDeviation[t] = inverse;
        lanes::forPieces(size, [&](Index j, auto piece) ADALORA_INLINE_LAMBDA {
            const Lanes z = (piece.load(x + j) - mean) * inverse;
            piece.store(normalised + j, z);
            piece.store(y + j, z * piece.load(weight + j) + piece.load(bias + j));
        });
    }
}

ADALORA_DISPATCHED void scaleAndShift(Index size, Index tokens, const Scalar *normalised, const Scalar *weight, const Scalar *bias,
                                      Scalar *y)
{
    for (Index t = 0; t < tokens; ++t, normalised += size, y += size)
        lanes::forPieces(size, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
            piece.store(y + i, piece.load(normalised + i) * piece.load(weight + i) + piece.load(bias + i));
        });
}

ADALORA_DISPATCHED void normaliseBackward(Index size, Index tokens, const Scalar *dy, const Scalar *normalised,
                                          const Scalar *inverseDeviation, const Scalar *weight, Scalar *dx)
{
    for (Index t = 0; t < tokens; ++t, dy += size, normalised += size, dx += size) {
        Lanes sums = {}, alongs = {};
        lanes::forPieces(size, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
            const Lanes d = piece.load(dy + i) * piece.load(weight + i);
            sums += d;
            alongs += d * piece.load(normalised + i);
        });
        const Scalar mean = lanes::sum(sums) / static_cast<Scalar>(size);
        const Scalar along = lanes::sum(alongs) / static_cast<Scalar>(size);
        const Scalar inverse = inverseDeviation[t];
        lanes::forPieces(size, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
            const Lanes d = piece.load(dy + i) * piece.load(weight + i);
            piece.store(dx + i, (d - mean - piece.load(normalised + i) * along) * inverse);
        });
    }
}

}  // namespace

LayerNorm::LayerNorm(const std::string &name, Index size, double eps)
    : weight(name + ".weight", size, 1), bias(name + ".bias", size, 1), m_eps(static_cast<Scalar>(eps))
{
    weight.value.setOnes();
}

void LayerNorm::forward(const Matrix &x, Matrix &y)
{
    assert(x.rows() == weight.value.rows() && &x != &y);
    Pass &pass = m_pass.here();
    pass.normalised.resize(x.rows(), x.cols());
    pass.inverseDeviation.resize(x.cols());
    y.resize(x.rows(), x.cols());
    normalise(x.rows(), x.cols(), x.data(), weight.value.data(), bias.value.data(), m_eps, pass.normalised.data(),
              pass.inverseDeviation.data(), y.data());
}

void LayerNorm::repeat(Matrix &y)
{
    const Matrix &normalised = m_pass.here().normalised;
    y.resize(normalised.rows(), normalised.cols());
    scaleAndShift(y.rows(), y.cols(), normalised.data(), weight.value.data(), bias.value.data(), y.data());
}

void LayerNorm::backward(const Matrix &dy, Matrix *dx)
{
    const Pass &pass = m_pass.here();
    assert(dy.rows() == pass.normalised.rows() && dy.cols() == pass.normalised.cols() && dx != &dy);
    if (weight.isTrainable)
        weight.gradHere().col(0) += dy.cwiseProduct(pass.normalised).rowwise().sum();
    if (bias.isTrainable)
        bias.gradHere().col(0) += dy.rowwise().sum();
    if (!dx)
        return;
    dx->resize(dy.rows(), dy.cols());
    normaliseBackward(dy.rows(), dy.cols(), dy.data(), pass.normalised.data(), pass.inverseDeviation.data(),
                      weight.value.data(), dx->data());
}

}  // namespace adalora
