#include "nn/pooling.h"

#include <cassert>

namespace adalora {
namespace {

bool isReal(const std::vector<unsigned char> &mask, Index token)
{
    return mask.empty() || mask[static_cast<std::size_t>(token)];
}

/// 1 / (real tokens among [first, first + sequence)), 0 if there are none.
Scalar share(const std::vector<unsigned char> &mask, Index first, Index sequence)
{
    Index real = 0;
    for (Index t = first; t < first + sequence; ++t)
        real += isReal(mask, t);
    return real > 0 ? Scalar(1) / static_cast<Scalar>(real) : Scalar(0);
}

}  // namespace

void pool(Pooling how, const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y)
{
    assert(samples > 0 && x.cols() % samples == 0 && &x != &y);
    if (how == Pooling::None) {
        y = x;
        return;
    }
    assert(mask.empty() || static_cast<Index>(mask.size()) == x.cols());
    const Index sequence = x.cols() / samples;
    y.setZero(x.rows(), samples);
    for (Index s = 0; s < samples; ++s) {
        const Index first = s * sequence;
        if (how == Pooling::Cls) {
            y.col(s) = x.col(first);
            continue;
        }
        for (Index t = first; t < first + sequence; ++t)
            if (isReal(mask, t))
                y.col(s) += x.col(t);
        y.col(s) *= share(mask, first, sequence);
    }
}

void poolBackward(Pooling how, const Matrix &dy, Index tokens, const std::vector<unsigned char> &mask, Matrix &dx)
{
    if (how == Pooling::None) {
        dx = dy;
        return;
    }
    const Index sequence = tokens / dy.cols();
    dx.setZero(dy.rows(), tokens);
    for (Index s = 0; s < dy.cols(); ++s) {
        const Index first = s * sequence;
        if (how == Pooling::Cls) {
            dx.col(first) = dy.col(s);
            continue;
        }
        const Scalar weight = share(mask, first, sequence);
        for (Index t = first; t < first + sequence; ++t)
            if (isReal(mask, t))
                dx.col(t) = weight * dy.col(s);
    }
}

}  // namespace adalora
