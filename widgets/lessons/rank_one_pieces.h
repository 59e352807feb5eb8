/// A matrix taken apart into rank-one pieces σᵢuᵢvᵢᵀ, and put together again from some of them with other σ.
#pragma once
#include "linalg/svd.h"
#include <vector>

namespace studio {

/// A value. U and V are those of the matrix it was made from; σᵢ may be set, and pieces switched off.
class RankOnePieces {
public:
    explicit RankOnePieces(const adalora::Matrix &matrix);

    int count() const { return static_cast<int>(m_isOn.size()); }  ///< min(rows, columns)
    const adalora::ThinSvd &svd() const { return m_svd; }          ///< with the σ as they were
    const adalora::Matrix &original() const { return m_original; }

    void setSigma(int i, double sigma);
    void setOn(int i, bool isOn);
    double sigma(int i) const { return static_cast<double>(m_sigma(i)); }  ///< as set, on or off
    bool isOn(int i) const { return m_isOn[static_cast<std::size_t>(i)]; }
    /// What Σ′ has in place i: σᵢ, or 0 where it is off.
    double kept(int i) const { return isOn(i) ? sigma(i) : 0; }

    adalora::Matrix piece(int i) const;
    /// Σ′ = diag(kept) and A′ = U·Σ′·Vᵀ.
    adalora::Matrix sum() const;
    /// Singular values of A′, found by the engine from A′ alone.
    adalora::Vector sumValues() const;
    /// How many of them are above rounding error, and above `share`·σ₁ (share in [0, 1]).
    int rank() const;
    int rankAbove(double share) const;
    /// ‖A − A′‖ (Frobenius), and the share of ‖A‖² that A′ has kept when its pieces are those of A.
    double distance() const;
    double energy() const;

private:
    adalora::Matrix m_original;
    adalora::ThinSvd m_svd;
    adalora::Vector m_sigma;
    std::vector<bool> m_isOn;
};

}  // namespace studio
