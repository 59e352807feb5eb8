/// A multi-layer perceptron over `Batch::features`.
#pragma once
#include "models/model.h"
#include "nn/activation.h"

namespace adalora {

class Mlp : public Model {
public:
    /// dims: inputs, hidden …, outputs (at least two, each ≥ 1). Layers `fc.0` …, all adaptable; `f` between
    /// layers and none after the last. Values are zero until loaded or initialised.
    explicit Mlp(const std::vector<Index> &dims, Activation f = Activation::Gelu);

    const Matrix &forward(const Batch &batch) override;
    void backward(const Matrix &dOutput) override;
    std::vector<Parameter *> parameters() override;
    std::vector<Linear *> adaptable() override;

private:
    const Activation m_activation;
    std::vector<Linear> m_layers;
    std::vector<Matrix> m_inputs;   ///< of each layer
    std::vector<Matrix> m_outputs;  ///< of each layer, before the activation
    Matrix m_dy;
    Matrix m_dx;
};

}  // namespace adalora
