/// What a model reads in one step and what the loss compares with.
#pragma once
#include "linalg/types.h"
#include <vector>

namespace adalora {

/// Fields that a model does not read stay empty.
struct Batch {
    Index samples = 0;
    Matrix features;               ///< MLP: features × samples; patches: pixels × samples (row-major image, 0..1 normalised)
    Index sequence = 0;            ///< tokens per sample of the token fields below
    std::vector<int> tokenIds;     ///< sample-major, samples · sequence
    std::vector<int> tokenTypes;   ///< as tokenIds, or empty = all 0
    std::vector<unsigned char> attentionMask;  ///< as tokenIds, 1 = real token; empty = all real
    std::vector<int> labels;       ///< class per sample (cross entropy), or empty
    Matrix targets;                ///< outputs × columns of the model's output (mean squared error), or empty
};

/// Samples [first, first + count) of a batch; what `slice` held is used again.
void cut(const Batch &batch, Index first, Index count, Batch &slice);

}  // namespace adalora
