/// What a linear layer lets be added to its frozen weight: y = W x + b + ΔW x.
#pragma once
#include "io/archive.h"
#include "nn/parameter.h"
#include <vector>

namespace adalora {

class Adapter {
public:
    virtual ~Adapter() = default;

    /// y += ΔW x. x: in × tokens, y: out × tokens. Keeps what `backward` needs of this x.
    virtual void forward(const Matrix &x, Matrix &y) = 0;
    /// For the x of the last `forward`: accumulates the parameters' gradients; dx += ΔWᵀ dy unless dx is null.
    virtual void backward(const Matrix &x, const Matrix &dy, Matrix *dx) = 0;

    /// Whether ΔW can be added to W for the passes of a step, which saves the two above.
    virtual bool isMergeable() const { return false; }
    /// Where it can: sum = weight + ΔW, both out × in. The parameters stay as they are until `gather`.
    virtual void merge(const Matrix & /*weight*/, Eigen::Ref<Matrix> /*sum*/) {}
    /// In place of `merge` where ΔW must not be rounded with a weight: the parameters stay as they are until `gather`.
    virtual void stayApart() {}
    /// After `stayApart`, in place of `forward`: y += ΔW x. Any worker; keeps what the `accumulate` of this x needs.
    virtual void add(const Matrix & /*x*/, Eigen::Ref<Matrix> /*y*/) {}
    /// In place of `backward`: the parameters' gradients, kept until `gather`. Any worker. dx += ΔWᵀ dy after `stayApart`
    /// unless dx is null, which it is after `merge`: there x went through W + ΔW, and so does dx.
    virtual void accumulate(const Matrix & /*x*/, const Eigen::Ref<const Matrix> & /*dy*/, Matrix * /*dx*/) {}
    /// After the passes of a batch by any number of workers: adds what they have accumulated to the gradients, in their
    /// order.
    virtual void gather() {}

    /// Whether passes belong to a training step, in which inputs may be dropped. Adapters start outside of training.
    virtual void setTraining(bool /*isTraining*/) {}
    /// Trainable parameters in a fixed order.
    virtual std::vector<Parameter *> parameters() = 0;
    /// What a checkpoint needs besides the values of the parameters, which it restores next: their shapes, where they
    /// come and go, and random numbers. Between passes.
    virtual void archive(Archive &a) = 0;
    /// ΔW, out × in, with its scale.
    virtual Matrix delta() const = 0;
};

}  // namespace adalora
