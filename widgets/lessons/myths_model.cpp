#include "lessons/myths_model.h"

#include "adapters/merge_factors.h"
#include "adapters/svd_adapter.h"
#include "linalg/random.h"
#include "linalg/svd.h"
#include "ranking/allocator.h"
#include "ranking/reallocator.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::Scalar;
using adalora::Vector;

namespace {

constexpr Scalar tolerance = Scalar(1e-5);  // of σ₁: below it is rounding

Matrix randomMatrix(Index rows, Index columns, adalora::Random &random)
{
    Matrix m(rows, columns);
    for (Index i = 0; i < m.size(); ++i)
        m.data()[i] = static_cast<Scalar>(random.normal());
    return m;
}

int rankOf(const Vector &sigma)
{
    return sigma.size() == 0 || sigma[0] <= 0 ? 0 : static_cast<int>((sigma.array() > tolerance * sigma[0]).count());
}

Vector ones(Index size) { return Vector::Ones(size); }

std::vector<int> firstOnes(int count)
{
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

}  // namespace

MergeTruth mergeTruth(int kept)
{
    adalora::Random random(11);
    const Matrix P = randomMatrix(6, 4, random);
    const Matrix Q = randomMatrix(5, 4, random);
    const adalora::ThinSvd svd = adalora::productSvd(P, ones(4), Q.transpose());
    MergeTruth truth;
    truth.before = svd.sigma;
    truth.rankBefore = rankOf(svd.sigma);
    const adalora::ProductFactors merged = adalora::mergedFactors(svd, firstOnes(kept), 1);
    if (kept > 0)
        truth.after = adalora::productSingularValues(merged.P, ones(kept), merged.Q.transpose());
    truth.rankAfter = rankOf(truth.after);
    Matrix difference = svd.u.leftCols(kept) * svd.sigma.head(kept).asDiagonal() * svd.v.leftCols(kept).transpose();
    difference -= merged.P * merged.Q.transpose();
    truth.drift = difference.norm() / svd.sigma.norm();
    return truth;
}

GrowthTruth growthTruth(double score, int free)
{
    constexpr double strongest = 1.0;
    std::vector<adalora::MatrixClaims> matrices;
    for (const int rank : GrowthTruth::before) {
        adalora::MatrixClaims claims;
        claims.out = 40;
        claims.in = 60;
        claims.limit = 40;
        for (int i = 0; i < rank; ++i)  // the longer a matrix, the weaker its last triplet
            claims.incumbents.push_back({strongest * (1 - 0.1 * i), false, false});
        matrices.push_back(claims);
    }
    matrices[1].candidates = {score};
    adalora::ReallocationRules rules;
    rules.hysteresis = 0.1;
    rules.limit = 1;
    GrowthTruth truth;
    for (const int rank : GrowthTruth::before)
        truth.usedBefore += rank * matrices[0].cost();
    rules.budget = truth.budget = truth.usedBefore + free;
    const adalora::Reallocation decided = adalora::reallocate(matrices, rules);
    truth.after = GrowthTruth::before;
    for (const auto &cut : decided.cuts)
        --truth.after[static_cast<std::size_t>(cut.matrix)];
    for (const auto &growth : decided.growths)
        ++truth.after[static_cast<std::size_t>(growth.matrix)];
    truth.cuts = static_cast<int>(decided.cuts.size());
    truth.growths = static_cast<int>(decided.growths.size());
    truth.isRefused = truth.growths == 0;
    truth.usedAfter = decided.parametersAfter;
    truth.weakest = matrices[0].incumbents.back().score;
    truth.needed = truth.weakest * (1 + rules.hysteresis);
    return truth;
}

LimitTruth limitTruth(int columns)
{
    adalora::Random random(12);
    const Matrix P = randomMatrix(LimitTruth::out, columns, random);
    const Matrix Q = randomMatrix(LimitTruth::in, columns, random);
    LimitTruth truth;
    truth.limit = std::min(LimitTruth::out, LimitTruth::in);
    truth.rank = rankOf(adalora::productSingularValues(P, ones(columns), Q.transpose()));

    adalora::MatrixClaims claims;
    claims.out = LimitTruth::out;
    claims.in = LimitTruth::in;
    claims.limit = claims.out + claims.in;  // no limit but that of its shape
    claims.incumbents.assign(static_cast<std::size_t>(truth.rank), {1, false, false});
    claims.candidates = {2};
    adalora::ReallocationRules rules;
    rules.budget = 1'000'000;
    rules.limit = 1;
    const adalora::Reallocation decided = adalora::reallocate({claims}, rules);
    if (!decided.refusals.empty())
        truth.refusal = decided.refusals.front().reason;
    return truth;
}

LambdaTruth lambdaTruth(double degrees, double length)
{
    const double angle = degrees * std::acos(-1.0) / 180;
    Matrix P = Matrix::Zero(3, 2);
    P(0, 0) = static_cast<Scalar>(length);
    P(0, 1) = static_cast<Scalar>(std::cos(angle));
    P(1, 1) = static_cast<Scalar>(std::sin(angle));
    const Matrix Q = Matrix::Identity(2, 3);
    Vector lambda(2);
    lambda << static_cast<Scalar>(LambdaTruth::lambda[0]), static_cast<Scalar>(LambdaTruth::lambda[1]);
    const Vector sigma = adalora::productSingularValues(P, lambda, Q);
    LambdaTruth truth;
    double difference = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        truth.sigma[i] = sigma[static_cast<Index>(i)];
        difference += std::pow(std::abs(LambdaTruth::lambda[i]) - truth.sigma[i], 2);
    }
    truth.gap = std::sqrt(difference) / sigma.norm();
    return truth;
}

ForgottenTruth forgottenTruth(double wanted)
{
    constexpr int allowed = 2;
    constexpr Scalar rate = Scalar(0.1);
    adalora::Random random(13);
    const adalora::ThinSvd bases = adalora::thinSvd(randomMatrix(5, 4, random));
    Vector learned(3);
    learned << Scalar(1.5), Scalar(0.8), 0;
    Vector target(3);
    target << Scalar(1.6), Scalar(0.9), static_cast<Scalar>(wanted);
    const Matrix x = randomMatrix(4, 64, random);

    adalora::SvdAdapter masked("masked", 5, 4, 3, 1);
    masked.P.value = bases.u.leftCols(3);
    masked.lambda.value = learned;
    masked.Q.value = bases.v.leftCols(3).transpose();
    const Matrix goal = masked.P.value * target.asDiagonal() * masked.Q.value * x;
    // L is the mean over tokens of ½‖y − goal‖².
    const auto backward = [&](adalora::Adapter &adapter) {
        Matrix y = Matrix::Zero(5, x.cols());
        adapter.forward(x, y);
        const Matrix dy = (y - goal) / static_cast<Scalar>(x.cols());
        for (adalora::Parameter *parameter : adapter.parameters())
            parameter->zeroGrad();
        adapter.backward(x, dy, nullptr);
    };
    backward(masked);
    ForgottenTruth truth;
    truth.gradient = masked.lambda.grad(2, 0);
    masked.lambda.value -= rate * masked.lambda.grad;
    truth.lambda = masked.lambda.value(2, 0);
    for (std::size_t i = 0; i < 3; ++i)  // the weight after the step and the gradient before it, as AdaLoRA has it
        truth.score[i] = std::abs(masked.lambda.value(static_cast<Index>(i), 0) * masked.lambda.grad(static_cast<Index>(i), 0));
    truth.isRevived = adalora::allocateExact({truth.score.begin(), truth.score.end()}, allowed).kept[2] != 0;

    adalora::ThinSvd learnedSvd;
    learnedSvd.u = bases.u.leftCols(3);
    learnedSvd.sigma = learned;
    learnedSvd.v = bases.v.leftCols(3);
    adalora::ProductAdapter merged("merged", 5, 4, allowed, 1);
    merged.setFactors(adalora::mergedFactors(learnedSvd, firstOnes(allowed), 1));
    backward(merged);
    truth.mergedColumns = static_cast<int>(merged.P.grad.cols());
    for (adalora::Parameter *parameter : merged.parameters())
        parameter->value -= rate * parameter->grad;
    truth.mergedRank = rankOf(merged.deltaSvd().sigma);
    return truth;
}

}  // namespace studio
