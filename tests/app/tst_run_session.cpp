#include "run_session.h"

#include "error.h"
#include "runs/run_store.h"
#include "training/presets.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

using namespace studio;
using adalora::Command;
using adalora::LoopStatus;
using adalora::Series;

namespace {

constexpr int patience = 60'000;  // milliseconds

adalora::RunConfig tiny()
{
    for (const adalora::Preset &preset : adalora::presets())
        if (preset.id == "tiny")
            return preset.config;
    qFatal("no preset tiny");
}

std::filesystem::path below(const QTemporaryDir &dir) { return dir.filePath(QStringLiteral("run")).toStdString(); }

}  // namespace

class TestRunSession : public QObject {
    Q_OBJECT
private slots:
    void steersStepByStep();
    void tellsTheSameAsTheStoreReadsBack();
    void stopsWhereItIsAndKeepsWhatWasDone();
    void stopsWhenItIsDestroyed();
    void refusesABrokenRuleAtOnce();
    void saysWhyAFolderCannotTakeARun();
    void leavesTheUiThreadAlone();
};

void TestRunSession::steersStepByStep()
{
    QTemporaryDir dir;
    RunSession session(tiny(), below(dir));
    QSignalSpy started(&session, &RunSession::runStarted);
    session.send(Command::StepOnce);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    QCOMPARE(started.size(), 1);
    QCOMPARE(session.history()->steps(), 1);
    QVERIFY(session.history()->stateAt(0));  // a paused run can be looked at

    session.send(Command::StepOnce);
    QTRY_COMPARE_WITH_TIMEOUT(session.history()->steps(), 2, patience);

    session.send(Command::RunToAllocation);
    QTRY_COMPARE_WITH_TIMEOUT(session.history()->steps(), session.history()->nextAllocation(1) + 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    QVERIFY(session.history()->steps() > 2);

    session.send(Command::Resume);
    QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Running, patience);
    QSignalSpy ended(&session, &RunSession::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(session.isOver());
    QCOMPARE(session.history()->steps(), tiny().total_step);
}

void TestRunSession::tellsTheSameAsTheStoreReadsBack()
{
    QTemporaryDir dir;
    RunSession session(tiny(), below(dir));
    QSignalSpy ended(&session, &RunSession::ended);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(!session.failure());

    const adalora::RunHistory &seen = *session.history();
    const adalora::RunHistory stored = adalora::readRun(below(dir));
    QCOMPARE(stored.steps(), seen.steps());
    for (const Series series : {Series::TaskLoss, Series::OrthLoss, Series::Budget, Series::Kept})
        QVERIFY(std::ranges::equal(stored.series(series), seen.series(series)));
    QCOMPARE(stored.events().size(), seen.events().size());
    QVERIFY(!seen.events().empty());
    for (std::size_t i = 0; i < seen.events().size(); ++i) {
        QCOMPARE(stored.events()[i].step, seen.events()[i].step);
        QCOMPARE(stored.events()[i].kind, seen.events()[i].kind);
        QCOMPARE(stored.events()[i].matrix, seen.events()[i].matrix);
        QCOMPARE(stored.events()[i].index, seen.events()[i].index);
    }
    QCOMPARE(stored.evaluations().size(), seen.evaluations().size());
    QCOMPARE(stored.evaluations().back().value, seen.evaluations().back().value);
    QVERIFY(stored.summary() && seen.summary());
    QCOMPARE(stored.summary()->after.value, seen.summary()->after.value);
    QCOMPARE(stored.states().back()->step, seen.states().back()->step);
    QCOMPARE(stored.states().back()->kept, seen.states().back()->kept);
    QCOMPARE(stored.states().back()->sigma, seen.states().back()->sigma);
}

void TestRunSession::stopsWhereItIsAndKeepsWhatWasDone()
{
    QTemporaryDir dir;
    adalora::RunConfig config = tiny();
    config.total_step = 100'000;
    RunSession session(config, below(dir));
    QSignalSpy ended(&session, &RunSession::ended);
    session.start();
    QTRY_VERIFY_WITH_TIMEOUT(session.history() && session.history()->steps() > 10, patience);
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(session.history()->steps() < config.total_step);
    QCOMPARE(session.history()->summary()->outcome, adalora::Outcome::Stopped);
    QCOMPARE(adalora::readRun(below(dir)).steps(), session.history()->steps());
}

void TestRunSession::stopsWhenItIsDestroyed()
{
    QTemporaryDir dir;
    adalora::RunConfig config = tiny();
    config.total_step = 100'000;
    {
        RunSession session(config, below(dir));
        session.send(Command::StepOnce);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    }
    const adalora::RunHistory stored = adalora::readRun(below(dir));
    QCOMPARE(stored.steps(), 1);
    QCOMPARE(stored.summary()->outcome, adalora::Outcome::Stopped);
}

void TestRunSession::refusesABrokenRuleAtOnce()
{
    QTemporaryDir dir;
    adalora::RunConfig config = tiny();
    config.beta1 = 1.5;
    QVERIFY_THROWS_EXCEPTION(adalora::Error, RunSession(config, below(dir)));
    QVERIFY(!std::filesystem::exists(below(dir)));
}

void TestRunSession::saysWhyAFolderCannotTakeARun()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("run")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    RunSession session(tiny(), std::filesystem::path(below(dir)) / "inside-a-file");
    QSignalSpy failed(&session, &RunSession::failed);
    QSignalSpy ended(&session, &RunSession::ended);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("inside-a-file")));
    QVERIFY(!session.history());
}

void TestRunSession::leavesTheUiThreadAlone()
{
    QTemporaryDir dir;
    RunSession session(tiny(), below(dir));
    QEventLoop loop;  // not QTRY_…: that sleeps between its looks
    connect(&session, &RunSession::ended, &loop, &QEventLoop::quit);
    QElapsedTimer sinceLast;
    qint64 longest = 0;
    QTimer pulse;
    pulse.setTimerType(Qt::PreciseTimer);
    connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceLast.restart()); });
    session.start();
    sinceLast.start();
    pulse.start(1);
    loop.exec();
    qInfo("longest gap of a 1 ms timer in the UI thread while a run trains, without views: %lld ms", longest);
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(TestRunSession)
#include "tst_run_session.moc"
