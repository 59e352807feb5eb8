#include "ranking/sensitivity.h"
#include "linalg/lanes.h"
#include <cassert>
#include <cmath>

namespace adalora {
namespace {

ADALORA_DISPATCHED void average(Index n, const Scalar *value, const Scalar *gradient, double beta1, double beta2, Scalar *smoothed,
                                Scalar *uncertainty)
{
    const Scalar keep1 = static_cast<Scalar>(beta1), take1 = static_cast<Scalar>(1 - beta1);
    const Scalar keep2 = static_cast<Scalar>(beta2), take2 = static_cast<Scalar>(1 - beta2);
    for (Index i = 0; i < n; ++i) {
        const Scalar now = std::abs(value[i] * gradient[i]);
        const Scalar mean = keep1 * smoothed[i] + take1 * now;
        smoothed[i] = mean;
        uncertainty[i] = keep2 * uncertainty[i] + take2 * std::abs(now - mean);
    }
}

/// Appends s(λ_i) + (mean_j s(Q_ij) + mean_j s(P_ji)) for all i, where `s` is a function of (Sensitivity, row, col).
/// Q is gone through as it lies in memory; every triplet's own sum has the order of j.
template <typename Score>
void appendSums(const TripletSensitivity &sensitivity, Score s, std::vector<double> &sums)
{
    const Index rank = sensitivity.lambda.smoothed.rows(), in = sensitivity.Q.smoothed.cols(), out = sensitivity.P.smoothed.rows();
    std::vector<double> rows(static_cast<std::size_t>(rank));
    for (Index j = 0; j < in; ++j)
        for (Index i = 0; i < rank; ++i)
            rows[static_cast<std::size_t>(i)] += s(sensitivity.Q, i, j);
    for (Index i = 0; i < rank; ++i) {
        double column = 0;
        for (Index j = 0; j < out; ++j)
            column += s(sensitivity.P, j, i);
        sums.push_back(s(sensitivity.lambda, i, Index(0))
                       + (rows[static_cast<std::size_t>(i)] / static_cast<double>(in) + column / static_cast<double>(out)));
    }
}

}  // namespace

Sensitivity::Sensitivity(Index rows, Index cols)
    : smoothed(Matrix::Zero(rows, cols))
    , uncertainty(Matrix::Zero(rows, cols))
{
}

void Sensitivity::update(const Matrix &value, const Matrix &gradient, double beta1, double beta2)
{
    assert(value.rows() == smoothed.rows() && value.cols() == smoothed.cols());
    assert(gradient.rows() == smoothed.rows() && gradient.cols() == smoothed.cols());
    average(smoothed.size(), value.data(), gradient.data(), beta1, beta2, smoothed.data(), uncertainty.data());
}

TripletSensitivity::TripletSensitivity(Index out, Index in, Index rank)
    : P(out, rank)
    , lambda(rank, 1)
    , Q(rank, in)
{
}

void appendScores(const TripletSensitivity &sensitivity, const Matrix &lambda, Metric metric,
                  std::vector<double> &scores)
{
    const auto product = [](const Sensitivity &s, Index row, Index col) {
        return static_cast<double>(s.smoothed(row, col)) * static_cast<double>(s.uncertainty(row, col));
    };
    if (metric == Metric::SmoothedSensitivity)
        return appendMeans(sensitivity, &Sensitivity::smoothed, scores);
    if (metric != Metric::Magnitude)
        return appendSums(sensitivity, product, scores);
    for (Index i = 0; i < lambda.rows(); ++i)
        scores.push_back(std::abs(static_cast<double>(lambda(i, 0))));
}

void appendMeans(const TripletSensitivity &sensitivity, Matrix Sensitivity::*which, std::vector<double> &means)
{
    const auto value = [which](const Sensitivity &s, Index row, Index col) {
        return static_cast<double>((s.*which)(row, col));
    };
    appendSums(sensitivity, value, means);
}

}  // namespace adalora
