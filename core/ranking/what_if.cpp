#include "ranking/what_if.h"

#include "error.h"
#include "ranking/allocator.h"
#include "ranking/merge_rounds.h"
#include "ranking/reallocator.h"
#include "ranking/sigma_importance.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace adalora {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

int count(const std::vector<unsigned char> &flags, const MatrixInfo &matrix)
{
    const auto first = flags.begin() + matrix.first;
    return static_cast<int>(std::count(first, first + matrix.rank, 1));
}

std::optional<std::vector<Pin>> knownPins(const RunInfo &info)
{
    try {
        return pinsOf(info.config, info.matrices);
    } catch (const Error &) {
        return {};
    }
}

std::vector<double> scoresFor(const RunInfo &info, const AllocationRecord &record, const WhatIfQuestion &question)
{
    std::vector<double> scores(record.score.begin(), record.score.end());
    const Metric recorded = info.config.metric;
    switch (question.metric) {
    case WhatIfMetric::AsRecorded: break;
    case WhatIfMetric::Magnitude:
    case WhatIfMetric::Sigma:
        if (recorded != Metric::Magnitude)
            std::transform(record.lambda.begin(), record.lambda.end(), scores.begin(),
                           [](float lambda) { return std::abs(static_cast<double>(lambda)); });
        break;
    case WhatIfMetric::SigmaGradient:
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double slope = static_cast<double>(record.slope[i]);
            if (recorded == Metric::SigmaGradient)
                scores[i] += (question.mu - record.mu) * slope;
            else
                scores[i] = std::abs(static_cast<double>(record.lambda[i])) + question.mu * slope;
        }
    }
    return scores;
}

/// Budget at the step, and the smallest one still to come.
struct Budgets {
    int now;
    int smallest;
};

Budgets budgetsFor(const RunInfo &info, const AllocationRecord &record, const WhatIfQuestion &question)
{
    const BudgetSchedule schedule = scheduleOf(info.config, info.initialBudget, question.target.value_or(info.targetBudget));
    const bool isMerge = info.config.method == Method::Merge;
    Budgets budgets{record.budget, isMerge ? schedule.targetBudget : schedule.budget(schedule.totalSteps - 1)};
    if (question.budget)
        budgets.now = *question.budget;
    else if (question.target && isMerge && record.chosenAt >= 0)
        budgets.now = MergeRounds{schedule}.budgetAt(record.chosenAt);
    else if (question.target && !isMerge)
        budgets.now = schedule.budget(record.step);
    budgets.smallest = std::min(budgets.smallest, budgets.now);
    return budgets;
}

void maskingAnswer(WhatIfAnswer &answer, const RunInfo &info, const AllocationRecord &record, int smallest)
{
    std::vector<int> costs;
    for (const MatrixInfo &matrix : info.matrices)
        costs.insert(costs.end(), at(matrix.rank), costOfOne(matrix, info));
    const std::vector<Pin> pins = pinsOf(info.config, info.matrices);
    const RankBy rankBy = info.config.rank_by;
    Allocation allocation;
    if (const auto asReference = allocateAsReference(answer.score, answer.budget); asReference && info.config.ties == Ties::Reference)
        allocation = *asReference;
    else if (areAnySet(pins))
        allocation = allocateAround({pins, record.before, smallest}, answer.score, costs, answer.budget, rankBy);
    else if (info.budgetUnit == BudgetUnit::Parameters)
        allocation = allocateWithinCosts(answer.score, costs, answer.budget, rankBy);
    else
        allocation = allocateExact(answer.score, answer.budget);
    answer.kept = std::move(allocation.kept);
    answer.used = allocation.cost;
    answer.cutScore = allocation.threshold();
}

double floorOf(const RunConfig &config, double largest)
{
    switch (config.prune_by) {
    case PruneBy::Count: return 0;
    case PruneBy::Threshold: return config.tau;
    case PruneBy::RelativeThreshold: return config.tau * largest;
    }
    return 0;
}

void mergeAnswer(WhatIfAnswer &answer, const RunInfo &info, const AllocationRecord &record, int smallest)
{
    double largest = 0;
    for (std::size_t i = 0; i < record.lambda.size(); ++i)
        if (record.present[i])
            largest = std::max(largest, static_cast<double>(record.lambda[i]));
    const double tolerance = sigmaTolerance(largest);
    const std::vector<Pin> pins = pinsOf(info.config, info.matrices);

    std::vector<MatrixClaims> claims;
    std::vector<std::vector<std::size_t>> slots;  // of the incumbents, by matrix
    for (std::size_t m = 0; m < info.matrices.size(); ++m) {
        const MatrixInfo &matrix = info.matrices[m];
        std::vector<std::size_t> mine;
        for (std::size_t slot = at(matrix.first); slot < at(matrix.first + matrix.rank); ++slot)
            if (record.present[slot])
                mine.push_back(slot);
        // As the engine numbers them, which decides between equals.
        std::stable_sort(mine.begin(), mine.end(), [&](std::size_t a, std::size_t b) { return record.lambda[a] > record.lambda[b]; });
        MatrixClaims claim;
        claim.out = matrix.out;
        claim.in = matrix.in;
        claim.limit = matrix.rank;
        claim.floor = mine.empty() ? 0 : floorOf(info.config, static_cast<double>(record.lambda[mine.front()]));
        claim.pinnedRank = pins[m].rank;
        claim.isNeverCut = pins[m].isNeverPruned;
        for (const std::size_t slot : mine)
            claim.incumbents.push_back({answer.score[slot], record.isSafe[slot] != 0, static_cast<double>(record.lambda[slot]) <= tolerance});
        claims.push_back(std::move(claim));
        slots.push_back(std::move(mine));
    }
    const Reallocation decided = reallocate(claims, {answer.budget, info.config.grow_hysteresis, 0, info.config.rank_by, smallest});
    answer.kept = record.present;
    for (const Reallocation::Cut &cut : decided.cuts)
        answer.kept[slots[at(cut.matrix)][at(cut.incumbent)]] = 0;
    answer.used = static_cast<int>(decided.parametersAfter);
    answer.cutScore = decided.threshold;
}

void compare(WhatIfAnswer &answer, const RunInfo &info, const AllocationRecord &record)
{
    for (std::size_t i = 0; i < answer.kept.size(); ++i) {
        answer.gained += answer.kept[i] > record.kept[i] ? 1 : 0;
        answer.lost += answer.kept[i] < record.kept[i] ? 1 : 0;
    }
    for (const MatrixInfo &matrix : info.matrices) {
        answer.ranks.push_back(count(answer.kept, matrix));
        answer.rankChanges.push_back(answer.ranks.back() - count(record.kept, matrix));
    }
}

}  // namespace

WhatIfGap gapOf(const RunInfo &info, const AllocationRecord &record, WhatIfMetric metric)
{
    if (!hasSchedule(info.config.method))
        return WhatIfGap::NoAllocations;
    const bool isMerge = info.config.method == Method::Merge;
    if (metric == WhatIfMetric::Magnitude && isMerge)
        return WhatIfGap::NoLambda;
    if (metric == WhatIfMetric::Sigma && !isMerge)
        return WhatIfGap::SigmaIsShared;
    if (metric == WhatIfMetric::SigmaGradient && record.slope.empty())
        return WhatIfGap::NoSlopes;
    return knownPins(info) ? WhatIfGap::None : WhatIfGap::UnknownPin;
}

int smallestBudget(const RunInfo &info, const AllocationRecord &record)
{
    const std::vector<Pin> pins = knownPins(info).value_or(std::vector<Pin>());
    const bool isMerge = info.config.method == Method::Merge;
    int held = 0;
    for (std::size_t m = 0; m < pins.size(); ++m) {
        const int now = count(isMerge ? record.present : record.before, info.matrices[m]);
        const int kept = isMerge ? std::min(now, pins[m].held(now)) : pins[m].held(now);
        held += kept * costOfOne(info.matrices[m], info);
    }
    return held;
}

WhatIfAnswer whatIf(const RunInfo &info, const AllocationRecord &record, const WhatIfQuestion &question)
{
    WhatIfAnswer answer;
    answer.gap = gapOf(info, record, question.metric);
    if (answer.gap != WhatIfGap::None)
        return answer;
    const Budgets budgets = budgetsFor(info, record, question);
    if (smallestBudget(info, record) > budgets.smallest) {
        answer.gap = WhatIfGap::PinsExceedBudget;
        return answer;
    }
    answer.budget = budgets.now;
    answer.score = scoresFor(info, record, question);
    if (info.config.method == Method::Merge)
        mergeAnswer(answer, info, record, budgets.smallest);
    else
        maskingAnswer(answer, info, record, budgets.smallest);
    compare(answer, info, record);
    return answer;
}

}  // namespace adalora
