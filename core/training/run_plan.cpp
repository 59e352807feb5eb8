#include "training/run_plan.h"

#include "error.h"
#include "ranking/merge_rounds.h"
#include "tasks/task.h"
#include "training/edit.h"
#include "training/make_method.h"

#include <chrono>
#include <ctime>

namespace adalora {
namespace {

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

}  // namespace

RunInfo describeRun(const RunConfig &config, Model &model, const RankMethod &method, std::string metricName)
{
    RunInfo info;
    info.config = config;
    info.matrices = method.matrices();
    info.metricName = std::move(metricName);
    info.startedAt = utcNow();
    method.describe(info);
    info.adapterParameters = method.parameters();
    for (const Parameter *p : model.parameters())
        (p->isTrainable ? info.headParameters : info.frozenParameters) += p->value.size();
    info.headParameters -= info.adapterParameters;
    return info;
}

RunInfo planRun(const RunConfig &config)
{
    requireValid(config);
    const std::unique_ptr<Model> model = makeBaseModel(config);
    Random random(config.seed, "adapters");
    const std::unique_ptr<RankMethod> method = makeMethod(*model, config, random);
    if (const auto problem = method->refusalOf(config, 0))
        throw Error(ErrorCode::RuleBroken, problem->field, problem->rule, problem->value);
    return describeRun(config, *model, *method, {});
}

RunInfo steered(RunInfo info, const RunConfig &config)
{
    info.config = config;
    if (config.method == Method::AdaLora)
        info.targetBudget = scheduleOf(config, info.matrices).targetBudget;
    if (config.method == Method::Merge)
        info.targetBudget = mergeRoundsOf(config, info.matrices).schedule.targetBudget;
    return info;
}

std::optional<RunInfo> steeredBy(const Event &event, const RunInfo &info)
{
    if (event.kind != EventKind::Edit || !event.refusal.empty())
        return std::nullopt;
    RunConfig config = info.config;
    applyFields(config, editFromJson(event.detail, "edit"));
    return steered(info, config);
}

std::vector<int> allocationSteps(const RunConfig &config)
{
    std::vector<int> steps;
    const BudgetSchedule schedule = scheduleOf(config, 0, 0);
    if (config.method == Method::Merge) {
        const MergeRounds rounds{schedule};
        for (int step = rounds.next(0); step >= 0; step = rounds.next(step + 1))
            steps.push_back(step);
    } else if (config.method == Method::AdaLora) {
        for (int step = 0; step < config.total_step; ++step)
            if (schedule.isAllocationStep(step))
                steps.push_back(step);
    }
    return steps;
}

std::vector<PlannedAllocation> plannedAllocations(const RunInfo &info)
{
    const BudgetSchedule schedule = scheduleOf(info.config, info.initialBudget, info.targetBudget);
    const MergeRounds rounds{schedule};
    std::vector<PlannedAllocation> allocations;
    for (const int step : allocationSteps(info.config))
        allocations.push_back({step, info.config.method == Method::Merge ? rounds.budgetAt(step) : schedule.budget(step)});
    return allocations;
}

}  // namespace adalora
