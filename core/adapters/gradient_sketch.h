/// Where ΔW would grow: leading singular directions of the part of ∂L/∂ΔW that an adapter does not span yet.
#pragma once
#include "io/archive.h"
#include "linalg/gemm.h"
#include "parallel/worker_team.h"
#include <vector>

namespace adalora {

/// A direction u vᵀ, both of unit length, and uᵀ G v, the mean slope of the loss along it.
struct GrowthCandidate {
    Vector u;
    Vector v;
    double slope = 0;
};

/// Looks at batches one by one, G = dy xᵀ of each, and never holds an out × in matrix. In a first half it
/// collects single-pass sketches G Ω and Gᵀ Ψ (Tropp et al., Practical sketching algorithms, 2017), then finds the
/// directions, and in a second half it measures their slopes on fresh batches: a maximum over noise does not win.
class GradientSketch {
public:
    /// Finds up to `candidates` directions of an out × in matrix. Nothing is observed until `begin`.
    GradientSketch(Index out, Index in, int candidates);

    /// Begins the first half, looking only outside the spans of u (out × r) and v (in × r), both orthonormal.
    void begin(const Eigen::Ref<const Matrix> &u, const Eigen::Ref<const Matrix> &v, Random &random);
    /// A part of a batch, by any worker: x in × tokens, dy out × tokens.
    void observe(const Matrix &x, const ConstView &dy);
    /// Sums what the workers have seen, in their order. What was observed before is one batch.
    void endBatch();
    /// Ends the first half: finds the directions outside the spans of u and v as they are now.
    void findDirections(const Eigen::Ref<const Matrix> &u, const Eigen::Ref<const Matrix> &v);
    /// Whether it looks at backward passes now.
    bool isObserving() const { return m_half != Half::None; }
    bool isInFirstHalf() const { return m_half == Half::First; }
    /// Ends the second half and hands over what was measured, steepest first. Empty when a half saw no batch, or
    /// one that was not finite.
    std::vector<GrowthCandidate> takeCandidates();

    /// Between passes.
    void archive(Archive &a);

private:
    enum class Half { None, First, Second };

    /// What a worker has seen of a batch.
    struct Part {
        bool isFresh = false;
        Matrix gOmega, gPsi;
        Vector slopes;
        Matrix left, right;  ///< Ψᵀ dy and Ωᵀ x of one piece of tokens, uᵀ dy and vᵀ x in the second half
    };
    bool isLooking() const { return m_half == Half::First || (m_half == Half::Second && m_u.cols() > 0); }

    Index m_count;    ///< columns of Ω; Ψ has twice as many
    Index m_wanted;
    Half m_half = Half::None;
    int m_batches = 0;  ///< seen in this half
    Matrix m_omega;   ///< in × count, outside v
    Matrix m_psi;     ///< out × 2 count, outside u
    Matrix m_gOmega;  ///< out × count
    Matrix m_gPsi;    ///< in × 2 count
    Matrix m_u;       ///< directions, out × found
    Matrix m_v;
    Vector m_slopes;  ///< Σ uᵀ G v over the batches of the second half
    PerWorker<Part> m_parts;
};

}  // namespace adalora
