/// Multi-head scaled dot-product attention over sequences of equal length.
#pragma once
#include "linalg/gemm.h"
#include "parallel/worker_team.h"
#include <vector>

namespace adalora {

/// Per sample and head, with d = hidden / heads: out = V · softmax(Kᵀ Q / √d), the softmax over keys. The projections
/// before and after it are the caller's. Columns are tokens, sample-major: sample s owns columns s·T … (s+1)·T − 1.
class Attention {
public:
    explicit Attention(Index heads) : m_heads(heads) {}

    /// k, v: hidden × samples·sequence, q: hidden × samples·queries, with as many queries as keys or fewer; hidden
    /// divisible by the heads → out (resized as q; none of the inputs).
    /// mask: 1 where a key may be attended to, samples·sequence, or empty = everywhere; a sample without any real
    /// token gets zeros.
    void forward(const ConstView &q, const ConstView &k, const ConstView &v, Index samples,
                 const std::vector<unsigned char> &mask, Matrix &out);
    /// For the last `forward` of this worker and the same q, k, v: overwrites dq, dk, dv (of their shapes).
    void backward(const ConstView &q, const ConstView &k, const ConstView &v, const Matrix &dOut, View dq, View dk, View dv);

private:
    struct Pass {
        Index samples = 0;
        std::vector<Scalar> real;  ///< the mask as numbers; empty: all real
        Matrix weights;            ///< softmax: keys × (samples · heads · queries), head by head of each sample
        Matrix dWeights;           ///< keys × queries, of one head
    };

    const Index m_heads;
    PerWorker<Pass> m_pass;
};

}  // namespace adalora
