/// A picture with a line of text above it, as large as there is room, in a frame of fixed shape.
#pragma once
#include "lessons/image_factors.h"
#include <QImage>
#include <QWidget>

namespace studio {

/// Grey or colour: value · gain + offset, rounded and clamped to 0 … 255.
QImage imageOf(const Raster &raster, int channels, adalora::Scalar gain = 1, adalora::Scalar offset = 0);

class ImagePanel : public QWidget {
    Q_OBJECT
public:
    explicit ImagePanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// `note` is shown in place of a null picture.
    void setImage(const QImage &image, const QString &note = {});
    const QImage &image() const { return m_image; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int titleHeight() const;

    QString m_title;
    QString m_note;
    QImage m_image;
};

}  // namespace studio
