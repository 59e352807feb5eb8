/// The budget over steps: what is planned for the whole run and what the kept triplets cost so far, in the unit of the run.
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

    /// Shows the plan of a run that does not exist yet: its budgets, and the steps of its config. A run set later takes
    /// its place. A schedule without steps or with t_i ≥ T − t_f shows as empty, and so does a method without a budget.
    void setPlan(const adalora::RunInfo &info);

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override { return m_plan.empty(); }

private:
    void plan(const adalora::RunInfo &info);
    bool isFixed() const;
    QString amount(double budget) const;  ///< with the unit
    QString phaseAt(int step) const;

    adalora::RunConfig m_plannedConfig;
    adalora::BudgetSchedule m_schedule;
    adalora::BudgetUnit m_unit = adalora::BudgetUnit::Triplets;
    std::vector<double> m_plan;  // the budget in force at every step
    CurvePlottable *m_planLine = nullptr;
    CurvePlottable *m_keptLine = nullptr;
    QCPItemText *m_startLabel = nullptr;
    QCPItemText *m_targetLabel = nullptr;
};

}  // namespace studio
