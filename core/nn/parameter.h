/// A named tensor with its gradient.
#pragma once
#include "linalg/types.h"
#include <string>
#include <utility>

namespace adalora {

/// A vector is an n × 1 matrix. Gradients accumulate until `zeroGrad`.
struct Parameter {
    Parameter(std::string parameterName, Index rows, Index cols)
        : name(std::move(parameterName)), value(Matrix::Zero(rows, cols))
    {
    }

    /// Frozen parameters get no gradient memory: layers skip `grad` unless `isTrainable`.
    void setTrainable(bool trainable)
    {
        isTrainable = trainable;
        grad = trainable ? Matrix(Matrix::Zero(value.rows(), value.cols())) : Matrix();
    }
    void zeroGrad() { grad.setZero(); }

    std::string name;
    Matrix value;
    Matrix grad;
    bool isTrainable = false;
};

}  // namespace adalora
