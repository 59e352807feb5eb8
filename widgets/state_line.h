/// A line with one value per state of a run, such as the threshold of a score or the defect of a matrix.
#pragma once
#include "trace_points.h"
#include <functional>
#include <qcustomplot.h>

namespace studio {

class StateLine : public QCPAbstractPlottable {
public:
    struct Values {
        std::span<const int> steps;
        std::span<const float> values;
    };
    /// Asked at every repaint. With `isStepped` a value holds until the next state.
    StateLine(QCPAxis *key, QCPAxis *value, std::function<Values()> source, bool isStepped);

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}

private:
    const std::function<Values()> m_source;
    const bool m_isStepped;
    std::vector<TracePoint> m_points;
    QPolygonF m_line;
};

}  // namespace studio
