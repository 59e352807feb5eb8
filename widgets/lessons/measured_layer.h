/// A small layer trained on a planted problem, and what the engine measures of each of its triplets.
#pragma once
#include "adapters/product_adapter.h"
#include "nn/linear.h"
#include <vector>

namespace studio {

struct TripletReading {
    double sigma = 0;        ///< |σ|
    double slope = 0;        ///< |∂L/∂σ|, mean over mini-batches
    double smoothed = 0;     ///< Ī
    double uncertainty = 0;  ///< Ū
    double product = 0;      ///< Ī·Ū
    double lossWithout = 0;  ///< held-out loss when this triplet alone is pruned
};

/// ΔW = Σ σᵢ uᵢ vᵢᵀ of five planted pieces; what the inputs show of each differs, as do their σ: so a large σ may matter
/// little, and a small one much. Targets are noisy, which keeps gradients alive after the training.
class MeasuredLayer {
public:
    static constexpr int rank = 5;
    static constexpr int batches = 64;  ///< over which slopes and sensitivities are taken

    MeasuredLayer();

    const std::vector<TripletReading> &readings() const { return m_readings; }
    double loss() const { return m_loss; }  ///< held-out, with all triplets
    /// Held-out, with these triplets only.
    double lossWith(const std::vector<int> &kept);
    double balancingMu() const;
    const adalora::ThinSvd &svd() const { return m_svd; }

private:
    struct Data;
    void train(Data &data);
    void measure(Data &data);

    adalora::Linear m_layer;
    adalora::ProductAdapter *m_adapter = nullptr;
    adalora::ThinSvd m_svd;
    adalora::Matrix m_x;        ///< held out
    adalora::Matrix m_answers;
    std::vector<TripletReading> m_readings;
    double m_loss = 0;
};

}  // namespace studio
