#include "run_glance.h"

#include "runs/run_folder.h"
#include "runs/run_store.h"

namespace studio {
namespace {

RunState stateOf(const RunGlance &glance)
{
    if (glance.isInUse)
        return RunState::InUse;
    if (!glance.outcome)
        return RunState::Interrupted;
    switch (*glance.outcome) {
    case adalora::Outcome::Finished: return RunState::Done;
    case adalora::Outcome::Stopped: return RunState::Stopped;
    case adalora::Outcome::Diverged:
    case adalora::Outcome::Failed: break;
    }
    return RunState::Failed;
}

}  // namespace

RunGlance glanceOf(const adalora::RunHistory &history)
{
    RunGlance glance;
    glance.config = history.plan().config;
    glance.metricName = history.info().metricName;
    glance.steps = history.steps();
    glance.forkedFrom = QString::fromStdString(history.info().forkedFrom);
    glance.forkedAt = history.info().forkedAt;
    if (history.summary())
        glance.outcome = history.summary()->outcome;
    if (history.summary() && history.summary()->test)
        glance.value = history.summary()->test->value;
    else if (!history.evaluations().empty())
        glance.value = history.evaluations().back().value;
    return glance;
}

RunGlance glanceAt(const std::filesystem::path &folder)
{
    RunGlance glance = glanceOf(adalora::readRun(folder));
    lookAround(glance, folder);
    return glance;
}

void lookAround(RunGlance &glance, const std::filesystem::path &folder)
{
    const std::vector<adalora::SavedCheckpoint> checkpoints = adalora::checkpointsOf(folder);
    glance.checkpoint = checkpoints.empty() ? -1 : checkpoints.back().step;
    glance.isInUse = adalora::isBeingWritten(folder);
}

RunRow listRow(const RunGlance &glance)
{
    RunRow row;
    row.name = QString::fromStdString(glance.config.name);
    row.task = QString::fromStdString(glance.config.task);
    row.method = glance.config.method;
    row.state = stateOf(glance);
    row.isAccuracy = glance.metricName == "accuracy";
    row.value = glance.value;
    row.steps = glance.steps;
    row.forkedAt = glance.forkedAt;
    return row;
}

}  // namespace studio
