/// The run store: what was sent comes back, while it is written, after it ended, and when the disk refuses.
#include "error.h"
#include "runs/run_store.h"
#include "same_run.h"
#include "sample_run.h"

#include <QtTest>
#include <chrono>
#include <csignal>
#include <fstream>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace adalora;
namespace fs = std::filesystem;

namespace {

/// Sends steps [from, to) and returns how many states were asked for.
int sendSteps(RunObserver &observer, int from, int to)
{
    int built = 0;
    for (int step = from; step < to; ++step) {
        sample::CountingSource source(step);
        observer.stepDone(sample::report(step), source);
        built += source.built;
    }
    return built;
}

/// What a reader should see after `steps` steps.
RunHistory expected(int steps)
{
    RunHistory history(sample::info());
    history.append(Evaluation{0, 2.3, 0.1});
    for (int step = 0; step < steps; ++step) {
        const StepReport report = sample::report(step);
        history.append(report);
        if (report.isAllocation || step % 10 == 0)
            history.append(sample::state(step));
    }
    return history;
}

}  // namespace

class TestRunStore : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsBackWhatWasSent();
    void buildsStatesOnlyAtAllocationsAndTheStride();
    void isReadableWhileItIsWritten();
    void keepsWhatWasCommittedWhenTheRunBreaksOff();
    void holdsASummaryWithNotANumber();
    void holdsEditsWhereTheyCame();
    void readsVersion1();
    void isOneFileAfterTheEnd();
    void endsWhileSomebodyReads();
    void opensByFolderOrByFile();
    void refusesAFolderThatHoldsARun();
    void leavesNothingOfARunThatNeverStarted();
    void saysWhyItCannotWriteHere();
    void saysOnceThatTheDiskIsFull();
    void readsFromAReadOnlyFolder_data();
    void readsFromAReadOnlyFolder();
    void answersPlainSql();
    void writesAStepInMicroseconds();

private:
    fs::path folder() const { return m_folder->path().toStdString(); }
    fs::path run() const { return folder() / "run"; }
    void recordWhole() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunStore::recordWhole() const
{
    RunRecorder recorder(run());
    recorder.runStarted(sample::info(), {0, 2.3, 0.1});
    sendSteps(recorder, 0, 60);
    recorder.runEnded(sample::summary(), sample::state(59));
    recorder.runEnded({}, nullptr);  // a later observer failed: the first end stands
    recorder.statusChanged(LoopStatus::Ended, nullptr);
}

void TestRunStore::readsBackWhatWasSent()
{
    recordWhole();
    RunHistory wanted = expected(60);
    wanted.append(sample::state(59));
    wanted.setSummary(sample::summary());
    QCOMPARE(difference(readRun(run()), wanted), std::string());
}

void TestRunStore::buildsStatesOnlyAtAllocationsAndTheStride()
{
    RunRecorder recorder(run());
    recorder.runStarted(sample::info(), {});
    QCOMPARE(sendSteps(recorder, 0, 60), 6 + 6 - 1);  // 0 10 … 50; 8 12 16 20 24 28
}

void TestRunStore::isReadableWhileItIsWritten()
{
    RunRecorder recorder(run());
    recorder.runStarted(sample::info(), {0, 2.3, 0.1});
    QCOMPARE(difference(readRun(run()), expected(0)), std::string());
    sendSteps(recorder, 0, 25);
    recorder.statusChanged(LoopStatus::Paused, nullptr);
    QCOMPARE(difference(readRun(run()), expected(25)), std::string());
    sendSteps(recorder, 25, 40);  // in an open transaction: the reader sees whole transactions only
    const RunHistory seen = readRun(run());
    QVERIFY(seen.steps() == 25 || seen.steps() == 40);
    QCOMPARE(difference(seen, expected(seen.steps())), std::string());
    recorder.statusChanged(LoopStatus::Running, nullptr);
    QCOMPARE(difference(readRun(run()), expected(40)), std::string());
}

void TestRunStore::keepsWhatWasCommittedWhenTheRunBreaksOff()
{
    {
        RunRecorder recorder(run());
        recorder.runStarted(sample::info(), {0, 2.3, 0.1});
        sendSteps(recorder, 0, 33);
    }
    const RunHistory read = readRun(run());
    QCOMPARE(difference(read, expected(33)), std::string());
    QVERIFY(!read.summary());
}

void TestRunStore::holdsASummaryWithNotANumber()
{
    RunSummary diverged;
    diverged.outcome = Outcome::Diverged;
    diverged.after = {3, std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity()};
    diverged.uniformRecovery = std::numeric_limits<double>::quiet_NaN();
    {
        RunRecorder recorder(run());
        recorder.runStarted(sample::info(), {0, 2.3, 0.1});
        recorder.runEnded(diverged, nullptr);
    }
    RunHistory wanted = expected(0);
    wanted.setSummary(diverged);
    QCOMPARE(difference(readRun(run()), wanted), std::string());
}

void TestRunStore::holdsEditsWhereTheyCame()
{
    Event applied;
    applied.step = 8;
    applied.kind = EventKind::Edit;
    applied.detail = R"({"set":{"target_r":1.5}})";
    Event refused = applied;
    refused.detail = R"({"set":{"deltaT":0}})";
    refused.refusal = "deltaT ≥ 1";
    Event last = applied;
    last.step = 20;
    RunRecorder recorder(run());
    recorder.runStarted(sample::info(), {0, 2.3, 0.1});
    sendSteps(recorder, 0, 8);
    recorder.noted(applied);  // committed when it returns, and the steps before it as well
    QCOMPARE(readRun(run()).steps(), 8);
    QCOMPARE(readRun(run()).events().back().detail, applied.detail);
    recorder.noted(refused);
    sendSteps(recorder, 8, 20);
    recorder.noted(last);  // before a step that was not taken
    const RunHistory read = readRun(run());
    std::vector<const Event *> edits;
    for (const Event &event : read.events())
        if (event.step == 8)
            edits.push_back(&event);
    QCOMPARE(edits.size(), std::size_t(2 + 3));  // before what the step itself reports
    QVERIFY(isSame(*edits[0], applied));
    QVERIFY(isSame(*edits[1], refused));
    QVERIFY(isSame(read.events().back(), last));
    QCOMPARE(read.info().config.target_r, sample::info().config.target_r);
    QCOMPARE(read.plan().config.target_r, 1.5);
    QCOMPARE(read.plan().config.deltaT, sample::info().config.deltaT);
}

/// The store as the first version wrote it: it knew neither edits nor what was noted between steps.
void TestRunStore::readsVersion1()
{
    recordWhole();
    sqlite3 *db = nullptr;
    sqlite3_open((run() / runStoreFile).c_str(), &db);
    char *message = nullptr;
    sqlite3_exec(db, "ALTER TABLE event DROP COLUMN refusal; ALTER TABLE event DROP COLUMN noted; PRAGMA user_version = 1", nullptr, nullptr, &message);
    sqlite3_close(db);
    QCOMPARE(message, nullptr);
    RunHistory wanted = expected(60);
    wanted.append(sample::state(59));
    wanted.setSummary(sample::summary());
    QCOMPARE(difference(readRun(run()), wanted), std::string());
    QVERIFY(readRun(run()).plan().config == sample::info().config);
}

void TestRunStore::isOneFileAfterTheEnd()
{
    recordWhole();
    QCOMPARE(QDir(QString::fromStdString(run().string())).entryList(QDir::Files | QDir::Hidden), QStringList{runStoreFile});
}

void TestRunStore::endsWhileSomebodyReads()
{
    RunRecorder recorder(run());
    recorder.runStarted(sample::info(), {0, 2.3, 0.1});
    sqlite3 *reader = nullptr;
    QCOMPARE(sqlite3_open_v2((run() / runStoreFile).c_str(), &reader, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM step", nullptr, nullptr, nullptr), SQLITE_OK);
    sendSteps(recorder, 0, 60);
    recorder.runEnded(sample::summary(), sample::state(59));
    QVERIFY(readRun(run()).summary());
    sqlite3_close(reader);
    QCOMPARE(readRun(run()).steps(), 60);
}

void TestRunStore::opensByFolderOrByFile()
{
    recordWhole();
    QCOMPARE(difference(readRun(run()), readRun(run() / runStoreFile)), std::string());
    fs::rename(run(), folder() / "100% ünïcode ? #1");
    QCOMPARE(readRun(folder() / "100% ünïcode ? #1").steps(), 60);
}

void TestRunStore::refusesAFolderThatHoldsARun()
{
    recordWhole();
    try {
        RunRecorder second(run());
        QFAIL("it was overwritten");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileExists);
        QCOMPARE(e.subject, (run() / runStoreFile).string());
    }
    QCOMPARE(readRun(run()).steps(), 60);
}

void TestRunStore::leavesNothingOfARunThatNeverStarted()
{
    {
        RunRecorder recorder(run());
        recorder.statusChanged(LoopStatus::Preparing, nullptr);
        recorder.runEnded({}, nullptr);
    }
    QVERIFY(!fs::exists(run()));
    fs::create_directory(run());
    {
        RunRecorder recorder(run());
    }
    QVERIFY(fs::exists(run()));
    QVERIFY(fs::is_empty(run()));
}

void TestRunStore::saysWhyItCannotWriteHere()
{
    std::ofstream(folder() / "file") << "in the way";
    try {
        RunRecorder recorder(folder() / "file");
        QFAIL("it was made");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileUnwritable);
        QCOMPARE(e.detail, std::string("Not a directory"));
    }
}

void TestRunStore::saysOnceThatTheDiskIsFull()
{
    RunRecorder recorder(run());
    recorder.runStarted(sample::info(), {0, 2.3, 0.1});
    sendSteps(recorder, 0, 10);
    recorder.statusChanged(LoopStatus::Paused, nullptr);

    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tiny{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tiny);
    int refusals = 0;
    std::string reason;
    const auto attempt = [&](auto call) {
        try {
            call();
        } catch (const Error &e) {
            ++refusals;
            reason = e.code == ErrorCode::FileUnwritable ? e.detail : "another error";
        }
    };
    attempt([&] { sendSteps(recorder, 10, 20); });
    attempt([&] { recorder.statusChanged(LoopStatus::Running, nullptr); });
    attempt([&] { sendSteps(recorder, 20, 60); });
    attempt([&] { recorder.runEnded(sample::summary(), nullptr); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);

    QCOMPARE(refusals, 1);
    QCOMPARE(QString::fromStdString(reason), QStringLiteral("File too large"));
    QCOMPARE(difference(readRun(run()), expected(10)), std::string());
}

void TestRunStore::readsFromAReadOnlyFolder_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("finished") << QStringLiteral("finished");
    QTest::newRow("being written") << QStringLiteral("live");
    QTest::newRow("broken off, only the main file copied") << QStringLiteral("copied");
}

void TestRunStore::readsFromAReadOnlyFolder()
{
    QFETCH(QString, kind);
    std::unique_ptr<RunRecorder> live;
    fs::path place = run();
    if (kind == QLatin1String("finished")) {
        recordWhole();
    } else {
        live = std::make_unique<RunRecorder>(run());
        live->runStarted(sample::info(), {0, 2.3, 0.1});
        sendSteps(*live, 0, 60);
        live->statusChanged(LoopStatus::Paused, nullptr);
    }
    if (kind == QLatin1String("copied")) {
        live.reset();  // closing without an end folds the log into the main file, which stays in WAL mode
        place = folder() / "copy";
        fs::create_directory(place);
        fs::copy_file(run() / runStoreFile, place / runStoreFile);
    }
    // Root may write everywhere, so become nobody for a moment.
    const bool isRoot = geteuid() == 0;
    fs::permissions(folder(), fs::perms(0755));
    for (const auto &entry : fs::directory_iterator(place))
        fs::permissions(entry.path(), fs::perms(0444));
    fs::permissions(place, fs::perms(0555));
    if (isRoot)
        QCOMPARE(seteuid(65534), 0);
    int steps = -1;
    std::string failure;
    try {
        steps = readRun(place).steps();
    } catch (const Error &e) {
        failure = e.what();
    }
    const bool isWritable = std::ofstream(place / "probe").is_open();
    if (isRoot)
        QCOMPARE(seteuid(0), 0);
    fs::permissions(place, fs::perms(0755));
    QVERIFY(!isWritable);
    QVERIFY2(steps == 60, failure.c_str());
}

void TestRunStore::answersPlainSql()
{
    recordWhole();
    sqlite3 *db = nullptr;
    QCOMPARE(sqlite3_open_v2((run() / runStoreFile).c_str(), &db, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const auto answer = [db](const char *sql) {
        std::string text;
        char *message = nullptr;
        const auto append = [](void *to, int columns, char **values, char **) {
            for (int i = 0; i < columns; ++i)
                static_cast<std::string *>(to)->append(values[i] ? values[i] : "NULL").append(" ");
            return 0;
        };
        sqlite3_exec(db, sql, append, &text, &message);
        if (message)
            text = message;
        sqlite3_free(message);
        return text;
    };
    // Step 8 keeps triplets with (i + 8) % 3 ≠ 0: all but 1, 4 and 7.
    QCOMPARE(answer("SELECT name, rank FROM rank WHERE step = 8 ORDER BY matrix"),
             std::string("layer.0.query 3 layer.0.attention.output 2 layer.1.query 1 "));
    QCOMPARE(answer("SELECT kind, what, matrix, idx FROM event WHERE step BETWEEN 7 AND 8"),
             std::string("phase reduction NULL NULL prune NULL 1 2 reactivate NULL 0 3 alarm not_finite NULL NULL "));
    QCOMPARE(answer("SELECT kind, what, payer, rank_after - rank_before, slack_before FROM event WHERE step = 12 AND rank_before > 0"),
             std::string("merge NULL NULL -1 -1 grow NULL 1 1 -1 refuse dimension NULL 1 -1 "));
    QCOMPARE(answer("SELECT DISTINCT slack_after FROM event WHERE kind = 'prune'"), std::string("NULL "));
    QCOMPARE(answer("SELECT orth_loss FROM step WHERE step = 7"), std::string("NULL "));
    QCOMPARE(answer("SELECT value FROM run WHERE key = 'outcome'"), std::string("stopped "));
    QCOMPARE(answer("SELECT hex(substr(sigma, 1, 4)) FROM state WHERE step = 0"), std::string("00004040 "));  // √9
    QCOMPARE(answer("PRAGMA integrity_check"), std::string("ok "));
    sqlite3_close(db);
}

void TestRunStore::writesAStepInMicroseconds()
{
    constexpr int steps = 20000;
    StepReport report = sample::report(1);
    sample::CountingSource source(0);
    RunRecorder recorder(run());
    RunInfo info = sample::info();
    info.config.record_steps = steps;
    recorder.runStarted(info, {});
    const auto start = std::chrono::steady_clock::now();
    for (report.step = 0; report.step < steps; ++report.step)
        recorder.stepDone(report, source);
    recorder.runEnded({}, nullptr);
    const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
    qInfo("%.1f µs a step, commits included", taken.count() / steps);
    QCOMPARE(source.built, 1);
    QVERIFY(taken.count() / steps < 500);
}

QTEST_APPLESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
