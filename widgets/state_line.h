/// A line with one value per state of a run, such as the threshold of a score or the defect of a matrix.
#pragma once
#include "trace_plottable.h"
#include "trace_points.h"
#include <functional>

namespace studio {

class StateLine : public TracePlottable {
public:
    struct Values {
        std::span<const int> steps;
        std::span<const float> values;
    };
    /// Asked at every repaint. With `isStepped` a value holds until the next state.
    StateLine(QCPAxis *key, QCPAxis *value, std::function<Values()> source, bool isStepped);

protected:
    void draw(QCPPainter *painter) override;

private:
    const std::function<Values()> m_source;
    const bool m_isStepped;
    std::vector<TracePoint> m_points;
    QPolygonF m_line;
};

}  // namespace studio
