/// Matrices that share a budget of parameters; what a wish for rank comes to is decided by core/ranking/reallocator.
#pragma once
#include "ranking/reallocator.h"
#include <algorithm>
#include <vector>

namespace studio {

struct SharedMatrix {
    int out = 60;
    int in = 40;
    int rank = 10;
    double need = 1;  ///< importance of its first triplet; each further one is worth 0.85 of the one before

    int cost() const { return out + in; }  ///< of one column, parameters
    int most() const { return std::min(out, in); }
    double score(int triplet) const;

    bool operator==(const SharedMatrix &) const = default;
};

/// What a wish came to.
struct RankOutcome {
    std::vector<int> before;  ///< ranks
    std::vector<int> after;
    std::vector<adalora::RefuseReason> refusals;  ///< one a matrix
    int payer = -1;           ///< the matrix that paid for what grew; −1: what was free
    long long usedBefore = 0;
    long long usedAfter = 0;

    bool isRefused() const;
};

class SharedBudget {
public:
    SharedBudget() = default;
    SharedBudget(std::vector<SharedMatrix> matrices, long long budget);

    const std::vector<SharedMatrix> &matrices() const { return m_matrices; }
    const SharedMatrix &matrix(int index) const { return m_matrices[static_cast<std::size_t>(index)]; }
    long long budget() const { return m_budget; }
    long long used() const;
    long long slack() const { return m_budget - used(); }
    /// Whether the engine leaves everything as it is: nothing above the budget or min(d, k).
    bool isSound() const;

    /// `columns` of a matrix are given up; what they cost becomes free.
    RankOutcome free(int matrix, int columns);
    /// A matrix wishes to grow by `columns`, from what is free.
    RankOutcome grow(int matrix, int columns);
    /// `columns` of `from` are offered, and `to` wishes to grow by as many of its own as they pay for.
    RankOutcome move(int from, int to, int columns);
    /// A round as in a run: the least important triplets against the best candidates of all matrices.
    RankOutcome round(double hysteresis, int limit);
    /// Less than is used: the least important triplets go.
    RankOutcome setBudget(long long budget);
    void setNeed(int matrix, double need) { m_matrices[static_cast<std::size_t>(matrix)].need = need; }

    /// The rank that a matrix reaches if it wishes for all there is, and the reason why no more.
    int reach(int matrix) const;
    adalora::RefuseReason wall(int matrix) const;

    bool operator==(const SharedBudget &) const = default;

private:
    enum class Stance { Held, Offered, Given };
    std::vector<adalora::MatrixClaims> claims() const;
    void set(adalora::MatrixClaims &claims, int columns, Stance stance) const;
    RankOutcome decide(const std::vector<adalora::MatrixClaims> &claims, const adalora::ReallocationRules &rules);

    std::vector<SharedMatrix> m_matrices;
    long long m_budget = 0;
};

}  // namespace studio
