/// The budget over steps: what is planned for the whole run and what the kept triplets cost so far, in the unit of the run;
/// with handles for what can still be changed.
#pragma once
#include "ranking/budget_schedule.h"
#include "steering_state.h"
#include "time_plot.h"
#include "training/edit.h"
#include <optional>
#include <vector>

class QCPItemLine;
class QCPItemText;

namespace studio {

class AllocationComb;
class CurvePlottable;
class ScheduleHandles;

class BudgetPlot : public TimePlot {
    Q_OBJECT
public:
    explicit BudgetPlot(QWidget *parent = nullptr);
    ~BudgetPlot() override;

    QString title() const override;
    DataTable table() const override;

    /// Shows the plan of a run that does not exist yet: its budgets, and the steps of its config. A run set later takes
    /// its place. A schedule without steps or with t_i ≥ T − t_f shows as empty, and so does a method without a budget.
    /// The handles are there, and the owner answers `editWanted` with the plan that follows.
    void setPlan(const adalora::RunInfo &info);
    /// Of the run that is shown: the handles are there while it can be steered.
    void setSteering(const SteeringState &state);

signals:
    /// A handle was moved and let go.
    void editWanted(const adalora::Edit &edit);
    /// What the plot shows as the plan, also while a handle is dragged.
    void planShown(const adalora::RunInfo &plan);

protected:
    void runChanged() override;
    void comparedChanged() override;
    void planChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    std::vector<CrossReading> readingsAt(double step) const override;
    bool isEmpty() const override { return m_plan.empty(); }

private:
    void plan(const adalora::RunInfo &info);
    void showHandles();
    void showPreview();
    bool isFixed() const;
    /// The compared run if its budget has the same unit; else null.
    const adalora::RunHistory *comparable(std::size_t other) const;
    /// What that kept at the step; NaN: nothing.
    double keptBeside(std::size_t other, long step) const;
    QString amount(double budget) const;  ///< with the unit
    QString phaseAt(int step) const;

    SteeringState m_steering;
    adalora::RunInfo m_planned;
    adalora::BudgetSchedule m_schedule;
    adalora::BudgetUnit m_unit = adalora::BudgetUnit::Triplets;
    std::vector<double> m_plan;  // the budget in force at every step
    std::size_t m_seen = 0;      // steps of which it is what was in force
    std::vector<double> m_preview;  // what would be, with what the handles show
    ScheduleHandles *m_handles = nullptr;
    AllocationComb *m_comb = nullptr;
    CurvePlottable *m_planLine = nullptr;
    CurvePlottable *m_previewLine = nullptr;
    CurvePlottable *m_keptLine = nullptr;
    std::vector<CurvePlottable *> m_others;  // by compared run
    QCPItemLine *m_endLine = nullptr;
    QCPItemText *m_startLabel = nullptr;
    QCPItemText *m_targetLabel = nullptr;
};

}  // namespace studio
