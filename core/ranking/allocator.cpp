#include "ranking/allocator.h"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace adalora {
namespace {

/// Fills all that follows from `kept`.
Allocation summarise(std::vector<unsigned char> kept, const std::vector<double> &scores)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Allocation allocation{std::move(kept), 0, none, none, false, 0};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        allocation.keptCount += allocation.kept[i];
        // fmin and fmax return the number when the other is NaN.
        if (allocation.kept[i])
            allocation.lowestKept = std::fmin(allocation.lowestKept, scores[i]);
        else
            allocation.highestCut = std::fmax(allocation.highestCut, scores[i]);
    }
    allocation.cost = allocation.keptCount;
    allocation.isArbitrary = allocation.keptCount < static_cast<int>(scores.size())
        && std::all_of(scores.begin(), scores.end(), [&](double score) { return score == scores.front(); });
    return allocation;
}

/// What triplets are walked through by.
std::vector<double> meritsOf(const std::vector<double> &scores, const std::vector<int> &costs, RankBy rankBy)
{
    std::vector<double> merits = scores;
    if (rankBy == RankBy::ScorePerParameter)
        std::transform(scores.begin(), scores.end(), costs.begin(), merits.begin(), std::divides<>());
    return merits;
}

/// Among equals the lower index first; NaN behind every number.
std::vector<std::size_t> fromBestToWorst(const std::vector<double> &merits)
{
    std::vector<std::size_t> order(merits.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const bool aIsNumber = !std::isnan(merits[a]), bIsNumber = !std::isnan(merits[b]);
        if (aIsNumber != bIsNumber)
            return aIsNumber;
        return aIsNumber && merits[a] != merits[b] ? merits[a] > merits[b] : a < b;
    });
    return order;
}

}  // namespace

Allocation allocateExact(const std::vector<double> &scores, int budget)
{
    const std::vector<std::size_t> order = fromBestToWorst(scores);
    std::vector<unsigned char> kept(scores.size(), 0);
    const std::size_t count = std::min(static_cast<std::size_t>(std::max(budget, 0)), scores.size());
    for (std::size_t i = 0; i < count; ++i)
        kept[order[i]] = 1;
    return summarise(std::move(kept), scores);
}

Allocation allocateWithinCosts(const std::vector<double> &scores, const std::vector<int> &costs, int budget, RankBy rankBy)
{
    assert(costs.size() == scores.size());
    std::vector<unsigned char> kept(scores.size(), 0);
    int left = budget;
    for (const std::size_t i : fromBestToWorst(meritsOf(scores, costs, rankBy))) {
        kept[i] = costs[i] <= left;
        left -= kept[i] ? costs[i] : 0;
    }
    Allocation allocation = summarise(std::move(kept), scores);
    allocation.cost = budget - left;
    return allocation;
}

Allocation allocateAround(const PinnedMatrices &pinned, const std::vector<double> &scores, const std::vector<int> &costs,
                          int budget, RankBy rankBy)
{
    assert(costs.size() == scores.size() && pinned.kept.size() == scores.size());
    const std::vector<std::size_t> byScore = fromBestToWorst(scores);
    std::vector<unsigned char> kept(scores.size(), 0), competes(scores.size(), 1), isForGood(scores.size(), 0);
    int held = 0;  // what pins cost
    const auto hold = [&](std::size_t i) {
        kept[i] = 1;
        competes[i] = 0;
        held += costs[i];
    };
    for (const Pin &pin : pinned.pins) {
        const auto begin = static_cast<std::size_t>(pin.first), end = begin + static_cast<std::size_t>(pin.triplets);
        for (std::size_t i = begin; i < end && pin.isNeverPruned; ++i) {
            isForGood[i] = 1;
            if (pinned.kept[i])
                hold(i);
        }
        if (pin.rank < 0)
            continue;
        std::fill(competes.begin() + pin.first, competes.begin() + pin.first + pin.triplets, 0);
        int missing = pin.rank;
        for (auto best = byScore.begin(); best != byScore.end() && missing > 0; ++best)
            if (*best >= begin && *best < end) {
                hold(*best);
                --missing;
            }
    }
    assert(held <= pinned.smallestBudget && pinned.smallestBudget <= budget);
    int left = budget - held;
    int leftForGood = pinned.smallestBudget - held;
    for (const std::size_t i : fromBestToWorst(meritsOf(scores, costs, rankBy))) {
        if (!competes[i] || costs[i] > (isForGood[i] ? std::min(left, leftForGood) : left))
            continue;
        kept[i] = 1;
        left -= costs[i];
        leftForGood -= isForGood[i] ? costs[i] : 0;
    }

    Allocation allocation = summarise(kept, scores);
    std::vector<double> competing;
    std::vector<unsigned char> survives;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (competes[i]) {
            competing.push_back(scores[i]);
            survives.push_back(kept[i]);
        }
    if (!competing.empty()) {
        const Allocation competition = summarise(std::move(survives), competing);
        allocation.lowestKept = competition.lowestKept;
        allocation.highestCut = competition.highestCut;
        allocation.isArbitrary = competition.isArbitrary;
    }
    allocation.cost = budget - left;
    return allocation;
}

std::optional<Allocation> allocateAsReference(const std::vector<double> &scores, int budget)
{
    const int k = static_cast<int>(scores.size()) - budget;
    if (k < 1 || k > static_cast<int>(scores.size()))
        return std::nullopt;
    std::vector<double> sorted = scores;
    std::nth_element(sorted.begin(), sorted.begin() + (k - 1), sorted.end(),
                     [](double a, double b) { return a < b || (std::isnan(b) && !std::isnan(a)); });
    const double threshold = sorted[static_cast<std::size_t>(k - 1)];

    std::vector<unsigned char> kept(scores.size());
    std::transform(scores.begin(), scores.end(), kept.begin(),
                   [&](double score) { return static_cast<unsigned char>(!(score <= threshold)); });
    return summarise(std::move(kept), scores);
}

void Allocation::archive(Archive &a)
{
    a.field("kept", kept);
    a.field("kept_count", keptCount);
    a.field("lowest_kept", lowestKept);
    a.field("highest_cut", highestCut);
    a.field("is_arbitrary", isArbitrary);
    a.field("cost", cost);
}

}  // namespace adalora
