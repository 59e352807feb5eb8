#include "lessons/image_picture.h"

#include <QPainter>
#include <algorithm>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::Scalar;

namespace {

bool isGreyThroughout(const QImage &image)
{
    return image.isGrayscale() || (image.depth() <= 32 && image.allGray());
}

bool isSeenThrough(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar *line = alpha.constScanLine(y);
        if (std::any_of(line, line + alpha.width(), [](uchar a) { return a != 255; }))
            return true;
    }
    return false;
}

/// Opaque, 16 bits a channel: no precision is lost on the way to real numbers.
QImage overWhite(const QImage &image)
{
    QImage flat(image.size(), QImage::Format_RGBX64);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    return flat;
}

}  // namespace

Picture pictureFrom(const QImage &given)
{
    Picture picture;
    picture.original = given.size();
    QImage image = given;
    image.setDevicePixelRatio(1);
    if (std::max(image.width(), image.height()) > largestPictureSide) {
        const QSize fitting = image.size().scaled(largestPictureSide, largestPictureSide, Qt::KeepAspectRatio);
        image = image.scaled(fitting.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    picture.isDeep = image.pixelFormat().redSize() > 8 || image.format() == QImage::Format_Grayscale16;
    picture.isOverWhite = isSeenThrough(image);
    const bool isGrey = isGreyThroughout(image);
    if (image.format() != QImage::Format_RGBX64)
        image = picture.isOverWhite ? overWhite(image) : image.convertToFormat(QImage::Format_RGBX64);
    picture.channels.assign(isGrey ? 1 : 3, Matrix(image.height(), image.width()));
    constexpr Scalar unit = Scalar(255) / Scalar(65535);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgba64 *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            picture.channels[0](y, x) = unit * static_cast<Scalar>(line[x].red());
            if (isGrey)
                continue;
            picture.channels[1](y, x) = unit * static_cast<Scalar>(line[x].green());
            picture.channels[2](y, x) = unit * static_cast<Scalar>(line[x].blue());
        }
    }
    return picture;
}

Matrix matrixOf(const Picture &picture, bool isColour)
{
    const std::vector<Matrix> &c = picture.channels;
    if (!isColour)
        return c.size() == 1 ? c[0] : Matrix(Scalar(0.299) * c[0] + Scalar(0.587) * c[1] + Scalar(0.114) * c[2]);
    const Index width = c[0].cols();
    Matrix stacked(c[0].rows(), 3 * width);
    for (Index i = 0; i < 3; ++i)
        stacked.middleCols(i * width, width) = c[c.size() == 1 ? 0 : static_cast<std::size_t>(i)];
    return stacked;
}

}  // namespace studio
