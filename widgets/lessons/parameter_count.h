/// Lesson part: d·k weights of a matrix against r(d + k) numbers of P and Q, as areas and as bars.
#pragma once
#include "lessons/lesson_part.h"

class QPainter;
class QRectF;

namespace studio {

class Canvas;
class SliderRow;

/// Settings d, k, r. Quantities d, k, r; full = d·k; low = r(d + k); percent = 100·low/full; saved = full − low;
/// break_even = d·k/(d + k), the r at which both are level; largest = min(d, k).
class ParameterCount : public LessonPart {
    Q_OBJECT
public:
    explicit ParameterCount(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    void take(int d, int k, int r);
    void paint(QPainter &painter, const QRectF &area) const;
    void paintMatrices(QPainter &painter, const QRectF &area) const;
    void paintBars(QPainter &painter, const QRectF &area) const;
    double full() const { return static_cast<double>(m_d) * m_k; }
    double low() const { return static_cast<double>(m_r) * (m_d + m_k); }

    int m_d = 768;
    int m_k = 768;
    int m_r = 8;
    Canvas *m_canvas = nullptr;
    SliderRow *m_rows[3] = {};
};

}  // namespace studio
