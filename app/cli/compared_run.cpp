#include "compared_run.h"
#include "error.h"
#include "interruption.h"
#include "runs/run_folder.h"
#include "training/training_loop.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace adalora::cli {
namespace {

namespace fs = std::filesystem;

class InfoKeeper : public RunObserver {
public:
    void runStarted(const RunInfo &started, const Evaluation &) override { info = started; }
    RunInfo info;
};

/// Without what changes nothing in the result.
RunConfig deciding(RunConfig config)
{
    config.save_steps = config.save_total_limit = 0;
    return config;
}

/// The finished run of this config, or nothing, and then there is room for it.
std::optional<ComparedRun> findFinished(const RunConfig &config, const fs::path &folder)
{
    const fs::path store = folder / runStoreFile;
    if (!fs::exists(store))
        return std::nullopt;
    if (fs::file_size(store) > 0) {
        const RunHistory run = readRun(folder);
        if (deciding(run.info().config) != deciding(config))
            throw Error(ErrorCode::FileExists, store.string(), "a run of another config");
        const auto &summary = run.summary();
        if (summary && (summary->outcome == Outcome::Finished || summary->outcome == Outcome::Diverged))
            return ComparedRun{run.info(), *summary, true};
    }
    if (isBeingWritten(folder))
        throw Error(ErrorCode::InUse, folder.string());
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(store.string() + suffix);
    fs::remove_all(folder / "checkpoints");
    return std::nullopt;
}

}  // namespace

ComparedRun trainOrFind(const RunConfig &config, const fs::path &folder)
{
    if (auto found = findFinished(config, folder))
        return std::move(*found);
    TrainingLoop loop(config);
    RunRecorder recorder(folder);
    std::stop_source stop;
    UnattendedStop unattended(stop);
    InfoKeeper keeper;
    loop.addObserver(recorder);
    loop.addObserver(unattended);
    loop.addObserver(keeper);
    RunSummary summary = loop.run(stop.get_token());
    return {keeper.info, std::move(summary), false};
}

void runJobs(const std::vector<std::function<void()>> &jobs, int threads)
{
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex mutex;
    const auto work = [&] {
        for (std::size_t i = next++; i < jobs.size() && !wasInterrupted(); i = next++) {
            try {
                jobs[i]();
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure)
                    failure = std::current_exception();
                next = jobs.size();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (failure)
        std::rethrow_exception(failure);
}

}  // namespace adalora::cli
