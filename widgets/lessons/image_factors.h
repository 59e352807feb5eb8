/// A picture as a matrix, and what approximates it: a sum of pieces, each a column times a row.
#pragma once
#include "linalg/types.h"
#include <QSize>
#include <functional>
#include <memory>
#include <vector>

namespace studio {

/// Lines of a picture as they are shown: a column is one line, its channels one after the other, each as long as the line.
using Raster = adalora::Matrix;

/// Rows and columns of a matrix as they are shown: all of them, or fewer where it has more than a screen does.
class ImageView {
public:
    enum class Reduction {
        Mean,    ///< of the pixels that fall together: for pictures
        Sample,  ///< one of them: for differences, which would average out
    };
    /// `size` in pixels of a picture; `longestSide` is the most that is shown of it.
    ImageView(QSize size, int channels, int longestSide);

    bool isReduced() const { return m_shown != m_size; }
    QSize size() const { return m_shown; }
    int channels() const { return m_channels; }
    /// The rows (d → shown height) and columns (k′ of each channel → shown width) of factors. Reducing them reduces
    /// their product alike, exactly.
    adalora::Matrix rowsOf(const adalora::Matrix &left, Reduction reduction) const;
    adalora::Matrix columnsOf(const adalora::Matrix &right, Reduction reduction) const;
    Raster rasterOf(const adalora::Matrix &matrix, Reduction reduction) const;

private:
    QSize m_size;
    QSize m_shown;
    int m_channels;
};

/// The matrix that is approximated.
struct ImageMatrix {
    adalora::Matrix a;  ///< d × k′, or d × 3k′: the channels side by side
    ImageView view;
    double energy;      ///< ‖A‖²

    adalora::Index fullRank() const { return std::min(a.rows(), a.cols()); }
};
std::shared_ptr<const ImageMatrix> imageMatrix(adalora::Matrix a, int channels, int longestSide);

/// A ≈ Σ leftᵢ rightᵢᵀ with orthonormal left, so that each piece adds its own energy and no other.
struct ImageFactors {
    adalora::Vector norms;  ///< ‖rightᵢ‖; of an SVD the σᵢ, descending
    bool isComplete = false;  ///< all min(d, k′) of them
    double energy = 0;      ///< ‖A‖²
    double rest = 0;        ///< of it, what is in none of these pieces: 0 for all of an SVD
    struct Shown {
        adalora::Matrix left;
        adalora::Matrix right;
    };
    Shown mean;
    Shown sample;  ///< empty unless the view is reduced

    adalora::Index count() const { return norms.size(); }
    /// ‖A − A_k‖, 0 ≤ k ≤ count.
    double errorAfter(adalora::Index k) const;
    /// Share of ‖A‖² in the first k pieces, 0 … 1; 1 of a matrix of zeros.
    double energyAfter(adalora::Index k) const;
};

/// Which pieces: the best, and two rivals, projections of A onto k directions that do not ask what the picture shows.
enum class ImageBasis {
    Svd,
    Random,  ///< directions at random
    Cosine,  ///< the k slowest cosine waves down the picture (DCT-II)
};

/// What takes longer than a frame. Runs on any thread.
struct ImageTask {
    std::shared_ptr<const ImageMatrix> matrix;
    ImageBasis basis = ImageBasis::Svd;
};

/// Told after each step of the work: the share done, 0 … 1, and more pieces than before or null. False gives up.
using ImageReport = std::function<bool(double share, std::shared_ptr<const ImageFactors> factors)>;

/// Small matrices at once; of larger ones the first pieces, by randomized SVD, then more, then all. The last report
/// has them all.
void computeFactors(const ImageTask &task, const ImageReport &report);

/// The sum of the first k pieces of what is shown, kept so that a few more or fewer cost only those.
class PartialSum {
public:
    /// Begins anew; null for nothing. `shown` outlives its use.
    void use(const ImageFactors::Shown *shown);
    const Raster &at(adalora::Index k);

private:
    const ImageFactors::Shown *m_shown = nullptr;
    Raster m_sum;
    adalora::Index m_k = 0;
    int m_moves = 0;
};

/// The picture in blocks of one value, k rows of them and at most k in each: a third rival, of rank k at most.
struct BlockPicture {
    Raster raster;  ///< as `view` shows it
    double error = 0;
};
BlockPicture blockPicture(const ImageMatrix &matrix, adalora::Index k);

}  // namespace studio
