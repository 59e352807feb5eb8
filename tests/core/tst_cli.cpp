// The command line as a person meets it: results, exit codes, one clear sentence for what is wrong.
#include "cli_program.h"
#include "runs/run_store.h"
#include "training/presets.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

using namespace adalora;
using namespace adalora::test;

namespace {

QString presetFile(const char *id)
{
    for (const Preset &p : presets())
        if (p.id == id)
            return QString::fromStdString(p.path.string());
    return {};
}

/// As if the program had been killed.
void forgetItsEnd(const QString &store)
{
    sqlite3 *database = nullptr;
    sqlite3_open(store.toUtf8().constData(), &database);
    sqlite3_exec(database, "DELETE FROM run WHERE key = 'outcome'", nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void helpIsThereForEachCommand()
    {
        QCOMPARE(runCli({QStringLiteral("--help")}).exitCode, 0);
        for (const char *command : {"train", "resume", "steer", "fork", "replay", "compare", "plan", "inspect", "pretrain", "bench"}) {
            const CliResult help = runCli({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(help.exitCode, 0);
            QVERIFY(help.out.contains(command));
        }
    }

    void trainsAndInspectsWithTheSameNumbers()
    {
        const QString run = path("run");
        const CliResult train = runCli({QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), run,
                                             QStringLiteral("--json"), QStringLiteral("--quiet")});
        QVERIFY2(train.exitCode == 0, train.err.constData());
        QVERIFY(train.err.isEmpty());
        QCOMPARE(train.json()[QStringLiteral("outcome")].toString(), QStringLiteral("finished"));

        const CliResult inspect = runCli({QStringLiteral("inspect"), run, QStringLiteral("--json")});
        QCOMPARE(inspect.exitCode, 0);
        const QJsonObject summary = inspect.json()[QStringLiteral("summary")].toObject();
        for (const char *field : {"after", "before", "recovery", "uniform_recovery", "steps"})
            QCOMPARE(summary[QString::fromLatin1(field)], train.json()[QString::fromLatin1(field)]);
        QCOMPARE(inspect.json()[QStringLiteral("ranks")], train.json()[QStringLiteral("ranks")]);
        QCOMPARE(inspect.json()[QStringLiteral("steps")].toInt(), 400);

        const RunHistory history = readRun(run.toStdString());
        QCOMPARE(history.steps(), 400);
        QCOMPARE(history.states().back()->step, 399);
    }

    void neverWritesOverARun()
    {
        const CliResult again = runCli(
            {QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), path("run"), QStringLiteral("--quiet")});
        QCOMPARE(again.exitCode, 2);
        QVERIFY(again.err.contains("not overwritten"));
        QCOMPARE(readRun(path("run").toStdString()).steps(), 400);
    }

    void plansWithoutTraining()
    {
        const CliResult plan = runCli({QStringLiteral("plan"), presetFile("planted"), QStringLiteral("--json")});
        QCOMPARE(plan.exitCode, 0);
        QCOMPARE(plan.json()[QStringLiteral("initial_budget")].toInt(), 144);
        QCOMPARE(plan.json()[QStringLiteral("target_budget")].toInt(), 36);
        QVERIFY(plan.json()[QStringLiteral("allocations")].isArray());
        QVERIFY(plan.json()[QStringLiteral("warnings")].toArray().isEmpty());
        const QJsonObject parameters = plan.json()[QStringLiteral("parameters")].toObject();
        QCOMPARE(parameters[QStringLiteral("start")].toInt(), 10896);
        QCOMPARE(parameters[QStringLiteral("end")].toInt(), 2724);
    }

    void plansFromTheSizeOfTheData()
    {
        const QStringList data{QStringLiteral("plan"), presetFile("planted"), QStringLiteral("--samples"), QStringLiteral("4800"),
                               QStringLiteral("--epochs"), QStringLiteral("2"), QStringLiteral("--json")};
        const QJsonObject plan = runCli(data).json();
        QCOMPARE(plan[QStringLiteral("data")][QStringLiteral("optimizer_steps")].toInt(), 300);
        QCOMPARE(plan[QStringLiteral("total_step")].toInt(), 1500);
        const QJsonArray warnings = plan[QStringLiteral("warnings")].toArray();
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings[0][QStringLiteral("kind")].toString(), QStringLiteral("final_not_reached"));
        QVERIFY(warnings[0][QStringLiteral("text")].toString().contains(QStringLiteral("751")));

        const QJsonObject fitted = runCli(data + QStringList{QStringLiteral("--fit")}).json();
        QCOMPARE(fitted[QStringLiteral("total_step")].toInt(), 300);
        QVERIFY(fitted[QStringLiteral("warnings")].toArray().isEmpty());
        QVERIFY(fitted[QStringLiteral("fitted")].toArray().contains(QStringLiteral("tfinal=150")));
        QStringList taken{QStringLiteral("plan"), presetFile("planted"), QStringLiteral("--json")};
        for (const QJsonValue &change : fitted[QStringLiteral("fitted")].toArray())
            taken << QStringLiteral("--set") << change.toString();
        QCOMPARE(runCli(taken).json()[QStringLiteral("allocations")], fitted[QStringLiteral("allocations")]);
    }

    void givesAConfigWithoutAScheduleOneThatFitsTheData()
    {
        QFile file(path("bare.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"task": "planted"})");
        file.close();
        QCOMPARE(runCli({QStringLiteral("plan"), path("bare.json")}).exitCode, 2);
        const CliResult plan = runCli({QStringLiteral("plan"), path("bare.json"), QStringLiteral("--samples"), QStringLiteral("32000")});
        QVERIFY2(plan.exitCode == 0, plan.err.constData());
        QVERIFY(plan.out.contains("steps 101 to 500"));
    }

    void warnsWithReasonsAndStillPlans()
    {
        const CliResult plan = runCli({QStringLiteral("plan"), presetFile("planted"), QStringLiteral("--set"), QStringLiteral("deltaT=1000"),
                                            QStringLiteral("--set"), QStringLiteral("orth_reg_weight=0"), QStringLiteral("--set"), QStringLiteral("lora_alpha=1.5")});
        QCOMPARE(plan.exitCode, 0);
        QVERIFY(plan.out.contains("falls from 144 to 36 in one abrupt cut"));
        QVERIFY(plan.out.contains("orthogonality"));
        QVERIFY(plan.out.contains("0.6667 (PEFT). lora_alpha = 8 gives that"));
    }

    void startsFromPublishedSchedules()
    {
        const CliResult list = runCli({QStringLiteral("plan"), QStringLiteral("--list-published")});
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.out.contains("total_step=6650 tinit=800 tfinal=3500 deltaT=10"));
        const CliResult plan = runCli({QStringLiteral("plan"), presetFile("planted"), QStringLiteral("--published"), QStringLiteral("cola"),
                                            QStringLiteral("--published"), QStringLiteral("rank-576"), QStringLiteral("--json")});
        QVERIFY2(plan.exitCode == 0, plan.err.constData());
        QCOMPARE(plan.json()[QStringLiteral("total_step")].toInt(), 6650);
        QCOMPARE(plan.json()[QStringLiteral("target_budget")].toInt(), 96);
    }

    void measuresWhatARunWouldTake()
    {
        const CliResult plan = runCli({QStringLiteral("plan"), presetFile("tiny"), QStringLiteral("--measure"), QStringLiteral("--json")});
        QVERIFY2(plan.exitCode == 0, plan.err.constData());
        const QJsonObject measured = plan.json()[QStringLiteral("measured")].toObject();
        QVERIFY(measured[QStringLiteral("seconds")].toDouble() >= 400 * measured[QStringLiteral("step_seconds")].toDouble());
        QVERIFY(measured[QStringLiteral("step_seconds")].toDouble() > 0);
        QVERIFY(measured[QStringLiteral("memory_bytes")].toDouble() > 0);
    }

    void saysAnAlarmInASentenceWhileItTrains()
    {
        const CliResult train = runCli({QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), path("alarmed"),
                                             QStringLiteral("--set"), QStringLiteral("orth_reg_weight=0")});
        QCOMPARE(train.exitCode, 0);
        QVERIFY2(train.err.contains("alarm at step ") && train.err.contains("Raise orth_reg_weight"), train.err.constData());
    }

    void plansEveryMethod()
    {
        for (const char *method : {"lora", "full", "head"}) {
            const CliResult plan = runCli({QStringLiteral("plan"), presetFile("tiny"), QStringLiteral("--json"),
                                                QStringLiteral("--set"), QStringLiteral("method=") + QLatin1String(method)});
            QVERIFY2(plan.exitCode == 0, plan.err.constData());
            QCOMPARE(plan.json()[QStringLiteral("method")].toString(), QLatin1String(method));
            QVERIFY(plan.json()[QStringLiteral("allocations")].toArray().isEmpty());
        }
    }

    void comparesMethodsOverSeedsAndGoesOnWhereItStopped()
    {
        const auto compare = [this](const char *folder, const char *jobs, const QStringList &more = {}) {
            return runCli(QStringList{QStringLiteral("compare"), presetFile("tiny"), QStringLiteral("--set"),
                                              QStringLiteral("total_step=60"), QStringLiteral("tinit=10"),
                                              QStringLiteral("tfinal=20"), QStringLiteral("--methods"),
                                              QStringLiteral("adalora,lora,head"), QStringLiteral("--learning-rates"),
                                              QStringLiteral("1e-3,1e-2"), QStringLiteral("--seeds"), QStringLiteral("2"),
                                              QStringLiteral("--jobs"), QLatin1String(jobs), QStringLiteral("--out"),
                                              path(folder)}
                                  + more);
        };
        const CliResult one = compare("one", "1", {QStringLiteral("--json")});
        QVERIFY2(one.exitCode == 0, one.err.constData());
        const QJsonArray rows = QJsonDocument::fromJson(one.out).array();
        QCOMPARE(rows.size(), 3);
        const QJsonObject lora = rows[1].toObject();
        QCOMPARE(lora[QStringLiteral("learning_rate")].toDouble(), 1e-2);  // too few steps for the slow one
        QCOMPARE(lora[QStringLiteral("final_parameters")].toInt(), 3 * 2 * (4 * 64 + 2 * 96));
        QCOMPARE(lora[QStringLiteral("runs")].toArray().size(), 2);
        QVERIFY(rows[0].toObject()[QStringLiteral("final_parameters")].toInt()
                < rows[0].toObject()[QStringLiteral("peak_parameters")].toInt());
        QCOMPARE(one.err.count("was there"), 0);
        QCOMPARE(one.err.count('\n'), 3 * (2 + 1));

        // Two at a time give the same numbers.
        const QJsonArray two = QJsonDocument::fromJson(compare("two", "2", {QStringLiteral("--json")}).out).array();
        for (int i = 0; i < 3; ++i)
            for (const char *field : {"mean", "standard_deviation", "learning_rate", "final_parameters"})
                QCOMPARE(two[i].toObject()[QLatin1String(field)], rows[i].toObject()[QLatin1String(field)]);

        // What is missing or unfinished is trained, the rest is not.
        QVERIFY(QDir(path("one") + QStringLiteral("/lora-lr0.01-seed2")).removeRecursively());
        forgetItsEnd(path("one") + QStringLiteral("/head-lr0.01-seed1/run.sqlite"));
        const CliResult again = compare("one", "1");
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.err.count("was there"), 9 - 2);
        QVERIFY(again.out.startsWith("| method |"));
        QCOMPARE(again.out.count('\n'), 2 + 3);

        const CliResult other = compare("one", "1", {QStringLiteral("--set"), QStringLiteral("batch_size=16")});
        QCOMPARE(other.exitCode, 2);
        QVERIFY(other.err.contains("a run of another config"));
    }

    void badInputIsOneSentenceThatNamesIt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        const QString tiny = presetFile("tiny");
        const auto trainWith = [&](const char *change) {
            return QStringList{QStringLiteral("train"), tiny, QStringLiteral("--quiet"), QStringLiteral("--out"),
                               path("refused"), QStringLiteral("--set"), QString::fromUtf8(change)};
        };
        QTest::newRow("no such schedule") << QStringList{QStringLiteral("plan"), presetFile("tiny"), QStringLiteral("--published"), QStringLiteral("glue")}
                                          << QByteArray("published = mnli");
        QTest::newRow("no such config") << QStringList{QStringLiteral("plan"), path("none.json")} << QByteArray("none.json");
        QTest::newRow("phases overlap") << trainWith("tinit=240") << QByteArray("tinit = 240");
        QTest::newRow("target above initial rank") << trainWith("target_r=13") << QByteArray("target_r = 13");
        QTest::newRow("rank above dimensions") << trainWith("init_r=33") << QByteArray("init_r = 33");
        QTest::newRow("no interval") << trainWith("deltaT=0") << QByteArray("deltaT = 0");
        QTest::newRow("beta out of range") << trainWith("beta1=1") << QByteArray("beta1 = 1");
        QTest::newRow("no steps") << trainWith("total_step=0") << QByteArray("total_step = 0");
        QTest::newRow("misspelt field") << trainWith("total_steps=5") << QByteArray("total_step?");
        QTest::newRow("wrong type") << trainWith("seed=\"one\"") << QByteArray("seed");
        QTest::newRow("expression with an unknown name")
            << trainWith("metric=expression") + QStringList{QStringLiteral("--set"), QStringLiteral("metric_expression=I*lamda")}
            << QByteArray("position 3: lamda");
        QTest::newRow("pattern for no matrix")
            << trainWith("method=lora") + QStringList{QStringLiteral("--set"), QStringLiteral("rank_pattern={\"layer.0.quary\":2}")}
            << QByteArray("did you mean rank_pattern.layer.0.query?");
        QTest::newRow("no such method") << QStringList{QStringLiteral("compare"), tiny, QStringLiteral("--out"), path("refused"),
                                                       QStringLiteral("--methods"), QStringLiteral("adalora,dora")}
                                        << QByteArray("adalora | merge | lora | full | head");
        QFile script(path("script.json"));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("[{\"step\": 3}]");
        script.close();
        QTest::newRow("script without edits") << QStringList{QStringLiteral("train"), tiny, QStringLiteral("--out"), path("refused"), QStringLiteral("--script"), path("script.json")}
                                              << QByteArray("script.json is damaged: entry 1");
        QTest::newRow("nothing to resume") << QStringList{QStringLiteral("resume"), m_folder.path()} << QByteArray("holds no run");
        QTest::newRow("no checkpoint there") << QStringList{QStringLiteral("resume"), path("run"), QStringLiteral("--from"), QStringLiteral("7")}
                                             << QByteArray("step-00000007.safetensors does not exist");
        QTest::newRow("at its end") << QStringList{QStringLiteral("resume"), path("run")} << QByteArray("step = 400 breaks the rule step < total_step = 400");
        QTest::newRow("fork onto a run") << QStringList{QStringLiteral("fork"), path("run"), QStringLiteral("--at"), QStringLiteral("200"), QStringLiteral("--out"), path("run")}
                                         << QByteArray("already exists");
        QTest::newRow("nobody trains it") << QStringList{QStringLiteral("steer"), path("run"), QStringLiteral("--stop")} << QByteArray("nobody trains");
        QTest::newRow("steer to nothing") << QStringList{QStringLiteral("steer"), path("run")} << QByteArray("nothing to do");
        QTest::newRow("pin without a rank") << QStringList{QStringLiteral("steer"), path("run"), QStringLiteral("--pin"), QStringLiteral("layer.0.query")}
                                            << QByteArray("MATRIX=rank");
        QTest::newRow("no run there") << QStringList{QStringLiteral("inspect"), m_folder.path()} << QByteArray("holds no run");
        QTest::newRow("no data") << QStringList{QStringLiteral("pretrain"), QStringLiteral("--out"), path("m"),
                                                QStringLiteral("--data"), QStringLiteral("/nonexistent")}
                                 << QByteArray("/nonexistent/train-images");
    }
    void badInputIsOneSentenceThatNamesIt()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        const CliResult result = runCli(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(named), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
        QVERIFY(!QFileInfo::exists(path("refused")));
    }

    void wrongUsageIsBadInput()
    {
        QCOMPARE(runCli({}).exitCode, 2);
        QCOMPARE(runCli({QStringLiteral("frobnicate")}).exitCode, 2);
        QCOMPARE(runCli({QStringLiteral("train"), presetFile("tiny")}).exitCode, 2);
    }

    /// Steered, paused, stopped by SIGTERM, taken up, forked and replayed, by commands alone.
    void stopsSteersGoesOnForksAndReplays()
    {
        const QString run = path("steered"), fork = path("fork");
        const auto call = [](QStringList arguments) { return runCli(arguments); };
        QProcess training;
        training.start(QStringLiteral(CLI_PROGRAM), {QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), run, QStringLiteral("--set"),
                                                     QStringLiteral("total_step=100000"), QStringLiteral("--set"), QStringLiteral("save_steps=50")});
        QVERIFY(training.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(run + QStringLiteral("/checkpoints/step-00000050.safetensors")), 20000);

        const CliResult second = call({QStringLiteral("resume"), run});
        QCOMPARE(second.exitCode, 2);
        QVERIFY2(second.err.endsWith("is being written by another process\n") && second.err.count('\n') == 1, second.err.constData());

        const CliResult pause = call({QStringLiteral("steer"), run, QStringLiteral("--pause")});
        QVERIFY2(pause.exitCode == 0, pause.err.constData());
        const CliResult pins = call({QStringLiteral("steer"), run, QStringLiteral("--pin"), QStringLiteral("layer.0.query=5"), QStringLiteral("--keep"),
                                  QStringLiteral("layer.1.key"), QStringLiteral("--set"), QStringLiteral("learning_rate=0.01")});
        QVERIFY2(pins.exitCode == 0, pins.out.constData());
        QCOMPARE(call({QStringLiteral("steer"), run, QStringLiteral("--unpin"), QStringLiteral("layer.1.key")}).exitCode, 0);
        const CliResult refused = call({QStringLiteral("steer"), run, QStringLiteral("--set"), QStringLiteral("total_step=10")});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.out.startsWith("refused"));
        const RunConfig config = readRun(run.toStdString()).plan().config;
        QVERIFY((config.pinned_ranks == std::map<std::string, int>{{"layer.0.query", 5}}));
        QVERIFY(config.never_prune.empty());
        QCOMPARE(call({QStringLiteral("steer"), run, QStringLiteral("--set"), QStringLiteral("total_step=600"), QStringLiteral("--set"),
                       QStringLiteral("tfinal=100")}).exitCode, 0);
        training.terminate();  // while it is paused
        QVERIFY(training.waitForFinished());
        QCOMPARE(training.exitCode(), 1);
        QVERIFY(training.readAllStandardError().contains("refused {\"set\":{\"total_step\":10}}"));
        QCOMPARE(call({QStringLiteral("steer"), run, QStringLiteral("--stop")}).exitCode, 2);

        const CliResult resumed = call({QStringLiteral("resume"), run, QStringLiteral("--quiet"), QStringLiteral("--json")});
        QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
        QCOMPARE(resumed.json()[QStringLiteral("steps")].toInt(), 600);
        QCOMPARE(call({QStringLiteral("resume"), run}).exitCode, 2);
        const CliResult replay = call({QStringLiteral("replay"), run, QStringLiteral("--quiet")});
        QVERIFY2(replay.exitCode == 0 && replay.out.contains("600 of 600 steps"), replay.out.constData());

        const CliResult forked = call({QStringLiteral("fork"), run, QStringLiteral("--at"), QStringLiteral("550"), QStringLiteral("--out"), fork,
                                    QStringLiteral("--set"), QStringLiteral("learning_rate=0.001"), QStringLiteral("--train"), QStringLiteral("--quiet")});
        QVERIFY2(forked.exitCode == 0, forked.err.constData());
        const QJsonObject family = call({QStringLiteral("inspect"), run, QStringLiteral("--json")}).json();
        QCOMPARE(family[QStringLiteral("forks")].toArray()[0].toObject()[QStringLiteral("run")].toString(), fork);
        QCOMPARE(family[QStringLiteral("edits")].toArray().size(), 4);
        QCOMPARE(call({QStringLiteral("inspect"), fork, QStringLiteral("--json")}).json()[QStringLiteral("forked_from")].toObject()[QStringLiteral("step")].toInt(), 550);

        const QJsonObject both = call({QStringLiteral("inspect"), run, fork, QStringLiteral("--json")}).json();
        const QJsonArray runs = both[QStringLiteral("runs")].toArray();
        QCOMPARE(runs.size(), 2);
        QVERIFY(runs[0].toObject()[QStringLiteral("forked_from")].isNull());
        QCOMPARE(runs[1].toObject()[QStringLiteral("forked_from")].toObject()[QStringLiteral("step")].toInt(), 550);
        QCOMPARE(runs[0].toObject()[QStringLiteral("edits")].toArray().size(), 4);
        QCOMPARE(runs[1].toObject()[QStringLiteral("last")].toObject()[QStringLiteral("step")].toInt(), 600);
        const QJsonObject settings = both[QStringLiteral("settings")].toObject();
        QCOMPARE(settings.keys(), QStringList{QStringLiteral("learning_rate")});
        QCOMPARE(settings[QStringLiteral("learning_rate")].toArray()[1].toDouble(), 0.001);
        const CliResult table = call({QStringLiteral("inspect"), run, fork});
        QCOMPARE(table.exitCode, 0);
        for (const char *said : {"forked from", "fork", "learning_rate", "ms per step", "rank"})
            QVERIFY2(table.out.contains(said), table.out.constData());
        QCOMPARE(call({QStringLiteral("inspect"), run, path("none")}).exitCode, 2);
    }

    void aDivergedRunFailsAndIsKept()
    {
        const QString run = path("diverged");
        const CliResult result = runCli({QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), run,
                                              QStringLiteral("--quiet"), QStringLiteral("--set"),
                                              QStringLiteral("learning_rate=1e30"), QStringLiteral("max_grad_norm=0")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.contains("diverged"));
        QCOMPARE(readRun(run.toStdString()).summary()->outcome, Outcome::Diverged);
    }
};

QTEST_APPLESS_MAIN(TestCli)
#include "tst_cli.moc"
