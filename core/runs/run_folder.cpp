#include "runs/run_folder.h"

#include "error.h"
#include "runs/checkpoint_files.h"
#include "runs/recorded_edits.h"
#include "runs/run_lock.h"

#include <exception>

namespace adalora {

namespace fs = std::filesystem;

bool isBeingWritten(const fs::path &folder) { return RunLock::isHeld(folder); }

RunStart resumption(const fs::path &folder, int step)
{
    const RunHistory run = readRun(folder);
    const std::vector<SavedCheckpoint> saved = checkpointsOf(folder);
    std::optional<Checkpoint> newest, from;
    std::exception_ptr broken;
    for (auto it = saved.rbegin(); it != saved.rend() && !from; ++it) {
        const bool isWanted = it->step == step;
        if (newest && !isWanted)
            continue;
        try {
            Checkpoint checkpoint = readSaved(*it, run);
            if (!newest)
                newest = checkpoint;
            if (isWanted || step < 0)
                from = std::move(checkpoint);
        } catch (const Error &) {
            if (isWanted)
                throw;
            if (!broken)
                broken = std::current_exception();
        }
    }
    if (!from && step < 0 && broken)
        std::rethrow_exception(broken);
    if (!from)
        throw Error(ErrorCode::FileMissing, (step < 0 ? folder / "checkpoints" : checkpointPath(folder, step)).string());
    const bool isFinished = run.summary() && run.summary()->outcome == Outcome::Finished;
    if (isFinished && from->step >= from->config.total_step)
        throw Error(ErrorCode::RuleBroken, "step", "step < total_step = " + std::to_string(from->config.total_step) + " (to go on, fork it with a larger one)",
                    std::to_string(from->step));
    from->pending = editsAfter(*from, *newest, editsOf(run));
    return {run.info().config, {}, std::move(from)};
}

ResumedRun resumeRun(const fs::path &folder, int step)
{
    const int from = resumption(folder, step).from->step;
    ResumedRun run{RunRecorder::resume(folder, from), {}};
    run.start = resumption(folder, from);  // once more: nobody else can have written since
    return run;
}

RunStart replayOf(const fs::path &folder)
{
    const RunHistory run = readRun(folder);
    return {run.info().config, editsOf(run), {}};
}

}  // namespace adalora
