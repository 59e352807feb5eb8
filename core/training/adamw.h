/// AdamW (Loshchilov and Hutter, 2019) in the order of operations of torch.optim.AdamW.
#pragma once
#include "nn/parameter.h"
#include <vector>

namespace adalora {

/// β1 = 0.9, β2 = 0.999, ε = 1e-8; decoupled weight decay on all parameters it is given.
class AdamW {
public:
    /// The parameters must outlive the optimizer and keep their shapes.
    AdamW(std::vector<Parameter *> parameters, double weightDecay);

    /// One update from the parameters' gradients, which it leaves as they are.
    void step(double learningRate);

private:
    struct Moments {
        Matrix first;
        Matrix second;
    };

    std::vector<Parameter *> m_parameters;
    std::vector<Moments> m_moments;
    double m_weightDecay;
    int m_steps = 0;
};

}  // namespace adalora
