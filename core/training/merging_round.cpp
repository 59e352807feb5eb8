#include "training/merging.h"
#include "training/moment_transport.h"
#include <algorithm>
#include <cmath>

namespace adalora {
namespace {

/// Writes down what happens, with running totals.
class Ledger {
public:
    Ledger(int step, long long budget, long long parameters, StepReport &report)
        : m_step(step), m_budget(budget), m_parameters(parameters), m_report(report)
    {
    }

    /// `cost` is what the adapters' parameters change by. The reference is valid until the next entry.
    Event &enter(EventKind kind, int matrix, int rankBefore, int rankAfter, long long cost)
    {
        Event event;
        event.step = m_step;
        event.kind = kind;
        event.matrix = matrix;
        event.rankBefore = rankBefore;
        event.rankAfter = rankAfter;
        event.parametersBefore = m_parameters;
        event.slackBefore = m_budget - m_parameters;
        m_parameters += cost;
        event.parametersAfter = m_parameters;
        event.slackAfter = m_budget - m_parameters;
        m_report.events.push_back(event);
        return m_report.events.back();
    }

private:
    int m_step;
    long long m_budget;
    long long m_parameters;
    StepReport &m_report;
};

std::vector<int> without(int rank, const std::vector<Reallocation::Cut> &cuts, int matrix)
{
    std::vector<int> kept;
    for (int i = 0; i < rank; ++i)
        if (std::none_of(cuts.begin(), cuts.end(),
                         [&](const Reallocation::Cut &cut) { return cut.matrix == matrix && cut.incumbent == i; }))
            kept.push_back(i);
    return kept;
}

/// Those whose σ is above the tolerance.
std::vector<int> liveOf(const ThinSvd &svd, const std::vector<int> &triplets, double tolerance)
{
    std::vector<int> live;
    std::copy_if(triplets.begin(), triplets.end(), std::back_inserter(live),
                 [&](int i) { return static_cast<double>(svd.sigma(i)) > tolerance; });
    return live;
}

bool areEqual(const std::vector<MatrixClaims> &claims)
{
    std::vector<double> scores;
    for (const MatrixClaims &matrix : claims)
        for (const Incumbent &incumbent : matrix.incumbents)
            scores.push_back(incumbent.score);
    return scores.size() > 1
        && std::all_of(scores.begin(), scores.end(), [&](double score) { return score == scores.front(); });
}

}  // namespace

MatrixClaims Merging::claimsOf(Site &site, double tolerance, const std::vector<GrowthCandidate> &candidates)
{
    if (m_metric == Metric::Random)
        for (double &lot : site.lots)
            lot = 1 - m_random.uniform();
    MatrixClaims claims;
    claims.out = static_cast<int>(site.adapter->out());
    claims.in = static_cast<int>(site.adapter->in());
    claims.limit = site.limit;
    claims.floor = floorOf(site);
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
    std::vector<ThinSvd> svds;
    for (const Site &site : m_sites) {
        svds.push_back(site.adapter->deltaSvd());
        if (!svds.back().sigma.allFinite())
            return false;
    }
    for (std::size_t m = 0; m < m_sites.size(); ++m)
        m_sites[m].track.follow(svds[m]);
    chooseMu();
    double largest = 0;
    for (const Site &site : m_sites)
        for (const TripletTrack::Triplet &triplet : site.track.triplets())
            largest = std::max(largest, triplet.sigma);
    const double tolerance = sigmaTolerance(largest);

    std::vector<std::vector<GrowthCandidate>> candidates;
    std::vector<MatrixClaims> claims;
    for (std::size_t m = 0; m < m_sites.size(); ++m) {
        m_sites[m].adapter->showGradientsTo(nullptr);
        candidates.push_back(m_sites[m].sketch.takeCandidates());
        claims.push_back(claimsOf(m_sites[m], tolerance, candidates.back()));
    }
    m_budget = m_rounds.budgetAt(round);
    const Reallocation decided = reallocate(claims, {m_budget, m_hysteresis, grows() ? m_growLimit : 0, m_rankBy});
    m_threshold = decided.threshold;
    m_lastRound = step;

    Ledger ledger(step, m_budget, decided.parametersBefore, report);
    std::vector<int> ranks;
    for (const Site &site : m_sites)
        ranks.push_back(site.adapter->rank());
    for (const Reallocation::Cut &cut : decided.cuts) {
        const auto m = static_cast<std::size_t>(cut.matrix);
        const TripletTrack::Triplet &triplet = m_sites[m].track.triplets()[static_cast<std::size_t>(cut.incumbent)];
        Event &event = ledger.enter(EventKind::Prune, cut.matrix, ranks[m], ranks[m] - 1, -claims[m].cost());
        event.index = triplet.slot;
        event.lambda = triplet.sigma;
        event.score = scoreOf(m_sites[m], triplet);
        event.threshold = m_threshold;
        --ranks[m];
    }
    if (!decided.cuts.empty() && areEqual(claims)) {
        Event event;
        event.step = step;
        event.kind = EventKind::Alarm;
        event.alarm = AlarmKind::EqualScores;
        event.detail = std::to_string(decided.threshold);
        report.events.push_back(event);
    }

    std::vector<std::vector<int>> kept;
    std::vector<double> sigmas;
    for (std::size_t m = 0; m < m_sites.size(); ++m) {
        kept.push_back(without(m_sites[m].adapter->rank(), decided.cuts, static_cast<int>(m)));
        for (const int i : liveOf(svds[m], kept[m], tolerance))
            sigmas.push_back(static_cast<double>(svds[m].sigma(i)));
        if (ranks[m] != m_sites[m].adapter->rank())
            ledger.enter(EventKind::Merge, static_cast<int>(m), m_sites[m].adapter->rank(), ranks[m], 0);
    }
    // A newcomer's factors are as long as those of a typical merged column, or as in LoRA's start where there is none.
    const double typical = median(sigmas);
    std::vector<std::vector<GrowthCandidate>> newcomers(m_sites.size());
    for (const Reallocation::Growth &growth : decided.growths) {
        const auto m = static_cast<std::size_t>(growth.matrix);
        newcomers[m].push_back(candidates[m][static_cast<std::size_t>(growth.candidate)]);
    }
    for (std::size_t m = 0; m < m_sites.size(); ++m) {
        const double size = typical > 0 ? std::sqrt(typical / m_sites[m].adapter->scale()) : 1 / std::sqrt(3.0);
        merge(m_sites[m], svds[m], kept[m], liveOf(svds[m], kept[m], tolerance), size, newcomers[m], optimizer);
    }

    std::vector<std::size_t> placed(m_sites.size(), 0);
    for (const Reallocation::Growth &growth : decided.growths) {
        const auto m = static_cast<std::size_t>(growth.matrix);
        const std::vector<TripletTrack::Triplet> &triplets = m_sites[m].track.triplets();
        Event &event = ledger.enter(EventKind::Grow, growth.matrix, ranks[m], ranks[m] + 1, claims[m].cost());
        event.index = triplets[kept[m].size() + placed[m]++].slot;
        event.score = claims[m].candidates[static_cast<std::size_t>(growth.candidate)];
        event.threshold = m_threshold;
        event.payer = growth.payer;
        ++ranks[m];
    }
    for (const Reallocation::Refusal &refusal : decided.refusals) {
        const int rank = ranks[static_cast<std::size_t>(refusal.matrix)];
        ledger.enter(EventKind::Refuse, refusal.matrix, rank, rank, 0).reason = refusal.reason;
    }
    report.budget = static_cast<int>(m_budget);
    report.kept = static_cast<int>(parameters());
    report.isAllocation = true;
    return true;
}

/// The columns that live are merged, those that do not are seeded anew, newcomers come last.
void Merging::merge(Site &site, const ThinSvd &svd, const std::vector<int> &kept,
                    const std::vector<int> &live, double columnSize,
                    const std::vector<GrowthCandidate> &newcomers, AdamW &optimizer)
{
    ProductAdapter &adapter = *site.adapter;
    const Matrix changeOfP = mergeCoefficients(adapter.P.value, svd.u, svd.sigma, live, adapter.scale());
    const Matrix changeOfQ = mergeCoefficients(adapter.Q.value, svd.v, svd.sigma, live, adapter.scale());

    ProductFactors factors = mergedFactors(svd, live, adapter.scale());
    ColumnStart start = m_start;
    start.size = columnSize;
    for (std::size_t i = live.size(); i < kept.size(); ++i)
        appendSeed(factors, columnSize, m_random);
    for (const GrowthCandidate &newcomer : newcomers)
        appendColumn(factors, newcomer, start, m_random);
    const Index fresh = factors.P.cols() - static_cast<Index>(live.size());
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

    site.track.keep(kept);
    for (const GrowthCandidate &newcomer : newcomers)
        site.track.add(newcomer.u, newcomer.v, std::abs(newcomer.slope), m_protectedRounds);
}

}  // namespace adalora
