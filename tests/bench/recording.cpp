// What recording costs: the share of a run that its recorder takes, with and without checkpoints, and the time and size of
// one checkpoint.
//
//     ninja -C build/release recording && build/release/tests/recording [CONFIG] [STEPS]
//
// Times are of the recorder's own calls, states (singular values) included, over the time of the training steps; so what
// else the machine does meanwhile counts in both.
#include "runs/checkpoint_files.h"
#include "runs/run_folder.h"
#include "training/presets.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace adalora;
namespace fs = std::filesystem;

namespace {

/// Of this thread, and so without what others do.
double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double wallSeconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

struct Cost {
    int calls = 0;
    double cpu = 0, wall = 0;
    template <typename Work>
    void measure(Work work)
    {
        const double cpuBefore = cpuSeconds(), wallBefore = wallSeconds();
        work();
        cpu += cpuSeconds() - cpuBefore;
        wall += wallSeconds() - wallBefore;
        ++calls;
    }
};

/// Stands between the loop and the recorder with a clock.
class Timed : public RunObserver {
public:
    explicit Timed(RunObserver &o) : m_observer(o) {}
    void runStarted(const RunInfo &info, const Evaluation &before) override
    {
        m_observer.runStarted(info, before);
        m_lastCpu = cpuSeconds();
    }
    void stepDone(const StepReport &report, StateSource &source) override
    {
        training += cpuSeconds() - m_lastCpu;
        steps.measure([&] { m_observer.stepDone(report, source); });
        m_lastCpu = cpuSeconds();
    }
    void checkpoint(const Checkpoint &checkpoint) override
    {
        collecting += cpuSeconds() - m_lastCpu;
        checkpoints.measure([&] { m_observer.checkpoint(checkpoint); });
        m_lastCpu = cpuSeconds();
    }
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override { m_observer.runEnded(summary, final); }

    double training = 0;    ///< CPU seconds in steps and validations
    double collecting = 0;  ///< and in taking the state for checkpoints
    Cost steps, checkpoints;

private:
    RunObserver &m_observer;
    double m_lastCpu = 0;
};

void measure(RunConfig config, const fs::path &folder, const char *label)
{
    fs::remove_all(folder);
    TrainingLoop loop(config);
    RunRecorder recorder(folder);
    Timed timed(recorder);
    loop.addObserver(timed);
    loop.run({});
    const double saving = timed.collecting + timed.checkpoints.cpu;
    std::printf("%-22s %d steps, %.2f ms CPU each; recording them %.2f %%", label, timed.steps.calls, 1000 * timed.training / timed.steps.calls,
                100 * timed.steps.cpu / timed.training);
    if (const int count = timed.checkpoints.calls; count > 0) {
        const fs::path last = checkpointsOf(folder).back().path;
        std::printf(", %d checkpoints %.2f %%: each %.1f ms CPU, %.1f ms in all, %.2f MB", count, 100 * saving / timed.training, 1000 * saving / count,
                    1000 * (timed.collecting + timed.checkpoints.wall) / count, static_cast<double>(fs::file_size(last)) / 1e6);
    }
    std::printf("; store %.2f MB\n", static_cast<double>(fs::file_size(folder / runStoreFile)) / 1e6);
}

}  // namespace

int main(int argc, char **argv)
{
    std::string path = argc > 1 ? argv[1] : "";
    for (const Preset &preset : presets())
        if (path.empty() && preset.id == "fashion")
            path = preset.path.string();
    RunConfig config = readRunConfig(path);
    const int steps = argc > 2 ? std::atoi(argv[2]) : config.total_step;
    // The phases keep their shares.
    config.tinit = static_cast<int>(static_cast<long long>(config.tinit) * steps / config.total_step);
    config.tfinal = static_cast<int>(static_cast<long long>(config.tfinal) * steps / config.total_step);
    config.warmup_steps = static_cast<int>(static_cast<long long>(config.warmup_steps) * steps / config.total_step);
    config.total_step = steps;
    const fs::path folder = fs::temp_directory_path() / "adalora-recording";
    RunConfig withoutCheckpoints = config;
    withoutCheckpoints.save_steps = 0;
    measure(withoutCheckpoints, folder, "one checkpoint, at the end");
    measure(config, folder, "every save_steps");
    const auto start = std::chrono::steady_clock::now();
    const Checkpoint checkpoint = resumption(folder, checkpointsOf(folder).front().step).from.value();
    std::printf("reading the folder to go on: %.1f ms\n", std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    fs::remove_all(folder);
}
