/// Fills the planner's page: works out warnings and sizes of the shown plan, and measures its steps.
#pragma once
#include "planner_page.h"
#include "step_measure.h"
#include "training/presets.h"

namespace studio {

class Planner : public QObject {
    Q_OBJECT
public:
    /// `presets` must outlive it.
    explicit Planner(const std::vector<adalora::Preset> &presets, QObject *parent = nullptr);

    PlannerPage *page() const { return m_page; }
    /// Of a draft, also while a handle is dragged, or of a run as it is steered.
    void setPlan(const adalora::RunInfo &info, bool isDraft);
    /// There is none, and why.
    void setProblem(const QString &sentence);
    /// Steps would be measured wrong, and disturb: something trains.
    void setTraining(bool isTraining);
    int warnings() const { return m_warnings; }

signals:
    void configWanted(const adalora::RunConfig &config);
    void warningsChanged();

private:
    void show();
    QString sourceOf(const adalora::RunConfig &config) const;

    const std::vector<adalora::Preset> &m_presets;
    PlannerPage *m_page = nullptr;  // the panel's
    StepMeasure m_measure;
    adalora::RunInfo m_info;
    bool m_isDraft = true;
    int m_warnings = 0;
};

}  // namespace studio
