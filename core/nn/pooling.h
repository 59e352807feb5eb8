/// From the tokens of a sequence to the vector its head reads.
#pragma once
#include "linalg/types.h"
#include <vector>

namespace adalora {

enum class Pooling {
    Cls,   ///< the first token of each sample
    Mean,  ///< the mean of each sample's real tokens (of all without a mask); zero if it has none
    None,  ///< every token
};

/// x: hidden × samples·sequence, sample-major → y (resized): hidden × samples, or x itself for None.
/// mask: 1 = real token, as x's columns, or empty = all.
void pool(Pooling how, const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y);

/// dx (resized, overwritten) for `tokens` = samples·sequence columns of x.
void poolBackward(Pooling how, const Matrix &dy, Index tokens, const std::vector<unsigned char> &mask, Matrix &dx);

}  // namespace adalora
