/// Lesson part: what an SVD costs on this machine beside a step through P·Λ·Q, measured here.
#pragma once
#include "lessons/lesson_part.h"
#include "lessons/svd_cost_times.h"

class QLabel;
class QPainter;
class QPushButton;
class QRectF;
class QTimer;

namespace studio {

class Canvas;
class SliderRow;

/// Measures when it is first shown, after a change of sizes, and at a click: in the UI thread, about 0.1 s.
/// Settings: d, k, r.
/// Quantities, all without value until measured: full_ms, core_ms, product_ms; ratio = full/product, core_ratio = full/core;
/// dearest: 1 the SVD of the whole matrix, 2 that of the core, 3 the step; run_minutes: an SVD of each of 72 matrices in each
/// of 3,000 steps; run_product_seconds: as many steps through the product.
class SvdCost : public LessonPart {
    Q_OBJECT
public:
    explicit SvdCost(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

public slots:
    void measure();

protected:
    void showEvent(QShowEvent *event) override;
    void retranslate() override;

private:
    void take(const CostSizes &sizes);
    void refresh();
    bool isMeasured() const { return m_times.full == m_times.full; }
    void paint(QPainter &painter, const QRectF &area) const;

    CostSizes m_sizes;
    SvdCostTimes m_times;
    QTimer *m_soon = nullptr;
    Canvas *m_canvas = nullptr;
    QLabel *m_reading = nullptr;
    QPushButton *m_again = nullptr;
    SliderRow *m_rows[3] = {};
};

}  // namespace studio
