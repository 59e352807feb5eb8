/// Lines between the matrices of a triplet × step plot, and the outline of the selected one.
#pragma once
#include "theme.h"
#include <qcustomplot.h>

namespace studio {

class TripletRows : public QCPLayerable {
public:
    explicit TripletRows(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

    /// `info` outlives its use here; null: nothing to draw.
    void setInfo(const adalora::RunInfo *info) { m_info = info; }
    void setSelected(int matrix) { m_selected = matrix; }
    void setColors(const Colors &colors) { m_colors = colors; }
    /// Names on the value axis: as many as fit.
    void labelAxis();

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    const adalora::RunInfo *m_info = nullptr;
    int m_selected = -1;
    Colors m_colors;
};

}  // namespace studio
