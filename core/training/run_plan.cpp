#include "training/run_plan.h"

#include "adapters/svd_adapter.h"
#include "ranking/merge_rounds.h"
#include "tasks/task.h"
#include "training/make_method.h"

#include <chrono>
#include <cmath>
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

void describeMasking(RunInfo &info)
{
    for (const MatrixInfo &m : info.matrices) {
        info.initialBudget += m.rank;
        info.adapterParameters += static_cast<long long>(m.rank) * (m.out + m.in + 1);
    }
    info.targetBudget = targetBudget(info.config, static_cast<int>(info.matrices.size()));
}

void describeMerge(RunInfo &info)
{
    const BudgetSchedule schedule = mergeRoundsOf(info.config, info.matrices).schedule;
    info.budgetUnit = BudgetUnit::Parameters;
    info.initialBudget = schedule.initialBudget;
    info.targetBudget = schedule.targetBudget;
    info.adapterParameters = schedule.initialBudget;
}

}  // namespace

RunInfo describeRun(const RunConfig &config, Model &model, std::vector<MatrixInfo> matrices, std::string metricName)
{
    RunInfo info;
    info.config = config;
    info.metricName = std::move(metricName);
    info.startedAt = utcNow();
    info.matrices = std::move(matrices);
    if (config.method == Method::Merge)
        describeMerge(info);
    else
        describeMasking(info);
    info.scale = adapterScale(config.lora_alpha, config.init_r);
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
    return describeRun(config, *model, method->matrices(), {});
}

std::vector<PlannedAllocation> plannedAllocations(const RunInfo &info)
{
    std::vector<PlannedAllocation> allocations;
    if (info.config.method == Method::Merge) {
        const MergeRounds rounds = mergeRoundsOf(info.config, info.matrices);
        for (int step = rounds.next(0); step >= 0; step = rounds.next(step + 1))
            allocations.push_back({step, rounds.budgetAt(step)});
        return allocations;
    }
    const BudgetSchedule schedule = scheduleOf(info.config, info.initialBudget, info.targetBudget);
    for (int step = 0; step < info.config.total_step; ++step)
        if (schedule.isAllocationStep(step))
            allocations.push_back({step, schedule.budget(step)});
    return allocations;
}

}  // namespace adalora
