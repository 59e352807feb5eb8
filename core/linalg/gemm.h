/// Matrix products straight to BLAS: C = α A B + β C without the temporaries and zeroing that expressions cost.
#pragma once
#include "linalg/types.h"

namespace adalora {

using ConstView = Eigen::Ref<const Matrix>;  ///< a matrix or a block of one, not copied
using View = Eigen::Ref<Matrix>;

/// c = scale · a b + keep · c. With keep = 0 what c held does not matter. c is neither a nor b. An inner size of 0 is allowed.
void multiply(const ConstView &a, const ConstView &b, View c, Scalar scale = 1, Scalar keep = 0);
/// The same with aᵀ b.
void multiplyTransposed(const ConstView &a, const ConstView &b, View c, Scalar scale = 1, Scalar keep = 0);
/// The same with a bᵀ.
void multiplyByTransposed(const ConstView &a, const ConstView &b, View c, Scalar scale = 1, Scalar keep = 0);

}  // namespace adalora
