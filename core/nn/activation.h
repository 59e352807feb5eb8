/// Element-wise nonlinearities and their derivatives.
#pragma once
#include "linalg/types.h"

namespace adalora {

enum class Activation {
    Gelu,  ///< x · Φ(x) with the exact normal distribution (erf)
    Relu,  ///< derivative 0 at 0
    Tanh,
};

/// y = f(x), resized; y may be x.
void activate(Activation f, const Matrix &x, Matrix &y);

/// dx = f'(x) · dy, resized; x is what `activate` read; dx may be dy.
void activateBackward(Activation f, const Matrix &x, const Matrix &dy, Matrix &dx);

}  // namespace adalora
