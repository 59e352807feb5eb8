// Runs that other programs train, leave behind or break, as the window opens them.
#include "appearance.h"
#include "main_window.h"
#include "runs/run_folder.h"
#include "runs/run_lock.h"
#include "sample_run.h"
#include "short_runs.h"

#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <functional>
#include <sqlite3.h>
#include <unistd.h>

using namespace studio;
using adalora::LoopStatus;
namespace fs = std::filesystem;

using Making = std::function<void(const fs::path &)>;
Q_DECLARE_METATYPE(Making)

namespace {

constexpr int patience = 60'000;  // milliseconds

/// Records `steps` steps of an invented run, and ends it where `ends`.
void record(const fs::path &folder, int steps, bool ends)
{
    adalora::RunRecorder recorder(folder);
    recorder.runStarted(adalora::sample::info(), {0, 2.3, 0.1});
    for (int step = 0; step < steps; ++step) {
        adalora::sample::CountingSource source(step);
        recorder.stepDone(adalora::sample::report(step), source);
    }
    if (ends)
        recorder.runEnded(adalora::sample::summary(), adalora::sample::state(steps - 1));
}

void execute(const fs::path &store, const char *statements)
{
    sqlite3 *database = nullptr;
    sqlite3_open(store.c_str(), &database);
    QCOMPARE(sqlite3_exec(database, statements, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
}

void write(const fs::path &path, const std::string &bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// Rights hold for the superuser, too, while this lives: until then he is nobody, who owns what is made meanwhile in `folder`.
class CommonUser {
public:
    explicit CommonUser(const fs::path &folder)
    {
        if (::geteuid() != 0)
            return;
        fs::permissions(folder, fs::perms::all);
        m_isNobody = ::seteuid(65534) == 0;
    }
    ~CommonUser()
    {
        if (m_isNobody && ::seteuid(0) != 0)
            qFatal("the superuser does not come back");
    }
    CommonUser(const CommonUser &) = delete;
    CommonUser &operator=(const CommonUser &) = delete;

private:
    bool m_isNobody = false;
};

}  // namespace

class TestForeignRuns : public QObject {
    Q_OBJECT

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;

    QString folder() const { return m_dir->filePath(QStringLiteral("elsewhere")); }
    fs::path path() const { return folder().toStdString(); }
    int row() const { return m_window->shelf().rowOf(folder()); }
    RunState state() const { return m_window->shelf().model().run(row()).state; }
    std::shared_ptr<const adalora::RunHistory> history() const { return m_window->views().run(); }
    LiveRun *live() const { return m_window->shelf().live(row()); }
    const RunActions &actions() const { return m_window->actions(); }

    void train(QProcess &process, int steps) const
    {
        const std::string config = m_dir->filePath(QStringLiteral("config.json")).toStdString();
        write(config, toJson(adalora::shortrun::masking(steps)));
        process.start(QStringLiteral(CLI_PROGRAM), {QStringLiteral("train"), QString::fromStdString(config), QStringLiteral("--out"), folder(), QStringLiteral("--quiet")});
        QTRY_VERIFY_WITH_TIMEOUT(adalora::RunLock::isHeld(path()), patience);
    }
    static void press(QAction &action)
    {
        QVERIFY2(action.isEnabled(), qPrintable(action.toolTip()));
        action.trigger();
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_foreign_runs"));
        QStandardPaths::setTestModeEnabled(true);
        m_appearance = std::make_unique<Appearance>();
    }
    void init()
    {
        QSettings().clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(*m_appearance, m_dir->filePath(QStringLiteral("runs")), adalora::presets());
        m_window->showDraft({});
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void showsAndSteersARunThatAnotherProgramTrains()
    {
        QProcess process;
        train(process, 200'000);
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(history() && history()->steps() > 0, patience);
        const int first = history()->steps();
        QTRY_VERIFY_WITH_TIMEOUT(history()->steps() > first + 100, patience);
        QVERIFY(m_window->views().cursor().isLive());
        QCOMPARE(m_window->views().cursor().step(), history()->steps() - 1);
        QCOMPARE(state(), RunState::InUse);
        QCOMPARE(live()->status(), LoopStatus::Running);
        QTRY_VERIFY_WITH_TIMEOUT(live()->stepsPerSecond() > 0, patience);

        press(m_window->actions().pause);
        QTRY_COMPARE_WITH_TIMEOUT(live()->status(), LoopStatus::Paused, patience);
        QTRY_COMPARE_WITH_TIMEOUT(history()->steps(), adalora::readRun(path()).steps(), patience);
        const int paused = history()->steps();
        press(m_window->actions().step);
        QTRY_COMPARE_WITH_TIMEOUT(history()->steps(), paused + 1, patience);
        QCOMPARE(live()->status(), LoopStatus::Paused);

        m_window->steering().edit(adalora::shortrun::edit("learning_rate", "0.03125"));
        QVERIFY(m_window->steering().state().applied != m_window->steering().state().wanted);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->steering().state().applied.learning_rate, 0.03125, patience);
        QCOMPARE(history()->plan().config.learning_rate, 0.03125);
        QVERIFY(m_window->actions().undo.isEnabled());
        m_window->steering().edit(adalora::shortrun::edit("tfinal", "400000"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->steering().state().refusal.isEmpty(), patience);
        QCOMPARE(m_window->steering().state().applied, m_window->steering().state().wanted);

        press(m_window->actions().run);
        QTRY_VERIFY_WITH_TIMEOUT(history()->steps() > paused + 50, patience);
        QCOMPARE(live()->status(), LoopStatus::Running);
        press(m_window->actions().stop);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Stopped, patience);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patience);
        QVERIFY(!live());
        QCOMPARE(history()->steps(), adalora::readRun(path()).steps());
        QVERIFY(history()->summary());
        QVERIFY(actions().run.isEnabled());  // it can be gone on with here
    }

    void saysThatTheOtherProgramWasKilled()
    {
        QProcess process;
        train(process, 200'000);
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(history() && history()->steps() > 100, patience);
        process.kill();
        process.waitForFinished(patience);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Interrupted, patience);
        QCOMPARE(history()->steps(), adalora::readRun(path()).steps());
        QVERIFY(!live());

        // Taken up again, it is followed again once somebody looks.
        process.start(QStringLiteral(CLI_PROGRAM), {QStringLiteral("resume"), folder(), QStringLiteral("--quiet")});
        QTRY_VERIFY_WITH_TIMEOUT(adalora::RunLock::isHeld(path()), patience);
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(live() && live()->history(), patience);
        const int steps = live()->history()->steps();
        QTRY_VERIFY_WITH_TIMEOUT(history()->steps() > steps, patience);
        process.kill();
        process.waitForFinished(patience);
    }

    void waitsForARunThatIsAboutToBegin()
    {
        auto recorder = std::make_unique<adalora::RunRecorder>(path());
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
        QCOMPARE(state(), RunState::InUse);
        recorder->runStarted(adalora::sample::info(), {0, 2.3, 0.1});
        QTRY_VERIFY_WITH_TIMEOUT(history(), patience);
        QCOMPARE(m_window->shelf().model().run(row()).name, QStringLiteral("sample"));
        recorder->runEnded(adalora::sample::summary(), nullptr);
        recorder.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!live(), patience);
    }

    void saysThatARunNeverBegan()
    {
        auto recorder = std::make_unique<adalora::RunRecorder>(path());
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
        QSignalSpy problems(m_window.get(), &MainWindow::problemShown);
        recorder.reset();
        QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
        QCOMPARE(row(), -1);
        QVERIFY(m_window->shelf().count() > 0);
    }

    void saysThatTheFolderHasGone()
    {
        adalora::RunRecorder recorder(path());
        recorder.runStarted(adalora::sample::info(), {0, 2.3, 0.1});
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(live() && history(), patience);
        QSignalSpy problems(m_window.get(), &MainWindow::problemShown);
        fs::remove_all(path());
        QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
        QVERIFY2(problems.front().front().toString().contains(QStringLiteral("does not exist")), qPrintable(problems.front().front().toString()));
        QVERIFY(!live());
        QVERIFY(history());  // what was seen of it stays
        QVERIFY(!actions().run.isEnabled());
    }

    void closesWhileItFollows()
    {
        adalora::RunRecorder recorder(path());
        recorder.runStarted(adalora::sample::info(), {0, 2.3, 0.1});
        m_window->openRun(folder());
        QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
        press(m_window->actions().pause);  // nobody answers
        m_window->close();
        m_window.reset();
        QVERIFY(adalora::RunLock::isHeld(path()));
    }

    void forgetsHistoriesThatNobodyLooksAt()
    {
        for (int i = 0; i < 10; ++i) {
            const QString each = m_dir->filePath(QStringLiteral("run%1").arg(i));
            record(each.toStdString(), 20, true);
            m_window->openRun(each);
            QTRY_VERIFY_WITH_TIMEOUT(history() && history() == m_window->shelf().run(m_window->shelf().rowOf(each)).history, patience);
        }
        RunShelf &shelf = m_window->shelf();
        int known = 0;
        for (int at = 0; at < shelf.count(); ++at)
            known += shelf.run(at).history ? 1 : 0;
        QVERIFY2(known >= 2 && known <= 8, qPrintable(QString::number(known)));
        const QString first = m_dir->filePath(QStringLiteral("run0"));
        QVERIFY(!shelf.run(shelf.rowOf(first)).history);
        m_window->openRun(first);  // it is read again
        QTRY_VERIFY_WITH_TIMEOUT(shelf.run(shelf.rowOf(first)).history, patience);
        QCOMPARE(history()->steps(), 20);
    }

    void opensOrSaysWhyNot_data()
    {
        QTest::addColumn<Making>("make");
        QTest::addColumn<QString>("sentence");  // empty: it opens
        const auto row = [](const char *name, const char *sentence, const Making &make) { QTest::newRow(name) << make << QString::fromUtf8(sentence); };
        row("nothing there", "does not exist", [](const fs::path &) {});
        row("an empty folder", "holds no run", [](const fs::path &p) { fs::create_directory(p); });
        row("a file", "holds no run", [](const fs::path &p) { write(p, "step,loss\n0,1\n"); });
        row("an empty store", "holds no run", [](const fs::path &p) { fs::create_directory(p); write(p / "run.sqlite", ""); });
        row("a text file for a store", "holds no run", [](const fs::path &p) { fs::create_directory(p); write(p / "run.sqlite", std::string(5000, 'x')); });
        row("another program's database", "holds no run", [](const fs::path &p) { fs::create_directory(p); execute(p / "run.sqlite", "CREATE TABLE song (title)"); });
        row("a store without its tables", "damaged", [](const fs::path &p) {
            fs::create_directory(p);
            execute(p / "run.sqlite", "CREATE TABLE run (key TEXT PRIMARY KEY, value); PRAGMA application_id = 0x4164614c; PRAGMA user_version = 3");
        });
        row("a newer version", "newer version", [](const fs::path &p) { record(p, 60, true); execute(p / "run.sqlite", "PRAGMA user_version = 99"); });
        row("a missing step", "damaged", [](const fs::path &p) { record(p, 60, true); execute(p / "run.sqlite", "DELETE FROM step WHERE step = 12"); });
        row("a state of another size", "damaged", [](const fs::path &p) { record(p, 60, true); execute(p / "run.sqlite", "UPDATE state SET sigma = x'00' WHERE step = 10"); });
        row("a config that cannot be", "damaged", [](const fs::path &p) { record(p, 60, true); execute(p / "run.sqlite", "UPDATE run SET value = '{' WHERE key = 'config'"); });
        row("cut off within", "damaged", [](const fs::path &p) { record(p, 60, true); fs::resize_file(p / "run.sqlite", 10'000); });
        row("no right to read", "cannot be read", [](const fs::path &p) { record(p, 60, true); fs::permissions(p / "run.sqlite", fs::perms::none); });
        row("finished", "", [](const fs::path &p) { record(p, 60, true); });
        row("half written", "", [](const fs::path &p) { record(p, 30, false); });
        row("begun and left", "", [](const fs::path &p) { record(p, 0, false); });
        row("a read-only folder", "", [](const fs::path &p) { record(p, 60, true); fs::permissions(p, fs::perms::owner_read | fs::perms::owner_exec); });
    }

    void opensOrSaysWhyNot()
    {
        QFETCH(Making, make);
        QFETCH(QString, sentence);
        const CommonUser user(m_dir->path().toStdString());
        QVERIFY2(::geteuid() != 0, "the superuser may read everything");
        make(path());
        QSignalSpy problems(m_window.get(), &MainWindow::problemShown), opened(m_window.get(), &MainWindow::runOpened);
        m_window->openRun(folder());
        QTRY_COMPARE_WITH_TIMEOUT(problems.size() + opened.size(), 1, patience);
        if (sentence.isEmpty()) {
            QCOMPARE(opened.size(), 1);
            QVERIFY(history());
        } else {
            QCOMPARE(problems.size(), 1);
            const QString said = problems.front().front().toString();
            QVERIFY2(said.contains(sentence) && said.contains(folder()), qPrintable(said));
            QCOMPARE(row(), -1);
            QVERIFY(m_window->shelf().count() > 0);  // something else is shown
        }
        QCoreApplication::processEvents();
        m_window->grab();
        std::error_code none;
        fs::permissions(path(), fs::perms::owner_all, fs::perm_options::add, none);
    }
};

QTEST_MAIN(TestForeignRuns)
#include "tst_foreign_runs.moc"
