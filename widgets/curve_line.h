/// One quantity of one run as it is drawn: every value faint, their running mean over them; measurements as points.
#pragma once
#include "curve_content.h"
#include "smoothed_series.h"
#include "step_scale.h"
#include <QPen>
#include <span>

class QCPGraph;
class QCustomPlot;

namespace adalora { class RunHistory; }

namespace studio {

class CurvePlottable;

/// Owns its plottables; the plot, the run and the scale outlive it.
class CurveLine {
public:
    /// `hasRaw`: with the faint line, else the mean alone.
    CurveLine(QCustomPlot *plot, CurveContent content, const adalora::RunHistory &run, const StepScale &scale, bool hasRaw);
    ~CurveLine();
    CurveLine(const CurveLine &) = delete;
    CurveLine &operator=(const CurveLine &) = delete;

    void setWeight(double weight);
    void setPens(const QPen &line, const QColor &raw, const QColor &surface);
    /// Takes in what is new.
    void follow();
    /// Widens [low, high] by what it draws; after `forgetRange` by all of it. `positive`: only by values > 0.
    void reach(double &low, double &high, bool positive);
    void forgetRange() { m_reached = 0; }

    /// By step; of Validation none.
    std::span<const double> values() const;
    /// The line drawn: the running mean where there is one.
    std::span<const double> mean() const;
    /// What the line has at a place of the time axis, in the axis' unit; NaN: nothing.
    double at(double position) const;
    /// The last measurement at or before that place; null: none, or no Validation.
    const adalora::Evaluation *evaluationAt(double position) const;
    const adalora::RunHistory &run() const { return m_run; }

private:
    double unit() const;  ///< what values are multiplied with for the axis

    QCustomPlot *m_plot;
    const CurveContent m_content;
    const adalora::RunHistory &m_run;
    const StepScale &m_scale;
    std::vector<double> m_speed;  // Speed only: 1 / seconds
    SmoothedSeries m_mean;
    double m_weight = 0;
    std::size_t m_points = 0;   // evaluations drawn
    std::size_t m_reached = 0;  // values that the range knows
    CurvePlottable *m_rawLine = nullptr;
    CurvePlottable *m_line = nullptr;
    QCPGraph *m_graph = nullptr;  // Validation only
};

}  // namespace studio
