/// What training makes small.
#pragma once

namespace adalora {

/// Means over the batch: −log softmax at the label, or squared error over all elements.
enum class Loss { CrossEntropy, MeanSquaredError };

}  // namespace adalora
