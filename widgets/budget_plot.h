/// The budget over steps: what b(t) plans for the whole run and how many triplets were kept so far.
#pragma once
#include "time_plot.h"

namespace studio {

class CurvePlottable;

class BudgetPlot : public TimePlot {
    Q_OBJECT
public:
    explicit BudgetPlot(QWidget *parent = nullptr);

    /// Shows the plan of a run that does not exist yet, for `matrices` adapted matrices; a run set later takes its place.
    void setPlan(const adalora::RunConfig &config, int matrices);

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    bool isEmpty() const override;

private:
    int m_matrices = 0;
};

}  // namespace studio
