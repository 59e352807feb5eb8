/// Lesson part: a column is added to P and Q in one of five ways; what it does to ΔW at once, and to the loss afterwards.
#pragma once
#include "lessons/column_starts.h"
#include "lessons/lesson_part.h"

class QButtonGroup;
class QLabel;
class QPainter;
class QRectF;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: start = zero, random, gradient, progressive or uncompensated; step 0 … 60 after it; ramp: steps until ρ = 1.
/// Quantities: columns_before, columns; rank_before, rank: of ΔW right after the start; jump = ‖ΔW after − ΔW before‖;
/// loss_before, loss_start: right after the start, loss: at the step, loss_end; moved: ‖ΔW − ΔW before‖ at the step;
/// jumps: 1 where the loss is another right after the start, else 0; unmoved: 1 where ΔW is the same up to rounding, else 0.
class NewColumnsPart : public LessonPart {
    Q_OBJECT
public:
    explicit NewColumnsPart(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    void take(NewColumn start, int step, int ramp);
    void refresh();
    const StartedColumn &shown() const { return m_starts.of(m_start); }
    QString explanation() const;
    QRectF chartIn(const QRectF &area) const;
    void paint(QPainter &painter, const QRectF &area) const;
    void paintFactors(QPainter &painter, const QRectF &area) const;
    void paintLoss(QPainter &painter, const QRectF &chart) const;

    NewColumn m_start = NewColumn::Zero;
    int m_step = 0;
    int m_ramp = 20;
    ColumnStarts m_starts;
    Canvas *m_canvas = nullptr;
    QButtonGroup *m_choices = nullptr;
    QLabel *m_reading = nullptr;
    SliderRow *m_stepRow = nullptr;
    SliderRow *m_rampRow = nullptr;
};

}  // namespace studio
