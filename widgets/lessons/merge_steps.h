/// P Qᵀ on its way through the engine: QR and core, SVD, prune, merge; with every matrix in between.
#pragma once
#include "adapters/product_adapter.h"
#include "training/run_config.h"
#include <vector>

namespace studio {

struct PruneRule {
    adalora::PruneBy by = adalora::PruneBy::Count;
    int count = 2;   ///< Count: how many stay
    double tau = 1;  ///< Threshold: σ below go; RelativeThreshold: σ below τ·σ₁ go

    bool operator==(const PruneRule &) const = default;
};

class MergeSteps {
public:
    /// P: d × r, Q: k × r, r ≤ min(d, k).
    MergeSteps(adalora::Matrix P, adalora::Matrix Q, const PruneRule &rule);

    const adalora::Matrix &P() const { return m_P; }
    const adalora::Matrix &Q() const { return m_Q; }
    const PruneRule &rule() const { return m_rule; }
    const adalora::Matrix &delta() const { return m_delta; }  ///< P Qᵀ
    const adalora::Matrix &core() const { return m_core; }    ///< R Sᵀ of P = A R, Q = B S (QR), r × r: all the SVD looks at
    const adalora::ThinSvd &svd() const { return m_svd; }
    double sigma(int i) const { return static_cast<double>(m_svd.sigma(i)); }
    int columns() const { return static_cast<int>(m_P.cols()); }

    /// As the reallocator cuts: what is dead, what lies below the threshold, then what the count leaves no room for.
    const std::vector<int> &kept() const { return m_kept; }
    bool isKept(int i) const;
    double threshold() const;  ///< below which σ are cut; 0 by count
    const adalora::Matrix &keptDelta() const { return m_keptDelta; }     ///< U_k Σ_k V_kᵀ
    const adalora::ProductFactors &merged() const { return m_merged; }   ///< P' = U_k √Σ_k, Q' = V_k √Σ_k
    const adalora::Matrix &mergedDelta() const { return m_mergedDelta; } ///< P' Q'ᵀ

    int rankBefore() const;
    int rankKept() const { return static_cast<int>(m_kept.size()); }
    int rankMerged() const;  ///< of P' Q'ᵀ, by its own SVD
    double error() const { return static_cast<double>((m_delta - m_mergedDelta).norm()); }
    double mergeError() const { return static_cast<double>((m_keptDelta - m_mergedDelta).norm()); }
    double discarded() const;  ///< √Σ σ² of what was cut

private:
    void prune();

    adalora::Matrix m_P;
    adalora::Matrix m_Q;
    PruneRule m_rule;
    adalora::Matrix m_delta;
    adalora::Matrix m_core;
    adalora::ThinSvd m_svd;
    std::vector<int> m_kept;
    adalora::Matrix m_keptDelta;
    adalora::ProductFactors m_merged;
    adalora::Matrix m_mergedDelta;
};

}  // namespace studio
