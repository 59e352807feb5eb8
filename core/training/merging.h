/// Merge and reallocate: at every round the SVD of each ΔW is scored, cut, merged back into factors, and what was set
/// free grows where the gradient asks for it.
#pragma once
#include "adapters/merge_factors.h"
#include "adapters/product_adapter.h"
#include "ranking/merge_rounds.h"
#include "ranking/reallocator.h"
#include "ranking/sigma_importance.h"
#include "training/rank_method.h"
#include "training/triplet_track.h"

namespace adalora {

class ParameterLedger;

/// σ, u, v are always those of the effective ΔW. In a report, `budget` is the one that the last round had to keep and
/// `kept` the parameters of all adapters, so kept ≤ budget at every step. Events of a round in order: every cut, one
/// Merge for each matrix that lost columns (its rank with and without them), every growth, refusals that are new. A batch that is
/// not finite costs the next round its growth, nothing else.
class Merging : public RankMethod {
public:
    /// The adapters must outlive this.
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
    MatrixClaims claimsOf(Site &site, double tolerance, const std::vector<GrowthCandidate> &candidates);
    static bool areEqual(const std::vector<MatrixRound> &all);
    void reportCuts(std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger) const;
    void mergeAll(const std::vector<MatrixRound> &all, AdamW &optimizer);
    void merge(Site &site, const MatrixRound &matrix, double columnSize, AdamW &optimizer);
    void reportGrowth(std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger) const;
    void reportRefusals(const std::vector<MatrixRound> &all, const Reallocation &decided, ParameterLedger &ledger);

    std::vector<Site> m_sites;
    std::vector<MatrixInfo> m_matrices;
    MergeRounds m_rounds;
    Metric m_metric;
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
    int m_dueRound = -1;
};

}  // namespace adalora
