/// AdamW (Loshchilov and Hutter, 2019) in the order of operations of torch.optim.AdamW.
#pragma once
#include "nn/parameter.h"
#include <vector>

namespace adalora {

/// β1 = 0.9, β2 = 0.999, ε = 1e-8; decoupled weight decay on all parameters it is given.
class AdamW {
public:
    /// The parameters must outlive the optimizer and keep their shapes,
    /// except as the functions below are told.
    AdamW(std::vector<Parameter *> parameters, double weightDecay);

    /// One update from the parameters' gradients, which it leaves as they are.
    void step(double learningRate);

    /// Of a parameter that was cut down to some of its rows or columns: the moments of the others are forgotten, those
    /// that stay go on as if nothing had happened. Ascending indices into the old shape.
    void keepRows(const Parameter &parameter, const std::vector<int> &rows);
    void keepColumns(const Parameter &parameter, const std::vector<int> &columns);

private:
    struct Moments {
        Matrix first;
        Matrix second;
    };
    Moments &momentsOf(const Parameter &parameter);

    std::vector<Parameter *> m_parameters;
    std::vector<Moments> m_moments;
    double m_weightDecay;
    int m_steps = 0;
};

}  // namespace adalora
