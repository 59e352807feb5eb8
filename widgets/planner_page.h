/// The planner: what a schedule will do, what may go wrong with it, and how to lay it out over one's own data.
#pragma once
#include "training/plan_warnings.h"
#include "training/planned_size.h"
#include "training/published_schedules.h"
#include "training/run_plan.h"
#include <QWidget>
#include <vector>

class QLabel;
class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace studio {

class AllocationModel;
class DataSizeForm;
class MeasurePanel;
class PlanFigures;
class PublishedPicker;

/// All that is known of a plan.
struct PlanPicture {
    adalora::RunInfo info;
    std::vector<adalora::PlannedAllocation> allocations;
    adalora::PlannedSize size;
    std::vector<adalora::PlanWarning> warnings;
};

class PlannerPage : public QWidget {
    Q_OBJECT
public:
    explicit PlannerPage(std::vector<adalora::PublishedSchedule> published, QWidget *parent = nullptr);

    /// `isDraft`: its values can still be changed.
    void setPlan(PlanPicture plan, bool isDraft);
    /// There is no plan, and why.
    void setProblem(const QString &sentence);
    /// What the data give, where a person has said how many there are.
    std::optional<int> dataSteps() const;
    MeasurePanel *measure() const { return m_measure; }
    PublishedPicker *published() const { return m_published; }

signals:
    void configWanted(const adalora::RunConfig &config);
    /// `dataSteps` is another one: other warnings may be due.
    void dataChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void showWarnings();
    void retranslate();

    PlanPicture m_plan;
    QString m_problem;
    bool m_isDraft = true;
    QLabel *m_problemText = nullptr;
    QLabel *m_warningTitle = nullptr;
    QLabel *m_warnings = nullptr;
    DataSizeForm *m_data = nullptr;
    PublishedPicker *m_published = nullptr;
    PlanFigures *m_figures = nullptr;
    QLabel *m_tableTitle = nullptr;
    AllocationModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    MeasurePanel *m_measure = nullptr;
    QWidget *m_known = nullptr;  // all that a plan is needed for
    QScrollArea *m_scroll = nullptr;
};

}  // namespace studio
