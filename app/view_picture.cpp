#include "view_picture.h"

#include "run_view.h"
#include "theme.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace studio {
namespace {

constexpr int dotsPerInch = 96;  // also of vectors: with another one, texts and shapes would scale apart

void paint(RunView &view, QPainter &painter, const QSize &size)
{
    painter.fillRect(QRect({}, size), colorsFor(view.palette()).surface);
    view.paintTo(painter, size);
}

}  // namespace

QSize pictureSize(const RunView &view) { return view.isVisible() ? view.size() : view.sizeHint().expandedTo({640, 360}); }

QImage imageOf(RunView &view, const QSize &size, double scale)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(view, painter, size);
    return image;
}

QByteArray pictureOf(RunView &view, PictureKind kind, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (kind == PictureKind::Png) {
        imageOf(view, size).save(&buffer, "PNG");
    } else if (kind == PictureKind::Svg) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setResolution(dotsPerInch);
        svg.setSize(size);
        svg.setViewBox(QRect({}, size));
        svg.setTitle(view.title());
        svg.setDescription(view.accessibleDescription());
        QPainter painter(&svg);
        paint(view, painter, size);
    } else {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(dotsPerInch);
        pdf.setPageSize(QPageSize(QSizeF(size) / dotsPerInch, QPageSize::Inch));
        pdf.setPageMargins({});
        pdf.setTitle(view.title());
        QPainter painter(&pdf);
        paint(view, painter, size);
    }
    return bytes;
}

}  // namespace studio
