/// One measured quantity over time: raw values faint, a smoothed line over them, its value at the cursor; of several runs.
#pragma once
#include "curve_content.h"
#include "time_plot.h"
#include <memory>
#include <vector>

class QToolButton;

namespace studio {

class CurveLine;

/// A run that adds nothing to its task loss shows the gradient's norm in the place of OrthLoss.
class CurvePlot : public TimePlot {
    Q_OBJECT
public:
    using Content = CurveContent;

    explicit CurvePlot(Content content, QWidget *parent = nullptr);
    ~CurvePlot() override;

    QString title() const override;
    DataTable table() const override;
    Content content() const { return m_content; }
    bool isLogarithmic() const { return m_isLogarithmic; }
    void setLogarithmic(bool on);
    /// Weight of what was before in the running mean, 0 … 0.99; 0: none.
    void setSmoothing(double weight);
    /// What it shows of the run.
    Content shown() const;

signals:
    void logarithmicChanged(bool on);

protected:
    void runChanged() override;
    void comparedChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double position, double value) const override;
    std::vector<CrossReading> readingsAt(double position) const override;
    bool isEmpty() const override;
    void setFurnitureVisible(bool visible) override;

private:
    void forgetRange();
    void takeSmoothing();
    const adalora::RunInfo *info() const;
    QString textOf(double value, int digits = 3) const;
    /// Where values are read for the cursor: at a measurement that was taken after its step, too.
    double readAt(double step) const;

    const Content m_content;
    bool m_isLogarithmic = false;
    double m_smoothing = 0.9;
    bool m_isNewRange = true;
    double m_low = 0;
    double m_high = 0;
    std::unique_ptr<CurveLine> m_line;
    std::vector<std::unique_ptr<CurveLine>> m_others;  // by compared run; null: it measures something else
    QToolButton *m_logButton = nullptr;
};

}  // namespace studio
