/// A dense layer y = W x + b that may carry an adapter.
#pragma once
#include "nn/adapter.h"
#include <memory>

namespace adalora {

class Linear {
public:
    /// W: out × in (zero until loaded or initialised), b: out × 1, both frozen. Names: `<name>.weight`, `<name>.bias`.
    Linear(std::string name, Index out, Index in, bool hasBias = true);

    const std::string &name() const { return m_name; }
    Index out() const { return weight.value.rows(); }
    Index in() const { return weight.value.cols(); }

    void setAdapter(std::unique_ptr<Adapter> adapter) { m_adapter = std::move(adapter); }
    Adapter *adapter() const { return m_adapter.get(); }
    /// weight, bias (if any), then the adapter's.
    std::vector<Parameter *> parameters();
    bool isTrainable() const;
    bool hasBias() const { return bias.value.size() > 0; }

    /// x: in × tokens → y: out × tokens (resized).
    void forward(const Matrix &x, Matrix &y);
    /// x as in `forward`. dx (resized, overwritten) may be null where nobody needs it.
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx);
    /// Of `backward` the gradients of weight and bias alone.
    void accumulate(const Matrix &x, const Eigen::Ref<const Matrix> &dy);

    Parameter weight;
    Parameter bias;  ///< 0 × 0 without bias

private:
    std::string m_name;
    std::unique_ptr<Adapter> m_adapter;
};

}  // namespace adalora
