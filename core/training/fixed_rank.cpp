#include "training/fixed_rank.h"
#include "adapters/attach.h"

namespace adalora {

FixedRank::FixedRank(std::vector<LoraAdapter *> adapters, const RunConfig &config)
    : m_adapters(std::move(adapters))
    , m_matrices(adalora::describe(m_adapters))
    , m_scale(loraScale(config.lora_alpha, config.r, config.use_rslora))
{
    for (const MatrixInfo &matrix : m_matrices)
        m_total += matrix.rank;
}

long long FixedRank::parameters() const
{
    long long count = 0;
    for (const MatrixInfo &matrix : m_matrices)
        count += static_cast<long long>(matrix.rank) * (matrix.out + matrix.in);
    return count;
}

void FixedRank::describe(RunInfo &info) const
{
    info.initialBudget = info.targetBudget = m_total;
    info.scale = m_scale;
}

void FixedRank::beginStep(int, StepReport &report) { report.budget = report.kept = m_total; }

void FixedRank::fill(RankState &state) const
{
    for (const LoraAdapter *adapter : m_adapters) {
        const Vector sigma = adapter->deltaSingularValues();
        for (Index i = 0; i < sigma.size(); ++i)
            state.sigma.push_back(static_cast<float>(sigma(i)));
    }
    state.lambda = state.sigma;
    state.score.assign(state.sigma.size(), 0.0f);
    state.kept.assign(state.sigma.size(), 1);
}

}  // namespace adalora
