/// One measured quantity over steps: raw values faint, a smoothed line over them, its value at the cursor.
#pragma once
#include "time_plot.h"

class QCPGraph;

namespace studio {

class CurvePlottable;

class CurvePlot : public TimePlot {
    Q_OBJECT
public:
    enum class Content { TaskLoss, OrthLoss, LearningRate, GradNorm, Validation };

    explicit CurvePlot(Content content, QWidget *parent = nullptr);

    bool isLogarithmic() const { return m_isLogarithmic; }
    void setLogarithmic(bool on);

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override;

private:
    const Content m_content;
    bool m_isLogarithmic = false;
};

}  // namespace studio
