/// The adapter of merge and reallocate: ΔW = s · P diag(ρ) Qᵀ, whose columns come and go.
#pragma once
#include "adapters/factor_gradients.h"
#include "adapters/gradient_sketch.h"
#include "linalg/random.h"
#include "linalg/svd.h"
#include "nn/adapter.h"

namespace adalora {

/// What an adapter's ΔW is made of: P out × r, Q in × r, ρ r (1 but for columns that are being ramped up).
struct ProductFactors {
    Matrix P;
    Matrix Q;
    Vector rho;
};

/// Parameters carry PEFT's names: `<linear>.lora_B` is P, `<linear>.lora_A` is Q, stored transposed (in × r, PEFT has
/// r × in). Rank 0 is allowed: then ΔW = 0 and nothing is trained.
class ProductAdapter : public Adapter {
public:
    /// For the layer `linearName` (out × in). All zero until `initialise` or `setFactors`; ρ = 1.
    ProductAdapter(std::string linearName, Index out, Index in, int rank, double scale);

    /// LoRA's start: P = 0, Q ~ N(0, 1/(3 · in)), so columns of Q have norm 1/√3 and ΔW = 0.
    void initialise(Random &random);

    const std::string &linearName() const { return m_linearName; }
    Index out() const { return P.value.rows(); }
    Index in() const { return Q.value.rows(); }
    int rank() const { return static_cast<int>(P.value.cols()); }
    double scale() const { return m_scale; }
    const Vector &rho() const { return m_rho; }

    /// Replaces all columns, of any count; gradients become zero. Shapes: see ProductFactors.
    void setFactors(ProductFactors factors);
    /// The same ρ for every column that is below 1, 0 ≤ ρ ≤ 1.
    void setRamp(double rho);

    /// Shows every following batch to `sketch`; null, as at first, for none, which costs nothing.
    void showGradientsTo(GradientSketch *sketch) { m_sketch = sketch; }

    /// Thin SVD of ΔW with s and ρ, rank() triplets, through the r × r core.
    ThinSvd deltaSvd() const;

    void forward(const Matrix &x, Matrix &y) override;
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx) override;
    bool isMergeable() const override { return true; }
    void merge(const Matrix &weight, Eigen::Ref<Matrix> sum) override;
    void stayApart() override { begin(true); }
    void add(const Matrix &x, Eigen::Ref<Matrix> y) override { m_gradients.forward(x, y); }
    void accumulate(const Matrix &x, const Eigen::Ref<const Matrix> &dy, Matrix *dx) override;
    void gather() override;
    /// Q, P: the order of PEFT.
    std::vector<Parameter *> parameters() override { return {&Q, &P}; }
    void archive(Archive &a) override;
    Matrix delta() const override;

    Parameter Q;  ///< in × rank
    Parameter P;  ///< out × rank

private:
    void begin(bool isApart);

    std::string m_linearName;
    double m_scale;
    Vector m_rho;
    GradientSketch *m_sketch = nullptr;
    PerWorker<Matrix> m_projected;  ///< ρ ∘ Qᵀ x of the last forward, rank × tokens
    FactorGradients m_gradients;
};

}  // namespace adalora
