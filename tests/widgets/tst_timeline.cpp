// The timeline: playback at a speed, keys, lanes that the method and the config have, and no search of events while painting.
#include "playback.h"
#include "shown_view.h"
#include "synthetic_run.h"
#include "theme.h"
#include "timeline.h"
#include "timeline_track.h"
#include <QComboBox>
#include <QToolButton>
#include <QtTest>
#include <ctime>

using namespace studio;

class TimelineTest : public QObject {
    Q_OBJECT

private slots:
    void playsAtTheRunsOwnPaceTimesASpeed();
    void playsAllOfItInSomeSeconds();
    void playbackGoesOnFromWhereSomeoneElseWent();
    void playbackEndsAtTheEndAndBeginsAgain();
    void spacePlaysAndBracketsWalkAllocations();
    void movesTheCursorWhilePlaying();
    void checkpointsHaveALaneWhereTheConfigSavesThem();
    void hoverIsToldAndShown();
    void tableSaysEveryEvent();
    void hundredThousandEventsPaintInTime();
};

namespace {

void show(QWidget &widget, QSize size = {1000, 140}) { shown::show(widget, size); }

}  // namespace

void TimelineTest::playsAtTheRunsOwnPaceTimesASpeed()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));  // 0.02 s a step
    run.grow(1000);
    Playback playback;
    playback.setRun(&run.history());
    playback.setSpeed({5, 0});
    QVERIFY(std::abs(playback.stepsPerSecond() - 250) < 1e-6);
    QSignalSpy wanted(&playback, &Playback::stepWanted);
    playback.play(100);
    QCOMPARE(wanted.last().first().toInt(), 100);
    playback.advance(1);
    QCOMPARE(wanted.last().first().toInt(), 350);
    playback.advance(0.001);  // not yet a step
    QCOMPARE(wanted.count(), 2);
}

void TimelineTest::playsAllOfItInSomeSeconds()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));
    run.grow(800);
    Playback playback;
    playback.setRun(&run.history());
    playback.setSpeed({1, 10});
    QCOMPARE(playback.stepsPerSecond(), 80.0);
}

void TimelineTest::playbackGoesOnFromWhereSomeoneElseWent()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));
    run.grow(800);
    Playback playback;
    playback.setRun(&run.history());
    playback.setSpeed({1, 0});
    QSignalSpy wanted(&playback, &Playback::stepWanted);
    playback.play(0);
    playback.follow(0);
    playback.advance(0.5);
    QCOMPARE(wanted.last().first().toInt(), 25);
    playback.follow(25);
    playback.advance(0.5);
    QCOMPARE(wanted.last().first().toInt(), 50);
    playback.follow(600);
    playback.advance(0.5);
    QCOMPARE(wanted.last().first().toInt(), 625);
}

void TimelineTest::playbackEndsAtTheEndAndBeginsAgain()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(100);
    Playback playback;
    playback.setRun(&run.history());
    QSignalSpy wanted(&playback, &Playback::stepWanted);
    QSignalSpy changed(&playback, &Playback::playingChanged);
    playback.play(90);
    playback.advance(60);
    QCOMPARE(wanted.last().first().toInt(), 99);
    QVERIFY(!playback.isPlaying());
    QCOMPARE(changed.count(), 2);
    playback.play(99);
    QCOMPARE(wanted.last().first().toInt(), 0);
    playback.setRun(nullptr);
    QVERIFY(!playback.isPlaying());
    playback.play(0);
    QVERIFY(!playback.isPlaying());
}

void TimelineTest::spacePlaysAndBracketsWalkAllocations()
{
    synthetic::Run run(synthetic::info(2, 4, 1500, false));  // allocations every 10 steps from 160 on
    run.grow(1000);
    Timeline timeline;
    timeline.setRun(&run.history());
    show(timeline);
    connect(&timeline, &RunView::cursorPicked, &timeline, &RunView::setCursor);
    QSignalSpy picked(&timeline, &RunView::cursorPicked);
    auto *track = timeline.findChild<TimelineTrack *>();
    timeline.setCursor(205);
    QTest::keyClick(track, Qt::Key_BracketRight);
    QCOMPARE(picked.last().first().toInt(), 210);
    QTest::keyClick(track, Qt::Key_BracketLeft);
    QCOMPARE(picked.last().first().toInt(), 200);
    QTest::keyClick(track, Qt::Key_Space);
    QVERIFY(timeline.isPlaying());
    QTest::keyClick(track, Qt::Key_Space);
    QVERIFY(!timeline.isPlaying());
}

void TimelineTest::movesTheCursorWhilePlaying()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));
    run.grow(1000);
    Timeline timeline;
    timeline.setRun(&run.history());
    show(timeline);
    connect(&timeline, &RunView::cursorPicked, &timeline, &RunView::setCursor);
    QSignalSpy picked(&timeline, &RunView::cursorPicked);
    timeline.setCursor(0);
    auto *play = timeline.findChild<QToolButton *>(QStringLiteral("playButton"));
    const QString name = play->accessibleName();
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_VERIFY(!picked.isEmpty() && picked.last().first().toInt() > 10);
    QVERIFY(play->accessibleName() != name);
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(!timeline.isPlaying());
    QCOMPARE(play->accessibleName(), name);
}

void TimelineTest::checkpointsHaveALaneWhereTheConfigSavesThem()
{
    std::vector<QImage> pictures;
    for (const int every : {0, 100}) {
        adalora::RunInfo info = synthetic::info(2, 4, 600, false);
        info.config.save_steps = every;
        synthetic::Run run(info);
        run.grow(600);
        Timeline timeline;
        timeline.setRun(&run.history());
        show(timeline);
        pictures.push_back(timeline.findChild<TimelineTrack *>()->grab().toImage());
    }
    QVERIFY(pictures[0] != pictures[1]);
}

void TimelineTest::hoverIsToldAndShown()
{
    synthetic::Run run(synthetic::info(2, 4, 600, false));
    run.grow(600);
    Timeline timeline;
    timeline.setRun(&run.history());
    show(timeline);
    auto *track = timeline.findChild<TimelineTrack *>();
    const QImage before = track->grab().toImage();
    QSignalSpy hovered(&timeline, &RunView::stepHovered);
    const QPointF over(track->xOf(300), 30);
    QMouseEvent move(QEvent::MouseMove, over, track->mapToGlobal(over), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(track, &move);
    QCOMPARE(hovered.last().first().toInt(), track->stepAt(track->xOf(300)));
    QVERIFY(track->grab().toImage() != before);
    timeline.setHover(-1);
    QCOMPARE(track->grab().toImage(), before);
}

void TimelineTest::tableSaysEveryEvent()
{
    synthetic::Run run(synthetic::info(2, 4, 600, false));
    run.grow(300);
    Timeline timeline;
    timeline.setRun(&run.history());
    const DataTable table = timeline.table();
    QCOMPARE(table.rows.size(), run.history().events().size());
    QCOMPARE(table.rows.back()[0].toInt(), run.history().events().back().step);
    QVERIFY(!table.rows.back()[2].toString().isEmpty());
}

void TimelineTest::hundredThousandEventsPaintInTime()
{
    adalora::RunHistory history(synthetic::info(12, 12, 20000, false));
    adalora::StepReport report;
    for (int step = 0; step < 20000; ++step) {
        report.step = step;
        report.events.clear();
        for (int i = 0; i < 5; ++i) {
            adalora::Event event;
            event.step = step;
            event.kind = i % 2 ? adalora::EventKind::Prune : adalora::EventKind::Reactivate;
            event.matrix = (step + i) % 72;
            event.index = i;
            report.events.push_back(event);
        }
        history.append(report);
    }
    Timeline timeline;
    timeline.setRun(&history);
    show(timeline, {1400, 140});
    auto *track = timeline.findChild<TimelineTrack *>();
    track->repaint();
    constexpr int frames = 50;
    const std::clock_t start = std::clock();
    for (int frame = 0; frame < frames; ++frame) {
        timeline.setCursor(frame * 300);
        track->repaint();
    }
    const double each = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / frames;
    qInfo("%.3f ms of CPU a frame while scrubbing over 100,000 events", each);
    QVERIFY2(each < 8, "scrubbing the timeline costs more than half a frame");
}

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
