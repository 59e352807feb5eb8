/// Linear layers that read one input, computed as one product.
#pragma once
#include "linalg/bf16_matrix.h"
#include "nn/linear.h"

namespace adalora {

/// Whether a result replaces what is there or is added to it.
enum class Store { Replace, Add };

/// What y = [W_1; W_2; …] x + b looks like from outside: the layers' outputs under one another. Its reference path asks
/// each Linear in turn. Between `merge` and `release` it goes through one matrix W + ΔW instead, a copy (out × in) made
/// once a step, which costs 1/tokens of a pass and saves one product for each layer and four thin ones for each adapter.
/// Between `mergeRounded` and `release` it goes through a copy of W in bfloat16, made once, and through ΔW apart in full
/// precision: rounding W + ΔW would swallow what a step changes.
class LinearStack {
public:
    /// Layers with equal inputs, which must outlive this.
    explicit LinearStack(std::vector<Linear *> layers);
    LinearStack(const LinearStack &) = delete;
    LinearStack &operator=(const LinearStack &) = delete;

    Index out() const { return m_out; }
    Index in() const { return m_layers.front()->in(); }
    bool isTrainable() const;
    /// Whether all adapters, if any, can be merged now.
    bool isMergeable() const;
    /// Whether `mergeRounded` may take the place of `merge`: no weight is trained.
    bool isFrozen() const;
    /// Scalars that `merge` keeps.
    Index mergedSize() const { return isCopied() ? m_out * in() : 0; }

    /// No pass may be under way, and no weight may change until `release`.
    void merge();
    /// The same with the weights as they were at the first time since `forgetRounded`.
    void mergeRounded();
    void forgetRounded() { m_rounded.reset(); }
    /// After the passes of a batch by any number of workers: the adapters' gradients, summed in the workers' order.
    void gather();
    void release() { m_form = Form::InTurn; }

    /// x: in × tokens. y: out × tokens, resized by Store::Replace.
    void forward(const Matrix &x, Matrix &y, Store how = Store::Replace);
    /// Accumulates gradients for this x; dx (in × tokens, resized by Store::Replace) may be null where nobody needs it.
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx, Store how = Store::Replace);

private:
    enum class Form { InTurn, Merged, Rounded };

    /// One layer without an adapter is its own merged weight.
    bool isCopied() const { return m_layers.size() > 1 || m_layers.front()->adapter(); }
    void stackBias();
    void addApart(const Matrix &x, Matrix &y);
    void forwardInTurn(const Matrix &x, Matrix &y);
    void backwardInTurn(const Matrix &x, const Matrix &dy, Matrix *dx);

    std::vector<Linear *> m_layers;
    Index m_out = 0;
    Form m_form = Form::InTurn;
    Matrix m_weight;  ///< W + ΔW of all layers, if copied
    std::unique_ptr<Bf16Matrix> m_rounded;  ///< W of all layers
    Vector m_bias;
    PerWorker<Matrix> m_part;  ///< of one layer or one sum, off the merged path
};

}  // namespace adalora
