// What recording costs: the share of a run that its recorder takes, with and without checkpoints, and the time and size of
// one checkpoint.
//
//     ninja -C build/release recording && build/release/tests/recording [CONFIG] [STEPS]
//
// Times are of the recorder's own calls, states (singular values) included, over the time of the training steps.
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

/// CPU time is of this thread, and so without what others do; wall time waits for the disk, too.
struct Seconds {
    double cpu = 0, wall = 0;

    static Seconds now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
        return {static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec), wall};
    }
    /// Adds what has passed since `before`, which becomes now.
    void addSince(Seconds &before)
    {
        const Seconds end = now();
        cpu += end.cpu - before.cpu;
        wall += end.wall - before.wall;
        before = end;
    }
};

/// Stands between the loop and the recorder with a clock.
class Timed : public RunObserver {
public:
    explicit Timed(RunObserver &o) : m_observer(o) {}
    void runStarted(const RunInfo &info, const Evaluation &before) override
    {
        m_observer.runStarted(info, before);
        m_last = Seconds::now();
    }
    void stepDone(const StepReport &report, StateSource &source) override
    {
        training.addSince(m_last);
        m_observer.stepDone(report, source);
        recording.addSince(m_last);
        ++steps;
    }
    void checkpoint(const Checkpoint &checkpoint) override
    {
        m_observer.checkpoint(checkpoint);
        saving.addSince(m_last);  // from the end of the step on: the state was collected meanwhile
        ++checkpoints;
    }
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override { m_observer.runEnded(summary, final); }

    int steps = 0, checkpoints = 0;
    Seconds training;   ///< steps with their validations
    Seconds recording;  ///< of steps, events and states
    Seconds saving;     ///< checkpoints

private:
    RunObserver &m_observer;
    Seconds m_last;
};

void measure(RunConfig config, const fs::path &folder, const char *label)
{
    fs::remove_all(folder);
    TrainingLoop loop(config);
    RunRecorder recorder(folder);
    Timed timed(recorder);
    loop.addObserver(timed);
    loop.run({});
    const auto percent = [&](const Seconds &part) {
        char text[60];
        std::snprintf(text, sizeof text, "%.2f %% CPU, %.2f %% wall", 100 * part.cpu / timed.training.cpu, 100 * part.wall / timed.training.wall);
        return std::string(text);
    };
    std::printf("%s: %d steps of %.2f ms CPU, %.2f ms wall\n  recorded        %s; store %.2f MB\n", label, timed.steps,
                1000 * timed.training.cpu / timed.steps, 1000 * timed.training.wall / timed.steps, percent(timed.recording).c_str(),
                static_cast<double>(fs::file_size(folder / runStoreFile)) / 1e6);
    std::printf("  %2d checkpoints  %s; each %.1f ms CPU, %.1f ms wall, %.2f MB\n", timed.checkpoints, percent(timed.saving).c_str(),
                1000 * timed.saving.cpu / timed.checkpoints, 1000 * timed.saving.wall / timed.checkpoints,
                static_cast<double>(fs::file_size(checkpointsOf(folder).back().path)) / 1e6);
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
