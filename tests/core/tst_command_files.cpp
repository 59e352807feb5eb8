// Steering from another process: files in, files out, answered by the loop that trains.
#include "runs/command_files.h"
#include "short_runs.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <future>

using namespace adalora;
using namespace std::chrono_literals;
using Kind = SteeringAnswer::Kind;
namespace fs = std::filesystem;

namespace {

/// Trains into a folder on a thread of its own until it is stopped; steps are slow enough to be steered between.
class Training {
public:
    explicit Training(const fs::path &folder) : recorder(folder), loop(config())
    {
        commands.emplace(folder, loop, stop);
        loop.addObserver(recorder);
        loop.addObserver(*commands);
        done = std::async(std::launch::async, [this] { return loop.run(stop.get_token()); });
    }
    ~Training()
    {
        stop.request_stop();
        if (done.valid())
            done.wait();
        commands.reset();
    }
    static RunConfig config()
    {
        RunConfig config = shortrun::masking(1000000);
        config.record_steps = config.eval_steps = config.save_steps = 1000000;
        return config;
    }

    std::stop_source stop;
    RunRecorder recorder;
    TrainingLoop loop;
    std::optional<CommandFiles> commands;
    std::future<RunSummary> done;
};

SteeringCommand toSet(const char *field, const char *value) { return {.edit = shortrun::edit(field, value)}; }

}  // namespace

class TestCommandFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path run() const { return fs::path(m_folder->path().toStdString()) / "run"; }
    void expect(const SteeringCommand &command, Kind kind, const char *refusal = "") const
    {
        const auto answer = steer(run(), command, 20s);
        QVERIFY(answer);
        QCOMPARE(answer->kind, kind);
        QVERIFY2(answer->refusal.find(refusal) != std::string::npos, answer->refusal.c_str());
    }
    bool isQuiet() const { return !fs::exists(run() / "commands") || fs::is_empty(run() / "commands"); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void answersEditsPausesAndStops()
    {
        Training training(run());
        expect(toSet("learning_rate", "0.02"), Kind::Done);
        expect({.command = Command::Pause}, Kind::Done);
        const int steps = readRun(run()).steps();
        expect({.command = Command::Pause}, Kind::Done);
        expect(toSet("target_r", "2"), Kind::Done);  // while it is paused
        expect(toSet("target_r", "2000"), Kind::Refused, "target_r");
        expect(toSet("batch_size", "2"), Kind::Refused, "batch_size");
        QCOMPARE(readRun(run()).steps(), steps);
        QCOMPARE(readRun(run()).plan().config.target_r, 2.0);
        expect({.command = Command::StepOnce}, Kind::Done);
        QCOMPARE(readRun(run()).steps(), steps + 1);
        expect({.command = Command::Resume}, Kind::Done);
        expect({.stops = true}, Kind::Done);
        QCOMPARE(training.done.get().outcome, Outcome::Stopped);
        QVERIFY(readRun(run()).summary());
        QVERIFY(!checkpointsOf(run()).empty());
        QVERIFY(isQuiet());
    }

    void answersMany()
    {
        Training training(run());
        std::vector<std::future<std::optional<SteeringAnswer>>> answers;
        for (int i = 0; i < 8; ++i)
            answers.push_back(std::async(std::launch::async, [this, i] {
                return steer(run(), toSet("learning_rate", ("0.0" + std::to_string(i + 1)).c_str()), 20s);
            }));
        for (auto &answer : answers) {
            const auto got = answer.get();
            QVERIFY(got);
            QCOMPARE(got->kind, Kind::Done);
        }
        const RunHistory history = readRun(run());
        const auto isEdit = [](const Event &event) { return event.kind == EventKind::Edit; };
        QCOMPARE(std::count_if(history.events().begin(), history.events().end(), isEdit), 8);
        QVERIFY(isQuiet());
    }

    void refusesWhatIsNoCommand()
    {
        Training training(run());
        fs::create_directories(run() / "commands");
        const auto answered = [&](const char *id) { return fs::exists(run() / "commands" / (std::string(id) + ".answer.json")); };
        std::ofstream(run() / "commands" / "1.json") << "{\"command\": \"dance\"}";
        std::ofstream(run() / "commands" / "2.json") << "{\"edit\": {\"set\": 3}}";
        std::ofstream(run() / "commands" / ".3.json.tmp") << "half";
        QTRY_VERIFY(answered("1") && answered("2"));
        QVERIFY(!answered("3"));
        QFile file(QString::fromStdString((run() / "commands" / "1.answer.json").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("refused"));
        QVERIFY(!fs::exists(run() / "commands" / "1.json"));
    }

    void clearsAwayWhatADeadProcessLeft()
    {
        fs::create_directories(run() / "commands");
        std::ofstream(run() / "commands" / "1.json") << "{\"command\": \"stop\"}";
        std::ofstream(run() / "commands" / "0.answer.json") << "{}";
        for (const auto &entry : fs::directory_iterator(run() / "commands"))
            fs::last_write_time(entry.path(), entry.last_write_time() - 1h);
        Training training(run());
        expect(toSet("learning_rate", "0.02"), Kind::Done);
        QVERIFY(isQuiet());
        QVERIFY(!readRun(run()).summary());
    }

    void withdrawsWhatNobodyTakes()
    {
        shortrun::record({shortrun::masking(), {}, {}}, run());
        QVERIFY(!steer(run(), toSet("learning_rate", "0.02"), 20s));  // at once: nobody trains it
        const std::unique_ptr<RunRecorder> busy = RunRecorder::resume(run(), 10);
        QVERIFY(!steer(run(), toSet("learning_rate", "0.02"), 50ms));
        QVERIFY(isQuiet());
    }
};

QTEST_GUILESS_MAIN(TestCommandFiles)
#include "tst_command_files.moc"
