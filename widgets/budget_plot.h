/// The budget over steps: what b(t) plans for the whole run and how many triplets were kept so far.
#pragma once
#include "ranking/budget_schedule.h"
#include "time_plot.h"
#include <optional>
#include <vector>

class QCPItemText;

namespace studio {

class CurvePlottable;

class BudgetPlot : public TimePlot {
    Q_OBJECT
public:
    explicit BudgetPlot(QWidget *parent = nullptr);

    /// Shows the plan of a run that does not exist yet, for `matrices` adapted matrices; a run set later takes its place.
    /// A schedule without steps or with t_i ≥ T − t_f shows as empty.
    void setPlan(const adalora::RunConfig &config, int matrices);

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override { return m_plan.empty(); }

private:
    void plan(const adalora::BudgetSchedule &schedule);

    adalora::BudgetSchedule m_schedule;
    std::vector<double> m_plan;  // b(t) for every step
    CurvePlottable *m_planLine = nullptr;
    CurvePlottable *m_keptLine = nullptr;
    QCPItemText *m_startLabel = nullptr;
    QCPItemText *m_targetLabel = nullptr;
};

}  // namespace studio
