/// Lines between the matrices of a triplet × step plot, and the outline of the selected one.
#pragma once
#include "row_map.h"
#include "theme.h"
#include <qcustomplot.h>

namespace studio {

class TripletRows : public QCPLayerable {
public:
    explicit TripletRows(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

    /// `rows` outlives its use here; without rows there is nothing to draw.
    void setRows(const RowMap *rows) { m_rows = rows; }
    void setSelected(int matrix) { m_selected = matrix; }
    void setColors(const Colors &colors) { m_colors = colors; }
    /// Names on the value axis: as many as fit.
    void labelAxis();

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    const RowMap *m_rows = nullptr;
    int m_selected = -1;
    Colors m_colors;
};

}  // namespace studio
