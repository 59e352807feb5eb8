/// Measures the triplets of all matrices in every step and scores them by the metric of the config.
#pragma once
#include "linalg/random.h"
#include "ranking/metric_expression.h"
#include "ranking/sensitivity.h"
#include "training/run_report.h"
#include <optional>

namespace adalora {

/// The factors of one matrix and their gradients, as they are after a step: P out × r, λ r × 1, Q r × in.
struct TripletFactors {
    const Matrix &P, &dP;
    const Matrix &lambda, &dLambda;
    const Matrix &Q, &dQ;
};

/// - smoothed_product, smoothed_sensitivity, magnitude: see `appendScores`.
/// - sigma_gradient: |λ_i| + μ |∂L/∂λ_i|, where λ plays the role of σ: it is what the mask acts on, while the singular
///   values of ΔW belong to no single triplet. Both terms are averaged, x̄ ← β1 x̄ + (1 − β1) x.
/// - random: one uniform number for each triplet, drawn once, so that what was pruned stays so. A control.
/// - expression: the researcher's own, of TripletMeasures.
class TripletScorer {
public:
    /// Throws Error{RuleBroken, "metric_expression"}.
    TripletScorer(const RunConfig &config, const std::vector<MatrixInfo> &matrices);

    /// Takes over metric, β1, β2 and μ. Averages that the new metric shares with the old one go on, the others begin
    /// again at 0; scores stay as they are until the next measurement. A new μ > 0 is settled; 0 follows the medians again.
    void reconfigure(const RunConfig &config);

    /// Moves the averages and makes the scores anew. One entry per matrix. A μ that is not given follows the medians of
    /// both terms until the warm-up is over and both are positive, and then stays.
    void measure(const std::vector<TripletFactors> &factors, bool isWarmup);

    /// Of all triplets, numbered through; before the first measurement 0 (random: already drawn).
    const std::vector<double> &scores() const { return m_scores; }
    /// Averaged |∂L/∂λ| of all triplets; sigma_gradient and expressions alone.
    const std::vector<double> &slopes() const { return m_dsigma; }
    /// Of sigma_gradient alone.
    std::optional<double> mu() const;
    bool isMuSettled() const { return m_isMuSettled; }
    void archive(Archive &a);

private:
    void drawLots();
    void moveSensitivities(const std::vector<TripletFactors> &factors);
    void moveTerms(const std::vector<TripletFactors> &factors);
    void settleMu(bool isWarmup);
    void evaluate(const std::vector<TripletFactors> &factors);

    Metric m_metric;
    double m_beta1;
    double m_beta2;
    std::uint64_t m_seed;
    std::vector<TripletSensitivity> m_sensitivities;  ///< one per matrix
    std::vector<double> m_sigma;   ///< averaged |λ|, one per triplet
    std::vector<double> m_dsigma;  ///< averaged |∂L/∂λ|
    double m_givenMu;  ///< the config's
    double m_mu;
    bool m_isMuSettled;
    std::optional<MetricExpression> m_expression;
    std::vector<double> m_scores;
};

}  // namespace adalora
