/// Merge and reallocate: at every round the SVD of each ΔW is scored, cut, merged back into factors, and what was set
/// free grows where the gradient asks for it.
#pragma once
#include "adapters/merge_factors.h"
#include "adapters/product_adapter.h"
#include "ranking/merge_rounds.h"
#include "ranking/pins.h"
#include "ranking/reallocator.h"
#include "ranking/sigma_importance.h"
#include "training/phase_news.h"
#include "training/rank_method.h"
#include "training/triplet_track.h"

namespace adalora {

class ParameterLedger;

/// σ, u, v are always those of the effective ΔW. In a report, `budget` is the one that the last round had to keep and
/// `kept` the parameters of all adapters, so kept ≤ budget at every step. Events of a round in order: every cut, one
/// Merge for each matrix that lost columns (its rank with and without them), every growth, refusals that are new. A batch that is
/// not finite costs the next round its growth, nothing else.
///
/// Steering. A moved schedule holds from the next round on; b(t) that rises again lets matrices grow. Back in the warm-up
/// no rounds are held, ranks and budget stay. Where no round is left and the ranks cost more than the target, or a pin has
/// changed, one is held in the next step. A round that comes out of turn, or that an edit moves, grows only if
/// directions have been found and measured by then. Measuring stops in the final phase and goes on when that moves away.
class Merging : public RankMethod {
public:
    /// The adapters must outlive this. Throws Error{UnknownField} for pins of matrices that are not there.
    Merging(std::vector<ProductAdapter *> adapters, const RunConfig &config);
    ~Merging() override;
    Merging(const Merging &) = delete;
    Merging &operator=(const Merging &) = delete;

    const std::vector<MatrixInfo> &matrices() const override { return m_matrices; }
    long long parameters() const override;  ///< Σ rank (d + k)
    void describe(RunInfo &info) const override;
    void beginStep(int step, StepReport &report) override;
    /// Every measure_steps: |∂L/∂σ| of all triplets, until the final phase.
    void measureTaskGradients(int step) override;
    /// The balance term.
    double addRegulariser() override;
    /// Holds a round where one is due.
    void update(int step, AdamW &optimizer, StepReport &report) override;
    /// Costs an SVD per matrix.
    void fill(RankState &state) const override;

    /// A matrix cannot be pinned above the rank it has: growth needs directions.
    std::optional<ConfigProblem> refusalOf(const RunConfig &config, int step) const override;
    void reconfigure(const RunConfig &config, int step, std::vector<Event> &events) override;
    /// In the reduction phase alone rounds are held.
    std::optional<ConfigProblem> allocationRefusal(int step) const override;
    void allocateNext() override { m_roundIsAsked = true; }

    void archive(Archive &a) override;

    const MergeRounds &rounds() const { return m_rounds; }
    double mu() const { return m_mu; }  ///< 0: not chosen yet

private:
    struct Site {
        ProductAdapter *adapter;
        int limit;
        GradientSketch sketch;
        TripletTrack track;
        std::vector<double> lots;  ///< metric = random: a score per slot
        RefuseReason refused = RefuseReason::None;  ///< in the last round
    };

    /// What a round knows of one matrix.
    struct MatrixRound {
        ThinSvd svd;
        int rank;  ///< as far as it has been reported
        std::vector<GrowthCandidate> candidates;
        MatrixClaims claims;
        std::vector<int> kept;  ///< triplets that stay
        std::vector<int> live;  ///< those of them with σ above the tolerance, which lead
        std::vector<GrowthCandidate> newcomers;
    };

    bool grows() const { return m_growLimit > 0 && m_metric != Metric::Magnitude; }
    void sketchGradients(int step);
    void chooseMu();
    double scoreOf(const Site &site, const TripletTrack::Triplet &triplet) const;
    double floorOf(const Site &site) const;
    bool holdRound(int step, int round, AdamW &optimizer, StepReport &report);
    Reallocation decide(std::vector<MatrixRound> &all);
    MatrixClaims claimsOf(std::size_t matrix, double tolerance, const std::vector<GrowthCandidate> &candidates);
    static bool areEqual(const std::vector<MatrixRound> &all);
    void reportCuts(std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger) const;
    void mergeAll(const std::vector<MatrixRound> &all, AdamW &optimizer);
    void merge(Site &site, const MatrixRound &matrix, double columnSize, AdamW &optimizer);
    void reportGrowth(std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger) const;
    void reportRefusals(const std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger);

    std::vector<Site> m_sites;
    std::vector<MatrixInfo> m_matrices;
    MergeRounds m_rounds;
    std::vector<Pin> m_pins;  ///< one per matrix
    PhaseNews m_phaseNews;
    Metric m_metric;
    double m_givenMu;  ///< the config's
    double m_mu;
    double m_beta;
    int m_measureSteps;
    PruneBy m_pruneBy;
    double m_tau;
    RankBy m_rankBy;
    ColumnStart m_start;
    double m_hysteresis;
    int m_growLimit;
    int m_protectedRounds;
    double m_balanceWeight;
    Moments m_momentRule;
    Random m_random;
    long long m_budget;      ///< in force
    double m_threshold = 0;  ///< of the last round
    int m_lastRound = 0;
    int m_rampSteps;         ///< over which columns of the last round come in: ΔT as it was then
    int m_dueRound = -1;
    bool m_roundIsAsked = false;  ///< in the next step, whatever ΔT says
};

}  // namespace adalora
