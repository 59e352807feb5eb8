#include "lessons/image_factors.h"

#include "linalg/lapack.h"
#include "linalg/randomized_svd.h"
#include "linalg/stepwise_svd.h"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::Random;
using adalora::Scalar;
using adalora::Vector;

namespace {

constexpr Index atOnce = 512;  // complete without first pieces: a tenth of a second
constexpr Index firstPieces[] = {32, 128, 512};
constexpr int manyMoves = 512;  // after so many sums and differences their rounding is thrown away
constexpr Index block = 256;

constexpr double firstShare = 0.1;  // of the work on a large SVD: what its first pieces take

/// `rows` of the rows of `m`, as `reduction` says.
Matrix reduced(const Eigen::Ref<const Matrix> &m, Index rows, ImageView::Reduction reduction)
{
    if (rows == m.rows())
        return m;
    const double step = static_cast<double>(m.rows()) / static_cast<double>(rows);
    Matrix result(rows, m.cols());
    for (Index c = 0; c < m.cols(); ++c) {  // columns lie together in memory
        for (Index r = 0; r < rows; ++r) {
            const double begin = step * static_cast<double>(r);
            if (reduction == ImageView::Reduction::Sample) {
                result(r, c) = m(static_cast<Index>(begin + step / 2), c);
                continue;
            }
            const double end = std::min(begin + step, static_cast<double>(m.rows()));
            Scalar sum = 0;
            for (auto i = static_cast<Index>(begin); static_cast<double>(i) < end - 1e-9; ++i) {
                const double covered = std::min(end, static_cast<double>(i) + 1) - std::max(begin, static_cast<double>(i));
                sum += static_cast<Scalar>(covered) * m(i, c);
            }
            result(r, c) = sum / static_cast<Scalar>(step);
        }
    }
    return result;
}

double squared(const Eigen::Ref<const Vector> &v) { return v.cast<double>().squaredNorm(); }

/// `spansAll`: the pieces together are A, up to rounding.
std::shared_ptr<const ImageFactors> factorsOf(const ImageMatrix &matrix, Vector norms, const Matrix &left, const Matrix &right, bool spansAll)
{
    auto factors = std::make_shared<ImageFactors>();
    factors->isComplete = norms.size() == matrix.fullRank();
    factors->energy = matrix.energy;
    factors->rest = spansAll ? 0 : std::max(0.0, matrix.energy - squared(norms));
    factors->norms = std::move(norms);
    const auto show = [&](ImageFactors::Shown &shown, ImageView::Reduction reduction) {
        shown.left = matrix.view.rowsOf(left, reduction);
        shown.right = matrix.view.columnsOf(right, reduction);
    };
    show(factors->mean, ImageView::Reduction::Mean);
    if (matrix.view.isReduced())
        show(factors->sample, ImageView::Reduction::Sample);
    return factors;
}

std::shared_ptr<const ImageFactors> factorsOf(const ImageMatrix &matrix, const adalora::ThinSvd &svd)
{
    return factorsOf(matrix, svd.sigma, svd.u, svd.v * svd.sigma.asDiagonal(), svd.sigma.size() == matrix.fullRank());
}

void computeSvd(const ImageMatrix &matrix, const ImageReport &report)
{
    const Index full = matrix.fullRank();
    double begin = 0;
    if (full > atOnce) {
        Random random(1, "randomized SVD");
        for (const Index count : firstPieces) {
            if (4 * count > full)
                break;
            begin = firstShare * static_cast<double>(count) / static_cast<double>(firstPieces[2]);
            if (!report(begin, factorsOf(matrix, adalora::randomizedSvd(matrix.a, count, random))))
                return;
        }
    }
    const std::optional<adalora::ThinSvd> svd
        = adalora::stepwiseSvd(matrix.a, [&](double share) { return report(begin + (0.99 - begin) * share, nullptr); });
    if (svd)
        report(1, factorsOf(matrix, *svd));
}

Matrix randomDirections(Index rows, Index count)
{
    Matrix directions(rows, count);
    Random random(1, "rival");
    random.fillNormal(directions, 1);
    Vector tau;
    adalora::lapack::geqrf(directions, tau);
    return adalora::lapack::orgqr(directions, tau);
}

Matrix cosineWaves(Index rows, Index count)
{
    Matrix waves(rows, count);
    const double n = static_cast<double>(rows);
    for (Index j = 0; j < count; ++j) {
        const double scale = std::sqrt((j == 0 ? 1 : 2) / n);
        for (Index i = 0; i < rows; ++i)  // the angle modulo 2π in whole numbers, so that no precision is lost
            waves(i, j) = static_cast<Scalar>(scale * std::cos(std::numbers::pi / (2 * n) * static_cast<double>(((2 * i + 1) * j) % (4 * rows))));
    }
    return waves;
}

void computeProjection(const ImageMatrix &matrix, ImageBasis basis, const ImageReport &report)
{
    const Index full = matrix.fullRank();
    const auto directions = [&](Index count) {
        return basis == ImageBasis::Random ? randomDirections(matrix.a.rows(), count) : cosineWaves(matrix.a.rows(), count);
    };
    std::vector<Index> counts;
    if (full > atOnce)
        counts.push_back(firstPieces[1]);
    counts.push_back(full);
    for (const Index count : counts) {
        const Matrix left = directions(count);
        Matrix right(matrix.a.cols(), count);
        for (Index first = 0; first < count; first += block) {
            const Index width = std::min(block, count - first);
            right.middleCols(first, width).noalias() = matrix.a.transpose() * left.middleCols(first, width);
            if (!report(0.99 * static_cast<double>(first + width) / static_cast<double>(full), nullptr))
                return;
        }
        const double share = count == full ? 1 : static_cast<double>(count) / static_cast<double>(full);
        if (!report(share, factorsOf(matrix, right.colwise().norm(), left, right, count == matrix.a.rows())))
            return;
    }
}

}  // namespace

ImageView::ImageView(QSize size, int channels, int longestSide) : m_size(size), m_shown(size), m_channels(channels)
{
    if (std::max(size.width(), size.height()) > longestSide)
        m_shown = size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

Matrix ImageView::rowsOf(const Matrix &left, Reduction reduction) const { return reduced(left, m_shown.height(), reduction); }

Matrix ImageView::columnsOf(const Matrix &right, Reduction reduction) const
{
    const Index width = m_shown.width();
    Matrix result(m_channels * width, right.cols());
    for (int i = 0; i < m_channels; ++i)
        result.middleRows(i * width, width) = reduced(right.middleRows(Index(i) * m_size.width(), m_size.width()), width, reduction);
    return result;
}

Raster ImageView::rasterOf(const Matrix &matrix, Reduction reduction) const
{
    return columnsOf(rowsOf(matrix, reduction).transpose(), reduction);
}

std::shared_ptr<const ImageMatrix> imageMatrix(Matrix a, int channels, int longestSide)
{
    const QSize size(static_cast<int>(a.cols()) / channels, static_cast<int>(a.rows()));
    const double energy = a.cast<double>().squaredNorm();
    return std::make_shared<const ImageMatrix>(ImageMatrix{std::move(a), ImageView(size, channels, longestSide), energy});
}

double ImageFactors::errorAfter(Index k) const
{
    assert(k >= 0 && k <= count());
    // From the end: small values would be lost in the difference of two large sums.
    return std::sqrt(rest + squared(norms.tail(count() - k)));
}

double ImageFactors::energyAfter(Index k) const
{
    const double error = errorAfter(k);
    return energy > 0 ? std::clamp(1 - error * error / energy, 0.0, 1.0) : 1;
}

void computeFactors(const ImageTask &task, const ImageReport &report)
{
    if (task.basis == ImageBasis::Svd)
        computeSvd(*task.matrix, report);
    else
        computeProjection(*task.matrix, task.basis, report);
}

void PartialSum::use(const ImageFactors::Shown *shown)
{
    m_shown = shown;
    m_k = 0;
    m_moves = 0;
    m_sum = shown ? Raster::Zero(shown->right.rows(), shown->left.rows()) : Raster();
}

const Raster &PartialSum::at(Index k)
{
    if (!m_shown || k == m_k)
        return m_sum;
    if (k <= std::abs(k - m_k) || ++m_moves > manyMoves) {
        m_sum.setZero();
        m_k = 0;
        m_moves = 0;
    }
    const Index first = std::min(k, m_k);
    const Index count = std::abs(k - m_k);
    if (k > m_k)
        m_sum.noalias() += m_shown->right.middleCols(first, count) * m_shown->left.middleCols(first, count).transpose();
    else
        m_sum.noalias() -= m_shown->right.middleCols(first, count) * m_shown->left.middleCols(first, count).transpose();
    m_k = k;
    return m_sum;
}

BlockPicture blockPicture(const ImageMatrix &matrix, Index k)
{
    const Index rows = matrix.a.rows();
    const Index channels = matrix.view.channels();
    const Index width = matrix.a.cols() / channels;
    const Index down = std::clamp<Index>(k, 1, rows);
    const Index across = std::clamp<Index>(k, 1, width);
    const auto begin = [](Index i, Index blocks, Index size) { return i * size / blocks; };
    const auto blockOf = [](Index i, Index blocks, Index size) { return ((i + 1) * blocks - 1) / size; };
    Matrix bands(rows, across * channels);  // first across, then down
    for (Index c = 0; c < channels; ++c)
        for (Index j = 0; j < across; ++j) {
            const Index first = begin(j, across, width);
            bands.col(c * across + j) = matrix.a.middleCols(c * width + first, begin(j + 1, across, width) - first).rowwise().mean();
        }
    Matrix means(down, across * channels);
    double lost = 0;
    for (Index i = 0; i < down; ++i) {
        const Index first = begin(i, down, rows);
        const Index height = begin(i + 1, down, rows) - first;
        means.row(i) = bands.middleRows(first, height).colwise().mean();
        for (Index j = 0; j < means.cols(); ++j) {
            const Index left = begin(j % across, across, width);
            const Index end = begin(j % across + 1, across, width);
            lost += static_cast<double>(
                (matrix.a.block(first, j / across * width + left, height, end - left).array() - means(i, j)).square().sum());
        }
    }
    BlockPicture picture;
    picture.error = std::sqrt(lost);
    const QSize shown = matrix.view.size();
    picture.raster.resize(channels * shown.width(), shown.height());
    for (Index y = 0; y < shown.height(); ++y) {
        const Index i = blockOf((2 * y + 1) * rows / (2 * shown.height()), down, rows);
        for (Index c = 0; c < channels; ++c)
            for (Index x = 0; x < shown.width(); ++x)
                picture.raster(c * shown.width() + x, y) = means(i, c * across + blockOf((2 * x + 1) * width / (2 * shown.width()), across, width));
    }
    return picture;
}

}  // namespace studio
