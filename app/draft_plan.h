/// Works out what a draft would be (matrices, budgets, rules that only the model knows) while the form is edited.
#pragma once
#include "background.h"
#include "training/run_plan.h"
#include <QObject>
#include <QTimer>

namespace studio {

class DraftPlan : public QObject {
    Q_OBJECT
public:
    explicit DraftPlan(QObject *parent = nullptr);

    /// Plans `config` soon, on another thread; a newer call replaces an older one. It must keep its own rules.
    void plan(const adalora::RunConfig &config);
    void cancel();

signals:
    void planned(const adalora::RunInfo &info);
    /// The model does not allow it, or cannot be read. `problem.field` is empty where it is about no field.
    void refused(const adalora::ConfigProblem &problem, const QString &sentence);

private:
    void startPlanning();

    Background m_background;
    QTimer m_timer;
    adalora::RunConfig m_config;
    int m_generation = 0;
};

}  // namespace studio
