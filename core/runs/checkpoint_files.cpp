#include "runs/checkpoint_files.h"

#include "error.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace adalora {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view nameBegins = "step-", nameEnds = ".safetensors";

fs::path checkpointFolder(const fs::path &folder) { return folder / "checkpoints"; }

/// -1 for a file of another name.
int stepOf(const std::string &name)
{
    if (!name.starts_with(nameBegins) || !name.ends_with(nameEnds))
        return -1;
    const char *first = name.data() + nameBegins.size(), *last = name.data() + name.size() - nameEnds.size();
    int step = -1;
    const auto [end, failure] = std::from_chars(first, last, step);
    return failure == std::errc{} && end == last && last - first >= 8 ? step : -1;
}

}  // namespace

fs::path checkpointPath(const fs::path &folder, int step)
{
    char name[40];
    std::snprintf(name, sizeof name, "step-%08d.safetensors", step);
    return checkpointFolder(folder) / name;
}

std::vector<SavedCheckpoint> checkpointsOf(const fs::path &folder)
{
    std::vector<SavedCheckpoint> found;
    std::error_code failure;
    for (const auto &entry : fs::directory_iterator(checkpointFolder(folder), failure))
        if (const int step = stepOf(entry.path().filename().string()); step >= 0)
            found.push_back({step, entry.path()});
    std::sort(found.begin(), found.end(), [](const SavedCheckpoint &a, const SavedCheckpoint &b) { return a.step < b.step; });
    return found;
}

Checkpoint readSaved(const SavedCheckpoint &saved, const RunHistory &run)
{
    Checkpoint checkpoint = readCheckpoint(saved.path);
    const auto refuse = [&](const std::string &reason) { throw Error(ErrorCode::FileDamaged, saved.path.string(), reason); };
    if (checkpoint.step != saved.step)
        refuse("step = " + std::to_string(checkpoint.step));
    const auto edits = std::count_if(run.events().begin(), run.events().end(), [](const Event &e) { return e.kind == EventKind::Edit; });
    if (checkpoint.step > run.steps() || checkpoint.edits > edits)
        refuse("run.sqlite: " + std::to_string(run.steps()) + " steps, " + std::to_string(edits) + " edits");
    return checkpoint;
}

void saveCheckpoint(const fs::path &folder, const Checkpoint &checkpoint)
{
    std::error_code failure;
    fs::create_directories(checkpointFolder(folder), failure);
    if (failure)
        throw Error(ErrorCode::FileUnwritable, checkpointFolder(folder).string(), failure.message());
    writeCheckpoint(checkpointPath(folder, checkpoint.step), checkpoint);
    if (checkpoint.config.save_total_limit <= 0)
        return;
    std::vector<SavedCheckpoint> all = checkpointsOf(folder);
    const std::size_t limit = static_cast<std::size_t>(checkpoint.config.save_total_limit);
    for (std::size_t i = 0; i + limit < all.size(); ++i)
        fs::remove(all[i].path, failure);
}

void dropCheckpointsAfter(const fs::path &folder, int step)
{
    std::error_code ignored;  // what cannot be removed is beyond the store, and so nobody goes on from it
    std::vector<fs::path> dropped;
    for (const auto &entry : fs::directory_iterator(checkpointFolder(folder), ignored)) {
        const std::string name = entry.path().filename().string();
        if (stepOf(name) > step || (name.starts_with(".step-") && name.ends_with(".tmp")))
            dropped.push_back(entry.path());
    }
    for (const fs::path &path : dropped)
        fs::remove(path, ignored);
}

}  // namespace adalora
