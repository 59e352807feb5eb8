/// Who gives up rank and who gets it, within a budget of parameters: a pure function of scores and costs.
#pragma once
#include "training/run_report.h"
#include <limits>
#include <vector>

namespace adalora {

/// A triplet that has its place.
struct Incumbent {
    double score = 0;
    bool isSafe = false;  ///< grown lately: cut only where the budget cannot be kept otherwise
    bool isDead = false;  ///< σ is nothing but rounding: cut unless it is safe or held
};

/// A matrix before a round. Scores are compared across matrices; NaN ranks below every number.
struct MatrixClaims {
    int out = 0;
    int in = 0;
    int limit = 0;     ///< the rank it may not pass; min(out, in) holds anyway
    double floor = 0;  ///< incumbents below are cut, candidates must be above
    std::vector<Incumbent> incumbents;
    std::vector<double> candidates;  ///< scores of directions in which it would grow
    int pinnedRank = -1;        ///< it keeps its best so many, loses the others and never grows; −1: not pinned
    bool isNeverCut = false;    ///< it loses no incumbent, and grows only into what it will never have to lose

    int cost() const { return out + in; }  ///< of one column, parameters
};

struct ReallocationRules {
    long long budget = 0;   ///< parameters
    double hysteresis = 0;  ///< h: who is replaced must be beaten by the factor 1 + h
    int limit = 0;          ///< c: the most replacements in a round; 0: nothing grows at all
    RankBy rankBy = RankBy::Score;
    long long smallestBudget = std::numeric_limits<long long>::max();  ///< still to come, what pins hold must fit it
};

/// What a round decides. Candidates and incumbents by their index in MatrixClaims.
struct Reallocation {
    struct Cut {
        int matrix;
        int incumbent;
    };
    struct Growth {
        int matrix;
        int candidate;
        int payer;  ///< the matrix whose cut triplet freed the parameters (the most of them), or −1: the slack
    };
    struct Refusal {
        int matrix;
        RefuseReason reason;
    };
    std::vector<Cut> cuts;          ///< in the order in which they were decided
    std::vector<Growth> growths;    ///< likewise
    std::vector<Refusal> refusals;  ///< at most one a matrix
    double threshold = 0;           ///< lowest score of those that stay, of the held only where all are; NaN: none
    long long parametersBefore = 0;
    long long parametersAfter = 0;
};

/// In this order: what pins leave out, the dead and what lies below its floor is cut; then the lowest of all matrices
/// together until the rest fits the budget, and of those the best are given back as far as they still fit (safe ones are
/// last to be cut);
/// then candidates, best first, take what is free, or else the place of lower incumbents that together free enough and
/// that they beat by 1 + h.
///
/// Afterwards parametersAfter ≤ budget, no rank is above its limit or min(out, in), and budget − parametersAfter is
/// smaller than the cost of every candidate above its floor whose matrix may still grow. A matrix is refused when a
/// candidate that beats the lowest incumbent of all by 1 + h gets no place: for its dimension, else for the budget.
/// Ties: the lower (matrix, index) is better. Held by pins: never cut. Needs: what they hold fits the budget.
Reallocation reallocate(const std::vector<MatrixClaims> &matrices, const ReallocationRules &rules);

}  // namespace adalora
