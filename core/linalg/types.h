/// Scalar and matrix types of the engine; activations are features × tokens, a column is one token.
#pragma once
#include <Eigen/Core>

namespace adalora {

#ifdef ADALORA_DOUBLE
using Scalar = double;  ///< only in tests: gradient checks and golden parity
#else
using Scalar = float;
#endif

using Index = Eigen::Index;
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;  ///< column-major
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

}  // namespace adalora
