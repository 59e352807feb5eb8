/// Inverted dropout on the input of an adapter: zeroes elements in training and scales the others up.
#pragma once
#include "io/archive.h"

namespace adalora {

/// Does nothing until it is told that training goes on, so whoever only evaluates need not know of it.
class Dropout {
public:
    /// Never drops anything.
    Dropout() : Dropout(0, Random(0)) {}
    /// Each element is zeroed with probability p ∈ [0, 1), else multiplied by 1/(1 − p). The masks depend on `random`
    /// alone: one number per element and forward pass in training.
    Dropout(double p, Random random);

    /// Between passes.
    void setTraining(bool isTraining)
    {
        m_isTraining = isTraining;
        m_hasDropped = false;
    }
    /// Whether the next `forward` drops anything.
    bool isActive() const { return m_isTraining && m_p > 0; }
    /// Between passes.
    void archive(Archive &a) { a.field("random", m_random); }

    /// x itself, or in training what is left of it, valid until the next call.
    const Matrix &forward(const Matrix &x);
    /// For z = w · forward(x): dx += mask ∘ (wᵀ dz), with the mask of the last `forward`.
    void backward(const Matrix &w, const Matrix &dz, Matrix &dx) const;
    /// What the last `forward` returned for this x.
    const Matrix &lastOutput(const Matrix &x) const { return m_hasDropped ? m_left : x; }

private:
    double m_p;
    Random m_random;
    bool m_isTraining = false;
    bool m_hasDropped = false;  ///< by the last forward
    Matrix m_mask;              ///< 0 or 1/(1 − p)
    Matrix m_left;
};

}  // namespace adalora
