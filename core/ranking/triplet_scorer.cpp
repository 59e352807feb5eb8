#include "ranking/triplet_scorer.h"
#include <algorithm>
#include <cmath>

namespace adalora {
namespace {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Which averages a metric is made of.
bool readsSensitivities(Metric metric) { return metric != Metric::SigmaGradient && metric != Metric::Random; }
bool readsTerms(Metric metric) { return metric == Metric::SigmaGradient || metric == Metric::Expression; }

}  // namespace

TripletScorer::TripletScorer(const RunConfig &config, const std::vector<MatrixInfo> &matrices)
    : m_metric(config.metric)
    , m_beta1(config.beta1)
    , m_beta2(config.beta2)
    , m_seed(config.seed)
    , m_givenMu(config.mu)
    , m_mu(config.mu)
    , m_isMuSettled(config.mu > 0)
{
    std::size_t triplets = 0;
    for (const MatrixInfo &matrix : matrices) {
        m_sensitivities.emplace_back(matrix.out, matrix.in, matrix.rank);
        triplets += static_cast<std::size_t>(matrix.rank);
    }
    m_sigma.assign(triplets, 0);
    m_dsigma.assign(triplets, 0);
    m_scores.assign(triplets, 0);
    if (m_metric == Metric::Random)
        drawLots();
    if (m_metric == Metric::Expression)
        m_expression.emplace(config.metric_expression);
}

void TripletScorer::reconfigure(const RunConfig &config)
{
    if (readsSensitivities(config.metric) && !readsSensitivities(m_metric))
        for (TripletSensitivity &s : m_sensitivities)
            s = TripletSensitivity(s.P.smoothed.rows(), s.Q.smoothed.cols(), s.lambda.smoothed.rows());
    if (readsTerms(config.metric) && !readsTerms(m_metric)) {
        m_sigma.assign(m_sigma.size(), 0);
        m_dsigma.assign(m_dsigma.size(), 0);
    }
    const bool isNew = config.metric == Metric::SigmaGradient && m_metric != Metric::SigmaGradient;
    if (isNew || config.mu != m_givenMu) {
        m_isMuSettled = config.mu > 0;
        if (isNew || m_isMuSettled)
            m_mu = config.mu;
    }
    m_givenMu = config.mu;
    m_metric = config.metric;
    m_beta1 = config.beta1;
    m_beta2 = config.beta2;
    m_expression.reset();
    if (m_metric == Metric::Expression)
        m_expression.emplace(config.metric_expression);
}

/// The same in every call.
void TripletScorer::drawLots()
{
    Random random(m_seed, "random scores");
    std::generate(m_scores.begin(), m_scores.end(), [&] { return random.uniform(); });
}

void TripletScorer::archive(Archive &a)
{
    for (std::size_t m = 0; m < m_sensitivities.size(); ++m)
        a.part("matrix" + std::to_string(m), m_sensitivities[m]);
    a.field("sigma", m_sigma);
    a.field("dsigma", m_dsigma);
    a.field("mu", m_mu);
    a.field("is_mu_settled", m_isMuSettled);
    a.field("scores", m_scores);
}

std::optional<double> TripletScorer::mu() const
{
    return m_metric == Metric::SigmaGradient ? std::optional(m_mu) : std::nullopt;
}

void TripletScorer::measure(const std::vector<TripletFactors> &factors, bool isWarmup)
{
    if (readsSensitivities(m_metric))
        moveSensitivities(factors);
    if (readsTerms(m_metric))
        moveTerms(factors);
    if (m_metric == Metric::SigmaGradient) {
        settleMu(isWarmup);
        std::transform(m_sigma.begin(), m_sigma.end(), m_dsigma.begin(), m_scores.begin(),
                       [this](double sigma, double dsigma) { return sigma + m_mu * dsigma; });
    } else if (m_metric == Metric::Expression) {
        evaluate(factors);
    } else if (m_metric == Metric::Random) {
        drawLots();
    } else {
        m_scores.clear();
        for (std::size_t m = 0; m < factors.size(); ++m)
            appendScores(m_sensitivities[m], factors[m].lambda, m_metric, m_scores);
    }
}

void TripletScorer::moveSensitivities(const std::vector<TripletFactors> &factors)
{
    for (std::size_t m = 0; m < factors.size(); ++m) {
        const TripletFactors &f = factors[m];
        m_sensitivities[m].P.update(f.P, f.dP, m_beta1, m_beta2);
        m_sensitivities[m].lambda.update(f.lambda, f.dLambda, m_beta1, m_beta2);
        m_sensitivities[m].Q.update(f.Q, f.dQ, m_beta1, m_beta2);
    }
}

void TripletScorer::moveTerms(const std::vector<TripletFactors> &factors)
{
    std::size_t triplet = 0;
    for (const TripletFactors &f : factors) {
        for (Index i = 0; i < f.lambda.rows(); ++i, ++triplet) {
            m_sigma[triplet] = m_beta1 * m_sigma[triplet] + (1 - m_beta1) * std::abs(static_cast<double>(f.lambda(i, 0)));
            m_dsigma[triplet] = m_beta1 * m_dsigma[triplet] + (1 - m_beta1) * std::abs(static_cast<double>(f.dLambda(i, 0)));
        }
    }
}

void TripletScorer::settleMu(bool isWarmup)
{
    if (m_isMuSettled)
        return;
    const double sigma = median(m_sigma), dsigma = median(m_dsigma);
    m_mu = dsigma > 0 ? sigma / dsigma : 0;
    // With a learning rate that starts at 0 every λ is still 0 after the first step: no scale to learn from yet.
    m_isMuSettled = !isWarmup && m_mu > 0;
}

void TripletScorer::evaluate(const std::vector<TripletFactors> &factors)
{
    std::size_t triplet = 0;
    for (std::size_t m = 0; m < factors.size(); ++m) {
        std::vector<double> smoothed, uncertainty;
        appendMeans(m_sensitivities[m], &Sensitivity::smoothed, smoothed);
        appendMeans(m_sensitivities[m], &Sensitivity::uncertainty, uncertainty);
        for (std::size_t i = 0; i < smoothed.size(); ++i, ++triplet)
            m_scores[triplet] = (*m_expression)({static_cast<double>(factors[m].lambda(static_cast<Index>(i), 0)),
                                                 m_sigma[triplet], m_dsigma[triplet], smoothed[i], uncertainty[i],
                                                 static_cast<double>(factors[m].P.rows()),
                                                 static_cast<double>(factors[m].Q.cols())});
    }
}

}  // namespace adalora
