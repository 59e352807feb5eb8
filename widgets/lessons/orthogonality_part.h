/// Lesson part: two triplets P Λ Q at any angle, λ beside the true σ, and what the orthogonality regulariser does.
#pragma once
#include "lessons/lesson_part.h"
#include "lessons/oblique_triplets.h"

class QLabel;
class QPainter;
class QRectF;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: lambda1, lambda2 from −3 to 3; angle_p, angle_q: 10 … 170 degrees between the columns of P and the rows of Q;
/// gamma 0 … 0.5; steps 0 … 100 of gradient descent on the regulariser alone.
/// Quantities: lambda1, lambda2; sigma1, sigma2: of ΔW; defect_p = ‖PᵀP − I‖, defect_q = ‖QQᵀ − I‖; turned_p, turned_q: the
/// angles after the steps; gap: the largest difference between σ and |λ|; lambda_is_sigma: 1 where it is below 1 % of σ₁;
/// prune_error: ‖ΔW − ΔW without the smaller |λ|‖; best_error = σ₂; penalty = γ(‖PᵀP − I‖² + ‖QQᵀ − I‖²).
class OrthogonalityPart : public LessonPart {
    Q_OBJECT
public:
    explicit OrthogonalityPart(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    enum Row { Lambda1, Lambda2, AngleP, AngleQ, Gamma, Steps, RowCount };
    void take(const ObliqueSettings &settings);
    void refresh();
    void paint(QPainter &painter, const QRectF &area) const;
    /// The columns as arrows in a unit circle, faint where they began.
    void paintArrows(QPainter &painter, const QRectF &square, const QString &title, const QString &name, const adalora::Matrix &start, const adalora::Matrix &now,
                     double defect) const;
    void paintBars(QPainter &painter, const QRectF &area) const;

    ObliqueTriplets m_triplets;
    Canvas *m_canvas = nullptr;
    QLabel *m_reading = nullptr;
    SliderRow *m_rows[RowCount] = {};
};

}  // namespace studio
