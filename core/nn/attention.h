/// Multi-head scaled dot-product attention over sequences of equal length.
#pragma once
#include "linalg/types.h"
#include <vector>

namespace adalora {

/// Per sample and head, with d = hidden / heads: out = V · softmax(Kᵀ Q / √d), the softmax over keys. The projections
/// before and after it are the caller's. Columns are tokens, sample-major: sample s owns columns s·T … (s+1)·T − 1.
class Attention {
public:
    explicit Attention(Index heads) : m_heads(heads) {}

    /// q, k, v: hidden × samples·sequence, hidden divisible by the heads → out (resized; none of the inputs).
    /// mask: 1 where a key may be attended to, samples·sequence, or empty = everywhere; a sample without any real
    /// token gets zeros.
    void forward(const Matrix &q, const Matrix &k, const Matrix &v, Index samples,
                 const std::vector<unsigned char> &mask, Matrix &out);
    /// For the last `forward` and the same q, k, v: overwrites dq, dk, dv (resized).
    void backward(const Matrix &q, const Matrix &k, const Matrix &v, const Matrix &dOut, Matrix &dq, Matrix &dk,
                  Matrix &dv);

private:
    /// Columns of m_weights that belong to one head of one sample start here.
    Index firstColumn(Index sample, Index head) const { return (sample * m_heads + head) * m_sequence; }

    const Index m_heads;
    Index m_samples = 0;
    Index m_sequence = 0;
    Matrix m_weights;   ///< softmax: keys × (samples · heads · queries)
    Matrix m_dWeights;  ///< keys × queries, of one head
};

}  // namespace adalora
