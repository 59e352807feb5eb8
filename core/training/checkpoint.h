/// All that a training needs to go on as if it had never stopped.
#pragma once
#include "io/archive.h"
#include "training/edit.h"
#include "training/run_report.h"
#include <filesystem>

namespace adalora {

/// Taken between two steps.
struct Checkpoint {
    int step = 0;                    ///< steps done
    RunConfig config;                ///< in effect: with all edits so far
    std::vector<DatedEdit> pending;  ///< known but not answered yet, ascending
    int edits = 0;                   ///< answered since the run began, applied or refused
    RunSummary progress;             ///< so far: before, after, steps, seconds, peak and final parameters
    std::string base;                ///< fingerprint of the frozen weights
    Archive state;                   ///< trained weights, moments, averages, masks, data order, random numbers
};

/// FNV-1a over the names, shapes and bytes of those that are frozen, as hexadecimal: a checkpoint fits one base alone.
std::string fingerprintOf(const std::vector<Parameter *> &parameters);

/// One safetensors file, written whole or not at all: tensors named `state.…`, and in its metadata `adalora_checkpoint`
/// (the version), `step`, and `run` (JSON: config, pending, progress, base). One that was read keeps its state. Throws Error{FileUnwritable}.
void writeCheckpoint(const std::filesystem::path &path, const Checkpoint &checkpoint);
/// With a state that restores. Throws Error: FileMissing, FileUnreadable, FileDamaged, NewerVersion.
Checkpoint readCheckpoint(const std::filesystem::path &path);

/// The version that this program writes; it reads no newer one.
inline constexpr int checkpointVersion = 1;

}  // namespace adalora
