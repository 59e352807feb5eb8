#include "error.h"
#include "runs/run_store.h"
#include "runs/schema.h"
#include "runs/sqlite.h"
#include "runs/store_words.h"

#include <bit>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

static_assert(std::endian::native == std::endian::little, "arrays are stored little-endian, as they are in memory");

constexpr auto commitInterval = std::chrono::milliseconds(500);

[[noreturn]] void throwUnwritable(const fs::path &path, const std::string &reason)
{
    throw Error(ErrorCode::FileUnwritable, path.string(), reason);
}

/// Takes the name for this run, and only if nobody has it. Returns true when it made the folder as well.
bool claim(const fs::path &folder, const fs::path &store)
{
    std::error_code failure;
    const bool isNewFolder = fs::create_directories(folder, failure);
    if (failure)
        throwUnwritable(folder, failure.message());
    const int file = ::open(store.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0)
        ::close(file);
    else if (errno == EEXIST)
        throw Error(ErrorCode::FileExists, store.string());
    else
        throwUnwritable(store, std::strerror(errno));
    return isNewFolder;
}

/// The statements that a running training needs, prepared once.
struct Inserts {
    explicit Inserts(Database &db)
        : step(db, "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          evaluation(db, "INSERT INTO evaluation VALUES (NULL, ?, ?, ?)"),
          event(db, "INSERT INTO event VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          state(db, "INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
          run(db, "INSERT OR REPLACE INTO run VALUES (?, ?)"),
          matrix(db, "INSERT INTO matrix VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    {
    }
    Statement step, evaluation, event, state, run, matrix;
};

}  // namespace

class RunRecorder::Private {
public:
    explicit Private(const fs::path &runFolder);
    ~Private();

    /// Runs `work` inside the open transaction; after a failure, which is thrown once, nothing more is written.
    template <typename Work>
    void write(Work work);
    void commit();
    void commitWhenDue();
    /// Leaves WAL, so that the finished store is a single file which opens in a read-only folder, too.
    void foldIntoOneFile();

    void insert(const RunInfo &info);
    void insert(const Evaluation &evaluation) { inserts->evaluation.run(evaluation.step, evaluation.loss, evaluation.value); }
    void insert(const Event &event);
    void insert(const RankState &state);
    void insert(const RunSummary &summary);
    void insert(const std::string &prefix, const Evaluation &evaluation);

    const fs::path folder;
    const fs::path store;
    const bool isNewFolder;
    std::optional<Database> database;
    std::optional<Inserts> inserts;
    bool hasStarted = false;
    int recordSteps = 1;
    bool isInTransaction = false;
    bool hasFailed = false;
    Clock::time_point transactionStart;
};

RunRecorder::Private::Private(const fs::path &runFolder)
    : folder(runFolder), store(runFolder / runStoreFile), isNewFolder(claim(folder, store))
{
}

RunRecorder::Private::~Private()
{
    try {
        if (!hasFailed)
            commit();
    } catch (const SqlFailure &) {
        // The run is over and nobody is left to be told; what was committed before stays readable.
    }
    inserts.reset();
    database.reset();
    if (!hasStarted) {  // it failed before its first step: leave no trace, so that the same folder can be tried again
        std::error_code ignored;
        fs::remove(store, ignored);
        if (isNewFolder)
            fs::remove(folder, ignored);
    }
}

template <typename Work>
void RunRecorder::Private::write(Work work)
{
    if (hasFailed)
        return;
    try {
        if (database && !isInTransaction) {
            database->execute("BEGIN IMMEDIATE");
            isInTransaction = true;
            transactionStart = Clock::now();
        }
        work();
    } catch (const SqlFailure &failure) {
        hasFailed = true;
        throwUnwritable(store, failure.what());
    }
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

void RunRecorder::Private::foldIntoOneFile()
{
    inserts.reset();
    try {
        database->execute("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
    } catch (const SqlFailure &failure) {
        if (failure.code != SQLITE_BUSY)  // somebody is reading: then it stays in WAL, which is as complete
            throw;
    }
    database.reset();
}

void RunRecorder::Private::insert(const RunInfo &info)
{
    Statement &run = inserts->run;
    run.run("config", toJson(info.config));
    run.run("metric_name", info.metricName);
    run.run("budget_unit", wordFor(info.budgetUnit, unitWords));
    run.run("initial_budget", info.initialBudget);
    run.run("target_budget", info.targetBudget);
    run.run("scale", info.scale);
    run.run("adapter_parameters", std::int64_t{info.adapterParameters});
    run.run("head_parameters", std::int64_t{info.headParameters});
    run.run("frozen_parameters", std::int64_t{info.frozenParameters});
    run.run("started_at", info.startedAt);
    int id = 0;
    for (const MatrixInfo &m : info.matrices) {
        const auto planted = m.plantedRank < 0 ? std::nullopt : std::optional(m.plantedRank);
        inserts->matrix.run(id++, m.name, m.layer, m.kind, m.out, m.in, m.rank, m.startRank, m.first, planted);
    }
}

void RunRecorder::Private::insert(const Event &event)
{
    std::optional<std::string_view> what;
    if (event.kind == EventKind::Phase)
        what = wordFor(event.phase, phaseWords);
    if (event.kind == EventKind::Alarm)
        what = wordFor(event.alarm, alarmWords);
    if (event.kind == EventKind::Refuse)
        what = wordFor(event.reason, refusalWords);
    const auto known = [](int index) { return index < 0 ? std::nullopt : std::optional(index); };
    const bool hasTotals = event.rankBefore >= 0;
    const auto totals = [&](long long value) { return hasTotals ? std::optional(std::int64_t{value}) : std::nullopt; };
    const auto detail = event.detail.empty() ? std::nullopt : std::optional(std::string_view(event.detail));
    inserts->event.run(event.step, wordFor(event.kind, eventWords), what, known(event.matrix), known(event.index),
                       event.lambda, event.score, event.threshold, detail, known(event.payer), totals(event.rankBefore),
                       totals(event.rankAfter), totals(event.parametersBefore), totals(event.parametersAfter),
                       totals(event.slackBefore), totals(event.slackAfter));
}

void RunRecorder::Private::insert(const RankState &state)
{
    std::string kept(state.kept.size(), '0');
    for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i] = state.kept[i] ? '1' : '0';
    inserts->state.run(state.step, state.threshold, state.mu, std::span(state.lambda), std::span(state.sigma), std::span(state.score), std::span(state.slope), kept);
}

void RunRecorder::Private::insert(const std::string &prefix, const Evaluation &evaluation)
{
    inserts->run.run(prefix + "_step", evaluation.step);
    inserts->run.run(prefix + "_loss", evaluation.loss);
    inserts->run.run(prefix + "_value", evaluation.value);
}

void RunRecorder::Private::insert(const RunSummary &summary)
{
    Statement &run = inserts->run;
    run.run("outcome", wordFor(summary.outcome, outcomeWords));
    run.run("steps", summary.steps);
    run.run("seconds", summary.seconds);
    insert("before", summary.before);
    insert("after", summary.after);
    run.run("peak_parameters", std::int64_t{summary.peakParameters});
    run.run("final_parameters", std::int64_t{summary.finalParameters});
    if (summary.test)
        insert("test", *summary.test);
    if (summary.recovery)
        run.run("recovery", *summary.recovery);
    if (summary.uniformRecovery)
        run.run("uniform_recovery", *summary.uniformRecovery);
    if (!summary.failure.empty())
        run.run("failure", summary.failure);
}

RunRecorder::RunRecorder(const fs::path &folder) : d(std::make_unique<Private>(folder)) {}

RunRecorder::~RunRecorder() = default;

void RunRecorder::runStarted(const RunInfo &info, const Evaluation &before)
{
    d->recordSteps = std::max(1, info.config.record_steps);
    d->write([&] {
        d->database.emplace(d->store, Database::Mode::ReadWrite);
        d->database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
        d->isInTransaction = true;
        d->database->execute("PRAGMA application_id = " + std::to_string(runStoreApplication));
        d->database->execute("PRAGMA user_version = " + std::to_string(runStoreVersion));
        d->database->execute(runStoreSchema);
        d->inserts.emplace(*d->database);
        d->insert(info);
        d->insert(before);
        d->commit();
        d->hasStarted = true;
    });
}

void RunRecorder::stepDone(const StepReport &r, StateSource &source)
{
    const bool isState = r.isAllocation || r.step % d->recordSteps == 0;
    d->write([&] {
        d->inserts->step.run(r.step, r.taskLoss, r.orthLoss, r.learningRate, r.gradNorm, r.budget, r.kept, int{r.isAllocation}, r.seconds);
        if (r.evaluation)
            d->insert(*r.evaluation);
        for (const Event &event : r.events)
            d->insert(event);
        if (isState)
            d->insert(*source.state());
        d->commitWhenDue();
    });
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
            d->insert(*final);
        d->insert(summary);
        d->commit();
        d->foldIntoOneFile();
    });
}

}  // namespace adalora
