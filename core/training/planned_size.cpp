#include "training/planned_size.h"

#include "ranking/budget_schedule.h"
#include "training/run_plan.h"

#include <algorithm>
#include <cmath>

namespace adalora {
namespace {

struct Cost {
    int ofOne;
    int count;  ///< triplets that may be kept
};

/// What `budget` triplets cost, taken in the order of `costs`.
long long costOf(const std::vector<Cost> &costs, int budget)
{
    long long sum = 0;
    for (const Cost &cost : costs) {
        const int taken = std::min(budget, cost.count);
        sum += static_cast<long long>(taken) * cost.ofOne;
        budget -= taken;
    }
    return sum;
}

void countTriplets(const RunInfo &info, int budget, PlannedSize &size)
{
    std::vector<Cost> costs;
    for (const MatrixInfo &matrix : info.matrices) {
        const auto pin = info.config.pinned_ranks.find(matrix.name);
        costs.push_back({costOfOne(matrix, BudgetUnit::Parameters), pin == info.config.pinned_ranks.end() ? matrix.rank : pin->second});
    }
    std::sort(costs.begin(), costs.end(), [](const Cost &a, const Cost &b) { return a.ofOne < b.ofOne; });
    size.endLeast = costOf(costs, budget);
    std::reverse(costs.begin(), costs.end());
    size.endMost = costOf(costs, budget);
    double oneEach = 0;
    for (const Cost &cost : costs)
        oneEach += cost.ofOne;
    size.end = std::clamp(std::llround(oneEach * budget / static_cast<double>(costs.size())), size.endLeast, size.endMost);
}

/// What is left over is less than the dearest triplet costs.
void countParameters(const RunInfo &info, int budget, PlannedSize &size)
{
    int dearest = 0;
    for (const MatrixInfo &matrix : info.matrices)
        dearest = std::max(dearest, costOfOne(matrix, BudgetUnit::Parameters));
    size.end = size.endMost = budget;
    size.endLeast = std::max(0, budget - dearest + 1);
}

}  // namespace

PlannedSize plannedSize(const RunInfo &info)
{
    PlannedSize size;
    size.start = size.peak = size.end = size.endLeast = size.endMost = info.adapterParameters;
    const std::vector<PlannedAllocation> allocations = plannedAllocations(info);
    const RunConfig &c = info.config;
    const bool cutsByThreshold = c.method == Method::Merge ? c.prune_by != PruneBy::Count : c.ties == Ties::Reference;
    if (allocations.empty())
        return size;
    const int budget = allocations.back().budget;
    const bool cutsNothing = c.method == Method::AdaLora && budget >= info.initialBudget;
    if (!cutsNothing)
        info.budgetUnit == BudgetUnit::Triplets ? countTriplets(info, budget, size) : countParameters(info, budget, size);
    if (cutsByThreshold)
        size.endLeast = 0;
    return size;
}

}  // namespace adalora
