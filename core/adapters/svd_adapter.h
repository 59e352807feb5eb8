/// The adapter of AdaLoRA: ΔW = s · P Λ Q, each triplet (P_i, λ_i, Q_i) prunable by λ_i = 0.
#pragma once
#include "adapters/factor_gradients.h"
#include "nn/adapter.h"
#include "nn/dropout.h"

namespace adalora {

/// s = α / (r + 1e-5) for the initial rank r, fixed for life; α ≤ 0 means α = r, as in the official code.
double adapterScale(double alpha, int initialRank);

/// Parameters carry PEFT's names: `<linear>.lora_A` is Q, `<linear>.lora_E` is Λ, `<linear>.lora_B` is P. All trainable.
class SvdAdapter : public Adapter {
public:
    /// For the layer `linearName` (out × in). All zero until `initialise` or loaded.
    SvdAdapter(std::string linearName, Index out, Index in, int rank, double scale);

    /// P, Q ~ N(0, 0.02²), λ = 0: ΔW starts at zero.
    void initialise(Random &random);
    /// On the input of Q; without it nothing is dropped.
    void setDropout(Dropout dropout) { m_dropout = std::move(dropout); }

    const std::string &linearName() const { return m_linearName; }
    Index out() const { return P.value.rows(); }
    Index in() const { return Q.value.cols(); }
    int rank() const { return static_cast<int>(lambda.value.rows()); }
    double scale() const { return m_scale; }

    void forward(const Matrix &x, Matrix &y) override;
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx) override;
    /// Not while inputs are dropped.
    bool isMergeable() const override { return !m_dropout.isActive(); }
    void merge(const Matrix &weight, Eigen::Ref<Matrix> sum) override;
    void stayApart() override { begin(true); }
    void add(const Matrix &x, Eigen::Ref<Matrix> y) override { m_gradients.forward(x, y); }
    void accumulate(const Matrix &x, const Eigen::Ref<const Matrix> &dy, Matrix *dx) override { m_gradients.add(x, dy, dx); }
    void gather() override;
    void setTraining(bool isTraining) override { m_dropout.setTraining(isTraining); }
    /// Q, λ, P: the order in which the official code registers them.
    std::vector<Parameter *> parameters() override { return {&Q, &lambda, &P}; }
    void archive(Archive &a) override;
    Matrix delta() const override;
    /// True singular values of ΔW, descending, padded with zeros to `rank()` where the layer is narrower.
    Vector deltaSingularValues() const;
    /// Drops all other triplets for good; `triplets` ascending, possibly none. Gradients are cut down alike.
    void keepOnly(const std::vector<int> &triplets);

    Parameter Q;       ///< rank × in
    Parameter lambda;  ///< rank × 1, signed
    Parameter P;       ///< out × rank

private:
    void begin(bool isApart);

    std::string m_linearName;
    double m_scale;
    Dropout m_dropout;
    PerWorker<Matrix> m_projected;  ///< Q x of the last forward, rank × tokens
    FactorGradients m_gradients;
};

}  // namespace adalora
