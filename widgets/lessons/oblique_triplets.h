/// A 2 × 2 ΔW = P Λ Q whose columns of P and rows of Q may stand at any angle, and the regulariser that turns them.
#pragma once
#include "adapters/svd_adapter.h"

namespace studio {

struct ObliqueSettings {
    double lambda[2] = {2, 1};
    double angleP = 90;  ///< degrees between the columns of P, which have length 1
    double angleQ = 90;  ///< likewise of the rows of Q
    double gamma = 0.1;
    int steps = 0;       ///< of plain gradient descent on the regulariser alone

    bool operator==(const ObliqueSettings &) const = default;
};

class ObliqueTriplets {
public:
    explicit ObliqueTriplets(const ObliqueSettings &settings);

    const ObliqueSettings &settings() const { return m_settings; }
    const adalora::SvdAdapter &adapter() const { return m_adapter; }
    const adalora::Matrix &startP() const { return m_startP; }
    const adalora::Matrix &startQ() const { return m_startQ; }

    double sigma(int i) const { return static_cast<double>(m_sigma(i)); }
    double lambda(int i) const { return m_settings.lambda[i]; }
    double defectP() const;  ///< ‖PᵀP − I‖_F
    double defectQ() const;  ///< ‖QQᵀ − I‖_F
    double angleP() const;   ///< now, degrees
    double angleQ() const;
    double loss() const;     ///< γ (‖PᵀP − I‖² + ‖QQᵀ − I‖²)
    double gap() const;      ///< the largest difference between σ and |λ|, both descending
    double pruneError() const;  ///< ‖ΔW − ΔW without the smaller |λ|‖
    double bestError() const { return sigma(1); }

private:
    ObliqueSettings m_settings;
    adalora::SvdAdapter m_adapter;
    adalora::Matrix m_startP;
    adalora::Matrix m_startQ;
    adalora::Vector m_sigma;
};

}  // namespace studio
