/// AdamW (Loshchilov and Hutter, 2019) in the order of operations of torch.optim.AdamW.
#pragma once
#include "io/archive.h"
#include <vector>

namespace adalora {

/// ε = 1e-8; decoupled weight decay on all parameters it is given.
class AdamW {
public:
    static constexpr double beta1 = 0.9;
    static constexpr double beta2 = 0.999;

    /// Running means of a parameter's gradient and of its square.
    struct Moments {
        Matrix first;
        Matrix second;
        std::vector<int> columnSteps;  ///< updates that each column has had; empty: as many as the optimizer has made
    };

    /// The parameters must outlive the optimizer. Whoever changes the shape of one gives it moments of that shape.
    AdamW(std::vector<Parameter *> parameters, double weightDecay);

    /// One update from the parameters' gradients, which it leaves as they are.
    void step(double learningRate);

    int steps() const { return m_steps; }  ///< updates made
    /// The parameter is one of the optimizer's.
    const Moments &moments(const Parameter &parameter) const;
    void setMoments(const Parameter &parameter, Moments moments);

    /// After the parameters have their shapes.
    void archive(Archive &a);

private:
    std::size_t indexOf(const Parameter &parameter) const;

    std::vector<Parameter *> m_parameters;
    std::vector<Moments> m_moments;
    double m_weightDecay;
    int m_steps = 0;
};

}  // namespace adalora
