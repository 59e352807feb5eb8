#include "training/merging.h"
#include "adapters/attach_products.h"
#include "adapters/balance.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace adalora {
namespace {

/// Directions that a matrix is looked through for.
int candidatesPerMatrix(const RunConfig &config) { return std::clamp(config.grow_limit, 4, 16); }

/// The triplets above rounding errors, which lead.
Index liveRank(const ThinSvd &svd)
{
    const double tolerance = sigmaTolerance(svd.sigma);
    Index live = 0;
    while (live < svd.sigma.size() && static_cast<double>(svd.sigma(live)) > tolerance)
        ++live;
    return live;
}

}  // namespace

Merging::Merging(std::vector<ProductAdapter *> adapters, const RunConfig &config)
    : m_matrices(adalora::describe(adapters, config))
    , m_rounds(mergeRoundsOf(config, m_matrices))
    , m_pins(pinsOf(config, m_matrices))
    , m_metric(config.metric)
    , m_givenMu(config.mu)
    , m_mu(config.metric == Metric::SigmaGradient ? config.mu : 0)
    , m_beta(config.beta1)
    , m_measureSteps(config.measure_steps)
    , m_pruneBy(config.prune_by)
    , m_tau(config.tau)
    , m_rankBy(config.rank_by)
    , m_start{config.grow_init, config.progressive, 1}
    , m_hysteresis(config.grow_hysteresis)
    , m_growLimit(config.grow_limit)
    , m_protectedRounds(config.grow_protect)
    , m_balanceWeight(config.balance_weight)
    , m_momentRule(config.moments)
    , m_random(config.seed, "growth")
    , m_budget(m_rounds.schedule.initialBudget)
    , m_rampSteps(m_rounds.schedule.interval)
{
    for (ProductAdapter *adapter : adapters) {
        const int limit = rankLimit(*adapter, config);
        m_sites.push_back({adapter, limit, GradientSketch(adapter->out(), adapter->in(), candidatesPerMatrix(config)),
                           TripletTrack(adapter->out(), adapter->in(), adapter->rank(), limit), {}, RefuseReason::None});
        m_sites.back().lots.assign(static_cast<std::size_t>(limit), 0.0);
    }
}

Merging::~Merging()
{
    for (const Site &site : m_sites)
        site.adapter->showGradientsTo(nullptr);
}

long long Merging::parameters() const
{
    long long sum = 0;
    for (const Site &site : m_sites)
        sum += static_cast<long long>(site.adapter->rank()) * (site.adapter->out() + site.adapter->in());
    return sum;
}

void Merging::describe(RunInfo &info) const
{
    info.budgetUnit = BudgetUnit::Parameters;
    info.initialBudget = m_rounds.schedule.initialBudget;
    info.targetBudget = m_rounds.schedule.targetBudget;
    info.scale = m_sites.empty() ? 0 : m_sites.front().adapter->scale();
}

void Merging::beginStep(int step, StepReport &report)
{
    const Phase phase = m_rounds.schedule.phase(step);
    report.budget = static_cast<int>(m_budget);
    report.kept = static_cast<int>(parameters());
    m_phaseNews.tell(step, phase, report.events);
    if (m_start.isProgressive) {
        const double ramp = std::min(1.0, static_cast<double>(step - m_lastRound) / m_rampSteps);
        for (const Site &site : m_sites)
            site.adapter->setRamp(ramp);
    }
    const bool isAsked = std::exchange(m_roundIsAsked, false) && phase == Phase::Reduction;
    if (m_rounds.isRound(step) || isAsked)
        m_dueRound = step;
    if (grows())
        sketchGradients(step);
}

/// Directions come from the first half of the batches between two rounds, their slopes from the second.
void Merging::sketchGradients(int step)
{
    const int next = m_rounds.next(step);
    const int interval = m_rounds.schedule.interval;
    const int position = next < 0 ? -1 : step - (next - interval + 1);
    for (Site &site : m_sites) {
        GradientSketch &sketch = site.sketch;
        if (position < 0) {  // an edit moved the round away
            sketch.takeCandidates();
            site.adapter->showGradientsTo(nullptr);
        } else if (position == 0 || (position < interval / 2 && !sketch.isObserving())) {
            sketch.begin(site.track.basis().u, site.track.basis().v, m_random);
            site.adapter->showGradientsTo(&sketch);
        } else if (position >= interval / 2 && sketch.isInFirstHalf()) {
            const ThinSvd svd = site.adapter->deltaSvd();
            const Index live = liveRank(svd);
            sketch.findDirections(svd.u.leftCols(live), svd.v.leftCols(live));
        }
    }
}

std::optional<ConfigProblem> Merging::refusalOf(const RunConfig &config, int /*step*/) const
{
    std::vector<PinGround> grounds;
    for (const Site &site : m_sites) {
        const int rank = site.adapter->rank();
        grounds.push_back({rank, rank, "rank", static_cast<int>(site.adapter->out() + site.adapter->in())});
    }
    return pinProblem(config, m_matrices, grounds, mergeRoundsOf(config, m_matrices).schedule.targetBudget, "(d + k)");
}

void Merging::reconfigure(const RunConfig &config, int step, std::vector<Event> &)
{
    const std::vector<Pin> pins = std::move(m_pins);
    m_rounds = mergeRoundsOf(config, m_matrices);
    m_pins = pinsOf(config, m_matrices);
    m_beta = config.beta1;
    m_tau = config.tau;
    const Phase phase = m_rounds.schedule.phase(step);
    if (config.metric != m_metric || config.mu != m_givenMu) {
        m_metric = config.metric;
        m_givenMu = config.mu;
        m_mu = m_metric == Metric::SigmaGradient ? config.mu : 0;
        if (phase != Phase::Warmup)
            chooseMu();
    }
    if (phase == Phase::Warmup)
        m_dueRound = -1;
    else if (m_rounds.next(step) < 0 && (m_pins != pins || parameters() > m_rounds.schedule.targetBudget))
        m_dueRound = step;
}

std::optional<ConfigProblem> Merging::allocationRefusal(int step) const { return reductionProblem(m_rounds.schedule, step); }

void Merging::measureTaskGradients(int step)
{
    if (step % m_measureSteps != 0 || m_rounds.schedule.phase(step) == Phase::Final)
        return;
    for (Site &site : m_sites) {
        const ThinSvd svd = site.adapter->deltaSvd();
        if (svd.sigma.allFinite())
            site.track.follow(svd, sigmaSlopes(svd, site.adapter->P.value, site.adapter->P.grad), m_beta);
    }
    if (step >= m_rounds.schedule.warmup)
        chooseMu();
}

void Merging::chooseMu()
{
    if (m_mu > 0 || m_metric != Metric::SigmaGradient)
        return;
    std::vector<SigmaImportance> importances;
    for (const Site &site : m_sites)
        for (const TripletTrack::Triplet &triplet : site.track.triplets())
            importances.push_back({triplet.sigma, triplet.slope});
    m_mu = balancingMu(importances);
}

double Merging::addRegulariser()
{
    if (m_balanceWeight <= 0)
        return 0;
    std::vector<ProductAdapter *> adapters;
    for (const Site &site : m_sites)
        adapters.push_back(site.adapter);
    return addBalance(adapters, m_balanceWeight);
}

void Merging::update(int step, AdamW &optimizer, StepReport &report)
{
    if (m_dueRound >= 0 && holdRound(step, m_dueRound, optimizer, report))
        m_dueRound = -1;
}

double Merging::scoreOf(const Site &site, const TripletTrack::Triplet &triplet) const
{
    if (m_metric == Metric::Random)
        return site.lots[static_cast<std::size_t>(triplet.slot)];
    return SigmaImportance{triplet.sigma, triplet.slope}.score(m_mu);
}

double Merging::floorOf(const Site &site) const
{
    switch (m_pruneBy) {
    case PruneBy::Count: return 0;
    case PruneBy::Threshold: return m_tau;
    case PruneBy::RelativeThreshold:
        return site.track.triplets().empty() ? 0 : m_tau * site.track.triplets().front().sigma;
    }
    return 0;
}

void Merging::archive(Archive &a)
{
    a.part("phase", m_phaseNews);
    a.field("mu", m_mu);
    a.field("random", m_random);
    a.field("budget", m_budget);
    a.field("threshold", m_threshold);
    a.field("last_round", m_lastRound);
    a.field("ramp_steps", m_rampSteps);
    a.require(m_rampSteps >= 1, "ramp_steps", std::to_string(m_rampSteps));
    a.field("due_round", m_dueRound);
    a.field("round_is_asked", m_roundIsAsked);
    for (std::size_t m = 0; m < m_sites.size(); ++m) {
        Site &site = m_sites[m];
        const Archive::Group group(a, m_matrices[m].name);
        site.adapter->archive(a);
        a.part("track", site.track);
        a.part("sketch", site.sketch);
        a.field("lots", site.lots);
        a.field("refused", site.refused, 3);
        a.require(static_cast<int>(site.track.triplets().size()) == site.adapter->rank(), "track", "not the rank of the factors");
        if (a.isRestoring())
            site.adapter->showGradientsTo(site.sketch.isObserving() ? &site.sketch : nullptr);
    }
}

void Merging::fill(RankState &state) const
{
    state.threshold = m_threshold;
    state.mu = m_mu;
    for (const Site &site : m_sites) {
        TripletTrack now = site.track;
        const ThinSvd svd = site.adapter->deltaSvd();
        if (svd.sigma.allFinite())
            now.follow(svd);
        state.defect.push_back(static_cast<float>(imbalanceOf(*site.adapter).norm()));
        const auto limit = static_cast<std::size_t>(site.limit);
        std::vector<float> lambda(limit, 0.0f), sigma(limit, 0.0f), score(limit, 0.0f), slope(limit, 0.0f);
        std::vector<unsigned char> kept(limit, 0);
        for (std::size_t i = 0; i < now.triplets().size(); ++i) {
            const TripletTrack::Triplet &triplet = now.triplets()[i];
            const auto slot = static_cast<std::size_t>(triplet.slot);
            lambda[slot] = sigma[i] = static_cast<float>(svd.sigma(static_cast<Index>(i)));
            score[slot] = static_cast<float>(scoreOf(site, triplet));
            slope[slot] = static_cast<float>(triplet.slope);
            kept[slot] = 1;
        }
        state.lambda.insert(state.lambda.end(), lambda.begin(), lambda.end());
        state.sigma.insert(state.sigma.end(), sigma.begin(), sigma.end());
        state.score.insert(state.score.end(), score.begin(), score.end());
        if (m_metric == Metric::SigmaGradient)
            state.slope.insert(state.slope.end(), slope.begin(), slope.end());
        state.kept.insert(state.kept.end(), kept.begin(), kept.end());
    }
}

}  // namespace adalora
