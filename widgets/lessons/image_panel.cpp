#include "lessons/image_panel.h"

#include "theme.h"
#include <QPainter>
#include <algorithm>

namespace studio {

using adalora::Index;
using adalora::Scalar;

QImage imageOf(const Raster &raster, int channels, Scalar gain, Scalar offset)
{
    const Index width = raster.rows() / channels;
    QImage image(static_cast<int>(width), static_cast<int>(raster.cols()), QImage::Format_RGB32);
    Eigen::Array<Scalar, Eigen::Dynamic, 1> line(raster.rows());
    for (Index y = 0; y < raster.cols(); ++y) {
        line = (raster.col(y).array() * gain + (offset + Scalar(0.5))).max(Scalar(0)).min(Scalar(255));
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(static_cast<int>(y)));
        const Scalar *red = line.data();
        const Scalar *green = channels == 3 ? red + width : red;
        const Scalar *blue = channels == 3 ? green + width : red;
        for (Index x = 0; x < width; ++x)
            pixels[x] = qRgb(static_cast<int>(red[x]), static_cast<int>(green[x]), static_cast<int>(blue[x]));
    }
    return image;
}

ImagePanel::ImagePanel(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ImagePanel::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    setAccessibleName(title);
    update();
}

void ImagePanel::setImage(const QImage &image, const QString &note)
{
    m_image = image;
    m_note = note;
    update();
}

int ImagePanel::titleHeight() const { return fontMetrics().height() + gridUnit / 2; }

QSize ImagePanel::sizeHint() const
{
    const int width = 17 * fontMetrics().height();
    return {width, heightForWidth(width)};
}

int ImagePanel::heightForWidth(int width) const { return titleHeight() + 3 * width / 4; }

void ImagePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = colorsFor(palette());
    const QRect titleRect(0, 0, width(), titleHeight());
    painter.setPen(colors.text);
    painter.drawText(titleRect, Qt::AlignLeft | Qt::AlignTop, fontMetrics().elidedText(m_title, Qt::ElideRight, width()));
    const QRect frame = rect().adjusted(0, titleHeight(), 0, 0);
    if (m_image.isNull()) {
        painter.fillRect(frame, colors.grid);
        painter.setPen(colors.muted);
        painter.drawText(frame.adjusted(gridUnit, gridUnit, -gridUnit, -gridUnit), Qt::AlignCenter | Qt::TextWordWrap, m_note);
        return;
    }
    const QSizeF size = QSizeF(m_image.size()).scaled(frame.size(), Qt::KeepAspectRatio);
    const double scale = size.width() / m_image.width();
    // A very long picture stays at least a visible line.
    const QSizeF drawn(std::max(2.0, size.width()), std::max(2.0, size.height()));
    const QRectF target(frame.left() + (frame.width() - drawn.width()) / 2, frame.top() + (frame.height() - drawn.height()) / 2,
                        drawn.width(), drawn.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 3);  // else each number is seen as a square
    painter.drawImage(target, m_image);
}

}  // namespace studio
