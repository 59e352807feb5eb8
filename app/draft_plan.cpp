#include "draft_plan.h"

#include "error_text.h"

namespace studio {

DraftPlan::DraftPlan(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);  // between two key presses
    connect(&m_timer, &QTimer::timeout, this, &DraftPlan::startPlanning);
}

void DraftPlan::plan(const adalora::RunConfig &config)
{
    m_config = config;
    ++m_generation;
    m_timer.start();
}

void DraftPlan::cancel()
{
    ++m_generation;
    m_timer.stop();
}

void DraftPlan::startPlanning()
{
    m_background.start([config = m_config] { return adalora::planRun(config); },
                       [this, generation = m_generation](const std::shared_ptr<adalora::RunInfo> &info, const std::exception_ptr &failure) {
                           if (generation != m_generation)
                               return;
                           if (info)
                               emit planned(*info);
                           else
                               emit refused(problemIn(failure), sentenceFor(failure));
                       });
}

}  // namespace studio
