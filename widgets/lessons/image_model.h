/// What the lesson on image compression shows, without its widgets: settings, the picture as a matrix, all its numbers.
#pragma once
#include "lessons/image_factors.h"
#include "lessons/image_picture.h"
#include <array>
#include <optional>

namespace studio {

/// The third picture.
enum class ImageShow { Difference, Piece, Rival };
enum class ImageRival { Random, Cosine, Blocks };

struct ImageSettings {
    QString picture = QStringLiteral("landscape");  ///< a built-in one, or own
    bool isColour = false;
    int k = 10;  ///< wanted; there may be fewer pieces
    ImageShow show = ImageShow::Difference;
    ImageRival rival = ImageRival::Random;

    bool operator==(const ImageSettings &) const = default;
};

/// A picture that the reader brought.
struct OwnPicture {
    Picture picture;
    QString name;  ///< as it is called in the list
    QString file;  ///< where it can be read again; empty where it came without one
};

/// Lazy: a picture is made and its matrix filled when something asks for them. UI thread. A copy shares pictures and factors.
class ImageModel {
public:
    const ImageSettings &settings() const { return m_settings; }
    /// `picture` is known, and there is one if it is own.
    void setSettings(const ImageSettings &settings);

    /// Null for none; it is kept while another picture is shown.
    const std::shared_ptr<const OwnPicture> &own() const { return m_own; }
    /// Shows it, in colour if it has any.
    void setOwn(std::shared_ptr<const OwnPicture> own);
    const Picture &picture() const;

    const ImageMatrix &matrix() const;
    /// As it is shown; `sampled` for differences.
    const Raster &original(bool sampled) const;
    ImageTask task(ImageBasis basis) const;

    /// Null until `take` or `computeNow`.
    std::shared_ptr<const ImageFactors> factors(ImageBasis basis) const { return m_factors[index(basis)]; }
    /// Of the present matrix.
    void take(ImageBasis basis, std::shared_ptr<const ImageFactors> factors);
    void computeNow(ImageBasis basis);

    /// Rank of the approximation: what is wanted, or as many pieces as there are.
    int k() const;
    /// Largest rank that is there: all of min(d, k′) before anything is known about the pieces.
    int largestK() const;
    std::optional<ImageBasis> rivalBasis() const;

    /// Of the rank-k approximation, of piece k alone, and of the rival; empty where the pieces are not there yet.
    const Raster &approximation(bool sampled) const;
    Raster piece() const;
    Raster rival() const;

    static QStringList quantityNames();
    /// Which factors it is computed from.
    std::vector<ImageBasis> needs(const QString &quantity) const;
    /// NaN where they are missing.
    double quantity(const QString &name) const;

private:
    static std::size_t index(ImageBasis basis) { return static_cast<std::size_t>(basis); }
    double rivalError() const;
    double spectral(const QString &name, const ImageFactors &svd) const;
    const BlockPicture &blocks() const;
    void forgetMatrix();

    ImageSettings m_settings;
    std::shared_ptr<const OwnPicture> m_own;
    mutable std::shared_ptr<const Picture> m_picture;  // of those that are built in
    mutable std::shared_ptr<const ImageMatrix> m_matrix;
    mutable std::array<Raster, 2> m_original;  // mean, sample
    std::array<std::shared_ptr<const ImageFactors>, 3> m_factors;  // by ImageBasis
    mutable std::array<PartialSum, 2> m_sums;  // of the SVD: mean, sample
    mutable PartialSum m_rivalSum;
    mutable std::shared_ptr<const ImageFactors> m_rivalSummed;
    mutable std::optional<std::pair<int, BlockPicture>> m_blocks;  // of the last k
};

}  // namespace studio
