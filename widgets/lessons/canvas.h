/// The drawn area of a part: painted by a function, as large as so many letters, and dragged in by hand.
#pragma once
#include <QImage>
#include <QWidget>
#include <functional>

class QPainter;

namespace studio {

class Canvas : public QWidget {
    Q_OBJECT
public:
    /// `inEms`: its size in heights of a line of text.
    explicit Canvas(QSizeF inEms, QWidget *parent = nullptr);

    /// Into a painter whose antialiasing is on and whose font is the widget's.
    std::function<void(QPainter &, const QRectF &area)> paint;
    /// Whether a drag may begin here; the cursor says so while it hovers.
    std::function<bool(const QPointF &)> grabs;
    /// The pointer during a drag.
    std::function<void(const QPointF &)> drags;
    std::function<void()> drops;

    void setEms(QSizeF inEms);
    /// Takes what height a slide has over: for a picture that is drawn larger in a larger area.
    void setGrowing();
    bool isGrowing() const;
    QImage picture(qreal scale) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSizeF m_ems;
    bool m_isDragging = false;
};

}  // namespace studio
