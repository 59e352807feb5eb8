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

    /// Copies the factors and forgets all sums. left: out × r, gate: r, right: r × in. `isApart`: for `forward`.
    template <typename Left, typename Right>
    void begin(double scale, const Left &left, const Vector &gate, const Right &right, bool isApart)
    {
        prepare(scale, left.rows(), left.cols(), right.cols(), isApart);
        m_left.topRows(left.cols()) = left.transpose();
        m_gate.head(left.cols()) = gate;
        m_right.topRows(left.cols()) = right;
        if (isApart) {
            m_tallLeft = left;
            m_tallRight = right.transpose();
        }
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
        Matrix u, z;     ///< padded rows × tokens of one piece; apart u has all tokens
        Matrix across;   ///< tokens of one piece × r
    };

    void prepare(double scale, Index out, Index rank, Index in, bool isApart);
    void clear(Sums &sums) const;
    void spread(const Matrix &tall, const ConstView &weights, Matrix &across, View sum) const;

    Index m_rank = 0;
    Scalar m_scale = 1;
    bool m_isApart = false;
    Matrix m_left;   ///< Lᵀ, padded rows × out
    Vector m_gate;
    Matrix m_scaled;  ///< scale · L diag(g), out × r
    Matrix m_right;  ///< R, padded rows × in
    Matrix m_tallLeft, m_tallRight;  ///< L, out × r, and Rᵀ, in × r
    PerWorker<Part> m_parts;
    Sums m_total;
};

}  // namespace adalora
