/// The two things behind and over every time axis: the tints of the phases and the cursor.
#pragma once
#include "theme.h"
#include <optional>
#include <qcustomplot.h>

namespace studio {

/// Fills the phases' steps behind the grid; names them at the top when asked.
class PhaseTints : public QCPLayerable {
public:
    explicit PhaseTints(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("background")) {}

    void setConfig(std::optional<adalora::RunConfig> config) { m_config = std::move(config); }
    void setColors(const Colors &colors) { m_colors = colors; }
    void setNamesVisible(bool visible) { m_hasNames = visible; }

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    std::optional<adalora::RunConfig> m_config;
    Colors m_colors;
    bool m_hasNames = false;
};

/// A vertical line at a step, on the overlay layer, so that moving it repaints nothing else.
class StepCursor : public QCPLayerable {
public:
    explicit StepCursor(QCustomPlot *plot);

    void setStep(int step) { m_step = step; }  ///< < 0: none
    void setColors(const Colors &colors) { m_colors = colors; }

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    int m_step = -1;
    Colors m_colors;
};

}  // namespace studio
