/// The config of what is shown: joins form, plan and b(t), which show it and change it, and judges whether a draft may run.
#pragma once
#include "draft_plan.h"
#include "steering_state.h"
#include "training/edit.h"
#include "training/presets.h"
#include <QObject>
#include <optional>
#include <vector>

namespace studio {

class BudgetPlot;
class Planner;
class PlannerPage;
class RunForm;

/// Makes the widgets, but for whoever lays them out: they are to outlive it.
class ShownConfig : public QObject {
    Q_OBJECT
public:
    /// `presets` must outlive it.
    explicit ShownConfig(const std::vector<adalora::Preset> &presets, QObject *parent = nullptr);

    RunForm *form() const { return m_form; }
    BudgetPlot *budget() const { return m_budget; }
    PlannerPage *plannerPage() const;

    /// To be edited; `draftEdited` and `judged` follow.
    void showDraft(const adalora::RunConfig &config);
    /// To be read. `isKnown` is false while the run is still being read.
    void showRun(const adalora::RunConfig &config, bool isKnown);
    /// Of the run that is shown; after `showRun`, and whenever it changes.
    void setSteering(const SteeringState &state);
    /// Some run trains, this one or another.
    void setTraining(bool isTraining);
    const adalora::RunConfig &config() const;
    /// Things to think of in the plan.
    int warnings() const;
    /// In another language.
    void retranslate();

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
    /// A run is shown after a draft, or a draft after a run.
    void kindChanged(bool isDraft);
    void warningsChanged();

private:
    void takeEdit(const adalora::Edit &edit);
    void takeConfig(const adalora::RunConfig &config);
    void showPlan(const adalora::RunInfo &info);
    void judge(const adalora::RunConfig &config);
    adalora::RunInfo estimate(const adalora::RunConfig &config) const;

    const std::vector<adalora::Preset> &m_presets;
    BudgetPlot *m_budget = nullptr;
    RunForm *m_form = nullptr;
    Planner *m_planner = nullptr;
    bool m_isDraft = true;
    bool m_isAnyShown = false;
    DraftPlan m_plan;
    std::optional<adalora::RunInfo> m_planned;  // of the draft
    QString m_refusal;                          // where the form has no field to say it at
    adalora::RunInfo m_lastPlan;                // the best guess until the next plan is there
};

}  // namespace studio
