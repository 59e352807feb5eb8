/// Which matrices do not compete for their rank: those held at one, and those that are never pruned.
#pragma once
#include "training/run_report.h"
#include <optional>
#include <vector>

namespace adalora {

/// What the config says of one matrix, whose triplets are numbered [first, first + triplets).
struct Pin {
    int first = 0;
    int triplets = 0;
    int rank = -1;               ///< pinned_ranks: every allocation leaves it exactly so many; −1: not pinned
    bool isNeverPruned = false;  ///< never_prune: it loses no triplet that it has, and may win others

    bool isSet() const { return rank >= 0 || isNeverPruned; }
    /// Triplets that no other matrix can get while it has `now`.
    int held(int now) const { return rank >= 0 ? rank : isNeverPruned ? now : 0; }
    bool operator==(const Pin &) const = default;
};

/// One for each matrix. Throws Error{UnknownField, "pinned_ranks.<name>"} (never_prune alike) for a name that none has.
std::vector<Pin> pinsOf(const RunConfig &config, const std::vector<MatrixInfo> &matrices);
bool areAnySet(const std::vector<Pin> &pins);

/// What bears on the pin of one matrix.
struct PinGround {
    int now;         ///< triplets it has
    int most;        ///< the highest rank it can be held at
    const char *why; ///< what `most` is, for the rule: "init_r"
    int cost;        ///< of one of its triplets, in the unit of the budget
};

/// Why the pins cannot be kept, all names being known: a rank above `most`, or together dearer than `smallestBudget`,
/// the smallest b(t) still to come. `costText` is what a triplet costs, as a formula; empty: 1. One ground each.
std::optional<ConfigProblem> pinProblem(const RunConfig &config, const std::vector<MatrixInfo> &matrices,
                                        const std::vector<PinGround> &grounds, long long smallestBudget,
                                        const std::string &costText);

}  // namespace adalora
