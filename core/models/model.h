/// What the trainer needs of a model: forward, backward, its parameters and the layers that may carry adapters.
#pragma once
#include "models/batch.h"
#include "nn/linear.h"

namespace adalora {

class Model {
public:
    virtual ~Model() = default;

    /// Returns outputs × samples (or × tokens without pooling); valid until the next call.
    virtual const Matrix &forward(const Batch &batch) = 0;
    /// dOutput has the shape of the last `forward`'s result. Accumulates gradients of trainable parameters.
    virtual void backward(const Matrix &dOutput) = 0;
    /// All parameters in registration order, adapters' included.
    virtual std::vector<Parameter *> parameters() = 0;
    /// The adaptable layers in registration order: `layer.0.query`, `layer.0.key`, … or `fc.0`, ….
    virtual std::vector<Linear *> adaptable() = 0;
};

}  // namespace adalora
