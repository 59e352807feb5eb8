#include "training/measured_step.h"

#include "linalg/blas_threads.h"
#include "linalg/random.h"
#include "ranking/sigma_importance.h"
#include "tasks/task.h"
#include "training/make_method.h"
#include "training/rounding_error.h"
#include "training/run_plan.h"

#include <algorithm>
#include <fstream>
#include <unistd.h>

namespace adalora {
namespace {

constexpr int warmSteps = 5, timedSteps = 20;

/// 0: unknown.
long long residentBytes()
{
    std::ifstream file("/proc/self/statm");
    long long total = 0, resident = 0;
    return file >> total >> resident ? resident * sysconf(_SC_PAGESIZE) : 0;
}

/// The same steps without a warm-up before the reduction, and with an allocation or two among them.
RunConfig amidReduction(RunConfig config)
{
    constexpr int steps = warmSteps + timedSteps;
    config.tinit = config.tfinal = 0;
    config.total_step = std::max(config.total_step, 10 * steps);
    config.deltaT = std::min(config.deltaT, steps / 2 - 2);
    return config;
}

long long bytesOf(const std::vector<StoredTensor> &tensors)
{
    long long bytes = 0;
    for (const StoredTensor &tensor : tensors)
        bytes += static_cast<long long>(tensor.values.size()) * (tensor.dtype == "F32" ? 4 : 8);
    return bytes;
}

}  // namespace

double MeasuredStep::secondsOf(const RunConfig &config) const
{
    const auto timesEvery = [&](int steps) { return steps > 0 ? config.total_step / steps : 0; };
    const auto allocations = static_cast<double>(allocationSteps(config).size());
    return prepareSeconds + config.total_step * stepSeconds + allocations * allocationSeconds
        + (1 + timesEvery(config.eval_steps)) * evaluationSeconds
        + (allocations + timesEvery(config.record_steps)) * stateSeconds;
}

std::optional<MeasuredStep> measureStep(const RunConfig &config, const std::stop_token &stop,
                                        const std::function<void(double)> &progress)
{
    requireValid(config);
    setBlasThreads(blasThreadsFor(config));
    const RunConfig measured = amidReduction(config);
    const long long before = residentBytes();
    LapClock watch;
    const std::unique_ptr<Task> task = makeTask(measured);
    Random random(measured.seed, "adapters");
    Trainer trainer(task->model(), task->loss(), measured, makeMethod(task->model(), measured, random));
    MeasuredStep result;
    result.prepareSeconds = watch.lap();

    std::vector<double> plain, allocating;
    for (int i = 0; i < warmSteps + timedSteps; ++i) {
        if (stop.stop_requested())
            return {};
        const StepReport report = trainer.step([&]() -> const Batch & { return task->nextBatch(); });
        if (i >= warmSteps)
            (report.isAllocation ? allocating : plain).push_back(report.seconds);
        if (progress)
            progress((i + 1.0) / (warmSteps + timedSteps + 1));
    }
    result.stepSeconds = median(plain.empty() ? allocating : plain);
    result.allocationSeconds = allocating.empty() ? 0 : std::max(0.0, median(allocating) - result.stepSeconds);

    watch.lap();
    trainer.state();
    result.stateSeconds = watch.lap();
    if (!task->validate(trainer.passes(), stop))
        return {};
    result.evaluationSeconds = watch.lap();

    if (const long long after = residentBytes(); before > 0)
        result.memoryBytes = std::max(0LL, after - before);
    Archive checkpoint;
    checkpoint.part("task", *task);
    checkpoint.part("trainer", trainer);
    result.checkpointBytes = bytesOf(checkpoint.tensors());
    if (config.frozen_dtype == FrozenDtype::BFloat16)
        result.gradientError = gradientError(task->model(), task->loss(), task->nextBatch(), config.threads);
    if (progress)
        progress(1);
    return result;
}

}  // namespace adalora
