/// The triplets of a matrix as lines over time: kept solid, masked dotted, with marks where one dies, is born or comes back.
#pragma once
#include "matrix_history.h"
#include "theme.h"
#include "trace_plottable.h"
#include "trace_points.h"

namespace studio {

/// Lines come straight from the history, which outlives this.
class TripletTraces : public TracePlottable {
public:
    TripletTraces(QCPAxis *key, QCPAxis *value, const MatrixHistory &history);

    void setScores(bool areScores) { m_areScores = areScores; }  ///< else sizes
    void setSelected(int slot) { m_selected = slot; }  ///< -1: none
    void setColors(const Colors &colors) { m_colors = colors; }
    /// The slot whose line passes within `reach` pixels of `position`, the nearest; -1: none.
    int slotAt(const QPointF &position, double reach) const;

protected:
    void draw(QCPPainter *painter) override;

private:
    std::span<const float> values(int slot) const { return m_areScores ? m_history.scores(slot) : m_history.sizes(slot); }
    /// What is not kept has a line only where it goes on as it was; a slot of a product is empty then.
    bool showsMasked() const;
    void drawLine(QCPPainter *painter, int slot);
    void drawMarks(QCPPainter *painter) const;

    const MatrixHistory &m_history;
    bool m_areScores = true;
    int m_selected = -1;
    Colors m_colors;
    std::vector<TracePoint> m_points;
    QPolygonF m_line;
};

}  // namespace studio
