#include "run_cursor.h"

#include <QSignalSpy>
#include <QtTest>

using studio::RunCursor;

class TestRunCursor : public QObject {
    Q_OBJECT
private slots:
    void followsTheEndWhileLive();
    void staysWhereItWasPutWhileTheRunGrows();
    void becomesLiveAgainAtTheEnd();
    void staysWithinTheRun();
    void announcesAnotherRunAtTheSameStep();
};

void TestRunCursor::followsTheEndWhileLive()
{
    RunCursor cursor;
    QVERIFY(cursor.isLive());
    cursor.setEnd(10);
    cursor.setEnd(12);
    QCOMPARE(cursor.step(), 12);
}

void TestRunCursor::staysWhereItWasPutWhileTheRunGrows()
{
    RunCursor cursor;
    cursor.setEnd(10);
    QSignalSpy live(&cursor, &RunCursor::liveChanged);
    cursor.pick(4);
    QCOMPARE(live.size(), 1);
    cursor.setEnd(50);
    QCOMPARE(cursor.step(), 4);
    cursor.setLive(true);
    QCOMPARE(cursor.step(), 50);
}

void TestRunCursor::becomesLiveAgainAtTheEnd()
{
    RunCursor cursor;
    cursor.setEnd(10);
    cursor.pick(4);
    cursor.pick(10);
    QVERIFY(cursor.isLive());
}

void TestRunCursor::staysWithinTheRun()
{
    RunCursor cursor;
    cursor.pick(7);
    QCOMPARE(cursor.step(), -1);
    cursor.setEnd(10);
    cursor.pick(-5);
    QCOMPARE(cursor.step(), 0);
    cursor.pick(99);
    QCOMPARE(cursor.step(), 10);
}

void TestRunCursor::announcesAnotherRunAtTheSameStep()
{
    RunCursor cursor;
    cursor.setEnd(10);
    QSignalSpy moves(&cursor, &RunCursor::moved);
    cursor.reset(10);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(cursor.step(), 10);
}

QTEST_GUILESS_MAIN(TestRunCursor)
#include "tst_run_cursor.moc"
