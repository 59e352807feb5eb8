#include "lessons/image_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {

using adalora::Index;

namespace {

constexpr int longestShownSide = 768;  // as many pixels as a panel has on a large screen
constexpr double none = std::numeric_limits<double>::quiet_NaN();

ImageView::Reduction reductionOf(bool sampled) { return sampled ? ImageView::Reduction::Sample : ImageView::Reduction::Mean; }

/// Fewest pieces that hold `share` of the energy.
double piecesFor(double share, const ImageFactors &svd)
{
    double sum = 0;
    for (Index i = 0; i < svd.count(); ++i) {
        const double sigma = static_cast<double>(svd.norms(i));
        sum += sigma * sigma;
        if (sum >= share * svd.energy)
            return static_cast<double>(i + 1);
    }
    return svd.isComplete ? static_cast<double>(svd.count()) : none;
}

/// σᵢ above max(d, k′) · ε · σ₁, as LAPACK's users count.
double numericalRank(const ImageMatrix &matrix, const ImageFactors &svd)
{
    if (!svd.isComplete || svd.count() == 0)
        return svd.isComplete ? 0 : none;
    const auto longest = static_cast<adalora::Scalar>(std::max(matrix.a.rows(), matrix.a.cols()));
    const adalora::Scalar threshold = longest * std::numeric_limits<adalora::Scalar>::epsilon() * svd.norms(0);
    return static_cast<double>((svd.norms.array() > threshold).count());
}

}  // namespace

void ImageModel::setSettings(const ImageSettings &settings)
{
    const bool isOtherPicture = settings.picture != m_settings.picture;
    const bool isOtherMatrix = isOtherPicture || settings.isColour != m_settings.isColour;
    m_settings = settings;
    if (isOtherPicture)
        m_picture.reset();
    if (isOtherMatrix)
        forgetMatrix();
}

void ImageModel::setOwn(std::shared_ptr<const OwnPicture> own)
{
    m_own = std::move(own);
    m_settings.picture = QStringLiteral("own");
    m_settings.isColour = m_own->picture.channels.size() == 3;
    m_picture.reset();
    forgetMatrix();
}

void ImageModel::forgetMatrix()
{
    m_matrix.reset();
    m_original = {};
    m_factors = {};
    for (PartialSum &sum : m_sums)
        sum.use(nullptr);
    m_rivalSum.use(nullptr);
    m_rivalSummed.reset();
    m_blocks.reset();
}

const Picture &ImageModel::picture() const
{
    if (m_settings.picture == QLatin1String("own"))
        return m_own->picture;
    if (!m_picture)
        m_picture = std::make_shared<const Picture>(builtInPicture(m_settings.picture));
    return *m_picture;
}

const ImageMatrix &ImageModel::matrix() const
{
    if (!m_matrix)
        m_matrix = imageMatrix(matrixOf(picture(), m_settings.isColour), m_settings.isColour ? 3 : 1, longestShownSide);
    return *m_matrix;
}

const Raster &ImageModel::original(bool sampled) const
{
    Raster &raster = m_original[sampled && matrix().view.isReduced()];
    if (raster.size() == 0)
        raster = matrix().view.rasterOf(matrix().a, reductionOf(sampled));
    return raster;
}

ImageTask ImageModel::task(ImageBasis basis) const
{
    matrix();
    return {m_matrix, basis};
}

void ImageModel::take(ImageBasis basis, std::shared_ptr<const ImageFactors> factors)
{
    std::shared_ptr<const ImageFactors> &held = m_factors[index(basis)];
    if (basis == ImageBasis::Svd) {
        m_sums[0].use(&factors->mean);
        m_sums[1].use(&factors->sample);
    }
    held = std::move(factors);
}

void ImageModel::computeNow(ImageBasis basis)
{
    if (const auto held = factors(basis); held && held->isComplete)
        return;
    std::shared_ptr<const ImageFactors> last;
    computeFactors(task(basis), [&](double, const std::shared_ptr<const ImageFactors> &found) {
        if (found)
            last = found;
        return true;
    });
    take(basis, last);
}

int ImageModel::largestK() const
{
    const auto svd = factors(ImageBasis::Svd);
    return static_cast<int>(svd ? svd->count() : matrix().fullRank());
}

int ImageModel::k() const { return std::clamp(m_settings.k, 1, largestK()); }

std::optional<ImageBasis> ImageModel::rivalBasis() const
{
    switch (m_settings.rival) {
    case ImageRival::Random: return ImageBasis::Random;
    case ImageRival::Cosine: return ImageBasis::Cosine;
    case ImageRival::Blocks: break;
    }
    return std::nullopt;
}

const Raster &ImageModel::approximation(bool sampled) const
{
    static const Raster nothing;
    return factors(ImageBasis::Svd) ? m_sums[sampled && matrix().view.isReduced()].at(k()) : nothing;
}

Raster ImageModel::piece() const
{
    const auto svd = factors(ImageBasis::Svd);
    if (!svd)
        return {};
    return svd->mean.right.col(k() - 1) * svd->mean.left.col(k() - 1).transpose();
}

Raster ImageModel::rival() const
{
    const std::optional<ImageBasis> basis = rivalBasis();
    if (!basis)
        return blocks().raster;
    const auto held = factors(*basis);
    if (!held || held->count() < k())
        return {};
    if (m_rivalSummed != held) {
        m_rivalSummed = held;
        m_rivalSum.use(&held->mean);
    }
    return m_rivalSum.at(k());
}

const BlockPicture &ImageModel::blocks() const
{
    if (!m_blocks || m_blocks->first != k())
        m_blocks = {k(), blockPicture(matrix(), k())};
    return m_blocks->second;
}

double ImageModel::rivalError() const
{
    const std::optional<ImageBasis> basis = rivalBasis();
    if (!basis)
        return blocks().error;
    const auto held = factors(*basis);
    return held && held->count() >= k() ? held->errorAfter(k()) : none;
}

QStringList ImageModel::quantityNames()
{
    QStringList names;
    for (const char *name : {"d", "columns", "k", "full_rank", "rank", "energy", "piece_energy", "psnr", "storage", "full_storage", "ratio",
                             "break_even", "error", "rival_error", "rival_wins", "sigma", "sigma1", "sigma2", "sigma3", "k90", "k99"})
        names += QLatin1String(name);
    return names;
}

std::vector<ImageBasis> ImageModel::needs(const QString &quantity) const
{
    static const QStringList counts = {QStringLiteral("d"),       QStringLiteral("columns"),      QStringLiteral("k"),     QStringLiteral("full_rank"),
                                       QStringLiteral("storage"), QStringLiteral("full_storage"), QStringLiteral("ratio"), QStringLiteral("break_even")};
    std::vector<ImageBasis> bases;
    if (counts.contains(quantity) || !quantityNames().contains(quantity))
        return bases;
    if (quantity != QLatin1String("rival_error"))
        bases.push_back(ImageBasis::Svd);
    if (quantity.startsWith(QLatin1String("rival")) && rivalBasis())
        bases.push_back(*rivalBasis());
    return bases;
}

double ImageModel::quantity(const QString &name) const
{
    if (!quantityNames().contains(name))
        return none;
    const auto d = static_cast<double>(matrix().a.rows());
    const auto columns = static_cast<double>(matrix().a.cols());
    const double storage = k() * (d + columns + 1);
    const std::pair<const char *, double> counts[] = {{"d", d},
                                                      {"columns", columns},
                                                      {"k", k()},
                                                      {"full_rank", static_cast<double>(matrix().fullRank())},
                                                      {"storage", storage},
                                                      {"full_storage", d * columns},
                                                      {"ratio", 100 * storage / (d * columns)},
                                                      {"break_even", std::ceil(d * columns / (d + columns + 1)) - 1}};
    for (const auto &[known, value] : counts)
        if (name == QLatin1String(known))
            return value;
    if (name == QLatin1String("rival_error"))
        return rivalError();
    const auto svd = factors(ImageBasis::Svd);
    return svd ? spectral(name, *svd) : none;
}

double ImageModel::spectral(const QString &name, const ImageFactors &svd) const
{
    const auto sigma = [&](Index i) { return i <= svd.count() ? static_cast<double>(svd.norms(i - 1)) : none; };
    const double error = svd.errorAfter(k());
    if (name == QLatin1String("rank"))
        return numericalRank(matrix(), svd);
    if (name == QLatin1String("energy"))
        return 100 * svd.energyAfter(k());
    if (name == QLatin1String("piece_energy"))
        return svd.energy > 0 ? 100 * sigma(k()) * sigma(k()) / svd.energy : 0;
    if (name == QLatin1String("psnr"))
        return error == 0 ? none : 10 * std::log10(255.0 * 255.0 * static_cast<double>(matrix().a.size()) / (error * error));
    if (name == QLatin1String("error"))
        return error;
    if (name == QLatin1String("rival_wins")) {
        const double rounding = 1e-5 * std::sqrt(svd.energy);
        return std::isnan(rivalError()) ? none : rivalError() + rounding < error ? 1 : 0;
    }
    if (name == QLatin1String("sigma"))
        return sigma(k());
    if (name == QLatin1String("k90"))
        return piecesFor(0.90, svd);
    if (name == QLatin1String("k99"))
        return piecesFor(0.99, svd);
    return sigma(name.back().digitValue());  // sigma1 …
}

}  // namespace studio
