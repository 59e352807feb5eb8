#include "training/merging.h"
#include "training/alarm.h"
#include "training/moment_transport.h"
#include "training/parameter_ledger.h"
#include <algorithm>
#include <cmath>

namespace adalora {
namespace {

std::vector<int> without(int rank, const std::vector<Reallocation::Cut> &cuts, int matrix)
{
    std::vector<int> kept;
    for (int i = 0; i < rank; ++i)
        if (std::none_of(cuts.begin(), cuts.end(),
                         [&](const Reallocation::Cut &cut) { return cut.matrix == matrix && cut.incumbent == i; }))
            kept.push_back(i);
    return kept;
}

}  // namespace

bool Merging::areEqual(const std::vector<MatrixRound> &all)
{
    std::vector<double> scores;
    for (const MatrixRound &matrix : all)
        for (const Incumbent &incumbent : matrix.claims.incumbents)
            scores.push_back(incumbent.score);
    return scores.size() > 1
        && std::all_of(scores.begin(), scores.end(), [&](double score) { return score == scores.front(); });
}

MatrixClaims Merging::claimsOf(std::size_t matrix, double tolerance, const std::vector<GrowthCandidate> &candidates)
{
    Site &site = m_sites[matrix];
    if (m_metric == Metric::Random)
        for (double &lot : site.lots)
            lot = 1 - m_random.uniform();
    MatrixClaims claims;
    claims.out = static_cast<int>(site.adapter->out());
    claims.in = static_cast<int>(site.adapter->in());
    claims.limit = site.limit;
    claims.floor = floorOf(site);
    claims.pinnedRank = m_pins[matrix].rank;
    claims.isNeverCut = m_pins[matrix].isNeverPruned;
    for (const TripletTrack::Triplet &triplet : site.track.triplets())
        claims.incumbents.push_back({scoreOf(site, triplet), triplet.safeRounds > 0, triplet.sigma <= tolerance});
    for (const GrowthCandidate &candidate : candidates)
        claims.candidates.push_back(m_metric == Metric::Random ? 1 - m_random.uniform()
                                                               : m_mu * std::abs(candidate.slope));
    return claims;
}

/// False, and nothing changes, when a ΔW is not finite.
bool Merging::holdRound(int step, int round, AdamW &optimizer, StepReport &report)
{
    std::vector<MatrixRound> all;
    for (const Site &site : m_sites) {
        all.push_back({site.adapter->deltaSvd(), site.adapter->rank(), {}, {}, {}, {}, {}});
        if (!all.back().svd.sigma.allFinite())
            return false;
    }
    m_budget = m_rounds.budgetAt(round);
    m_lastRound = step;
    m_rampSteps = m_rounds.schedule.interval;
    const Reallocation decided = decide(all);
    m_threshold = decided.threshold;

    ParameterLedger ledger(step, m_budget, decided.parametersBefore, report);
    reportCuts(all, decided, ledger);
    if (!decided.cuts.empty() && areEqual(all))
        report.events.push_back(alarm(step, AlarmKind::EqualScores, std::to_string(decided.threshold)));
    mergeAll(all, optimizer);
    reportGrowth(all, decided, ledger);
    reportRefusals(all, decided, ledger);
    report.budget = static_cast<int>(m_budget);
    report.kept = static_cast<int>(parameters());
    report.isAllocation = true;
    return true;
}

/// Fills all but the SVDs.
Reallocation Merging::decide(std::vector<MatrixRound> &all)
{
    double largest = 0;
    for (std::size_t m = 0; m < all.size(); ++m) {
        m_sites[m].track.follow(all[m].svd);
        if (all[m].rank > 0)
            largest = std::max(largest, static_cast<double>(all[m].svd.sigma(0)));
    }
    chooseMu();
    const double tolerance = sigmaTolerance(largest);
    std::vector<MatrixClaims> claims;
    for (std::size_t m = 0; m < all.size(); ++m) {
        Site &site = m_sites[m];
        site.adapter->showGradientsTo(nullptr);
        all[m].candidates = site.sketch.takeCandidates();
        all[m].claims = claimsOf(m, tolerance, all[m].candidates);
        claims.push_back(all[m].claims);
    }
    Reallocation decided = reallocate(claims, {m_budget, m_hysteresis, grows() ? m_growLimit : 0, m_rankBy,
                                             m_rounds.schedule.targetBudget});
    for (std::size_t m = 0; m < all.size(); ++m) {
        MatrixRound &matrix = all[m];
        matrix.kept = without(matrix.rank, decided.cuts, static_cast<int>(m));
        std::copy_if(matrix.kept.begin(), matrix.kept.end(), std::back_inserter(matrix.live),
                     [&](int i) { return static_cast<double>(matrix.svd.sigma(i)) > tolerance; });
    }
    for (const Reallocation::Growth &growth : decided.growths) {
        MatrixRound &matrix = all[static_cast<std::size_t>(growth.matrix)];
        matrix.newcomers.push_back(matrix.candidates[static_cast<std::size_t>(growth.candidate)]);
    }
    return decided;
}

void Merging::reportCuts(std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger) const
{
    for (const Reallocation::Cut &cut : decided.cuts) {
        const Site &site = m_sites[static_cast<std::size_t>(cut.matrix)];
        MatrixRound &matrix = all[static_cast<std::size_t>(cut.matrix)];
        const TripletTrack::Triplet &triplet = site.track.triplets()[static_cast<std::size_t>(cut.incumbent)];
        Event &event = ledger.enter(EventKind::Prune, cut.matrix, matrix.rank, matrix.rank - 1, -matrix.claims.cost());
        event.index = triplet.slot;
        event.lambda = triplet.sigma;
        event.score = scoreOf(site, triplet);
        event.threshold = m_threshold;
        --matrix.rank;
    }
    for (std::size_t m = 0; m < all.size(); ++m)
        if (all[m].rank != m_sites[m].adapter->rank())
            ledger.enter(EventKind::Merge, static_cast<int>(m), m_sites[m].adapter->rank(), all[m].rank, 0);
}

void Merging::mergeAll(const std::vector<MatrixRound> &all, AdamW &optimizer)
{
    std::vector<double> sigmas;
    for (const MatrixRound &matrix : all)
        for (const int i : matrix.live)
            sigmas.push_back(static_cast<double>(matrix.svd.sigma(i)));
    // A newcomer's factors are as long as those of a typical merged column, or as in LoRA's start where there is none.
    const double typical = median(sigmas);
    for (std::size_t m = 0; m < all.size(); ++m) {
        const double size = typical > 0 ? std::sqrt(typical / m_sites[m].adapter->scale()) : 1 / std::sqrt(3.0);
        merge(m_sites[m], all[m], size, optimizer);
    }
}

void Merging::reportGrowth(std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger) const
{
    for (const Reallocation::Growth &growth : decided.growths) {
        const auto m = static_cast<std::size_t>(growth.matrix);
        MatrixRound &matrix = all[m];
        Event &event = ledger.enter(EventKind::Grow, growth.matrix, matrix.rank, matrix.rank + 1, matrix.claims.cost());
        event.index = m_sites[m].track.triplets()[static_cast<std::size_t>(matrix.rank)].slot;
        event.score = matrix.claims.candidates[static_cast<std::size_t>(growth.candidate)];
        event.threshold = m_threshold;
        event.payer = growth.payer;
        ++matrix.rank;
    }
}

/// A refusal is news when it begins or its reason changes, not in every round that it lasts.
void Merging::reportRefusals(const std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger)
{
    std::vector<RefuseReason> reasons(m_sites.size(), RefuseReason::None);
    for (const Reallocation::Refusal &refusal : decided.refusals)
        reasons[static_cast<std::size_t>(refusal.matrix)] = refusal.reason;
    for (std::size_t m = 0; m < m_sites.size(); ++m) {
        if (reasons[m] != RefuseReason::None && reasons[m] != m_sites[m].refused)
            ledger.enter(EventKind::Refuse, static_cast<int>(m), all[m].rank, all[m].rank, 0).reason = reasons[m];
        m_sites[m].refused = reasons[m];
    }
}

/// The columns that live are merged, those that do not are seeded anew, newcomers come last.
void Merging::merge(Site &site, const MatrixRound &matrix, double columnSize, AdamW &optimizer)
{
    ProductAdapter &adapter = *site.adapter;
    const ThinSvd &svd = matrix.svd;
    const Matrix changeOfP = mergeCoefficients(adapter.P.value, svd.u, svd.sigma, matrix.live, adapter.scale());
    const Matrix changeOfQ = mergeCoefficients(adapter.Q.value, svd.v, svd.sigma, matrix.live, adapter.scale());

    ProductFactors factors = mergedFactors(svd, matrix.live, adapter.scale());
    ColumnStart start = m_start;
    start.size = columnSize;
    for (std::size_t i = matrix.live.size(); i < matrix.kept.size(); ++i)
        appendSeed(factors, columnSize, m_random);
    for (const GrowthCandidate &newcomer : matrix.newcomers)
        appendColumn(factors, newcomer, start, m_random);
    const Index fresh = factors.P.cols() - static_cast<Index>(matrix.live.size());
    adapter.setFactors(std::move(factors));

    const auto moveMoments = [&](const Parameter &factor, const Matrix &change) {
        const int steps = optimizer.steps();
        AdamW::Moments merged = m_momentRule == Moments::Transport
            ? transported(optimizer.moments(factor), steps, change)
            : freshMoments(factor.value.rows(), change.cols());
        optimizer.setMoments(factor, withNewColumns(std::move(merged), steps, fresh));
    };
    moveMoments(adapter.P, changeOfP);
    moveMoments(adapter.Q, changeOfQ);

    site.track.keep(matrix.kept);
    for (const GrowthCandidate &newcomer : matrix.newcomers)
        site.track.add(newcomer.u, newcomer.v, std::abs(newcomer.slope), m_protectedRounds);
}

}  // namespace adalora
