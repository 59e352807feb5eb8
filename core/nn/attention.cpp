#include "nn/attention.h"

#include "linalg/lanes.h"
#include <cassert>
#include <limits>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace adalora {
namespace {

using lanes::Lanes;

ADALORA_INLINE Scalar highest(const Lanes &v)
{
    Scalar top = v[0];
    for (Index i = 1; i < lanes::count; ++i)
        top = v[i] > top ? v[i] : top;
    return top;
}

/// Softmax of each column of `scores` (keys × queries, no gaps) over the keys that are real (1, not 0; null: all); the
/// others become 0. A column is read for its highest score, turned into powers while they are summed, and scaled.
ADALORA_DISPATCHED void softmax(Index keys, Index queries, const Scalar *real, Scalar *scores)
{
    constexpr Scalar lowest = std::numeric_limits<Scalar>::lowest();
    for (Index q = 0; q < queries; ++q, scores += keys) {
        Lanes tops = lanes::all(lowest);
        const Index whole = keys / lanes::count * lanes::count;
        for (Index i = 0; i < whole; i += lanes::count) {
            Lanes v = lanes::load(scores + i);
            if (real)
                v = lanes::load(real + i) > 0 ? v : lanes::all(lowest);
            tops = v > tops ? v : tops;
        }
        Scalar top = highest(tops);
        for (Index i = whole; i < keys; ++i)
            if ((!real || real[i] > 0) && scores[i] > top)
                top = scores[i];
        Lanes sums = {};
        lanes::forPieces(keys, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
            Lanes power = lanes::exponential(piece.load(scores + i) - top);
            if (real)
                power = piece.load(real + i) > 0 ? power : Lanes{};
            piece.store(scores + i, power);
            sums += piece.load(scores + i);  // what was stored: beyond the end there is nothing
        });
        const Scalar sum = lanes::sum(sums);
        const Scalar share = sum > 0 ? 1 / sum : (sum == 0 ? Scalar(0) : sum);
        lanes::forPieces(keys, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
            piece.store(scores + i, piece.load(scores + i) * share);
        });
    }
}

/// d (keys × queries): from the gradient of the weights to that of the scores, d ← (d − Σ d ∘ w) ∘ w per column.
ADALORA_DISPATCHED void softmaxBackward(Index keys, Index queries, const Scalar *weights, Scalar *d)
{
    for (Index q = 0; q < queries; ++q, weights += keys, d += keys) {
        Lanes sums = {};
        lanes::forPieces(keys, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA { sums += piece.load(d + i) * piece.load(weights + i); });
        const Scalar mean = lanes::sum(sums);
        lanes::forPieces(keys, [&](Index i, auto piece) ADALORA_INLINE_LAMBDA {
            piece.store(d + i, (piece.load(d + i) - mean) * piece.load(weights + i));
        });
    }
}

}  // namespace

void Attention::forward(const ConstView &q, const ConstView &k, const ConstView &v, Index samples,
                        const std::vector<unsigned char> &mask, Matrix &out)
{
    assert(q.rows() % m_heads == 0 && samples > 0 && q.cols() % samples == 0 && k.cols() % samples == 0);
    assert(mask.empty() || static_cast<Index>(mask.size()) == k.cols());
    Pass &pass = m_pass.here();
    pass.samples = samples;
    pass.real.assign(mask.begin(), mask.end());
    const Index queries = q.cols() / samples, keys = k.cols() / samples, size = q.rows() / m_heads;
    const Scalar scale = 1 / std::sqrt(static_cast<Scalar>(size));
    pass.weights.resize(keys, samples * m_heads * queries);
    out.resize(q.rows(), q.cols());
    for (Index s = 0; s < samples; ++s) {
        const Scalar *real = mask.empty() ? nullptr : pass.real.data() + s * keys;
        for (Index h = 0; h < m_heads; ++h) {
            View weights = pass.weights.middleCols((s * m_heads + h) * queries, queries);
            multiplyTransposed(k.block(h * size, s * keys, size, keys), q.block(h * size, s * queries, size, queries), weights, scale);
            softmax(keys, queries, real, weights.data());
            multiply(v.block(h * size, s * keys, size, keys), weights, out.block(h * size, s * queries, size, queries));
        }
    }
}

void Attention::backward(const ConstView &q, const ConstView &k, const ConstView &v, const Matrix &dOut, View dq, View dk, View dv)
{
    Pass &pass = m_pass.here();
    assert(dOut.rows() == q.rows() && dOut.cols() == q.cols());
    const Index queries = q.cols() / pass.samples, keys = k.cols() / pass.samples, size = q.rows() / m_heads;
    const Scalar scale = 1 / std::sqrt(static_cast<Scalar>(size));
    pass.dWeights.resize(keys, queries);
    for (Index s = 0; s < pass.samples; ++s) {
        for (Index h = 0; h < m_heads; ++h) {
            const auto ofQueries = [&](auto &&m) { return m.block(h * size, s * queries, size, queries); };
            const auto ofKeys = [&](auto &&m) { return m.block(h * size, s * keys, size, keys); };
            const ConstView weights = pass.weights.middleCols((s * m_heads + h) * queries, queries);
            multiplyByTransposed(ofQueries(dOut), weights, ofKeys(dv));
            multiplyTransposed(ofKeys(v), ofQueries(dOut), pass.dWeights);
            softmaxBackward(keys, queries, weights.data(), pass.dWeights.data());
            multiply(ofKeys(k), pass.dWeights, ofQueries(dq), scale);
            multiplyByTransposed(ofQueries(q), pass.dWeights, ofKeys(dk), scale);
        }
    }
}

}  // namespace adalora
