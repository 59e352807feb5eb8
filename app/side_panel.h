/// The right side: schedule, fields, plan and events of the shown run, or the draft and whether it may run.
#pragma once
#include "draft_plan.h"
#include "steering_state.h"
#include "training/edit.h"
#include "training/presets.h"
#include <QWidget>
#include <vector>

class QTabWidget;

namespace studio {

class BudgetPlot;
class EventTable;
class Planner;
class RunForm;
class RunView;

class SidePanel : public QWidget {
    Q_OBJECT
public:
    /// `presets` must outlive the panel.
    explicit SidePanel(const std::vector<adalora::Preset> &presets, QWidget *parent = nullptr);

    std::vector<RunView *> views() const;
    /// To be edited, settings in front; `draftEdited` and `judged` follow.
    void showDraft(const adalora::RunConfig &config);
    /// To be read, events in front after a draft. `isKnown` is false while the run is still being read.
    void showRun(const adalora::RunConfig &config, bool isKnown);
    /// Of the run that is shown; after `showRun`, and whenever it changes.
    void setSteering(const SteeringState &state);
    /// Some run trains, this one or another.
    void setTraining(bool isTraining);
    const adalora::RunConfig &config() const;

    /// Why the draft cannot run, as a sentence; empty when it can.
    QString problem() const;
    /// What the draft will be: matrices, budget, parameters; empty until that is worked out.
    QString planText() const;
    /// The engine did not take the draft because of this field.
    void markRefused(const adalora::ConfigProblem &problem);

signals:
    void draftEdited(const adalora::RunConfig &config);
    /// The run that is shown is to be steered.
    void editWanted(const adalora::Edit &edit);
    /// `problem` or `planText` changed.
    void judged();
    /// A draft with the values of the shown run is wanted.
    void copyWanted(const adalora::RunConfig &config);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeEdit(const adalora::Edit &edit);
    void takeConfig(const adalora::RunConfig &config);
    void showPlan(const adalora::RunInfo &info);
    void judge(const adalora::RunConfig &config);
    adalora::RunInfo estimate(const adalora::RunConfig &config) const;
    void nameTabs();

    const std::vector<adalora::Preset> &m_presets;
    BudgetPlot *m_budget = nullptr;
    QTabWidget *m_tabs = nullptr;
    RunForm *m_form = nullptr;
    EventTable *m_events = nullptr;
    Planner *m_planner = nullptr;
    bool m_isDraft = true;
    DraftPlan m_plan;
    std::optional<adalora::RunInfo> m_planned;  // of the draft
    QString m_refusal;                          // where the form has no field to say it at
    adalora::RunInfo m_lastPlan;                // the best guess until the next plan is there
};

}  // namespace studio
