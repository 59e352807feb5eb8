#include "training/moment_transport.h"
#include <cmath>

namespace adalora {
namespace {

/// How much a bias-corrected moment of `from` updates must be scaled to be corrected alike after `to` updates.
Scalar rescaling(double beta, int from, int to)
{
    return from == 0 ? Scalar(0) : static_cast<Scalar>((1 - std::pow(beta, to)) / (1 - std::pow(beta, from)));
}

}  // namespace

AdamW::Moments transported(const AdamW::Moments &moments, int optimizerSteps, const Matrix &C)
{
    Matrix first = moments.first, second = moments.second;
    for (std::size_t i = 0; i < moments.columnSteps.size(); ++i) {
        const Index column = static_cast<Index>(i);
        first.col(column) *= rescaling(AdamW::beta1, moments.columnSteps[i], optimizerSteps);
        second.col(column) *= rescaling(AdamW::beta2, moments.columnSteps[i], optimizerSteps);
    }
    AdamW::Moments after{Matrix::Zero(first.rows(), C.cols()), Matrix::Zero(first.rows(), C.cols()), {}};
    if (C.size() > 0) {
        after.first.noalias() += first * C;
        after.second.noalias() += second * C.cwiseAbs2();
    }
    return after;
}

AdamW::Moments freshMoments(Index rows, Index columns)
{
    return withNewColumns({Matrix(rows, 0), Matrix(rows, 0), {}}, 0, columns);
}

AdamW::Moments withNewColumns(AdamW::Moments moments, int optimizerSteps, Index columns)
{
    if (columns == 0)
        return moments;
    const Index before = moments.first.cols();
    for (Matrix *moment : {&moments.first, &moments.second}) {
        moment->conservativeResize(Eigen::NoChange, before + columns);
        moment->rightCols(columns).setZero();
    }
    if (moments.columnSteps.empty())
        moments.columnSteps.assign(static_cast<std::size_t>(before), optimizerSteps);
    moments.columnSteps.resize(static_cast<std::size_t>(before + columns), 0);
    return moments;
}

}  // namespace adalora
