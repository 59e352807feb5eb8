#include "training/planted_recovery.h"
#include "ranking/budget_schedule.h"

#include <algorithm>
#include <functional>

namespace adalora {
namespace {

std::optional<double> recovery(const RunInfo &info, const std::function<int(std::size_t)> &rankFound)
{
    int found = 0, planted = 0;
    for (std::size_t m = 0; m < info.matrices.size(); ++m) {
        const int truth = info.matrices[m].plantedRank;
        if (truth < 0)
            return std::nullopt;
        planted += truth;
        found += std::min(rankFound(m), truth);
    }
    if (planted == 0)
        return std::nullopt;
    return static_cast<double>(found) / planted;
}

}  // namespace

std::optional<double> plantedRecovery(const RunInfo &info, const RankState &state)
{
    return recovery(info, [&](std::size_t m) { return state.rankOf(info.matrices[m]); });
}

std::optional<double> uniformRecovery(const RunInfo &info)
{
    const int matrices = static_cast<int>(info.matrices.size());
    const int triplets = targetBudget(info.config, matrices);
    return recovery(info, [&](std::size_t m) {
        return triplets / matrices + (static_cast<int>(m) < triplets % matrices ? 1 : 0);
    });
}

}  // namespace adalora
