/// LoRA as a method: ranks are given and stay.
#pragma once
#include "adapters/lora_adapter.h"
#include "training/rank_method.h"

namespace adalora {

/// Triplets of its state are the singular values of ΔW, all of them kept, none of them scored.
class FixedRank : public RankMethod {
public:
    /// The adapters must outlive this. Of `config` it needs the scale.
    FixedRank(std::vector<LoraAdapter *> adapters, const RunConfig &config);

    const std::vector<MatrixInfo> &matrices() const override { return m_matrices; }
    long long parameters() const override;
    void describe(RunInfo &info) const override;
    void beginStep(int step, StepReport &report) override;
    /// Costs an SVD per matrix.
    void fill(RankState &state) const override;
    void archive(Archive &a) override
    {
        for (LoraAdapter *adapter : m_adapters)
            a.part(adapter->linearName(), *adapter);
    }

private:
    std::vector<LoraAdapter *> m_adapters;
    std::vector<MatrixInfo> m_matrices;
    double m_scale;
    int m_total = 0;  ///< Σ r
};

}  // namespace adalora
