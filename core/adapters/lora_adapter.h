/// LoRA (Hu et al., ICLR 2022): ΔW = s · B A at a fixed rank.
#pragma once
#include "adapters/factor_gradients.h"
#include "nn/adapter.h"
#include "nn/dropout.h"

namespace adalora {

/// s = α/r, or α/√r when rank-stabilised (Kalajdzievski, 2023); 0 for r = 0.
double loraScale(double alpha, int rank, bool isRankStabilised);

/// Parameters: `<linear>.lora_A` is A, `<linear>.lora_B` is B, PEFT's names without their `.weight`. Both trainable.
class LoraAdapter : public Adapter {
public:
    /// For the layer `linearName` (out × in). All zero until `initialise` or loaded. Rank 0 adds nothing and trains nothing.
    LoraAdapter(std::string linearName, Index out, Index in, int rank, double scale);

    /// A ~ U(−1/√in, 1/√in) as in PEFT, B = 0: ΔW starts at zero.
    void initialise(Random &random);
    /// On the input of A; without it nothing is dropped.
    void setDropout(Dropout dropout) { m_dropout = std::move(dropout); }

    const std::string &linearName() const { return m_linearName; }
    Index out() const { return B.value.rows(); }
    Index in() const { return A.value.cols(); }
    int rank() const { return static_cast<int>(A.value.rows()); }
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
    /// A, B.
    std::vector<Parameter *> parameters() override { return {&A, &B}; }
    void archive(Archive &a) override { a.part("dropout", m_dropout); }
    Matrix delta() const override;
    /// Singular values of ΔW, descending, `rank()` of them.
    Vector deltaSingularValues() const;

    Parameter A;  ///< rank × in
    Parameter B;  ///< out × rank

private:
    void begin(bool isApart);

    std::string m_linearName;
    double m_scale;
    Dropout m_dropout;
    PerWorker<Matrix> m_projected;  ///< A x of the last forward, rank × tokens
    FactorGradients m_gradients;
};

}  // namespace adalora
