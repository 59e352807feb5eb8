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

/// The target budget dealt out in turn, a triplet to each matrix, while somebody's still fits.
std::vector<int> uniformRanks(const RunInfo &info)
{
    std::vector<int> ranks(info.matrices.size(), 0);
    int left = info.targetBudget;
    for (bool wasDealt = true; wasDealt;) {
        wasDealt = false;
        for (std::size_t m = 0; m < ranks.size(); ++m) {
            const int cost = costOfOne(info.matrices[m], info);
            if (cost > left)
                continue;
            left -= cost;
            ++ranks[m];
            wasDealt = true;
        }
    }
    return ranks;
}

}  // namespace

std::optional<double> plantedRecovery(const RunInfo &info, const RankState &state)
{
    return recovery(info, [&](std::size_t m) { return state.rankOf(info.matrices[m]); });
}

std::optional<double> uniformRecovery(const RunInfo &info)
{
    const std::vector<int> ranks = uniformRanks(info);
    return recovery(info, [&](std::size_t m) { return ranks[m]; });
}

}  // namespace adalora
