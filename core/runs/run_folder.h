/// What a run folder holds beside its store, and how the run in it goes on: checkpoints, who writes it, forks, replays.
#pragma once
#include "runs/run_store.h"
#include "training/training_loop.h"
#include <filesystem>
#include <vector>

namespace adalora {

/// `folder`/checkpoints/step-00001200.safetensors
struct SavedCheckpoint {
    int step;  ///< steps done
    std::filesystem::path path;
};
/// By their names, ascending; empty where there are none.
std::vector<SavedCheckpoint> checkpointsOf(const std::filesystem::path &folder);

/// Whether some process (this one, too) is writing the run now.
bool isBeingWritten(const std::filesystem::path &folder);

/// How the run goes on from its newest checkpoint that can be read and that the store reaches, or from the one at `step`:
/// with every edit that the store has from there on, answered at its step again: all are pending in `from`. Changes
/// nothing in the folder. Throws Error as readRun and readCheckpoint; FileMissing without a checkpoint; RuleBroken{"step"}
/// for a run at its end.
RunStart resumption(const std::filesystem::path &folder, int step = -1);

/// A run that goes on, with its folder locked: the recorder for the loop, and where the loop begins.
struct ResumedRun {
    std::unique_ptr<RunRecorder> recorder;
    RunStart start;
};
/// Takes the run up; nothing in the folder changes before the loop has resumed. Throws Error as `resumption`, and InUse.
ResumedRun resumeRun(const std::filesystem::path &folder, int step = -1);

/// The whole run once more: its first config and every edit at its step. Throws Error as readRun.
RunStart replayOf(const std::filesystem::path &folder);

/// Makes the new run `folder`, which is `parent` up to its checkpoint at `step` and then differs by `edit`, named `name`: a
/// store with the rows up to there, the checkpoint with the edit pending, and where it comes from. What was pending in the
/// parent stays there. `resumption(folder)` goes on with it. Throws Error: FileExists, FileMissing for the checkpoint,
/// FileUnwritable, RuleBroken for an edit that cannot be, and as readRun; then nothing was made.
void forkRun(const std::filesystem::path &parent, int step, const std::filesystem::path &folder, const Edit &edit,
             const std::string &name);

}  // namespace adalora
