#include "error.h"
#include "runs/checkpoint_files.h"
#include "runs/run_lock.h"
#include "runs/run_store.h"
#include "runs/sqlite.h"
#include "runs/store_rows.h"
#include "runs/store_writer.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>
#include <utility>

namespace adalora {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto commitInterval = std::chrono::milliseconds(500);

[[noreturn]] void throwUnwritable(const fs::path &path, const std::string &reason)
{
    throw Error(ErrorCode::FileUnwritable, path.string(), reason);
}

/// True when it was not there.
bool makeFolder(const fs::path &folder)
{
    std::error_code failure;
    const bool isNew = fs::create_directories(folder, failure);
    if (failure)
        throwUnwritable(folder, failure.message());
    return isNew;
}

void refuseRunIn(const fs::path &store)
{
    std::error_code none;
    if (fs::exists(store) && fs::file_size(store, none) > 0)  // an empty one is what a writer killed at once has left
        throw Error(ErrorCode::FileExists, store.string());
}

void makeEmpty(const fs::path &store)
{
    const int file = ::open(store.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0)
        throwUnwritable(store, std::strerror(errno));
    ::close(file);
}

}  // namespace

class RunRecorder::Private {
public:
    /// A new run.
    explicit Private(const fs::path &runFolder);
    /// The run that is there, from its checkpoint at `step` on.
    Private(const fs::path &runFolder, int step);
    ~Private();

    /// Runs `work` inside the open transaction; after a failure, which is thrown once, nothing more is written.
    template <typename Work>
    void write(Work work);
    void open();
    void begin();
    void commit();
    void commitWhenDue();
    /// As a checkpoint needs it. A failure is the checkpoint's; the store's own is thrown by the next `write`.
    void commitDurably();
    void truncate();
    /// Leaves WAL, so that the finished store is a single file which opens in a read-only folder, too.
    void foldIntoOneFile();

    const fs::path folder;
    const fs::path store;
    bool isNewFolder = false;
    std::optional<RunLock> lock;
    std::optional<Checkpoint> from;
    std::optional<Database> database;
    std::optional<StoreWriter> tables;
    bool hasStarted = false;
    bool hasStep = false;
    int recordSteps = 1;
    bool isInTransaction = false;
    std::optional<std::string> brokenBy;
    bool hasFailed = false;
    Clock::time_point transactionStart;
};

RunRecorder::Private::Private(const fs::path &runFolder) : folder(runFolder), store(runFolder / runStoreFile)
{
    isNewFolder = makeFolder(folder);
    refuseRunIn(store);
    lock.emplace(folder);
    refuseRunIn(store);  // somebody may have been quicker
    makeEmpty(store);
}

RunRecorder::Private::Private(const fs::path &runFolder, int step) : folder(runFolder), store(runFolder / runStoreFile)
{
    readRunInfo(folder);  // first: no lock is left where no run is
    lock.emplace(folder);
    from = resumption(folder, step).from;
}

RunRecorder::Private::~Private()
{
    try {
        if (!hasFailed)
            commit();
    } catch (const SqlFailure &) {
        // The run is over and nobody is left to be told; what was committed before stays readable.
    }
    tables.reset();
    database.reset();
    const bool leavesNoTrace = lock && !hasStarted && !from;  // it failed before its first step: the folder can be tried again
    std::error_code ignored;
    if (leavesNoTrace)
        fs::remove(store, ignored);
    lock.reset();
    if (leavesNoTrace && isNewFolder)
        fs::remove(folder, ignored);
}

template <typename Work>
void RunRecorder::Private::write(Work work)
{
    if (hasFailed)
        return;
    if (brokenBy) {
        hasFailed = true;
        throwUnwritable(store, *brokenBy);
    }
    try {
        if (database && !isInTransaction)
            begin();
        work();
    } catch (const SqlFailure &failure) {
        hasFailed = true;
        throwUnwritable(store, failure.what());
    }
}

void RunRecorder::Private::open()
{
    database.emplace(store, Database::Mode::ReadWrite);
    database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    begin();
}

void RunRecorder::Private::begin()
{
    database->execute("BEGIN IMMEDIATE");
    isInTransaction = true;
    transactionStart = Clock::now();
}

void RunRecorder::Private::commit()
{
    if (!isInTransaction)
        return;
    database->execute("COMMIT");
    isInTransaction = false;
}

void RunRecorder::Private::commitWhenDue()
{
    if (Clock::now() - transactionStart >= commitInterval)
        commit();
}

void RunRecorder::Private::commitDurably()
{
    try {
        if (!brokenBy) {
            commit();
            database->sync();
        }
    } catch (const SqlFailure &failure) {
        brokenBy = failure.what();
    }
    if (brokenBy)
        throwUnwritable(store, *brokenBy);
}

void RunRecorder::Private::truncate()
{
    const StoreRows rows{from->step, from->edits, recordSteps};
    const auto keep = [&](const char *table, const std::string &condition) {
        database->execute("DELETE FROM " + std::string(table) + " WHERE NOT (" + condition + ")");
    };
    keep("run", rows.ofRun());
    keep("state", rows.ofState());
    keep("step", rows.ofStep());
    keep("evaluation", rows.ofEvaluation());
    keep("event", rows.ofEvent());
}

void RunRecorder::Private::foldIntoOneFile()
{
    tables.reset();
    try {
        database->execute("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
    } catch (const SqlFailure &failure) {
        if (failure.code != SQLITE_BUSY)  // somebody is reading: then it stays in WAL, which is as complete
            throw;
    }
    database.reset();
}

RunRecorder::RunRecorder(const fs::path &folder) : d(std::make_unique<Private>(folder)) {}

RunRecorder::RunRecorder(const fs::path &folder, int step) : d(std::make_unique<Private>(folder, step)) {}

RunRecorder::~RunRecorder() = default;

std::unique_ptr<RunRecorder> RunRecorder::resume(const fs::path &folder, int step)
{
    return std::unique_ptr<RunRecorder>(new RunRecorder(folder, step));
}

void RunRecorder::runStarted(const RunInfo &info, const Evaluation &before)
{
    d->recordSteps = std::max(1, info.config.record_steps);
    d->write([&] {
        d->open();
        StoreWriter::create(*d->database);
        d->tables.emplace(*d->database);
        d->tables->insert(info);
        d->tables->insert(before);
        d->commit();
        d->hasStarted = true;
    });
}

void RunRecorder::runResumed(const RunInfo &info, int)
{
    d->recordSteps = std::max(1, info.config.record_steps);
    // All edits that the store is about to forget are in the checkpoint before it does: no moment loses one.
    const fs::path path = checkpointPath(d->folder, d->from->step);
    if (readCheckpoint(path).pending != d->from->pending)
        writeCheckpoint(path, *d->from);
    d->write([&] {
        d->open();
        StoreWriter::upgrade(*d->database);
        d->truncate();
        d->commit();
        d->database->sync();
        dropCheckpointsAfter(d->folder, d->from->step);
        d->tables.emplace(*d->database);
        d->hasStarted = true;
    });
}

void RunRecorder::stepDone(const StepReport &report, StateSource &source)
{
    const bool isState = report.isAllocation || report.step % d->recordSteps == 0;
    d->write([&] {
        d->tables->insert(report);
        if (isState)
            d->tables->insert(*source.state());
        if (std::exchange(d->hasStep, true))
            d->commitWhenDue();
        else
            d->commit();  // at once: whoever follows the run sees that it trains
    });
}

void RunRecorder::noted(const Event &event)
{
    d->write([&] {
        d->tables->insert(event, true);
        d->commit();  // now: whoever hears of it next may rely on it
    });
}

void RunRecorder::checkpoint(const Checkpoint &checkpoint)
{
    if (d->hasFailed)
        return;
    d->commitDurably();
    saveCheckpoint(d->folder, checkpoint);
}

void RunRecorder::statusChanged(LoopStatus, StateSource *)
{
    if (d->isInTransaction)
        d->write([&] { d->commit(); });
}

void RunRecorder::runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final)
{
    if (!d->hasStarted || !d->database)  // never begun, or told of its end already
        return;
    d->write([&] {
        if (final)
            d->tables->insert(*final);
        d->tables->insert(summary);
        d->commit();
        d->foldIntoOneFile();
    });
}

}  // namespace adalora
