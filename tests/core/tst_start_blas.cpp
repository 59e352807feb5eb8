/// BLAS kernels: the fastest is chosen, remembered and set before the program computes; what the user says wins.
#include "linalg/core_trials.h"
#include "linalg/remembered_core.h"

#include <QtTest>
#include <cstdlib>
#include <fstream>

using namespace adalora;
namespace fs = std::filesystem;

class TestStartBlas : public QObject {
    Q_OBJECT

private slots:
    void takesTheFastest();
    void staysWhereTheGainIsSmall();
    void triesOnlyWhatTheProcessorHas();
    void remembersEveryMachine();
    void forgetsADamagedFile_data();
    void forgetsADamagedFile();
    void cannotRememberInAFileForAFolder();
    void looksInTheCacheFolder();
    void timesCoresInProcessesOfTheirOwn();
    void leavesOutWhatCannotBeTimed();
    void startsTheProgramAgainOnceWithTheRememberedCore();
    void measuresAtTheFirstStartAndRemembers();
    void theUsersVariableWins();
    void startsWithoutACacheToo();

private:
    struct Start {
        QByteArray core;  ///< that it computed with
        qsizetype programs;  ///< executed one after the other in its process
        bool isOk;
    };
    Start start(const QMap<QString, QString> &environment) const;
    fs::path scratch(const char *name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
};

/// `adalora bench` without the variables that the tests set, but with these.
TestStartBlas::Start TestStartBlas::start(const QMap<QString, QString> &environment) const
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.remove(QStringLiteral("OPENBLAS_CORETYPE"));
    all.remove(QStringLiteral("OPENBLAS_NUM_THREADS"));
    all.insert(QStringLiteral("LD_DEBUG"), QStringLiteral("statistics"));  // the loader tells every start
    for (auto it = environment.begin(); it != environment.end(); ++it)
        all.insert(it.key(), it.value());
    process.setProcessEnvironment(all);
    process.start(QStringLiteral(CLI_PROGRAM), {QStringLiteral("bench"), QStringLiteral("--size"), QStringLiteral("micro"), QStringLiteral("--steps"),
                                                QStringLiteral("3"), QStringLiteral("--json")});
    process.waitForFinished(120000);
    const QByteArray core = QJsonDocument::fromJson(process.readAllStandardOutput()).object()[QStringLiteral("blas_core")].toString().toLatin1();
    return {core, process.readAllStandardError().count("total startup time in dynamic loader"), process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0};
}

void TestStartBlas::takesTheFastest()
{
    QCOMPARE(fastestCore({"own", 1.0}, {{"a", 0.95}, {"b", 0.90}, {"c", 0.93}}), std::string("b"));
    QCOMPARE(fastestCore({"own", 1.0}, {{"a", 1.2}, {"b", 0.97}}), std::string("b"));
    QCOMPARE(fastestCore({"own", 1.0}, {{"a", 1.2}}), std::string("own"));
    QCOMPARE(fastestCore({"own", 1.0}, {}), std::string("own"));
}

void TestStartBlas::staysWhereTheGainIsSmall()
{
    QCOMPARE(fastestCore({"own", 1.0}, {{"a", 0.985}, {"b", 0.981}}), std::string("own"));
    QCOMPARE(fastestCore({"own", 1.0}, {{"a", 1 / 1.03}}), std::string("a"));
}

void TestStartBlas::triesOnlyWhatTheProcessorHas()
{
    using Names = std::vector<std::string>;
    QCOMPARE(rivalsOf("Cooperlake", {true, true}), (Names{"Haswell", "Zen", "SkylakeX"}));
    QCOMPARE(rivalsOf("Haswell", {true, false}), Names{"Zen"});
    QCOMPARE(rivalsOf("Nehalem", {false, false}), Names{});
    QCOMPARE(rivalsOf("NEOVERSEN1", {}), Names{});
    QVERIFY(!vectorInstructions().avx512 || vectorInstructions().avx2);
}

void TestStartBlas::remembersEveryMachine()
{
    const fs::path file = scratch("new/folder/cores.json");
    QCOMPARE(rememberedCore(file, "first"), std::nullopt);
    QVERIFY(rememberCore(file, "first", "Haswell"));
    QVERIFY(rememberCore(file, "second \"x\"\n", "Zen"));
    QVERIFY(rememberCore(file, "first", "SkylakeX"));
    QCOMPARE(rememberedCore(file, "first"), std::optional<std::string>("SkylakeX"));
    QCOMPARE(rememberedCore(file, "second \"x\"\n"), std::optional<std::string>("Zen"));
    QCOMPARE(rememberedCore(file, "third"), std::nullopt);
}

void TestStartBlas::forgetsADamagedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"first": "Hasw)");
    QTest::newRow("list") << QByteArray(R"(["first", "Haswell"])");
    QTest::newRow("number") << QByteArray(R"({"first": 3})");
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void TestStartBlas::forgetsADamagedFile()
{
    QFETCH(QByteArray, bytes);
    const fs::path file = scratch("damaged.json");
    std::ofstream(file, std::ios::binary).write(bytes.data(), bytes.size());
    QCOMPARE(rememberedCore(file, "first"), std::nullopt);
    QVERIFY(rememberCore(file, "first", "Haswell"));
    QCOMPARE(rememberedCore(file, "first"), std::optional<std::string>("Haswell"));
}

void TestStartBlas::cannotRememberInAFileForAFolder()
{
    std::ofstream(scratch("file")) << "x";
    QVERIFY(!canRemember(scratch("file/cores.json")));
    QVERIFY(!rememberCore(scratch("file/cores.json"), "first", "Haswell"));
    QVERIFY(!rememberCore({}, "first", "Haswell"));
}

void TestStartBlas::looksInTheCacheFolder()
{
    const QByteArray cache = qgetenv("XDG_CACHE_HOME"), home = qgetenv("HOME");
    qputenv("XDG_CACHE_HOME", "/c");
    QCOMPARE(rememberedCoresFile(), fs::path("/c/adalora-studio/blas-cores.json"));
    qputenv("XDG_CACHE_HOME", "relative");
    QCOMPARE(rememberedCoresFile(), fs::path());
    qunsetenv("XDG_CACHE_HOME");
    qputenv("HOME", "/h");
    QCOMPARE(rememberedCoresFile(), fs::path("/h/.cache/adalora-studio/blas-cores.json"));
    qunsetenv("HOME");
    QCOMPARE(rememberedCoresFile(), fs::path());
    qputenv("XDG_CACHE_HOME", cache);
    qputenv("HOME", home);
}

void TestStartBlas::timesCoresInProcessesOfTheirOwn()
{
    const std::vector<TimedCore> timed = timeCores(CLI_PROGRAM, {blasCore()});
    QCOMPARE(timed.size(), std::size_t(1));
    QCOMPARE(timed[0].name, blasCore());
    QVERIFY(timed[0].seconds > 1e-5);
    QVERIFY(timed[0].seconds < 5);
}

void TestStartBlas::leavesOutWhatCannotBeTimed()
{
    const std::vector<TimedCore> timed = timeCores(CLI_PROGRAM, {"NoSuchCore", blasCore()});
    QCOMPARE(timed.size(), std::size_t(1));
    QCOMPARE(timed[0].name, blasCore());
    QVERIFY(timeCores("/bin/true", {blasCore()}).empty());
    QVERIFY(timeCores("/no/such/program", {blasCore()}).empty());
}

void TestStartBlas::startsTheProgramAgainOnceWithTheRememberedCore()
{
    std::vector<std::string> cores = rivalsOf(blasCore(), vectorInstructions());  // none on an old processor
    cores.push_back(blasCore());
    for (const std::string &core : cores) {
        QVERIFY(rememberCore(scratch("known/adalora-studio/blas-cores.json"), blasMachine(), core));
        const Start s = start({{QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("known"))}});
        QVERIFY(s.isOk);
        QCOMPARE(s.core, QByteArray::fromStdString(core));
        QCOMPARE(s.programs, 2);
    }
}

void TestStartBlas::measuresAtTheFirstStartAndRemembers()
{
    const std::vector<std::string> rivals = rivalsOf(blasCore(), vectorInstructions());
    const fs::path file = scratch("first/adalora-studio/blas-cores.json");
    QVERIFY(rememberCore(file, blasMachine(), "NoSuchCore"));  // as a foreign file might say: measured anew
    const Start s = start({{QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("first"))}});
    QVERIFY(s.isOk);
    const std::string known = rivals.empty() ? "NoSuchCore" : s.core.toStdString();  // nothing to choose from: nothing to measure
    QCOMPARE(rememberedCore(file, blasMachine()), std::optional<std::string>(known));
    QVERIFY(s.core.toStdString() == blasCore() || std::find(rivals.begin(), rivals.end(), s.core.toStdString()) != rivals.end());
}

void TestStartBlas::theUsersVariableWins()
{
    const std::string core = vectorInstructions().avx2 ? "Haswell" : blasCore();
    const fs::path cache = scratch("user");
    const Start s = start({{QStringLiteral("XDG_CACHE_HOME"), QString::fromStdString(cache.string())},
                           {QStringLiteral("OPENBLAS_CORETYPE"), QString::fromStdString(core)},
                           {QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("2")}});
    QVERIFY(s.isOk);
    QCOMPARE(s.core, QByteArray::fromStdString(core));
    QCOMPARE(s.programs, 1);
    QVERIFY(!fs::exists(cache));
    const Start empty = start({{QStringLiteral("XDG_CACHE_HOME"), QString::fromStdString(cache.string())}, {QStringLiteral("OPENBLAS_CORETYPE"), QString()}});
    QCOMPARE(empty.core, QByteArray::fromStdString(blasCore()));  // as OpenBLAS chooses
    QVERIFY(!fs::exists(cache));
}

void TestStartBlas::startsWithoutACacheToo()
{
    std::ofstream(scratch("none")) << "a file where a folder should be";
    const Start s = start({{QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("none"))}});
    QVERIFY(s.isOk);
    QCOMPARE(s.core, QByteArray::fromStdString(blasCore()));
    QCOMPARE(s.programs, 2);  // one BLAS thread all the same
}

QTEST_GUILESS_MAIN(TestStartBlas)
#include "tst_start_blas.moc"
