/// What a view shows as a picture in bytes: pixels, or vectors that stay sharp at any size.
#pragma once
#include <QByteArray>
#include <QImage>
#include <QSize>

namespace studio {

class RunView;

enum class PictureKind { Png, Svg, Pdf };

/// On the view's own surface colour, `scale` pixels to a logical one.
QImage imageOf(RunView &view, const QSize &size, double scale = 2);
/// `size` in logical pixels of 1/96 inch.
QByteArray pictureOf(RunView &view, PictureKind kind, const QSize &size);
/// As large as it is on the screen; of one that is not, as it would like to be.
QSize pictureSize(const RunView &view);

}  // namespace studio
