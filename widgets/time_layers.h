/// What lies behind and over every time axis: the tints of the phases, the cursor, the crosshair.
#pragma once
#include "step_scale.h"
#include "theme.h"
#include <optional>
#include <qcustomplot.h>
#include <vector>

namespace studio {

/// Fills the phases' steps behind the grid; names them at the top when asked.
class PhaseTints : public QCPLayerable {
public:
    /// `scale` outlives it.
    PhaseTints(QCustomPlot *plot, const StepScale &scale) : QCPLayerable(plot, QStringLiteral("background")), m_scale(scale) {}

    void setConfig(std::optional<adalora::RunConfig> config) { m_config = std::move(config); }
    void setColors(const Colors &colors) { m_colors = colors; }
    void setNamesVisible(bool visible) { m_hasNames = visible; }

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    const StepScale &m_scale;
    std::optional<adalora::RunConfig> m_config;
    Colors m_colors;
    bool m_hasNames = false;
};

/// What one line has where the crosshair crosses it.
struct CrossReading {
    double value = 0;
    QString text;
    QColor ink;
};

/// On the overlay layer, so that moving it repaints nothing else: the cursor as a line, the crosshair as a thinner one with
/// a dot and a number for every line that it crosses, and a frame while the keys go here.
class TimeMarks : public QCPLayerable {
public:
    explicit TimeMarks(QCustomPlot *plot);

    /// In coordinates of the time axis; empty: none.
    void setCursor(std::optional<double> at) { m_cursor = at; }
    void setCrosshair(std::optional<double> at, std::vector<CrossReading> readings = {});
    void setFocused(bool isFocused) { m_isFocused = isFocused; }
    void setColors(const Colors &colors) { m_colors = colors; }

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    void drawCrosshair(QCPPainter *painter) const;

    std::optional<double> m_cursor;
    std::optional<double> m_crosshair;
    std::vector<CrossReading> m_readings;
    bool m_isFocused = false;
    Colors m_colors;
};

}  // namespace studio
