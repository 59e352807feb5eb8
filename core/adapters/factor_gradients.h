/// The fast path of every adapter ΔW = s · L diag(g) R: gradients of its factors where inputs went through W + ΔW.
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

    /// Copies the factors and forgets all sums. left: out × r, gate: r, right: r × in.
    template <typename Left, typename Right>
    void begin(const Left &left, const Vector &gate, const Right &right)
    {
        prepare(left.rows(), left.cols(), right.cols());
        m_left.topRows(left.cols()) = left.transpose();
        m_gate.head(left.cols()) = gate;
        m_right.topRows(left.cols()) = right;
    }
    /// sum = weight + scale · L diag(g) R, out × in.
    void addProduct(const Matrix &weight, Scalar scale, View sum);
    /// Any worker. x: in × tokens, dy: out × tokens.
    void add(const Matrix &x, const ConstView &dy);
    /// What all workers have added since the last call, summed in their order and valid until the next; null: nothing.
    const Sums *take();

private:
    struct Part {
        Sums sums;
        bool isFresh = false;
        Matrix u, z;  ///< padded rows × tokens of one piece
    };

    void prepare(Index out, Index rank, Index in);
    void clear(Sums &sums) const;

    Index m_rank = 0;
    Matrix m_left;   ///< Lᵀ, padded rows × out
    Vector m_gate;
    Matrix m_scaled;  ///< scale · L diag(g), out × r
    Matrix m_right;  ///< R, padded rows × in
    PerWorker<Part> m_parts;
    Sums m_total;
};

}  // namespace adalora
