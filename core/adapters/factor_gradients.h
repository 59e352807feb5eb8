/// The fast path of every adapter ΔW = s · L diag(g) R, whether inputs go through W + ΔW or through the two apart.
#pragma once
#include "linalg/gemm.h"
#include "parallel/worker_team.h"

namespace adalora {

/// With u = R x and z = Lᵀ dy, both r × tokens: dL = s · dy (g ∘ u)ᵀ, dg = s · Σ u ∘ z over tokens, dR = s · (g ∘ z) xᵀ.
/// Four thin products, taken a few dozen tokens at a time so that x and dy are fetched from memory once for two each.
class FactorGradients {
public:
    /// Of all tokens since `begin`, without s.
    struct Sums {
        Matrix left;   ///< out × r
        Vector gate;   ///< r
        Matrix right;  ///< in × r, the transpose of R's
    };

    /// Copies the factors and forgets all sums. left: out × r, gate: r, right: in × r, Rᵀ. `isApart`: for `forward`.
    template <typename Gate, typename Right>
    void begin(double scale, const Matrix &left, const Gate &gate, const Right &right, bool isApart)
    {
        m_scale = static_cast<Scalar>(scale);
        m_isApart = isApart;
        m_left = left;
        m_gate = gate;
        m_right = right;
        m_parts.forEach([](Part &part) { part.isFresh = false; });
    }
    /// sum = weight + ΔW, out × in.
    void addProduct(const Matrix &weight, View sum);
    /// y += ΔW x. Any worker; keeps R x for the `add` of this x.
    void forward(const Matrix &x, View y);
    /// Any worker. x: in × tokens, dy: out × tokens. dx += ΔWᵀ dy unless null, which it is but apart.
    void add(const Matrix &x, const ConstView &dy, Matrix *dx);
    /// What all workers have added since the last call, summed in their order and valid until the next; null: nothing.
    const Sums *take();

private:
    struct Part {
        Sums sums;
        bool isFresh = false;
        Matrix u, z;     ///< r × tokens of one piece; apart u has all tokens
        Matrix across;   ///< tokens of one piece × r
    };

    Index rank() const { return m_gate.size(); }
    void clear(Sums &sums) const;
    void spread(const Matrix &tall, const ConstView &weights, Matrix &across, View sum) const;

    Scalar m_scale = 1;
    bool m_isApart = false;
    Matrix m_left;   ///< L, out × r
    Vector m_gate;
    Matrix m_right;  ///< Rᵀ, in × r
    Matrix m_scaled;  ///< scale · L diag(g), out × r
    PerWorker<Part> m_parts;
    Sums m_total;
};

}  // namespace adalora
