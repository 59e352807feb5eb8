/// The mailbox: reports are lossless and in order, the state is latest-wins and built only when it is wanted.
#include "sample_run.h"
#include "training/mailbox.h"

#include <QtTest>
#include <thread>

using namespace adalora;

class TestMailbox : public QObject {
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void tellsTheStartOnce();
    void deliversEveryReportOnce();
    void buildsAStateOnlyWhenTheLastWasTaken();
    void refreshesTheStateWhenTheRunPauses();
    void endsWithTheFinalState();
    void losesNothingBetweenThreads();
};

void TestMailbox::isEmptyAtFirst()
{
    const Mail mail = Mailbox().take();
    QVERIFY(!mail.started && !mail.before && !mail.state && !mail.summary);
    QVERIFY(mail.reports.empty());
    QCOMPARE(mail.status, LoopStatus::Preparing);
}

void TestMailbox::tellsTheStartOnce()
{
    Mailbox box;
    box.runStarted(sample::info(), {0, 2.3, 0.1});
    box.statusChanged(LoopStatus::Running, nullptr);
    const Mail first = box.take();
    QVERIFY(first.started);
    QCOMPARE(first.started->config.name, std::string("sample"));
    QCOMPARE(first.before->loss, 2.3);
    const Mail second = box.take();
    QVERIFY(!second.started && !second.before);
    QCOMPARE(second.status, LoopStatus::Running);  // a status is a state, not news
}

void TestMailbox::deliversEveryReportOnce()
{
    Mailbox box;
    sample::CountingSource source(0);
    for (int step = 0; step < 5; ++step)
        box.stepDone(sample::report(step), source);
    Mail mail = box.take();
    QCOMPARE(mail.reports.size(), std::size_t(5));
    for (int step = 0; step < 5; ++step)
        QCOMPARE(mail.reports[static_cast<std::size_t>(step)].step, step);
    QVERIFY(box.take().reports.empty());
}

void TestMailbox::buildsAStateOnlyWhenTheLastWasTaken()
{
    Mailbox box;
    const auto built = [&box](int step) {
        sample::CountingSource source(step);
        box.stepDone(sample::report(step), source);
        return source.built;
    };
    QCOMPARE(built(0), 1);
    QCOMPARE(built(1), 0);
    QCOMPARE(built(2), 0);
    QCOMPARE(box.take().state->step, 0);
    QCOMPARE(built(3), 1);
    QCOMPARE(built(4), 0);
    QCOMPARE(box.take().state->step, 3);
    QVERIFY(!box.take().state);
}

void TestMailbox::refreshesTheStateWhenTheRunPauses()
{
    Mailbox box;
    sample::CountingSource early(0), late(7);
    box.stepDone(sample::report(0), early);
    box.statusChanged(LoopStatus::Paused, &late);
    const Mail mail = box.take();
    QCOMPARE(mail.status, LoopStatus::Paused);
    QCOMPARE(mail.state->step, 7);
    box.statusChanged(LoopStatus::Running, &late);
    QCOMPARE(late.built, 1);
    QVERIFY(!box.take().state);
}

void TestMailbox::endsWithTheFinalState()
{
    Mailbox box;
    sample::CountingSource source(0);
    box.stepDone(sample::report(0), source);
    box.runEnded(sample::summary(), sample::state(59));
    box.statusChanged(LoopStatus::Ended, nullptr);
    const Mail mail = box.take();
    QCOMPARE(mail.summary->outcome, Outcome::Stopped);
    QCOMPARE(mail.state->step, 59);
    QCOMPARE(mail.status, LoopStatus::Ended);
    QVERIFY(!box.take().summary);

    box.runEnded({}, nullptr);
    QVERIFY(!box.take().state);
}

void TestMailbox::losesNothingBetweenThreads()
{
    constexpr int steps = 20000;
    Mailbox box;
    std::atomic<int> built{0};
    const std::jthread loop([&] {
        box.runStarted(sample::info(), {});
        for (int step = 0; step < steps; ++step) {
            sample::CountingSource source(step);
            box.stepDone(sample::report(step), source);
            built += source.built;
        }
        box.runEnded(sample::summary(), sample::state(steps - 1));
        box.statusChanged(LoopStatus::Ended, nullptr);
    });
    int next = 0;
    int states = 0;
    int lastState = -1;
    bool hasEnded = false;
    while (!hasEnded) {
        const Mail mail = box.take();
        for (const StepReport &report : mail.reports)
            QCOMPARE(report.step, next++);
        if (mail.state) {
            ++states;
            QVERIFY(mail.state->step >= lastState);
            lastState = mail.state->step;
        }
        hasEnded = mail.status == LoopStatus::Ended;
        std::this_thread::yield();
    }
    QCOMPARE(next, steps);
    QCOMPARE(lastState, steps - 1);
    QVERIFY2(built <= states, "a state was built that nobody took");
    qInfo("%d steps, %d states built", steps, built.load());
}

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
