#include "lessons/shared_budget.h"

#include <algorithm>
#include <cmath>

namespace studio {

using adalora::Incumbent;
using adalora::MatrixClaims;
using adalora::Reallocation;
using adalora::ReallocationRules;
using adalora::RefuseReason;

namespace {

constexpr double decay = 0.85;
constexpr int candidatesInRound = 5;
constexpr int noLimit = 1'000'000;

// Of wishes: a candidate beats what is held, which its safety protects, so that the engine says why it gets no place.
constexpr double heldScore = 1;
constexpr double wishedScore = 2;

}  // namespace

double SharedMatrix::score(int triplet) const { return need * std::pow(decay, triplet); }

bool RankOutcome::isRefused() const
{
    return std::any_of(refusals.begin(), refusals.end(), [](RefuseReason reason) { return reason != RefuseReason::None; });
}

SharedBudget::SharedBudget(std::vector<SharedMatrix> matrices, long long budget) : m_matrices(std::move(matrices)), m_budget(budget) {}

long long SharedBudget::used() const
{
    long long sum = 0;
    for (const SharedMatrix &matrix : m_matrices)
        sum += static_cast<long long>(matrix.rank) * matrix.cost();
    return sum;
}

bool SharedBudget::isSound() const
{
    const bool fits = std::all_of(m_matrices.begin(), m_matrices.end(), [](const SharedMatrix &m) { return m.rank <= m.most(); });
    return fits && adalora::reallocate(claims(), {m_budget, 0, 0, adalora::RankBy::Score}).cuts.empty();
}

/// Everything is held.
std::vector<MatrixClaims> SharedBudget::claims() const
{
    std::vector<MatrixClaims> all;
    for (const SharedMatrix &matrix : m_matrices)
        all.push_back({matrix.out, matrix.in, matrix.most(), 0, std::vector<Incumbent>(static_cast<std::size_t>(matrix.rank), {heldScore, true, false}), {}});
    return all;
}

/// The last `columns` of a matrix.
void SharedBudget::set(MatrixClaims &claims, int columns, Stance stance) const
{
    const auto count = std::min(claims.incumbents.size(), static_cast<std::size_t>(std::max(0, columns)));
    for (std::size_t i = claims.incumbents.size() - count; i < claims.incumbents.size(); ++i)
        claims.incumbents[i] = {0, false, stance == Stance::Given};
}

RankOutcome SharedBudget::decide(const std::vector<MatrixClaims> &claims, const ReallocationRules &rules)
{
    const Reallocation decided = adalora::reallocate(claims, rules);
    RankOutcome outcome;
    outcome.usedBefore = decided.parametersBefore;
    outcome.usedAfter = decided.parametersAfter;
    outcome.refusals.assign(m_matrices.size(), RefuseReason::None);
    for (const SharedMatrix &matrix : m_matrices)
        outcome.before.push_back(matrix.rank);
    for (const Reallocation::Cut &cut : decided.cuts)
        --m_matrices[static_cast<std::size_t>(cut.matrix)].rank;
    for (const Reallocation::Growth &growth : decided.growths) {
        ++m_matrices[static_cast<std::size_t>(growth.matrix)].rank;
        outcome.payer = std::max(outcome.payer, growth.payer);
    }
    for (const Reallocation::Refusal &refusal : decided.refusals)
        outcome.refusals[static_cast<std::size_t>(refusal.matrix)] = refusal.reason;
    for (const SharedMatrix &matrix : m_matrices)
        outcome.after.push_back(matrix.rank);
    return outcome;
}

RankOutcome SharedBudget::free(int matrix, int columns)
{
    std::vector<MatrixClaims> all = claims();
    set(all[static_cast<std::size_t>(matrix)], columns, Stance::Given);
    return decide(all, {m_budget, 0, noLimit, adalora::RankBy::Score});
}

RankOutcome SharedBudget::grow(int matrix, int columns)
{
    std::vector<MatrixClaims> all = claims();
    all[static_cast<std::size_t>(matrix)].candidates.assign(static_cast<std::size_t>(std::max(0, columns)), wishedScore);
    return decide(all, {m_budget, 0, noLimit, adalora::RankBy::Score});
}

RankOutcome SharedBudget::move(int from, int to, int columns)
{
    const int cost = matrix(to).cost();
    // What is free may fill up a column but not pay for a whole one: this is about what `from` offers.
    const long long small = std::min<long long>(slack(), cost - 1);
    const long long offered = static_cast<long long>(std::min(columns, matrix(from).rank)) * matrix(from).cost() + small;
    std::vector<MatrixClaims> all = claims();
    set(all[static_cast<std::size_t>(from)], columns, Stance::Offered);
    all[static_cast<std::size_t>(to)].candidates.assign(static_cast<std::size_t>(std::max<long long>(1, offered / cost)), wishedScore);
    return decide(all, {used() + small, 0, noLimit, adalora::RankBy::Score});
}

RankOutcome SharedBudget::round(double hysteresis, int limit)
{
    std::vector<MatrixClaims> all = claims();
    for (std::size_t m = 0; m < all.size(); ++m) {
        const SharedMatrix &matrix = m_matrices[m];
        for (int i = 0; i < matrix.rank; ++i)
            all[m].incumbents[static_cast<std::size_t>(i)] = {matrix.score(i), false, false};
        for (int i = 0; i < candidatesInRound; ++i)
            all[m].candidates.push_back(matrix.score(matrix.rank + i));
    }
    return decide(all, {m_budget, hysteresis, limit, adalora::RankBy::Score});
}

RankOutcome SharedBudget::setBudget(long long budget)
{
    m_budget = budget;
    std::vector<MatrixClaims> all = claims();
    for (std::size_t m = 0; m < all.size(); ++m)
        for (int i = 0; i < m_matrices[m].rank; ++i)
            all[m].incumbents[static_cast<std::size_t>(i)] = {m_matrices[m].score(i), false, false};
    return decide(all, {m_budget, 0, 0, adalora::RankBy::Score});
}

int SharedBudget::reach(int index) const
{
    SharedBudget asked = *this;
    return asked.grow(index, matrix(index).most() + 1).after[static_cast<std::size_t>(index)];
}

RefuseReason SharedBudget::wall(int index) const
{
    SharedBudget asked = *this;
    return asked.grow(index, matrix(index).most() + 1).refusals[static_cast<std::size_t>(index)];
}

}  // namespace studio
