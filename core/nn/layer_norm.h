/// Layer normalisation of each token: y = weight ∘ (x − mean) / √(variance + eps) + bias.
#pragma once
#include "nn/parameter.h"
#include <vector>

namespace adalora {

class LayerNorm {
public:
    /// weight: size × 1, ones; bias: size × 1, zeros; both frozen. Names `<name>.weight`, `<name>.bias`.
    LayerNorm(const std::string &name, Index size, double eps);

    std::vector<Parameter *> parameters() { return {&weight, &bias}; }
    bool isTrainable() const { return weight.isTrainable || bias.isTrainable; }

    /// x: size × tokens → y (resized; not x). The variance is the biased one.
    void forward(const Matrix &x, Matrix &y);
    /// The y of the last `forward` once more, so that nobody has to keep it.
    void repeat(Matrix &y);
    /// For the x of the last `forward`. dx (resized, overwritten; not dy) may be null.
    void backward(const Matrix &dy, Matrix *dx);

    Parameter weight;
    Parameter bias;

private:
    /// What a worker's `backward` needs of its last `forward`.
    struct Pass {
        Matrix normalised;        ///< (x − mean) / deviation
        Vector inverseDeviation;  ///< per token
    };

    const Scalar m_eps;
    PerWorker<Pass> m_pass;
};

}  // namespace adalora
