/// A named tensor with its gradient.
#pragma once
#include "linalg/types.h"
#include "parallel/worker_team.h"
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

    /// What a backward pass adds to: `grad`, or of another worker than the first its own part until `gatherGrad`.
    Matrix &gradHere()
    {
        if (currentWorker() == 0)
            return grad;
        Part &part = m_parts.here();
        if (!std::exchange(part.isFresh, true))
            part.sum.setZero(value.rows(), value.cols());
        return part.sum;
    }
    /// Adds the workers' parts to `grad`, in the workers' order.
    void gatherGrad()
    {
        m_parts.forEach([this](Part &part) {
            if (std::exchange(part.isFresh, false))
                grad += part.sum;
        });
    }

    std::string name;
    Matrix value;
    Matrix grad;
    bool isTrainable = false;

private:
    struct Part {
        Matrix sum;
        bool isFresh = false;
    };
    PerWorker<Part> m_parts;
};

}  // namespace adalora
