// Runs that are killed at random moments go on as if nothing had been: stores and checkpoints equal those of a run that
// nobody disturbed, and no edit is lost or doubled.
#include "error.h"
#include "runs/command_files.h"
#include "runs/replay_check.h"
#include "short_runs.h"
#include "store_dump.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <fstream>
#include <future>

using namespace adalora;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(RunConfig)

namespace {

bool isFinished(const fs::path &run)
{
    try {
        return readRun(run).summary().has_value();
    } catch (const Error &) {
        return false;
    }
}

}  // namespace

class TestKilledRuns : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QRandomGenerator m_random{20230301};
    int m_kills = 0;
    bool m_wasKilled = false;  ///< the last process, and if the run is over nevertheless, then while it tidied up
    fs::path path(const std::string &name) const { return fs::path(m_folder.path().toStdString()) / name; }

    void write(const std::string &name, const std::string &text) const { std::ofstream(path(name)) << text; }

    /// Trains the run from its config, or goes on with it where there is something to go on with.
    void start(QProcess &process, const fs::path &run) const
    {
        const bool goesOn = !checkpointsOf(run).empty();
        if (!goesOn)
            fs::remove_all(run);  // killed before its first checkpoint was written: nothing had been done yet
        QStringList arguments{QStringLiteral("resume"), QString::fromStdString(run.string()), QStringLiteral("--quiet")};
        if (!goesOn)
            arguments = {QStringLiteral("train"), QString::fromStdString(path("config.json").string()), QStringLiteral("--out"), arguments[1],
                         QStringLiteral("--script"), QString::fromStdString(path("script.json").string()), QStringLiteral("--quiet")};
        process.start(QStringLiteral(CLI_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
    }

    /// Until it has ended, killed as often as `kills` says, each time within `longest` milliseconds.
    void trainAndKill(const fs::path &run, int &kills, int longest)
    {
        m_wasKilled = false;
        while (!isFinished(run)) {
            QProcess process;
            start(process, run);
            const int delay = kills > 0 ? m_random.bounded(longest) : 60000;
            if (!process.waitForFinished(delay) && kills > 0) {
                process.kill();
                process.waitForFinished();
            }
            m_wasKilled = process.exitStatus() == QProcess::CrashExit;
            if (m_wasKilled) {
                --kills;
                ++m_kills;
            } else {
                QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
            }
        }
    }

private slots:
    void endsAsIfNobodyHadKilledIt_data()
    {
        QTest::addColumn<RunConfig>("config");
        QTest::addColumn<QByteArray>("script");
        const QByteArray edits = R"([{"step": 20, "edit": {"set": {"learning_rate": 0.02}}},
            {"step": 33, "edit": {"set": {"batch_size": 3}}}, {"step": 70, "edit": {"set": {"target_r": 2.5, "tfinal": 120}}},
            {"step": 70, "edit": {"set": {"pinned_ranks": {"layer.0.query": 4}}}}, {"step": 121, "edit": {"allocate": true}},
            {"step": 150, "edit": {"set": {"total_step": 330}}}, {"step": 150, "edit": {"set": {"pinned_ranks": {}}}}, {"step": 260, "edit": {"set": {"learning_rate": 0.001}}}])";
        QTest::newRow("masking") << shortrun::masking(300) << edits;
        RunConfig config = shortrun::merging(300);
        config.save_total_limit = 3;
        QTest::newRow("merge, growing progressive columns") << config << edits;
        QTest::newRow("lora with dropout") << shortrun::lora(300) << edits;
    }
    void endsAsIfNobodyHadKilledIt()
    {
        QFETCH(RunConfig, config);
        QFETCH(QByteArray, script);
        write("config.json", toJson(config));
        write("script.json", script.toStdString());
        const fs::path whole = path(config.name + "-whole");
        QElapsedTimer clock;
        clock.start();
        int none = 0;
        trainAndKill(whole, none, 0);
        const int longest = std::max(40, static_cast<int>(clock.elapsed() / 3));
        QCOMPARE(readRun(whole).steps(), 330);

        int kills = 17;
        for (int round = 1; kills > 0; ++round) {
            const fs::path run = path(config.name + std::to_string(round));
            trainAndKill(run, kills, longest);
            const std::string difference = storeDifference(run, whole), weights = checkpointsDifference(run, whole);
            QVERIFY2(difference.empty(), difference.c_str());
            QVERIFY2(weights.empty(), weights.c_str());
            for (const auto &entry : fs::recursive_directory_iterator(run)) {
                const std::string name = entry.path().filename().string();
                QVERIFY2(m_wasKilled || name == runStoreFile || name == "checkpoints" || name.starts_with("step-"), name.c_str());
            }
        }
    }

    /// Edits arrive at any moment and the kill comes between any two of them: those that were answered are in the store once,
    /// and the run can be replayed from its store. Their order is that of their steps: what arrives while a resumed run trains
    /// again what the kill took from it may come before what was answered earlier, at a later step.
    void keepsEveryAnsweredEditOnce()
    {
        RunConfig config = shortrun::masking(4000);
        config.save_steps = 50;
        write("config.json", toJson(config));
        write("script.json", R"([{"step": 500, "edit": {"set": {"tfinal": 900}}}])");
        const fs::path run = path("steered");
        std::vector<double> answered;
        for (int kills = 0, number = 0; !isFinished(run);) {
            QProcess process;
            start(process, run);
            std::atomic<bool> isAlive = true;
            auto sending = std::async(std::launch::async, [&] {
                while (isAlive && number < 60) {
                    std::this_thread::yield();
                    if (!isBeingWritten(run))
                        continue;
                    const double rate = 0.01 + 1e-5 * ++number;
                    const Edit edit = shortrun::edit("learning_rate", nlohmann::json(rate).dump().c_str());
                    const auto answer = steer(run, {.edit = edit}, std::chrono::seconds(5));
                    if (answer && answer->kind == SteeringAnswer::Kind::Done)
                        answered.push_back(rate);
                }
            });
            if (!process.waitForFinished(kills < 6 ? 150 + m_random.bounded(400) : 60000)) {
                process.kill();
                process.waitForFinished();
                ++kills;
                ++m_kills;
            }
            isAlive = false;
            sending.wait();
        }
        std::vector<double> recorded;  // an edit that was applied but not answered before the kill may be there as well
        const RunHistory history = readRun(run);
        for (const Event &event : history.events()) {
            if (event.kind != EventKind::Edit || event.detail.find("learning_rate") == std::string::npos)
                continue;
            const double rate = nlohmann::json::parse(event.detail)["set"]["learning_rate"];
            if (std::find(answered.begin(), answered.end(), rate) != answered.end())
                recorded.push_back(rate);
        }
        QVERIFY2(answered.size() > 5, std::to_string(answered.size()).c_str());
        std::sort(recorded.begin(), recorded.end());
        QVERIFY2(recorded == answered, (nlohmann::json(recorded).dump() + " ≠ " + nlohmann::json(answered).dump()).c_str());
        const ReplayResult replay = replayRun(run, {});
        QVERIFY2(replay.difference.empty(), replay.difference.c_str());
        QCOMPARE(replay.steps, 4000);
        qInfo("%zu edits answered between kills", answered.size());
    }

    void cleanupTestCase()
    {
        qInfo("%d kills survived", m_kills);
        QVERIFY(m_kills >= 50);
    }
};

QTEST_GUILESS_MAIN(TestKilledRuns)
#include "tst_killed_runs.moc"
