#include "adapters/gradient_sketch.h"
#include "linalg/skinny.h"
#include "linalg/svd.h"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace adalora {
namespace {

constexpr Index oversampling = 4;
constexpr Scalar rounding = 64 * std::numeric_limits<Scalar>::epsilon();

/// a ← (I − b bᵀ) a, twice: once leaves rounding errors of the size of what was taken away. Becomes zero where only
/// such errors are left: they have directions, too.
void projectOut(const Eigen::Ref<const Matrix> &basis, Matrix &a)
{
    if (basis.cols() == 0)
        return;
    const Scalar before = a.norm();
    for (int pass = 0; pass < 2; ++pass) {
        const Matrix inside = basis.transpose() * a;
        a.noalias() -= basis * inside;
    }
    if (a.norm() <= rounding * before)
        a.setZero();
}

/// How many leading values stand above rounding errors.
Index numericalRank(const Vector &sigma)
{
    Index rank = 0;
    while (rank < sigma.size() && sigma(rank) > rounding * sigma(0))
        ++rank;
    return rank;
}

/// The x of least squares in a x = b; a with full column rank up to rounding.
Matrix leastSquares(const Matrix &a, const Matrix &b)
{
    const ThinSvd svd = thinSvd(a);
    const Index rank = numericalRank(svd.sigma);
    Matrix inside = svd.u.leftCols(rank).transpose() * b;
    inside.array().colwise() /= svd.sigma.head(rank).array();
    return svd.v.leftCols(rank) * inside;
}

}  // namespace

GradientSketch::GradientSketch(Index out, Index in, int candidates)
    : m_count(std::min<Index>(candidates + oversampling, std::min(out, in)))
    , m_wanted(candidates)
    , m_omega(in, m_count)
    , m_psi(out, std::min(2 * m_count, out))
{
}

void GradientSketch::begin(const Eigen::Ref<const Matrix> &u, const Eigen::Ref<const Matrix> &v, Random &random)
{
    random.fillNormal(m_omega, 1);
    random.fillNormal(m_psi, 1);
    projectOut(v, m_omega);
    projectOut(u, m_psi);
    m_gOmega = Matrix::Zero(m_psi.rows(), m_omega.cols());
    m_gPsi = Matrix::Zero(m_omega.rows(), m_psi.cols());
    m_u.resize(m_psi.rows(), 0);
    m_v.resize(m_omega.rows(), 0);
    m_half = Half::First;
    m_batches = 0;
}

void GradientSketch::observe(const Matrix &x, const ConstView &dy)
{
    if (!isLooking())
        return;
    Part &part = m_parts.here();
    if (!std::exchange(part.isFresh, true)) {
        part.gOmega.setZero(m_psi.rows(), m_omega.cols());
        part.gPsi.setZero(m_omega.rows(), m_psi.cols());
        part.slopes.setZero(m_u.cols());
    }
    constexpr Index piece = 64;  // tokens, as in FactorGradients: x and dy are fetched from memory once
    const Matrix &onLeft = m_half == Half::First ? m_psi : m_u, &onRight = m_half == Half::First ? m_omega : m_v;
    part.left.resize(onLeft.cols(), piece);
    part.right.resize(onRight.cols(), piece);
    for (Index first = 0; first < x.cols(); first += piece) {
        const Index n = std::min(piece, x.cols() - first);
        View left = part.left.leftCols(n), right = part.right.leftCols(n);
        skinnyDots(onRight, x.middleCols(first, n), right);
        skinnyDots(onLeft, dy.middleCols(first, n), left);
        if (m_half == Half::First) {
            skinnyAccumulate(dy.middleCols(first, n), right, part.gOmega);
            skinnyAccumulate(x.middleCols(first, n), left, part.gPsi);
        } else {
            part.slopes += left.cwiseProduct(right).rowwise().sum();
        }
    }
}

void GradientSketch::endBatch()
{
    bool hasSeen = false;
    m_parts.forEach([&](Part &part) {
        if (!std::exchange(part.isFresh, false))
            return;
        hasSeen = true;
        if (m_half == Half::First) {
            m_gOmega += part.gOmega;
            m_gPsi += part.gPsi;
        } else {
            m_slopes += part.slopes;
        }
    });
    m_batches += hasSeen;
}

void GradientSketch::findDirections(const Eigen::Ref<const Matrix> &u, const Eigen::Ref<const Matrix> &v)
{
    assert(m_half == Half::First);
    m_half = Half::Second;
    m_batches = 0;
    m_u.resize(m_psi.rows(), 0);
    m_v.resize(m_omega.rows(), 0);
    projectOut(u, m_gOmega);
    projectOut(v, m_gPsi);
    if (m_gOmega.allFinite() && m_gPsi.allFinite()) {
        const ThinSvd range = thinSvd(m_gOmega);
        const Matrix basis = range.u.leftCols(numericalRank(range.sigma));
        if (basis.cols() > 0) {
            // R = basis · core, and Ψᵀ R is known.
            const ThinSvd core = thinSvd(leastSquares(m_psi.transpose() * basis, m_gPsi.transpose()));
            const Index found = std::min(numericalRank(core.sigma), m_wanted);
            m_u = basis * core.u.leftCols(found);
            m_v = core.v.leftCols(found);
        }
    }
    m_slopes = Vector::Zero(m_u.cols());
}

void GradientSketch::archive(Archive &a)
{
    a.field("half", m_half, 3);
    if (m_half == Half::None)
        return;
    a.field("batches", m_batches);
    a.field("omega", m_omega);
    a.field("psi", m_psi);
    if (m_half == Half::First) {
        a.resizable("g_omega", m_gOmega, m_psi.rows(), m_omega.cols());
        a.resizable("g_psi", m_gPsi, m_omega.rows(), m_psi.cols());
        return;
    }
    a.resizable("u", m_u, m_psi.rows(), -1);
    a.resizable("v", m_v, m_omega.rows(), m_u.cols());
    a.resizable("slopes", m_slopes);
    a.require(m_slopes.size() == m_u.cols(), "slopes", "not one for each direction");
}

std::vector<GrowthCandidate> GradientSketch::takeCandidates()
{
    std::vector<GrowthCandidate> candidates;
    if (m_half == Half::Second && m_batches > 0 && m_slopes.allFinite())
        for (Index i = 0; i < m_u.cols(); ++i)
            candidates.push_back({m_u.col(i), m_v.col(i), static_cast<double>(m_slopes(i)) / m_batches});
    std::stable_sort(candidates.begin(), candidates.end(), [](const GrowthCandidate &a, const GrowthCandidate &b) {
        return std::abs(a.slope) > std::abs(b.slope);
    });
    m_half = Half::None;
    return candidates;
}

}  // namespace adalora
