/// A map of the plane into plane or space: the unit circle becomes an ellipse whose half axes are σ₁u₁ and σ₂u₂.
#pragma once
#include "linalg/svd.h"

namespace studio {

/// A value: `matrix` is 2 × 2 or 3 × 2. The decomposition is the engine's, with signs that stay as they were while the matrix
/// changes a little, so that arrows do not jump.
class EllipseMap {
public:
    explicit EllipseMap(const adalora::Matrix &matrix);

    void setMatrix(const adalora::Matrix &matrix);
    /// Keeps the directions and sets σᵢ (i = 0, 1) ≥ 0. The larger of both is σ₁ afterwards.
    void setSigma(int i, double sigma);
    /// 2 × 2: half axis i ends at (x, y); the other one turns with it and keeps its length. Returns where that axis is in the
    /// order of σ now.
    int dragAxis(int i, double x, double y);

    const adalora::Matrix &matrix() const { return m_matrix; }
    const adalora::ThinSvd &svd() const { return m_svd; }
    /// 0 where it is no more than the rounding error of the largest.
    double sigma(int i) const { return i < rank() ? static_cast<double>(m_svd.sigma(i)) : 0; }
    bool isInSpace() const { return m_matrix.rows() == 3; }
    /// σ above the rounding error of the largest.
    int rank() const;
    /// Length of A·x for x = (cos angle, sin angle), radians.
    double stretch(double angle) const;
    /// Degrees between v₁ and v₂, and between u₁ and u₂.
    double angleOfV() const;
    double angleOfU() const;

private:
    void decompose();

    adalora::Matrix m_matrix;
    adalora::ThinSvd m_svd;
};

}  // namespace studio
