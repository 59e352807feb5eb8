#include "ranking/reallocator.h"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace adalora {
namespace {

/// An incumbent or a candidate.
struct Claim {
    int matrix;
    int index;
    int cost;
    double score;
    double value;  ///< what it is ranked by
    bool isSafe = false;
    bool isHeld = false;  ///< by a pin
};

bool isBetter(const Claim &a, const Claim &b)
{
    const bool aIsNumber = !std::isnan(a.value), bIsNumber = !std::isnan(b.value);
    if (aIsNumber != bIsNumber)
        return aIsNumber;
    if (aIsNumber && a.value != b.value)
        return a.value > b.value;
    return a.matrix != b.matrix ? a.matrix < b.matrix : a.index < b.index;
}

class Round {
public:
    Round(const std::vector<MatrixClaims> &matrices, const ReallocationRules &rules);
    Reallocation decide();

private:
    Claim claim(int matrix, int index, double score) const;
    void cut(const Claim &victim);
    void hold();
    void cutOutright();
    void cutToBudget();
    void grow();
    bool growsIntoSlack(const Claim &candidate);
    bool replacesIncumbents(const Claim &candidate);
    void place(const Claim &candidate);
    int payFromFreed(int cost);
    double threshold() const;
    void refuse();
    bool mayGrow(const Claim &candidate) const;
    bool fitsItsPin(const Claim &candidate) const;
    long long slack() const { return m_rules.budget - m_decided.parametersAfter; }
    const MatrixClaims &matrix(int index) const { return m_matrices[static_cast<std::size_t>(index)]; }

    struct Freed {
        int matrix;
        long long parameters;
    };

    const std::vector<MatrixClaims> &m_matrices;
    const ReallocationRules &m_rules;
    std::vector<int> m_ranks;
    std::vector<Claim> m_incumbents;  ///< that have their place, best first
    std::vector<Claim> m_candidates;  ///< that have none yet, best first
    long long m_held = 0;             ///< parameters that pins hold
    std::vector<Freed> m_freed;       ///< by cuts of this round, not used up by a falling budget or by growth
    int m_replacements = 0;
    Reallocation m_decided;
};

Round::Round(const std::vector<MatrixClaims> &matrices, const ReallocationRules &rules)
    : m_matrices(matrices), m_rules(rules)
{
    for (int m = 0; m < static_cast<int>(matrices.size()); ++m) {
        const MatrixClaims &claims = matrix(m);
        const int rank = static_cast<int>(claims.incumbents.size());
        m_ranks.push_back(rank);
        m_decided.parametersBefore += static_cast<long long>(rank) * claims.cost();
        for (int i = 0; i < rank; ++i) {
            const Incumbent &incumbent = claims.incumbents[static_cast<std::size_t>(i)];
            m_incumbents.push_back(claim(m, i, incumbent.score));
            m_incumbents.back().isSafe = incumbent.isSafe;
        }
        for (int i = 0; i < static_cast<int>(claims.candidates.size()); ++i) {
            const double score = claims.candidates[static_cast<std::size_t>(i)];
            if (std::isfinite(score) && score > claims.floor && claims.pinnedRank < 0)
                m_candidates.push_back(claim(m, i, score));
        }
    }
    std::sort(m_incumbents.begin(), m_incumbents.end(), isBetter);
    std::sort(m_candidates.begin(), m_candidates.end(), isBetter);
    hold();
    m_decided.parametersAfter = m_decided.parametersBefore;
}

Claim Round::claim(int m, int index, double score) const
{
    const int cost = matrix(m).cost();
    return {m, index, cost, score, m_rules.rankBy == RankBy::Score ? score : score / cost};
}

Reallocation Round::decide()
{
    cutOutright();
    cutToBudget();
    // What a falling budget takes back is free for nobody.
    long long takenBack = std::max(0LL, m_decided.parametersBefore - m_rules.budget);
    for (Freed &freed : m_freed) {
        const long long taken = std::min(takenBack, freed.parameters);
        freed.parameters -= taken;
        takenBack -= taken;
    }
    if (m_rules.limit > 0)
        grow();
    m_decided.threshold = threshold();
    refuse();
    return std::move(m_decided);
}

double Round::threshold() const
{
    double ofAll = std::numeric_limits<double>::quiet_NaN();
    for (auto lowest = m_incumbents.rbegin(); lowest != m_incumbents.rend(); ++lowest) {
        if (!lowest->isHeld && !std::isnan(lowest->score))
            return lowest->score;
        if (std::isnan(ofAll))
            ofAll = lowest->score;
    }
    return ofAll;
}

void Round::cut(const Claim &victim)
{
    --m_ranks[static_cast<std::size_t>(victim.matrix)];
    m_decided.parametersAfter -= victim.cost;
    m_decided.cuts.push_back({victim.matrix, victim.index});
    m_freed.push_back({victim.matrix, victim.cost});
}

void Round::hold()
{
    std::vector<int> left;  // that a pin still holds
    for (const MatrixClaims &claims : m_matrices)
        left.push_back(claims.isNeverCut ? static_cast<int>(claims.incumbents.size()) : claims.pinnedRank);
    for (Claim &incumbent : m_incumbents) {
        int &count = left[static_cast<std::size_t>(incumbent.matrix)];
        if (count <= 0)
            continue;
        --count;
        incumbent.isHeld = true;
        m_held += incumbent.cost;
    }
    assert(m_held <= m_rules.budget);
}

void Round::cutOutright()
{
    std::vector<Claim> staying;
    for (const Claim &incumbent : m_incumbents) {
        const MatrixClaims &claims = matrix(incumbent.matrix);
        const bool isDead = claims.incumbents[static_cast<std::size_t>(incumbent.index)].isDead;
        const bool isLow = !incumbent.isSafe && (isDead || incumbent.score < claims.floor);
        if (!incumbent.isHeld && (isLow || claims.pinnedRank >= 0))
            cut(incumbent);
        else
            staying.push_back(incumbent);
    }
    m_incumbents = std::move(staying);
}

void Round::cutToBudget()
{
    long long parameters = m_decided.parametersAfter;
    std::vector<Claim> victims;
    for (const bool safeOnes : {false, true}) {
        for (auto lowest = m_incumbents.rbegin(); lowest != m_incumbents.rend() && parameters > m_rules.budget; ++lowest)
            if (!lowest->isHeld && lowest->isSafe == safeOnes) {
                victims.push_back(*lowest);
                parameters -= lowest->cost;
            }
    }
    std::vector<Claim> cuts;
    for (auto best = victims.rbegin(); best != victims.rend(); ++best) {
        if (parameters + best->cost <= m_rules.budget)
            parameters += best->cost;
        else
            cuts.push_back(*best);
    }
    for (auto lowest = cuts.rbegin(); lowest != cuts.rend(); ++lowest) {
        cut(*lowest);
        m_incumbents.erase(std::find_if(m_incumbents.begin(), m_incumbents.end(), [&](const Claim &c) {
            return c.matrix == lowest->matrix && c.index == lowest->index;
        }));
    }
}

bool Round::mayGrow(const Claim &candidate) const
{
    const MatrixClaims &claims = matrix(candidate.matrix);
    return m_ranks[static_cast<std::size_t>(candidate.matrix)] < std::min({claims.limit, claims.out, claims.in});
}

bool Round::fitsItsPin(const Claim &candidate) const
{
    return !matrix(candidate.matrix).isNeverCut || m_held + candidate.cost <= m_rules.smallestBudget;
}

void Round::grow()
{
    const auto served = [this] {
        return std::find_if(m_candidates.begin(), m_candidates.end(), [this](const Claim &candidate) {
            return mayGrow(candidate) && fitsItsPin(candidate) && (growsIntoSlack(candidate) || replacesIncumbents(candidate));
        });
    };
    for (auto candidate = served(); candidate != m_candidates.end(); candidate = served())
        m_candidates.erase(candidate);
}

bool Round::growsIntoSlack(const Claim &candidate)
{
    if (candidate.cost > slack())
        return false;
    place(candidate);
    return true;
}

bool Round::replacesIncumbents(const Claim &candidate)
{
    if (m_replacements >= m_rules.limit)
        return false;
    std::vector<Claim> payers;
    long long free = slack();
    for (auto lowest = m_incumbents.rbegin(); lowest != m_incumbents.rend() && free < candidate.cost; ++lowest)
        if (!lowest->isSafe && !lowest->isHeld) {
            payers.push_back(*lowest);
            free += lowest->cost;
        }
    if (free < candidate.cost)
        return false;
    // A cheap one that a dearer one after it made needless keeps its place.
    std::vector<Claim> needed;
    for (auto best = payers.rbegin(); best != payers.rend(); ++best) {
        if (free - best->cost >= candidate.cost)
            free -= best->cost;
        else
            needed.push_back(*best);
    }
    double given = 0, cost = 0;
    for (const Claim &payer : needed) {
        given += std::isnan(payer.score) ? 0 : payer.score;
        cost += payer.cost;
    }
    const bool isPerParameter = m_rules.rankBy == RankBy::ScorePerParameter;
    const double offered = isPerParameter ? candidate.score / candidate.cost : candidate.score;
    if (!(offered > (1 + m_rules.hysteresis) * (isPerParameter ? given / cost : given)))
        return false;
    for (const Claim &payer : needed) {
        cut(payer);
        std::erase_if(m_incumbents,
                      [&](const Claim &c) { return c.matrix == payer.matrix && c.index == payer.index; });
    }
    ++m_replacements;
    place(candidate);
    return true;
}

void Round::place(const Claim &candidate)
{
    m_decided.growths.push_back({candidate.matrix, candidate.index, payFromFreed(candidate.cost)});
    ++m_ranks[static_cast<std::size_t>(candidate.matrix)];
    m_decided.parametersAfter += candidate.cost;
    if (matrix(candidate.matrix).isNeverCut)
        m_held += candidate.cost;
}

/// The newest cuts pay first: those that were made for this candidate. Old slack pays what is left.
int Round::payFromFreed(int cost)
{
    int payer = -1;
    long long most = 0, open = cost;
    for (auto freed = m_freed.rbegin(); freed != m_freed.rend() && open > 0; ++freed) {
        const long long paid = std::min(open, freed->parameters);
        freed->parameters -= paid;
        open -= paid;
        if (paid > most) {
            most = paid;
            payer = freed->matrix;
        }
    }
    return payer;
}

void Round::refuse()
{
    for (int m = 0; m < static_cast<int>(m_matrices.size()); ++m) {
        const auto best = std::find_if(m_candidates.begin(), m_candidates.end(),
                                       [&](const Claim &candidate) { return candidate.matrix == m; });
        if (best == m_candidates.end() || m_rules.limit == 0 || !(best->score > (1 + m_rules.hysteresis) * m_decided.threshold))
            continue;
        m_decided.refusals.push_back({m, mayGrow(*best) ? RefuseReason::Budget : RefuseReason::Dimension});
    }
}

}  // namespace

Reallocation reallocate(const std::vector<MatrixClaims> &matrices, const ReallocationRules &rules)
{
    return Round(matrices, rules).decide();
}

}  // namespace adalora
