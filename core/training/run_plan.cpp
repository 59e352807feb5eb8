#include "training/run_plan.h"

#include "adapters/svd_adapter.h"
#include "ranking/budget_schedule.h"
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

}  // namespace

RunInfo describeRun(const RunConfig &config, Model &model, std::vector<MatrixInfo> matrices, std::string metricName)
{
    RunInfo info;
    info.config = config;
    info.metricName = std::move(metricName);
    info.startedAt = utcNow();
    for (const MatrixInfo &m : matrices) {
        info.initialBudget += m.rank;
        info.adapterParameters += static_cast<long long>(m.rank) * (m.out + m.in + 1);
    }
    info.matrices = std::move(matrices);
    info.targetBudget = targetBudget(config, static_cast<int>(info.matrices.size()));
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
    const BudgetSchedule schedule = scheduleOf(info.config, info.initialBudget, info.targetBudget);
    std::vector<PlannedAllocation> allocations;
    for (int step = 0; step < info.config.total_step; ++step)
        if (schedule.isAllocationStep(step))
            allocations.push_back({step, schedule.budget(step)});
    return allocations;
}

}  // namespace adalora
