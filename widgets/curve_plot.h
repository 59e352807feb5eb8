/// One measured quantity over steps: raw values faint, a smoothed line over them, its value at the cursor.
#pragma once
#include "smoothed_series.h"
#include "time_plot.h"
#include <span>

class QCPGraph;
class QToolButton;

namespace studio {

class CurvePlottable;

/// OrthLoss is what the method adds to the task loss: the balance loss of merge and reallocate; a run that adds nothing
/// shows the gradient's norm in its place.
class CurvePlot : public TimePlot {
    Q_OBJECT
public:
    enum class Content { TaskLoss, OrthLoss, LearningRate, GradNorm, Validation };

    explicit CurvePlot(Content content, QWidget *parent = nullptr);

    bool isLogarithmic() const { return m_isLogarithmic; }
    void setLogarithmic(bool on);

protected:
    void runChanged() override;
    void comparedChanged() override { runChanged(); }
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override;
    void setFurnitureVisible(bool visible) override;

private:
    std::span<const double> values() const { return valuesOf(run()); }
    std::span<const double> valuesOf(const adalora::RunHistory *run) const;
    void takeIn(double value);
    void takeInEvaluations(const adalora::RunHistory &run, QCPGraph &points, std::size_t &seen);
    /// The run beside the shown one if it measures the same; else null.
    const adalora::RunHistory *comparable() const;
    bool isSmoothed() const { return m_content != Content::LearningRate; }
    std::span<const double> comparedLine() const;
    /// What that has at the step, smoothed where its line is; empty: nothing.
    QString comparedText(double step) const;
    QString shortTitle() const;
    QString hoverBeside(const QString &text, double step) const;
    /// OrthLoss becomes GradNorm for a run that adds nothing to the task loss.
    Content shown() const;
    QString metric() const;
    QString metricText(double value) const;

    const Content m_content;
    bool m_isLogarithmic = false;
    bool m_isNewRange = true;
    std::size_t m_seen = 0;  // values that the smoothed line and the range know
    double m_low = 0;
    double m_high = 0;
    SmoothedSeries m_smooth;
    std::size_t m_comparedSeen = 0;
    SmoothedSeries m_comparedSmooth;
    QCPGraph *m_points = nullptr;           // validation only
    QCPGraph *m_comparedPoints = nullptr;
    CurvePlottable *m_raw = nullptr;        // the others
    CurvePlottable *m_smoothLine = nullptr;
    CurvePlottable *m_comparedLine = nullptr;
    QToolButton *m_logButton = nullptr;
};

}  // namespace studio
