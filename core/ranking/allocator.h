/// Chooses which triplets of all matrices survive a budget: pure functions from scores to a mask.
#pragma once
#include "io/archive.h"
#include "ranking/pins.h"
#include <cmath>
#include <optional>
#include <vector>

namespace adalora {

/// Scores are those of all matrices, numbered through (matrix, index).
struct Allocation {
    std::vector<unsigned char> kept;  ///< 1: survives
    int keptCount = 0;
    double lowestKept = 0;   ///< lowest score that survives, NaN ones aside; NaN when there is none
    double highestCut = 0;   ///< highest score that is cut; NaN when nothing is cut
    bool isArbitrary = false;  ///< all scores are equal and some are cut: the choice means nothing
    int cost = 0;            ///< of what survives, in the unit of the budget

    /// The same length as the object's mask.
    void archive(Archive &a);

    /// The lowest score kept, or where nothing sound is kept the highest one cut.
    double threshold() const { return std::isnan(lowestKept) ? highestCut : lowestKept; }
};

/// Keeps exactly min(budget, scores) triplets, the best ones. Among equals the lower (matrix, index) survives; NaN
/// ranks below every number, so a broken triplet is cut before any sound one.
Allocation allocateExact(const std::vector<double> &scores, int budget);

/// The same where triplets have costs > 0 and the budget counts those. Walks from the best triplet to the worst, by score
/// or by score per cost, with the same order among equals, and keeps each that still fits into what is left; one that
/// does not is passed over, and the walk goes on. So a dear triplet may be cut above a cheap one that survives, and
/// what is left of the budget is less than the cost of every triplet that was cut.
Allocation allocateWithinCosts(const std::vector<double> &scores, const std::vector<int> &costs, int budget, RankBy rankBy);

/// What an allocation must respect beside scores.
struct PinnedMatrices {
    const std::vector<Pin> &pins;            ///< one per matrix; together they number all triplets
    const std::vector<unsigned char> &kept;  ///< 1: is kept now
    int smallestBudget;                      ///< the smallest b(t) still to come, this one included
};

/// As allocateWithinCosts, around pins. A pinned matrix gets exactly its best triplets, by score, then index; one that is
/// never pruned keeps what it has; what is left of the budget is competed for by the others and by what a never-pruned
/// matrix could win back. It wins back only what it will never have to lose: together with what pins hold already it
/// must fit the smallest budget still to come. So with costs of 1 all of the budget is kept, unless pins alone leave no
/// triplets to spend it on. Needs: what pins hold fits that smallest budget, by `pinProblem`.
///
/// lowestKept, highestCut and isArbitrary are those of the triplets that competed; of all, where none did.
Allocation allocateAround(const PinnedMatrices &pinned, const std::vector<double> &scores, const std::vector<int> &costs,
                          int budget, RankBy rankBy);

/// The official code's rule: cut every score ≤ the k-th smallest, k = scores − budget, so ties cut more than k; NaN
/// sorts last and is never cut. Nothing for k < 1 or k > scores, where torch's kthvalue raises.
std::optional<Allocation> allocateAsReference(const std::vector<double> &scores, int budget);

}  // namespace adalora
