#include "lessons/merge_steps.h"

#include "adapters/merge_factors.h"
#include "linalg/lapack.h"
#include "ranking/reallocator.h"
#include "ranking/sigma_importance.h"

#include <algorithm>
#include <cmath>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::MatrixClaims;
using adalora::PruneBy;
using adalora::Scalar;
using adalora::ThinSvd;
using adalora::Vector;

namespace {

Matrix upperOf(Matrix factor)
{
    Vector tau;
    adalora::lapack::geqrf(factor, tau);
    Matrix upper = factor.topRows(tau.size());
    upper.triangularView<Eigen::StrictlyLower>().setZero();
    return upper;
}

ThinSvd svdOf(const Matrix &P, const Matrix &Q)
{
    return adalora::productSvd(P, Vector::Ones(P.cols()), Q.transpose());
}

int rankOf(const Vector &sigma)
{
    return static_cast<int>((sigma.array() > static_cast<Scalar>(adalora::sigmaTolerance(sigma))).count());
}

}  // namespace

MergeSteps::MergeSteps(Matrix P, Matrix Q, const PruneRule &rule) : m_P(std::move(P)), m_Q(std::move(Q)), m_rule(rule)
{
    m_delta = m_P * m_Q.transpose();
    m_core = upperOf(m_P) * upperOf(m_Q).transpose();
    m_svd = svdOf(m_P, m_Q);
    // The sign of a pair (u, v) is free: the larger part of v points up.
    for (Index i = 0; i < m_svd.v.cols(); ++i) {
        Index largest = 0;
        m_svd.v.col(i).cwiseAbs().maxCoeff(&largest);
        if (m_svd.v(largest, i) < 0) {
            m_svd.v.col(i) *= Scalar(-1);
            m_svd.u.col(i) *= Scalar(-1);
        }
    }
    prune();
    const Matrix u = m_svd.u(Eigen::all, m_kept);
    const Matrix v = m_svd.v(Eigen::all, m_kept);
    const Vector sigma = m_svd.sigma(m_kept);
    m_keptDelta = u * sigma.asDiagonal() * v.transpose();
    m_merged = adalora::mergedFactors(m_svd, m_kept, 1);
    m_mergedDelta = m_merged.P * m_merged.Q.transpose();
}

double MergeSteps::threshold() const
{
    return m_rule.by == PruneBy::Threshold           ? m_rule.tau
           : m_rule.by == PruneBy::RelativeThreshold ? m_rule.tau * sigma(0)
                                                     : 0;
}

void MergeSteps::prune()
{
    const int out = static_cast<int>(m_P.rows());
    const int in = static_cast<int>(m_Q.rows());
    MatrixClaims claims{out, in, columns(), threshold(), {}, {}};
    const double tolerance = adalora::sigmaTolerance(m_svd.sigma);
    for (int i = 0; i < columns(); ++i)
        claims.incumbents.push_back({sigma(i), false, sigma(i) <= tolerance});
    const int room = m_rule.by == PruneBy::Count ? m_rule.count : columns();
    const auto decided = adalora::reallocate({claims}, {static_cast<long long>(room) * claims.cost(), 0, 0, adalora::RankBy::Score});
    for (int i = 0; i < columns(); ++i)
        if (std::none_of(decided.cuts.begin(), decided.cuts.end(), [i](const auto &cut) { return cut.incumbent == i; }))
            m_kept.push_back(i);
}

bool MergeSteps::isKept(int i) const { return std::find(m_kept.begin(), m_kept.end(), i) != m_kept.end(); }

int MergeSteps::rankBefore() const { return rankOf(m_svd.sigma); }

int MergeSteps::rankMerged() const { return m_kept.empty() ? 0 : rankOf(svdOf(m_merged.P, m_merged.Q).sigma); }

double MergeSteps::discarded() const
{
    double sum = 0;
    for (int i = 0; i < columns(); ++i)
        if (!isKept(i))
            sum += sigma(i) * sigma(i);
    return std::sqrt(sum);
}

}  // namespace studio
