/// Short ticks along the bottom of the plot of b(t), one for each planned allocation.
#pragma once
#include "theme.h"
#include <qcustomplot.h>
#include <vector>

namespace studio {

class AllocationComb : public QCPLayerable {
public:
    explicit AllocationComb(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("grid")) {}

    void setPlan(const adalora::RunInfo &plan);
    void clear() { m_steps.clear(); }
    void setColors(const Colors &colors) { m_colors = colors; }
    std::size_t count() const { return m_steps.size(); }

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    std::vector<int> m_steps;
    Colors m_colors;
};

}  // namespace studio
