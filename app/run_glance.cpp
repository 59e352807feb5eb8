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

RunGlance makeGlance(const adalora::RunInfo &info, const adalora::RunConfig &config, int steps, const std::optional<adalora::Evaluation> &last,
                     const std::optional<adalora::RunSummary> &summary)
{
    RunGlance glance;
    glance.config = config;
    glance.metricName = info.metricName;
    glance.steps = steps;
    glance.forkedFrom = QString::fromStdString(info.forkedFrom);
    glance.forkedAt = info.forkedAt;
    if (summary)
        glance.outcome = summary->outcome;
    if (summary && summary->test)
        glance.value = summary->test->value;
    else if (last)
        glance.value = last->value;
    return glance;
}

}  // namespace

RunGlance glanceOf(const adalora::RunHistory &history)
{
    const auto evaluations = history.evaluations();
    const std::optional<adalora::Evaluation> last = evaluations.empty() ? std::nullopt : std::optional(evaluations.back());
    return makeGlance(history.info(), history.plan().config, history.steps(), last, history.summary());
}

RunGlance glanceAt(const std::filesystem::path &folder)
{
    const adalora::RunOutline run = adalora::readRunOutline(folder);
    RunGlance seen = makeGlance(run.info, run.config, run.steps, run.last, run.summary);
    lookAround(seen, folder);
    return seen;
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
