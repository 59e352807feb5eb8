/// Losses of a batch and their gradients.
#pragma once
#include "linalg/types.h"
#include <vector>

namespace adalora {

/// Mean over samples of −log softmax(logits)[label]. logits: classes × samples, one label in [0, classes) per sample.
/// dLogits (resized) gets the gradient of that mean.
double crossEntropy(const Matrix &logits, const std::vector<int> &labels, Matrix &dLogits);

/// Mean over all elements of (output − target)²; dOutput (resized) gets its gradient. Both matrices have one shape.
double meanSquaredError(const Matrix &output, const Matrix &targets, Matrix &dOutput);

}  // namespace adalora
