// The command line as a person meets it: results, exit codes, one clear sentence for what is wrong.
#include "runs/run_store.h"
#include "training/presets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace adalora;

namespace {

struct Result {
    int exitCode;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Result adaloraCommand(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CLI_PROGRAM), arguments);
    process.waitForFinished(120000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString presetFile(const char *id)
{
    for (const Preset &p : presets())
        if (p.id == id)
            return QString::fromStdString(p.path.string());
    return {};
}

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void helpIsThereForEachCommand()
    {
        QCOMPARE(adaloraCommand({QStringLiteral("--help")}).exitCode, 0);
        for (const char *command : {"train", "plan", "inspect", "pretrain"}) {
            const Result help = adaloraCommand({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(help.exitCode, 0);
            QVERIFY(help.out.contains(command));
        }
    }

    void trainsAndInspectsWithTheSameNumbers()
    {
        const QString run = path("run");
        const Result train = adaloraCommand({QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), run,
                                             QStringLiteral("--json"), QStringLiteral("--quiet")});
        QVERIFY2(train.exitCode == 0, train.err.constData());
        QVERIFY(train.err.isEmpty());
        QCOMPARE(train.json()[QStringLiteral("outcome")].toString(), QStringLiteral("finished"));

        const Result inspect = adaloraCommand({QStringLiteral("inspect"), run, QStringLiteral("--json")});
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
        const Result again = adaloraCommand(
            {QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), path("run"), QStringLiteral("--quiet")});
        QCOMPARE(again.exitCode, 2);
        QVERIFY(again.err.contains("not overwritten"));
        QCOMPARE(readRun(path("run").toStdString()).steps(), 400);
    }

    void plansWithoutTraining()
    {
        const Result plan = adaloraCommand({QStringLiteral("plan"), presetFile("planted"), QStringLiteral("--json")});
        QCOMPARE(plan.exitCode, 0);
        QCOMPARE(plan.json()[QStringLiteral("initial_budget")].toInt(), 144);
        QCOMPARE(plan.json()[QStringLiteral("target_budget")].toInt(), 36);
        QVERIFY(plan.json()[QStringLiteral("allocations")].isArray());
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
        QTest::newRow("no such config") << QStringList{QStringLiteral("plan"), path("none.json")} << QByteArray("none.json");
        QTest::newRow("phases overlap") << trainWith("tinit=240") << QByteArray("tinit = 240");
        QTest::newRow("target above initial rank") << trainWith("target_r=13") << QByteArray("target_r = 13");
        QTest::newRow("rank above dimensions") << trainWith("init_r=33") << QByteArray("init_r = 33");
        QTest::newRow("no interval") << trainWith("deltaT=0") << QByteArray("deltaT = 0");
        QTest::newRow("beta out of range") << trainWith("beta1=1") << QByteArray("beta1 = 1");
        QTest::newRow("no steps") << trainWith("total_step=0") << QByteArray("total_step = 0");
        QTest::newRow("misspelt field") << trainWith("total_steps=5") << QByteArray("total_step?");
        QTest::newRow("wrong type") << trainWith("seed=\"one\"") << QByteArray("seed");
        QTest::newRow("no run there") << QStringList{QStringLiteral("inspect"), m_folder.path()} << QByteArray("holds no run");
        QTest::newRow("no data") << QStringList{QStringLiteral("pretrain"), QStringLiteral("--out"), path("m"),
                                                QStringLiteral("--data"), QStringLiteral("/nonexistent")}
                                 << QByteArray("/nonexistent/train-images");
    }
    void badInputIsOneSentenceThatNamesIt()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        const Result result = adaloraCommand(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(named), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
        QVERIFY(!QFileInfo::exists(path("refused")));
    }

    void wrongUsageIsBadInput()
    {
        QCOMPARE(adaloraCommand({}).exitCode, 2);
        QCOMPARE(adaloraCommand({QStringLiteral("frobnicate")}).exitCode, 2);
        QCOMPARE(adaloraCommand({QStringLiteral("train"), presetFile("tiny")}).exitCode, 2);
    }

    void aDivergedRunFailsAndIsKept()
    {
        const QString run = path("diverged");
        const Result result = adaloraCommand({QStringLiteral("train"), presetFile("tiny"), QStringLiteral("--out"), run,
                                              QStringLiteral("--quiet"), QStringLiteral("--set"),
                                              QStringLiteral("learning_rate=1e30"), QStringLiteral("max_grad_norm=0")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.contains("diverged"));
        QCOMPARE(readRun(run.toStdString()).summary()->outcome, Outcome::Diverged);
    }
};

QTEST_APPLESS_MAIN(TestCli)
#include "tst_cli.moc"
