// Following a run that somebody else trains: nothing of it is lost or told twice, whatever happens to its writer.
#include "error.h"
#include "runs/run_follower.h"
#include "runs/run_lock.h"
#include "same_run.h"
#include "sample_run.h"
#include "short_runs.h"
#include "store_dump.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <future>

using namespace adalora;
namespace fs = std::filesystem;

namespace {

/// Sends steps [from, to) and commits them.
void send(RunRecorder &recorder, int from, int to)
{
    for (int step = from; step < to; ++step) {
        sample::CountingSource source(step);
        recorder.stepDone(sample::report(step), source);
    }
    recorder.statusChanged(LoopStatus::Paused, nullptr);
}

/// What one who looks has of the run.
struct Onlooker {
    explicit Onlooker(const fs::path &folder) : follower(folder) {}

    RunNews look()
    {
        RunNews news = follower.look();
        RunNews told = news;
        beginnings += news.anew ? 1 : 0;
        news.moveInto(history);
        return told;
    }
    /// Empty where it has what the store has.
    std::string missing() const { return history ? difference(*history, readRun(follower.folder())) : "all"; }

    RunFollower follower;
    std::shared_ptr<RunHistory> history;
    int beginnings = 0;
};

}  // namespace

class TestRunFollower : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path run() const { return fs::path(m_folder->path().toStdString()) / "run"; }

    std::unique_ptr<RunRecorder> started() const
    {
        auto recorder = std::make_unique<RunRecorder>(run());
        recorder->runStarted(sample::info(), {0, 2.3, 0.1});
        return recorder;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void tellsTheHistoryThenWhatIsNew()
    {
        const auto recorder = started();
        send(*recorder, 0, 25);
        Onlooker onlooker(run());
        QVERIFY(onlooker.look().anew);
        QVERIFY(onlooker.follower.isBeingWritten());
        QCOMPARE(onlooker.missing(), std::string());

        Event edit;
        edit.step = 25;
        edit.kind = EventKind::Edit;
        edit.detail = R"({"set":{"learning_rate":0.5}})";
        recorder->noted(edit);
        const RunNews noted = onlooker.look();
        QVERIFY(!noted.anew && noted.reports.empty());
        QCOMPARE(noted.notes.size(), std::size_t(1));
        QCOMPARE(onlooker.history->plan().config.learning_rate, 0.5);

        send(*recorder, 25, 41);
        const RunNews news = onlooker.look();
        QVERIFY(!news.anew && news.notes.empty() && !news.summary);
        QCOMPARE(news.reports.size(), std::size_t(16));
        QCOMPARE(news.reports.front().step, 25);
        QCOMPARE(news.evaluations.size(), std::size_t(1));
        QCOMPARE(news.states.front()->step, 28);  // an allocation
        QCOMPARE(onlooker.missing(), std::string());

        send(*recorder, 41, 60);
        recorder->runEnded(sample::summary(), sample::state(59));
        QVERIFY(onlooker.look().summary);
        QCOMPARE(onlooker.missing(), std::string());
        QVERIFY(onlooker.look().isEmpty());
        QCOMPARE(onlooker.beginnings, 1);
    }

    void readsNothingWhereNothingIsNew()
    {
        const auto recorder = started();
        send(*recorder, 0, 25);
        Onlooker onlooker(run());
        onlooker.look();
        // In place of its files lie some that look the same from outside: whoever opens them says that they are no run.
        const fs::path store = run() / runStoreFile, log = store.string() + "-wal";
        for (const fs::path &path : {store, log}) {
            const auto time = fs::last_write_time(path);
            const auto size = fs::file_size(path);
            fs::rename(path, path.string() + ".kept");
            std::ofstream(path) << std::string(size, 'x');
            fs::last_write_time(path, time);
        }
        QVERIFY(onlooker.look().isEmpty());
        fs::last_write_time(log, fs::last_write_time(log) + std::chrono::seconds(1));
        QVERIFY_THROWS_EXCEPTION(Error, onlooker.look());
        for (const fs::path &path : {store, log})
            fs::rename(path.string() + ".kept", path);
    }

    void waitsForABeginning()
    {
        auto recorder = std::make_unique<RunRecorder>(run());
        Onlooker onlooker(run());
        QVERIFY(onlooker.look().isEmpty());
        QVERIFY(onlooker.follower.isBeingWritten());
        recorder->runStarted(sample::info(), {0, 2.3, 0.1});
        QVERIFY(onlooker.look().anew);
        recorder.reset();
        onlooker.look();
        QVERIFY(!onlooker.follower.isBeingWritten());
    }

    void saysThatARunNeverBegan()
    {
        auto recorder = std::make_unique<RunRecorder>(run());
        std::ofstream(run() / "note");  // keeps the folder
        Onlooker onlooker(run());
        onlooker.look();
        recorder.reset();
        QVERIFY_THROWS_EXCEPTION(Error, onlooker.look());
    }

    void saysThatTheFolderHasGone()
    {
        const auto recorder = started();
        send(*recorder, 0, 25);
        Onlooker onlooker(run());
        onlooker.look();
        fs::remove_all(run());
        try {
            onlooker.look();
            QFAIL("nothing was said");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::FileMissing);
        }
    }

    void beginsAnewWhereTheRunWasTakenBack()
    {
        shortrun::record({shortrun::masking(60), {}, {}}, run(), [](int steps, TrainingLoop &, std::stop_source &stop) {
            if (steps == 25)
                stop.request_stop();
        });
        Onlooker onlooker(run());
        onlooker.look();
        QCOMPARE(onlooker.history->steps(), 25);
        shortrun::resume(run(), 20, [&](int steps, TrainingLoop &, std::stop_source &) {
            if (steps == 23)
                onlooker.look();
        });
        onlooker.look();
        QCOMPARE(onlooker.missing(), std::string());
        QVERIFY(onlooker.beginnings >= 2);
        QCOMPARE(onlooker.history->summary()->outcome, Outcome::Finished);
    }

    /// Between two looks a run was killed, taken up and has come further than it had been.
    void beginsAnewWhereTheRunHasGrownPastWhatItWas()
    {
        {
            RunRecorder recorder(run());
            TrainingLoop loop(shortrun::masking(60));
            shortrun::Hand hand(loop, {}, [](int steps, TrainingLoop &, std::stop_source &) {
                if (steps == 25)
                    throw std::runtime_error("killed");
            });
            loop.addObserver(recorder);
            loop.addObserver(hand);
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, loop.run({}));
        }
        Onlooker onlooker(run());
        onlooker.look();
        QVERIFY(onlooker.history->steps() > 20 && onlooker.history->steps() <= 25);
        shortrun::resume(run());
        onlooker.look();
        QCOMPARE(onlooker.beginnings, 2);
        QCOMPARE(onlooker.missing(), std::string());
    }

    void losesNothingOfAWriterOnAnotherThread()
    {
        std::future<void> training = std::async(std::launch::async, [this] { shortrun::record({shortrun::merging(300), {}, {}}, run()); });
        while (!RunLock::isHeld(run()) && training.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) { }
        Onlooker onlooker(run());
        int looks = 0;
        do {
            onlooker.look();
            ++looks;
        } while (onlooker.follower.isBeingWritten());
        training.get();
        onlooker.look();
        QVERIFY(looks > 1);
        QCOMPARE(onlooker.beginnings, 1);
        QCOMPARE(onlooker.missing(), std::string());
        QVERIFY(fs::exists(run() / runStoreFile) && onlooker.history->summary());
    }

    void followsAnotherProcessToItsDeathAndBeyond()
    {
        RunConfig config = shortrun::masking(4000);
        const fs::path file = fs::path(m_folder->path().toStdString()) / "config.json";
        std::ofstream(file) << toJson(config);
        const QString folder = QString::fromStdString(run().string());
        QProcess process;
        process.start(QStringLiteral(CLI_PROGRAM), {QStringLiteral("train"), QString::fromStdString(file.string()), QStringLiteral("--out"), folder, QStringLiteral("--quiet")});
        QTRY_VERIFY_WITH_TIMEOUT(RunLock::isHeld(run()), 30000);
        Onlooker onlooker(run());
        QTRY_VERIFY_WITH_TIMEOUT((onlooker.look(), onlooker.history && onlooker.history->steps() > 100), 30000);
        process.kill();
        process.waitForFinished();
        QTRY_VERIFY((onlooker.look(), !onlooker.follower.isBeingWritten()));
        QCOMPARE(onlooker.missing(), std::string());
        const int steps = onlooker.history->steps();
        QVERIFY(steps < 4000);
        const int saved = resumption(run()).from->step;

        process.start(QStringLiteral(CLI_PROGRAM), {QStringLiteral("resume"), folder, QStringLiteral("--quiet")});
        QTRY_VERIFY_WITH_TIMEOUT((onlooker.look(), onlooker.history->summary().has_value()), 60000);
        process.waitForFinished();
        onlooker.look();
        QCOMPARE(onlooker.missing(), std::string());
        QCOMPARE(onlooker.history->steps(), 4000);
        QVERIFY(onlooker.beginnings == 2 || saved == steps);  // anew where steps were taken back
    }

    void readsOfALongRunWhatFits()
    {
        RunInfo info = sample::info();
        info.config.record_steps = 1;
        info.matrices = {{"layer.0.query", 0, "query", 768, 768, 4000, 4000, 0, -1}};
        constexpr int steps = 2000;  // of 52 kB
        RunRecorder recorder(run());
        recorder.runStarted(info, {0, 2.3, 0.1});
        struct Source : StateSource {
            std::shared_ptr<RankState> made = std::make_shared<RankState>();
            std::shared_ptr<const RankState> state() override { return made; }
        } source;
        source.made->lambda = source.made->sigma = source.made->score = std::vector<float>(4000, 1);
        source.made->kept = std::vector<unsigned char>(4000, 1);
        std::vector<int> allocations;
        for (int step = 0; step < steps; ++step) {
            StepReport report;
            report.step = source.made->step = step;
            report.isAllocation = step % 37 == 5;
            if (report.isAllocation)
                allocations.push_back(step);
            recorder.stepDone(report, source);
        }
        recorder.statusChanged(LoopStatus::Paused, nullptr);
        Onlooker onlooker(run());
        onlooker.look();
        const RunHistory &read = *onlooker.history;
        QCOMPARE(read.steps(), steps);
        QCOMPARE(read.thinnings(), 0);
        QVERIFY(read.states().size() * 52'000 <= RunHistory::stateMemory / 2 + 200'000);
        QVERIFY(read.states().size() * 52'000 > RunHistory::stateMemory / 4);
        QCOMPARE(read.states().front()->step, 0);
        QCOMPARE(read.states().back()->step, steps - 1);
        for (const int step : allocations)
            QCOMPARE(read.stateAt(step)->step, step);
        for (int step = 0; step < steps; ++step)
            QVERIFY(step - read.stateAt(step)->step <= 4);
    }
};

QTEST_GUILESS_MAIN(TestRunFollower)
#include "tst_run_follower.moc"
