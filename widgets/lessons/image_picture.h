/// Pictures as numbers: the built-in ones of the lesson on image compression, and any other.
#pragma once
#include "linalg/types.h"
#include <QImage>
#include <QSize>
#include <QStringList>
#include <vector>

namespace studio {

/// The longest side that is decomposed; what is larger is scaled down.
inline constexpr int largestPictureSide = 4096;

/// Grey (one channel) or colour (red, green, blue), each rows × columns, 0 … 255, not necessarily whole.
struct Picture {
    std::vector<adalora::Matrix> channels;
    QSize original;             ///< before it was scaled down; else the size that it has
    bool isOverWhite = false;   ///< it was transparent in places
    bool isDeep = false;        ///< it had more than 8 bits a channel, and they were kept

    QSize size() const { return {static_cast<int>(channels.at(0).cols()), static_cast<int>(channels.at(0).rows())}; }
};

/// landscape, smooth (rank 3), checkerboard (rank 2), diagonal and noise (full rank), in this order.
QStringList builtInPictures();
/// Drawn by formulas and seeded noise, the same everywhere. landscape is 384 × 512 in colour, noise 192 × 256, the
/// others 256 × 256, grey.
Picture builtInPicture(const QString &name);

/// Not null. Grey only if its format is or all its pixels are.
Picture pictureFrom(const QImage &image);

/// What is decomposed: the grey values (0.299 R + 0.587 G + 0.114 B), or the three channels side by side, d × 3k′.
adalora::Matrix matrixOf(const Picture &picture, bool isColour);

}  // namespace studio
