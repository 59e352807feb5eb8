// What a run folder holds beside its store: checkpoints that runs go on from, one writer, forks; and when files are broken.
#include "error.h"
#include "io/file_bytes.h"
#include "runs/checkpoint_files.h"
#include "runs/replay_check.h"
#include "short_runs.h"
#include "store_dump.h"

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fstream>
#include <sys/resource.h>

using namespace adalora;
using shortrun::edit;
namespace fs = std::filesystem;

using Damage = std::function<void(const fs::path &)>;
Q_DECLARE_METATYPE(Damage)
Q_DECLARE_METATYPE(RunConfig)

namespace {

const std::vector<DatedEdit> script{{12, edit("learning_rate", "0.02")},
                                    {33, edit("batch_size", "3")},
                                    {34, edit("learning_rate", "0.005")},
                                    {34, edit("target_r", "2.5")},
                                    {52, edit("total_step", "66")}};

/// Every file with its bytes.
std::map<std::string, std::string> contentOf(const fs::path &folder)
{
    std::map<std::string, std::string> content;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        content[entry.path().string()] = entry.is_regular_file() ? readFile(entry.path()) : "folder";
    return content;
}

std::optional<ErrorCode> codeOf(const std::function<void()> &call)
{
    try {
        call();
    } catch (const Error &error) {
        return error.code;
    }
    return {};
}

void stopAt(int when, int steps, std::stop_source &stop)
{
    if (steps == when)
        stop.request_stop();
}

}  // namespace

class TestRunFolder : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void goesOnRowByRow_data();
    void goesOnRowByRow();
    void keepsEditsThatCameBeforeAStop();
    void keepsWhatAStopLeftUnanswered();
    void goesBackToAnEarlierCheckpoint();
    void losesNoEditWhereverResumingBreaksOff();
    void keepsTheNewestCheckpointsOnly();
    void endsARunThatWasKilledBeforeItsSummary();
    void refusesARunAtItsEnd();
    void hasOneWriter();
    void outlinesWhatTheWholeRunSays();
    void passesOverABrokenCheckpoint_data();
    void passesOverABrokenCheckpoint();
    void survivesEveryTruncation();
    void leavesTheFolderAsItWasForACheckpointThatDoesNotFit_data();
    void leavesTheFolderAsItWasForACheckpointThatDoesNotFit();
    void goesOnThoughTheDiskIsFullWhileCheckpointing();
    void forksAtACheckpoint();
    void forksPastTheEnd();
    void makesNoForkThatCannotBe_data();
    void makesNoForkThatCannotBe();
    void replaysToTheSameBits();
    void saysWhereAReplayDiffers();

private:
    fs::path path(const char *name) const { return fs::path(m_folder->path().toStdString()) / name; }
    /// A masking run that was stopped after 37 steps, with checkpoints after 0, 10, 20, 30 and 37.
    fs::path stopped() const
    {
        shortrun::record({shortrun::masking(), script, {}}, path("run"), [](int steps, TrainingLoop &, std::stop_source &stop) { stopAt(37, steps, stop); });
        return path("run");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunFolder::goesOnRowByRow_data()
{
    QTest::addColumn<RunConfig>("config");
    QTest::newRow("masking") << shortrun::masking();
    QTest::newRow("merge") << shortrun::merging();
    QTest::newRow("lora with dropout") << shortrun::lora();
}

void TestRunFolder::goesOnRowByRow()
{
    QFETCH(RunConfig, config);
    shortrun::record({config, script, {}}, path("whole"));
    for (const int stop : {1, 9, 10, 33, 34, 52, 65}) {
        fs::remove_all(path("run"));
        const auto act = [&](int steps, TrainingLoop &, std::stop_source &source) { stopAt(stop, steps, source); };
        QCOMPARE(shortrun::record({config, script, {}}, path("run"), act).outcome, Outcome::Stopped);
        QCOMPARE(readRun(path("run")).steps(), stop);
        QCOMPARE(shortrun::resume(path("run")).outcome, Outcome::Finished);
        const std::string difference = storeDifference(path("run"), path("whole"));
        QVERIFY2(difference.empty(), (std::to_string(stop) + ": " + difference).c_str());
        const std::string weights = checkpointDifference(checkpointPath(path("run"), 66), checkpointPath(path("whole"), 66));
        QVERIFY2(weights.empty(), weights.c_str());
    }
}

void TestRunFolder::keepsEditsThatCameBeforeAStop()
{
    // Paused after 25 steps, edited, stopped: the edit was answered before step 25, and the checkpoint is that of step 25.
    class Paused : public RunObserver {
    public:
        Paused(TrainingLoop &l, std::stop_source s) : loop(l), stop(std::move(s)) {}
        void stepDone(const StepReport &report, StateSource &) override
        {
            if (report.step == 24)
                loop.send(Command::Pause);
        }
        void statusChanged(LoopStatus status, StateSource *) override
        {
            if (status == LoopStatus::Paused)
                loop.send(edit("learning_rate", "0.03"));
        }
        void noted(const Event &) override { stop.request_stop(); }
        TrainingLoop &loop;
        std::stop_source stop;
    };
    {
        TrainingLoop loop(shortrun::masking());
        std::stop_source stop;
        RunRecorder recorder(path("run"));
        Paused paused(loop, stop);
        loop.addObserver(recorder);
        loop.addObserver(paused);
        loop.run(stop.get_token());
    }
    shortrun::resume(path("run"));
    shortrun::record({shortrun::masking(), {{25, edit("learning_rate", "0.03")}}, {}}, path("whole"));
    QCOMPARE(storeDifference(path("run"), path("whole")), std::string());
    QCOMPARE(readRun(path("run")).plan().config.learning_rate, 0.03);
}

void TestRunFolder::keepsWhatAStopLeftUnanswered()
{
    shortrun::record({shortrun::masking(), {}, {}}, path("run"), [](int steps, TrainingLoop &loop, std::stop_source &stop) {
        if (steps == 23) {
            stop.request_stop();
            loop.send(edit("learning_rate", "0.03"));
        }
    });
    QCOMPARE(readRun(path("run")).plan().config.learning_rate, 0.01);
    shortrun::resume(path("run"));
    shortrun::record({shortrun::masking(), {{23, edit("learning_rate", "0.03")}}, {}}, path("whole"));
    QCOMPARE(storeDifference(path("run"), path("whole")), std::string());
}

void TestRunFolder::goesBackToAnEarlierCheckpoint()
{
    shortrun::record({shortrun::masking(), script, {}}, path("whole"));
    const fs::path run = stopped();
    const RunStart start = resumption(run, 20);
    QCOMPARE(start.from->step, 20);
    QVERIFY((start.from->pending == std::vector<DatedEdit>(script.begin() + 1, script.end())));
    shortrun::resume(run, 20, [](int steps, TrainingLoop &, std::stop_source &stop) { stopAt(25, steps, stop); });
    std::vector<int> steps;
    for (const SavedCheckpoint &saved : checkpointsOf(run))
        steps.push_back(saved.step);
    QCOMPARE(steps, (std::vector<int>{0, 10, 20, 25}));
    QCOMPARE(readRun(run).steps(), 25);
    shortrun::resume(run);
    QCOMPARE(storeDifference(run, path("whole")), std::string());
    QCOMPARE(codeOf([&] { resumption(run, 25 + 1); }), std::optional(ErrorCode::FileMissing));
}

void TestRunFolder::losesNoEditWhereverResumingBreaksOff()
{
    const fs::path run = stopped();
    // Broken off beyond the checkpoint of step 30: that of step 37 was never written.
    fs::remove(checkpointPath(run, 37));
    const std::vector<DatedEdit> known = resumption(run).from->pending;
    QVERIFY((known == std::vector<DatedEdit>(script.begin() + 1, script.end())));
    const auto isKnown = [&](int step = -1) {
        return resumption(run, step).from->step == 30 && resumption(run, step).from->pending == known && resumption(run, step).script.empty();
    };
    // The checkpoint has them already, the store still does as well.
    writeCheckpoint(checkpointPath(run, 30), *resumption(run).from);
    QVERIFY(isKnown());
    // The store has forgotten them; the writer dies before the first step.
    {
        ResumedRun resumed = resumeRun(run);
        resumed.recorder->runResumed(readRun(run).plan(), 30);
    }
    QCOMPARE(readRun(run).steps(), 30);
    QCOMPARE(std::size_t(resumption(run).from->edits), script.size() - known.size());
    QVERIFY(isKnown());
    // Answered once more in part: two of the three that are due by then.
    {
        ResumedRun resumed = resumeRun(run);
        TrainingLoop loop(std::move(resumed.start));
        class Dying : public RunObserver {
        public:
            void noted(const Event &) override
            {
                if (++notes == 2)
                    throw Error(ErrorCode::FileUnwritable, "killed here");
            }
            int notes = 0;
        } dying;
        loop.addObserver(*resumed.recorder);
        loop.addObserver(dying);
        QCOMPARE(codeOf([&] { loop.run({}); }), std::optional(ErrorCode::FileUnwritable));
    }
    QVERIFY(isKnown());
    shortrun::resume(run);
    shortrun::record({shortrun::masking(), script, {}}, path("whole"));
    QCOMPARE(storeDifference(run, path("whole")), std::string());
}

void TestRunFolder::keepsTheNewestCheckpointsOnly()
{
    RunConfig config = shortrun::masking();
    config.save_total_limit = 2;
    shortrun::record({config, {}, {}}, path("run"));
    const auto saved = checkpointsOf(path("run"));
    QCOMPARE(saved.size(), std::size_t(2));
    QCOMPARE(saved[0].step, 50);
    QCOMPARE(saved[1].step, 60);
    QCOMPARE(saved[1].path.filename().string(), std::string("step-00000060.safetensors"));
    std::ofstream(path("run") / "checkpoints" / "step-1.safetensors") << "not ours";
    QCOMPARE(checkpointsOf(path("run")).size(), std::size_t(2));
    QVERIFY(checkpointsOf(path("nothing")).empty());
}

void TestRunFolder::endsARunThatWasKilledBeforeItsSummary()
{
    shortrun::record({shortrun::masking(), {}, {}}, path("whole"));
    fs::copy(path("whole"), path("run"), fs::copy_options::recursive);
    sqlite3 *db = nullptr;
    sqlite3_open((path("run") / runStoreFile).c_str(), &db);
    sqlite3_exec(db, "DELETE FROM run WHERE key = 'outcome' OR key LIKE 'after%'", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    QVERIFY(!readRun(path("run")).summary());
    QCOMPARE(shortrun::resume(path("run")).outcome, Outcome::Finished);
    QCOMPARE(storeDifference(path("run"), path("whole")), std::string());
}

void TestRunFolder::refusesARunAtItsEnd()
{
    shortrun::record({shortrun::masking(), {}, {}}, path("run"));
    const auto before = contentOf(path("run"));
    try {
        resumption(path("run"));
        QFAIL("it would go on");
    } catch (const Error &error) {
        QCOMPARE(error.code, ErrorCode::RuleBroken);
        QCOMPARE(error.subject, std::string("step"));
    }
    QCOMPARE(resumption(path("run"), 50).from->step, 50);
    QVERIFY(contentOf(path("run")) == before);
}

void TestRunFolder::outlinesWhatTheWholeRunSays()
{
    stopped();
    const auto check = [this] {
        const RunHistory run = readRun(path("run"));
        const RunOutline outline = readRunOutline(path("run"));
        QVERIFY(outline.info.config == run.info().config);
        QVERIFY(outline.config == run.plan().config);
        QCOMPARE(outline.steps, run.steps());
        QCOMPARE(outline.last->value, run.evaluations().back().value);
        QCOMPARE(outline.summary.has_value(), run.summary().has_value());
        QCOMPARE(outline.summary->outcome, run.summary()->outcome);
    };
    check();
    QVERIFY(readRunOutline(path("run")).config != readRunOutline(path("run")).info.config);
    shortrun::resume(path("run"));
    check();
    QVERIFY_THROWS_EXCEPTION(Error, readRunOutline(path("nothing")));
}

void TestRunFolder::hasOneWriter()
{
    const fs::path run = stopped();
    QVERIFY(!isBeingWritten(run));
    const auto before = contentOf(run);
    {
        const std::unique_ptr<RunRecorder> first = RunRecorder::resume(run, 37);
        QVERIFY(isBeingWritten(run));
        QCOMPARE(codeOf([&] { RunRecorder::resume(run, 37); }), std::optional(ErrorCode::InUse));
        QCOMPARE(codeOf([&] { RunRecorder second(run); }), std::optional(ErrorCode::FileExists));
    }
    QVERIFY(!isBeingWritten(run));
    QVERIFY(contentOf(run) == before);
    RunRecorder fresh(path("new"));
    QVERIFY(isBeingWritten(path("new")));
    QCOMPARE(codeOf([&] { RunRecorder second(path("new")); }), std::optional(ErrorCode::InUse));
}

void TestRunFolder::passesOverABrokenCheckpoint_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("code");
    const auto write = [](const fs::path &file, const std::map<std::string, std::string> &metadata) { writeSafeTensors(file, {{"w", {1}, {1.0}}}, metadata); };
    QTest::newRow("empty") << Damage([](const fs::path &file) { fs::resize_file(file, 0); }) << int(ErrorCode::FileDamaged);
    QTest::newRow("half written") << Damage([](const fs::path &file) { fs::resize_file(file, fs::file_size(file) / 2); }) << int(ErrorCode::FileDamaged);
    QTest::newRow("foreign") << Damage([=](const fs::path &file) { write(file, {}); }) << int(ErrorCode::FileDamaged);
    QTest::newRow("newer") << Damage([=](const fs::path &file) { write(file, {{"adalora_checkpoint", "9"}, {"run", "{}"}}); }) << int(ErrorCode::NewerVersion);
    QTest::newRow("not JSON") << Damage([=](const fs::path &file) { write(file, {{"adalora_checkpoint", "1"}, {"run", "{"}}); }) << int(ErrorCode::FileDamaged);
    QTest::newRow("of another step") << Damage([](const fs::path &file) {
        fs::copy_file(file.parent_path() / "step-00000020.safetensors", file, fs::copy_options::overwrite_existing);
    }) << int(ErrorCode::FileDamaged);
    QTest::newRow("beyond the store") << Damage([](const fs::path &file) {
        Checkpoint checkpoint = readCheckpoint(file);
        checkpoint.edits = 99;
        writeCheckpoint(file, checkpoint);
    }) << int(ErrorCode::FileDamaged);
}

void TestRunFolder::passesOverABrokenCheckpoint()
{
    QFETCH(Damage, damage);
    QFETCH(int, code);
    const fs::path run = stopped();
    damage(checkpointPath(run, 37));
    const auto before = contentOf(run);
    QCOMPARE(resumption(run).from->step, 30);
    QCOMPARE(codeOf([&] { resumption(run, 37); }), std::optional(ErrorCode(code)));
    QVERIFY(contentOf(run) == before);
    shortrun::resume(run);
    shortrun::record({shortrun::masking(), script, {}}, path("whole"));
    QCOMPARE(storeDifference(run, path("whole")), std::string());
    const std::string weights = checkpointDifference(checkpointPath(run, 66), checkpointPath(path("whole"), 66));
    QVERIFY2(weights.empty(), weights.c_str());
}

void TestRunFolder::survivesEveryTruncation()
{
    const fs::path run = stopped(), file = checkpointPath(run, 37);
    const std::string whole = readFile(file);
    std::vector<std::size_t> lengths;
    for (std::size_t length = 0; length < 64; ++length)
        lengths.push_back(length);
    for (std::size_t length = 64; length < whole.size(); length += whole.size() / 97)
        lengths.push_back(length);
    lengths.push_back(whole.size() - 1);
    for (const std::size_t length : lengths) {
        std::ofstream(file, std::ios::binary).write(whole.data(), static_cast<std::streamsize>(length));
        QCOMPARE(resumption(run).from->step, 30);
        QCOMPARE(codeOf([&] { resumption(run, 37); }), std::optional(ErrorCode::FileDamaged));
    }
    for (const SavedCheckpoint &saved : checkpointsOf(run))
        fs::resize_file(saved.path, 10);
    QCOMPARE(codeOf([&] { resumption(run); }), std::optional(ErrorCode::FileDamaged));
    fs::remove_all(run / "checkpoints");
    QCOMPARE(codeOf([&] { resumption(run); }), std::optional(ErrorCode::FileMissing));
}

void TestRunFolder::leavesTheFolderAsItWasForACheckpointThatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("other shapes") << QByteArray("init_r") << QByteArray("5");
    QTest::newRow("another base") << QByteArray("seed") << QByteArray("77");
    QTest::newRow("another method") << QByteArray("method") << QByteArray("\"lora\"");
}

void TestRunFolder::leavesTheFolderAsItWasForACheckpointThatDoesNotFit()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    const fs::path run = stopped();
    Checkpoint checkpoint = readCheckpoint(checkpointPath(run, 37));
    setField(checkpoint.config, field.toStdString(), value.toStdString());
    writeCheckpoint(checkpointPath(run, 37), checkpoint);
    const auto before = contentOf(run);
    QCOMPARE(codeOf([&] { shortrun::resume(run); }), std::optional(ErrorCode::FileDamaged));
    QVERIFY(contentOf(run) == before);
    QVERIFY(!isBeingWritten(run));
}

void TestRunFolder::goesOnThoughTheDiskIsFullWhileCheckpointing()
{
    RunConfig config = shortrun::masking();
    config.planted_hidden = 64;
    config.init_r = 12;  // a checkpoint is larger than all that the store writes meanwhile
    config.batch_size = 1;
    config.record_steps = 1000;
    config.save_total_limit = 3;
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const RunSummary summary = shortrun::record({config, {}, {}}, path("run"), [&](int steps, TrainingLoop &, std::stop_source &) {
        const rlimit tiny{128 * 1024, before.rlim_max};
        if (steps == 25)
            setrlimit(RLIMIT_FSIZE, &tiny);
        if (steps == 45)
            setrlimit(RLIMIT_FSIZE, &before);
    });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    QCOMPARE(summary.outcome, Outcome::Finished);
    std::vector<std::string> left;
    for (const auto &entry : fs::directory_iterator(path("run") / "checkpoints"))
        left.push_back(entry.path().filename().string());
    std::sort(left.begin(), left.end());
    QCOMPARE(left, (std::vector<std::string>{"step-00000020.safetensors", "step-00000050.safetensors", "step-00000060.safetensors"}));
    QVERIFY(fs::file_size(checkpointPath(path("run"), 20)) > 128 * 1024);
    QCOMPARE(readCheckpoint(checkpointPath(path("run"), 20)).step, 20);
    const RunHistory run = readRun(path("run"));
    std::vector<int> alarms;
    for (const Event &event : run.events()) {
        if (event.alarm != AlarmKind::CheckpointFailed)
            continue;
        alarms.push_back(event.step);
        QVERIFY2(event.detail.find("File too large") != std::string::npos, event.detail.c_str());
    }
    QCOMPARE(alarms, (std::vector<int>{30, 40}));
    QCOMPARE(run.steps(), 60);
    QCOMPARE(resumption(path("run"), 20).from->step, 20);
}

void TestRunFolder::forksAtACheckpoint()
{
    const fs::path run = stopped();
    const auto before = contentOf(run);
    forkRun(run, 30, path("fork"), edit("learning_rate", "0.05"), "bolder");
    QVERIFY(contentOf(run) == before);
    QCOMPARE(checkpointsOf(path("fork")).size(), std::size_t(1));
    const RunHistory fork = readRun(path("fork"));
    QCOMPARE(fork.steps(), 30);
    QCOMPARE(fork.info().config.name, std::string("bolder"));
    QCOMPARE(fork.info().forkedFrom, run.string());
    QCOMPARE(fork.info().forkedAt, 30);
    QVERIFY(!fork.summary());
    QVERIFY((resumption(path("fork")).from->pending == std::vector<DatedEdit>{{30, edit("learning_rate", "0.05")}}));
    shortrun::resume(path("fork"));

    // The same, made in one go: the parent's edits up to there and then its own.
    RunConfig config = shortrun::masking();
    config.name = "bolder";
    shortrun::record({config, {script[0], {30, edit("learning_rate", "0.05")}}, {}}, path("whole"));
    std::vector<std::string> rows = dumpOf(path("fork"));
    std::erase_if(rows, [](const std::string &row) { return row.starts_with("run|forked_"); });
    QVERIFY(rows == dumpOf(path("whole")));
    QCOMPARE(replayRun(path("fork"), {}).difference, std::string());

    // A fork of the fork, moved together with its parent.
    forkRun(path("fork"), 40, path("fork2"), {}, "plain");
    QVERIFY(resumption(path("fork2")).from->pending.empty());
    fs::create_directory(path("elsewhere"));
    for (const char *name : {"fork", "fork2"})
        fs::rename(path(name), path("elsewhere") / name);
    QCOMPARE(readRunInfo(path("elsewhere") / "fork2").forkedFrom, (path("elsewhere") / "fork").string());
}

void TestRunFolder::forksPastTheEnd()
{
    shortrun::record({shortrun::masking(), {}, {}}, path("run"));
    QCOMPARE(codeOf([&] { forkRun(path("run"), 60, path("fork"), {}, "same"); }), std::optional(ErrorCode::RuleBroken));
    forkRun(path("run"), 60, path("fork"), edit("total_step", "80"), "longer");
    QCOMPARE(shortrun::resume(path("fork")).steps, 80);
    QCOMPARE(readRun(path("fork")).steps(), 80);
    QCOMPARE(replayRun(path("fork"), {}).difference, std::string());
}

void TestRunFolder::makesNoForkThatCannotBe_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<int>("code");
    QTest::newRow("no checkpoint there") << 25 << QByteArray("mu") << QByteArray("1") << QByteArray("fork") << int(ErrorCode::FileMissing);
    QTest::newRow("no such field") << 30 << QByteArray("muu") << QByteArray("1") << QByteArray("fork") << int(ErrorCode::UnknownField);
    QTest::newRow("fixed field") << 30 << QByteArray("seed") << QByteArray("1") << QByteArray("fork") << int(ErrorCode::RuleBroken);
    QTest::newRow("broken rule") << 30 << QByteArray("deltaT") << QByteArray("0") << QByteArray("fork") << int(ErrorCode::RuleBroken);
    QTest::newRow("ends before it begins") << 30 << QByteArray("total_step") << QByteArray("30") << QByteArray("fork") << int(ErrorCode::RuleBroken);
    QTest::newRow("onto itself") << 30 << QByteArray("learning_rate") << QByteArray("1") << QByteArray("run") << int(ErrorCode::FileExists);
    QTest::newRow("onto a file") << 30 << QByteArray("learning_rate") << QByteArray("1") << QByteArray("file") << int(ErrorCode::FileExists);
    QTest::newRow("below a file") << 30 << QByteArray("learning_rate") << QByteArray("1") << QByteArray("file/fork") << int(ErrorCode::FileUnwritable);
}

void TestRunFolder::makesNoForkThatCannotBe()
{
    QFETCH(int, step);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, out);
    QFETCH(int, code);
    const fs::path run = stopped();
    std::ofstream(path("file")) << "in the way";
    const auto before = contentOf(path("."));
    QCOMPARE(codeOf([&] { forkRun(run, step, path(out.constData()), edit(field.constData(), value.constData()), "fork"); }), std::optional(ErrorCode(code)));
    QVERIFY(contentOf(path(".")) == before);
}

void TestRunFolder::replaysToTheSameBits()
{
    shortrun::record({shortrun::merging(), script, {}}, path("run"));
    const ReplayResult result = replayRun(path("run"), {});
    QCOMPARE(result.difference, std::string());
    QCOMPARE(result.steps, 66);
    QCOMPARE(result.checkpoints, 8);
    QCOMPARE(std::size_t(result.states), readRun(path("run")).states().size());
    QCOMPARE(std::size_t(result.events), readRun(path("run")).events().size());
}

void TestRunFolder::saysWhereAReplayDiffers()
{
    const fs::path run = stopped();
    QCOMPARE(replayRun(run, {}).difference, std::string());
    const auto sql = [&](const char *statement) {
        sqlite3 *db = nullptr;
        sqlite3_open((run / runStoreFile).c_str(), &db);
        sqlite3_exec(db, statement, nullptr, nullptr, nullptr);
        sqlite3_close(db);
    };
    sql("UPDATE state SET threshold = threshold + 1e-9 WHERE step = 28");
    QCOMPARE(replayRun(run, {}).difference, std::string("step 28: state"));
    sql("UPDATE step SET task_loss = task_loss * 1.0000001 WHERE step = 23");
    const ReplayResult result = replayRun(run, {});
    QCOMPARE(result.difference, std::string("step 23: task_loss"));
    QCOMPARE(result.steps, 23);
    Checkpoint checkpoint = readCheckpoint(checkpointPath(run, 10));
    std::vector<StoredTensor> tensors = checkpoint.state.storedTensors();
    tensors.back().values.back() += 1;
    const SafeTensors old = SafeTensors::read(checkpointPath(run, 10));
    writeSafeTensors(checkpointPath(run, 10), tensors, old.metadata());
    QCOMPARE(replayRun(run, {}).difference, "step 10: checkpoint: " + tensors.back().name);
}

QTEST_GUILESS_MAIN(TestRunFolder)
#include "tst_run_folder.moc"
