/// A line through one value per step, drawn straight from the run's own memory.
#pragma once
#include "step_scale.h"
#include <functional>
#include <qcustomplot.h>
#include <span>
#include <vector>

namespace studio {

/// Where several steps share a pixel column it draws their range (minimum to maximum), so a spike of one step is never lost;
/// such ranges are bars, which cost a tenth of a stroked line.
/// NaN and infinite values, and values ≤ 0 on a logarithmic axis, interrupt the line.
class CurvePlottable : public QCPAbstractPlottable {
public:
    /// Asked at every repaint, because a span is only valid until the run grows. Index = step.
    using Source = std::function<std::span<const double>()>;

    /// Without a scale, which outlives it, the key axis counts steps.
    CurvePlottable(QCPAxis *key, QCPAxis *value, Source source, const StepScale *scale = nullptr);

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &keys) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    double keyOf(std::size_t step) const { return m_scale ? m_scale->at(static_cast<double>(step)) : static_cast<double>(step); }
    double stepOf(double key) const { return m_scale ? m_scale->stepAt(key) : key; }

    Source m_source;
    const StepScale *m_scale;
    QPolygonF m_line;  // kept for their memory
    std::vector<QRectF> m_bars;
};

}  // namespace studio
