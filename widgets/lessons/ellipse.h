/// Lesson part: what a matrix does to the unit circle; entries, half axes and σ to change by hand.
#pragma once
#include "lessons/ellipse_picture.h"
#include "lessons/lesson_part.h"

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: matrix (2 × 2 or 3 × 2, entries within ±9); sigma1, sigma2, which keep the directions; angle of x in degrees;
/// drawing (0 or 1); turn of the space in degrees.
/// Quantities: sigma1, sigma2, rank; energy1, energy2: share of σᵢ² in percent; stretch = ‖A·x‖; angle; angle_u, angle_v: degrees
/// between both; v1x, v1y, u1x, u1y …; area = σ₁σ₂ (of the ellipse against that of the circle); determinant (2 × 2 only).
class Ellipse : public LessonPart {
    Q_OBJECT
public:
    explicit Ellipse(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;
    void restyle() override { showMap(); }

private:
    enum class Grip { None, X, Axis, Turn };
    void createControls();
    QWidget *createMatrix();
    void setMatrix(const adalora::Matrix &matrix);
    void showMap();
    bool grab(const QPointF &at);
    void drag(const QPointF &to);
    EllipsePicture pictureIn(const QRectF &area) const;

    EllipseMap m_map;
    EllipseView m_view;
    Grip m_grip = Grip::None;
    int m_gripped = 0;  // axis
    QPointF m_gripAt;

    Canvas *m_canvas = nullptr;
    QLabel *m_matrixName = nullptr;
    QDoubleSpinBox *m_entries[3][2] = {};
    QRadioButton *m_plane = nullptr;
    QRadioButton *m_space = nullptr;
    QCheckBox *m_drawing = nullptr;
    SliderRow *m_sigmas[2] = {};
    SliderRow *m_angle = nullptr;
    SliderRow *m_turn = nullptr;
};

}  // namespace studio
