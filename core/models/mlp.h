/// A multi-layer perceptron over `Batch::features`.
#pragma once
#include "models/model.h"
#include "nn/activation.h"
#include <deque>

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
    std::vector<LinearStack *> stacks() override;

private:
    struct Pass {
        std::vector<Matrix> inputs;  ///< of each layer
        std::vector<Matrix> sums;  ///< each layer's output, which the activation reads; the last is the result
        Matrix dy;
        Matrix dx;
    };

    const Activation m_activation;
    std::vector<Linear> m_layers;
    std::deque<LinearStack> m_stacks;  ///< one for each layer
    PerWorker<Pass> m_pass;
};

}  // namespace adalora
