#include "ranking/sensitivity.h"
#include <cassert>
#include <cmath>

namespace adalora {
namespace {

double scoreOf(const Sensitivity &sensitivity, Index row, Index col, Metric metric)
{
    const double smoothed = static_cast<double>(sensitivity.smoothed(row, col));
    if (metric == Metric::SmoothedSensitivity)
        return smoothed;
    return smoothed * static_cast<double>(sensitivity.uncertainty(row, col));
}

double meanOfRow(const Sensitivity &sensitivity, Index row, Metric metric)
{
    double sum = 0;
    for (Index col = 0; col < sensitivity.smoothed.cols(); ++col)
        sum += scoreOf(sensitivity, row, col, metric);
    return sum / static_cast<double>(sensitivity.smoothed.cols());
}

double meanOfColumn(const Sensitivity &sensitivity, Index col, Metric metric)
{
    double sum = 0;
    for (Index row = 0; row < sensitivity.smoothed.rows(); ++row)
        sum += scoreOf(sensitivity, row, col, metric);
    return sum / static_cast<double>(sensitivity.smoothed.rows());
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
    for (Index i = 0; i < lambda.rows(); ++i) {
        if (metric == Metric::Magnitude)
            scores.push_back(std::abs(static_cast<double>(lambda(i, 0))));
        else
            scores.push_back(scoreOf(sensitivity.lambda, i, 0, metric)
                             + (meanOfRow(sensitivity.Q, i, metric) + meanOfColumn(sensitivity.P, i, metric)));
    }
}

}  // namespace adalora
