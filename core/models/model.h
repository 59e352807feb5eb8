/// What the trainer needs of a model: forward, backward, its parameters and the layers that may carry adapters.
#pragma once
#include "models/batch.h"
#include "nn/linear_stack.h"

namespace adalora {

class Model {
public:
    virtual ~Model() = default;

    /// Returns outputs × samples (or × tokens without pooling); valid until this worker's next call. Workers of one team
    /// may each run passes of their own at the same time.
    virtual const Matrix &forward(const Batch &batch) = 0;
    /// dOutput has the shape of this worker's last `forward`'s result. Accumulates gradients of trainable parameters.
    virtual void backward(const Matrix &dOutput) = 0;
    /// How many columns a sample of this batch has inside the model: 1, or its tokens.
    virtual Index columnsPerSample(const Batch &) const { return 1; }
    /// All parameters in registration order, adapters' included.
    virtual std::vector<Parameter *> parameters() = 0;
    /// The adaptable layers in registration order: `layer.0.query`, `layer.0.key`, … or `fc.0`, ….
    virtual std::vector<Linear *> adaptable() = 0;
    /// The adaptable layers as passes use them.
    virtual std::vector<LinearStack *> stacks() = 0;
};

}  // namespace adalora
