#include "runs/run_folder.h"

#include "error.h"
#include "runs/checkpoint_files.h"
#include "runs/sqlite.h"
#include "runs/store_rows.h"
#include "runs/store_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <unistd.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;

/// A hidden folder beside `target` that goes, with all in it, unless it became the target.
class FolderInTheMaking {
public:
    explicit FolderInTheMaking(const fs::path &target) : m_target(fs::absolute(target).lexically_normal())
    {
        if (!m_target.has_filename())
            m_target = m_target.parent_path();
        std::error_code failure;
        path = m_target.parent_path() / ("." + m_target.filename().string() + "." + std::to_string(getpid()) + ".tmp");
        fs::remove_all(path, failure);
        fs::create_directories(path, failure);
        if (failure)
            throw Error(ErrorCode::FileUnwritable, m_target.string(), failure.message());
    }
    ~FolderInTheMaking()
    {
        std::error_code ignored;
        if (!m_isDone)
            fs::remove_all(path, ignored);
    }
    FolderInTheMaking(const FolderInTheMaking &) = delete;
    FolderInTheMaking &operator=(const FolderInTheMaking &) = delete;

    /// An empty folder may be there already.
    void finish()
    {
        m_isDone = ::rename(path.c_str(), m_target.c_str()) == 0;
        if (!m_isDone && (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR))
            throw Error(ErrorCode::FileExists, m_target.string());
        if (!m_isDone)
            throw Error(ErrorCode::FileUnwritable, m_target.string(), std::strerror(errno));
    }

    fs::path path;

private:
    fs::path m_target;
    bool m_isDone = false;
};

void refuseOccupied(const fs::path &folder)
{
    std::error_code failure;
    if (fs::exists(folder, failure) && !(fs::is_directory(folder, failure) && fs::is_empty(folder, failure)))
        throw Error(ErrorCode::FileExists, folder.string());
}

/// How the fork finds its parent, also when both are moved together.
std::string relativeTo(const fs::path &folder, const fs::path &parent)
{
    const fs::path from = fs::weakly_canonical(fs::absolute(folder)), to = fs::canonical(parent);
    return to.lexically_relative(from).string();
}

void copyRows(const fs::path &parentStore, const fs::path &store, StoreRows rows)
{
    std::ofstream(store).close();
    Database database(store, Database::Mode::ReadWrite);
    StoreWriter::create(database);
    database.execute("ATTACH '" + sqliteUri(parentStore, "?mode=ro") + "' AS parent; BEGIN");
    rows.schema = "parent";
    const auto copy = [&](const char *table, const std::string &condition, const char *columns = "*") {
        database.execute("INSERT INTO main." + std::string(table) + " SELECT " + columns + " FROM parent." + table + " WHERE " + condition);
    };
    copy("run", rows.ofRun());
    copy("matrix", "true");
    copy("step", rows.ofStep());
    copy("evaluation", rows.ofEvaluation());
    copy("event", rows.ofEvent());
    copy("state", rows.ofState(), database.number("PRAGMA parent.user_version") < 3 ? "*, NULL" : "*");
    database.execute("COMMIT; DETACH parent");
}

void setOrigin(const fs::path &store, const RunInfo &info)
{
    Database database(store, Database::Mode::ReadWrite);
    Statement set(database, "INSERT OR REPLACE INTO run VALUES (?, ?)");
    set.run("config", toJson(info.config));
    set.run("forked_from", info.forkedFrom);
    set.run("forked_at", info.forkedAt);
    database.execute("UPDATE run SET value = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE key = 'started_at'");
}

/// The config that the fork begins with.
void requirePossible(RunConfig config, const Edit &edit, int step)
{
    applyFields(config, edit);
    requireValid(config);
    if (config.total_step <= step)
        throw Error(ErrorCode::RuleBroken, "total_step", "total_step > " + std::to_string(step), std::to_string(config.total_step));
}

}  // namespace

void forkRun(const fs::path &parent, int step, const fs::path &folder, const Edit &edit, const std::string &name)
{
    const RunHistory run = readRun(parent);
    refuseOccupied(folder);
    Checkpoint checkpoint = readSaved({step, checkpointPath(parent, step)}, run);
    requirePossible(checkpoint.config, edit, step);
    RunInfo info = run.info();
    info.config.name = checkpoint.config.name = name;
    info.forkedFrom = relativeTo(folder, parent);
    info.forkedAt = step;
    checkpoint.pending.clear();
    if (edit != Edit{})
        checkpoint.pending.push_back({step, edit});

    FolderInTheMaking making(folder);
    const fs::path store = making.path / runStoreFile;
    try {
        copyRows(parent / runStoreFile, store, {step, checkpoint.edits, std::max(1, info.config.record_steps)});
        setOrigin(store, info);
    } catch (const SqlFailure &failure) {
        throw Error(ErrorCode::FileUnwritable, folder.string(), failure.what());
    }
    saveCheckpoint(making.path, checkpoint);
    making.finish();
}

}  // namespace adalora
