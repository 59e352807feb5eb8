/// The checkpoints in a run folder as files: their names, and which of them go.
#pragma once
#include "runs/run_folder.h"

namespace adalora {

/// `folder`/checkpoints/step-00001200.safetensors
std::filesystem::path checkpointPath(const std::filesystem::path &folder, int step);

/// Reads one of `run`, the run in `folder`. Throws Error as readCheckpoint, FileDamaged for one that the store does not reach.
Checkpoint readSaved(const SavedCheckpoint &saved, const RunHistory &run);

/// Writes it durably and then drops the oldest, so that `config.save_total_limit` remain. Throws Error{FileUnwritable};
/// then the others are as they were.
void saveCheckpoint(const std::filesystem::path &folder, const Checkpoint &checkpoint);

/// Removes those after `step` and what a killed writer left half written.
void dropCheckpointsAfter(const std::filesystem::path &folder, int step);

}  // namespace adalora
