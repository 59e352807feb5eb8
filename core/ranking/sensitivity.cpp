#include "ranking/sensitivity.h"
#include <cassert>
#include <cmath>

namespace adalora {
namespace {

/// s(λ_i) + (mean_j s(Q_ij) + mean_j s(P_ji)), where `s` is a function of (Sensitivity, row, col).
template <typename Score>
double sumOver(const TripletSensitivity &sensitivity, Index i, Score s)
{
    double row = 0, column = 0;
    for (Index j = 0; j < sensitivity.Q.smoothed.cols(); ++j)
        row += s(sensitivity.Q, i, j);
    for (Index j = 0; j < sensitivity.P.smoothed.rows(); ++j)
        column += s(sensitivity.P, j, i);
    return s(sensitivity.lambda, i, Index(0))
        + (row / static_cast<double>(sensitivity.Q.smoothed.cols())
           + column / static_cast<double>(sensitivity.P.smoothed.rows()));
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
    const Scalar keep1 = static_cast<Scalar>(beta1), take1 = static_cast<Scalar>(1 - beta1);
    const Scalar keep2 = static_cast<Scalar>(beta2), take2 = static_cast<Scalar>(1 - beta2);
    for (Index i = 0; i < smoothed.size(); ++i) {
        const Scalar now = std::abs(value.data()[i] * gradient.data()[i]);
        Scalar &mean = smoothed.data()[i];
        Scalar &deviation = uncertainty.data()[i];
        mean = keep1 * mean + take1 * now;
        deviation = keep2 * deviation + take2 * std::abs(now - mean);
    }
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
    for (Index i = 0; i < lambda.rows(); ++i)
        scores.push_back(metric == Metric::Magnitude ? std::abs(static_cast<double>(lambda(i, 0)))
                                                     : sumOver(sensitivity, i, product));
}

void appendMeans(const TripletSensitivity &sensitivity, Matrix Sensitivity::*which, std::vector<double> &means)
{
    const auto value = [which](const Sensitivity &s, Index row, Index col) {
        return static_cast<double>((s.*which)(row, col));
    };
    for (Index i = 0; i < sensitivity.lambda.smoothed.rows(); ++i)
        means.push_back(sumOver(sensitivity, i, value));
}

}  // namespace adalora
