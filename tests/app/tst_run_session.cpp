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

adalora::Edit setting(const std::string &field, const std::string &value) { return {{{field, value}}, false, 0}; }

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
    void answersEditsWithTheirTickets();
    void takesEditsWhilePaused();
    void goesOnAsIfItHadNeverStopped();
    void takesCommandsBeforeItHasReadItsCheckpoint();
    void saysWhyItCannotGoOn();
    void appendsAnEditBeforeTheStepThatFollowsIt();
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

void TestRunSession::answersEditsWithTheirTickets()
{
    QTemporaryDir dir;
    RunSession session(tiny(), below(dir));
    std::vector<std::pair<long long, std::string>> answers;
    connect(&session, &RunSession::answered, this, [&](long long ticket, const adalora::Event &event) { answers.emplace_back(ticket, event.refusal); });
    session.send(Command::StepOnce);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    const int tfinal = tiny().tfinal + 7;
    const long long good = session.send(setting("tfinal", std::to_string(tfinal)));
    const long long bad = session.send(setting("total_step", "1"));
    QVERIFY(good != bad);
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(2), patience);
    QCOMPARE(answers[0].first, good);
    QVERIFY(answers[0].second.empty());
    QCOMPARE(answers[1].first, bad);
    QVERIFY(!answers[1].second.empty());
    QCOMPARE(session.history()->plan().config.tfinal, tfinal);
    QCOMPARE(session.history()->plan().config.total_step, tiny().total_step);
    QCOMPARE(session.history()->info().config.tfinal, tiny().tfinal);
}

void TestRunSession::takesEditsWhilePaused()
{
    QTemporaryDir dir;
    RunSession session(tiny(), below(dir));
    session.send(Command::StepOnce);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    session.send(setting("learning_rate", "0.004"));
    QTRY_COMPARE_WITH_TIMEOUT(session.history()->plan().config.learning_rate, 0.004, patience);
    QCOMPARE(session.history()->steps(), 1);
}

void TestRunSession::goesOnAsIfItHadNeverStopped()
{
    QTemporaryDir whole, broken;
    {
        RunSession session(tiny(), below(whole));
        QSignalSpy ended(&session, &RunSession::ended);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    }
    {
        RunSession session(tiny(), below(broken));
        QSignalSpy ended(&session, &RunSession::ended);
        session.send(Command::RunToAllocation);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
        session.stop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    }
    RunSession session(below(broken));
    QVERIFY(session.isResumed());
    QSignalSpy started(&session, &RunSession::runStarted), ended(&session, &RunSession::ended);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY2(!session.failure(), "it could not go on");
    QCOMPARE(started.size(), 1);
    const adalora::RunHistory expected = adalora::readRun(below(whole));
    const adalora::RunHistory stored = adalora::readRun(below(broken));
    for (const adalora::RunHistory *seen : {&stored, static_cast<const adalora::RunHistory *>(session.history().get())}) {
        QCOMPARE(seen->steps(), expected.steps());
        for (const Series series : {Series::TaskLoss, Series::OrthLoss, Series::Budget, Series::Kept, Series::GradNorm})
            QVERIFY(std::ranges::equal(seen->series(series), expected.series(series)));
        QCOMPARE(seen->events().size(), expected.events().size());
        QCOMPARE(seen->evaluations().size(), expected.evaluations().size());
        QCOMPARE(seen->states().back()->sigma, expected.states().back()->sigma);
        QVERIFY(seen->summary());
        QCOMPARE(seen->summary()->outcome, adalora::Outcome::Finished);
    }
}

void TestRunSession::takesCommandsBeforeItHasReadItsCheckpoint()
{
    QTemporaryDir dir;
    {
        RunSession session(tiny(), below(dir));
        session.send(Command::StepOnce);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    }
    RunSession session(below(dir));
    session.send(Command::StepOnce);
    const long long ticket = session.send(setting("learning_rate", "0.004"));
    QSignalSpy answered(&session, &RunSession::answered);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.status(), LoopStatus::Paused, patience);
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, patience);
    QCOMPARE(answered.first().first().toLongLong(), ticket);
    QCOMPARE(session.history()->steps(), 2);
}

void TestRunSession::saysWhyItCannotGoOn()
{
    QTemporaryDir dir;
    RunSession session(dir.filePath(QStringLiteral("nothing")).toStdString());
    QSignalSpy failed(&session, &RunSession::failed), ended(&session, &RunSession::ended);
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("nothing")));
    QVERIFY(!session.history());
}

void TestRunSession::appendsAnEditBeforeTheStepThatFollowsIt()
{
    QTemporaryDir dir;
    adalora::RunConfig config = tiny();
    config.total_step = 100'000;
    RunSession session(config, below(dir));
    QSignalSpy answered(&session, &RunSession::answered), ended(&session, &RunSession::ended);
    session.start();
    QTRY_VERIFY_WITH_TIMEOUT(session.history() && session.history()->steps() > 5, patience);
    session.send(setting("learning_rate", "0.004"));
    session.send(setting("learning_rate", "0.003"));
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(session.history()->steps() > answered.last().at(1).value<adalora::Event>().step + 5, patience);
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const adalora::RunHistory stored = adalora::readRun(below(dir));
    const auto places = [](const adalora::RunHistory &run) {
        std::vector<std::pair<int, int>> all;
        for (const adalora::Event &event : run.events())
            all.emplace_back(event.step, static_cast<int>(event.kind));
        return all;
    };
    QVERIFY(places(stored) == places(*session.history()));
    QVERIFY(std::ranges::is_sorted(session.history()->events(), {}, &adalora::Event::step));
    QCOMPARE(stored.plan().config.learning_rate, 0.003);
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
