#include "training/measured_step.h"

#include "linalg/blas_threads.h"
#include "linalg/random.h"
#include "tasks/task.h"
#include "training/make_method.h"
#include "training/run_plan.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <unistd.h>

namespace adalora {
namespace {

constexpr int warmSteps = 5, timedSteps = 20;

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// 0: unknown.
long long residentBytes()
{
    std::ifstream file("/proc/self/statm");
    long long total = 0, resident = 0;
    return file >> total >> resident ? resident * sysconf(_SC_PAGESIZE) : 0;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
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
    const Stopwatch preparing;
    const std::unique_ptr<Task> task = makeTask(measured);
    Random random(measured.seed, "adapters");
    Trainer trainer(task->model(), task->loss(), measured, makeMethod(task->model(), measured, random));
    MeasuredStep result;
    result.prepareSeconds = preparing.seconds();

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
    result.stepSeconds = medianOf(plain.empty() ? allocating : plain);
    result.allocationSeconds = allocating.empty() ? 0 : std::max(0.0, medianOf(allocating) - result.stepSeconds);

    const Stopwatch stating;
    trainer.state();
    result.stateSeconds = stating.seconds();
    const Stopwatch evaluating;
    if (!task->validate(stop))
        return {};
    result.evaluationSeconds = evaluating.seconds();

    if (const long long after = residentBytes(); before > 0)
        result.memoryBytes = std::max(0LL, after - before);
    Archive checkpoint;
    checkpoint.part("task", *task);
    checkpoint.part("trainer", trainer);
    result.checkpointBytes = bytesOf(checkpoint.tensors());
    if (progress)
        progress(1);
    return result;
}

}  // namespace adalora
