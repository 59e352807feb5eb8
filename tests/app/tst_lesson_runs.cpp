// The runs that lessons want: trained and read off the UI thread, watched at a pace, cancelled, kept.
#include "appearance.h"
#include "learn_space.h"
#include "lesson_runs.h"
#include "lessons/lesson_page.h"
#include "lessons/narrated_run.h"
#include "lessons/schedule_play.h"
#include "main_window.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace studio;

namespace {

const QString live = QStringLiteral("live");

adalora::RunConfig small(int steps)
{
    adalora::RunConfig config = ScheduleVariant{}.config();
    config.total_step = steps;
    config.tinit = steps / 10;
    config.tfinal = steps / 4;
    config.warmup_steps = 0;
    config.deltaT = 5;
    return config;
}

}  // namespace

class TestLessonRuns : public QObject {
    Q_OBJECT
private slots:
    void trainsWhatAPartWants();
    void keepsWhatWasTrained();
    void readsTheRunsThatShip();
    void saysWhyARunCannotBeHad();
    void watchesAtAPace();
    void cancelsWithinAStep();
    void survivesAPartThatGoes();
    void momentsLeadToTheirRunInTheWindow();
};

void TestLessonRuns::trainsWhatAPartWants()
{
    LessonRuns runs;
    SchedulePlay part;
    runs.serve({&part});
    QVERIFY(runs.isBusy());
    QVERIFY(std::isnan(part.quantity(QStringLiteral("flicker"))));
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 120000);
    for (const QString &name : part.quantityNames())
        QVERIFY2(!std::isnan(part.quantity(name)), qPrintable(name));
}

void TestLessonRuns::keepsWhatWasTrained()
{
    LessonRuns runs;
    SchedulePlay first;
    runs.serve({&first});
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 120000);
    SchedulePlay second;
    runs.serve({&second});
    QVERIFY(!runs.isBusy());
    QCOMPARE(second.quantity(QStringLiteral("final_error")), first.quantity(QStringLiteral("final_error")));
}

void TestLessonRuns::readsTheRunsThatShip()
{
    LessonRuns runs;
    NarratedRun part;
    runs.serve({&part});
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 60000);
    QVERIFY(part.run(QStringLiteral("masking")) && part.run(QStringLiteral("merge")));
    QVERIFY(QFileInfo::exists(LessonRuns::folderOf(QStringLiteral("merge")) + QStringLiteral("/run.sqlite")));
    QVERIFY(LessonRuns::folderOf(QStringLiteral("nowhere")).isEmpty());
    for (const char *name : {"masking", "merge"})  // reading leaves nothing beside the store
        QCOMPARE(QDir(LessonRuns::folderOf(QLatin1String(name))).entryList(QDir::Files), QStringList{QStringLiteral("run.sqlite")});
}

void TestLessonRuns::saysWhyARunCannotBeHad()
{
    LessonRuns runs;
    NarratedRun part;
    runs.serve({&part});
    emit part.recordWanted(QStringLiteral("nowhere"));
    adalora::RunConfig broken = small(50);
    broken.total_step = -1;
    emit part.watchWanted(live, broken, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 60000);
    QVERIFY(!part.run(live) && !part.run(QStringLiteral("nowhere")));
}

void TestLessonRuns::watchesAtAPace()
{
    LessonRuns runs;
    NarratedRun part;
    runs.serve({&part});
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 60000);
    QSignalSpy changed(&part, &LessonPart::changed);
    QElapsedTimer clock;
    clock.start();
    emit part.watchWanted(live, small(50), 1.0);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 60000);
    QVERIFY(clock.elapsed() >= 1000);
    QVERIFY(changed.size() > 3);  // it was seen to grow
    QCOMPARE(part.run(live)->steps(), 50);
    QVERIFY(part.run(live)->summary());
}

void TestLessonRuns::cancelsWithinAStep()
{
    LessonRuns runs;
    NarratedRun part;
    runs.serve({&part});
    emit part.watchWanted(live, small(1000), 1000);
    QTRY_VERIFY_WITH_TIMEOUT(part.run(live) && part.run(live)->steps() > 0, 60000);
    QElapsedTimer clock;
    clock.start();
    emit part.stopWanted(live);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 60000);
    QVERIFY(clock.elapsed() < 30000);  // not the thousand seconds that it would have taken
    QVERIFY(part.run(live)->steps() < 1000);
}

void TestLessonRuns::survivesAPartThatGoes()
{
    LessonRuns runs;
    {
        SchedulePlay gone;
        NarratedRun alsoGone;
        runs.serve({&gone, &alsoGone});
        emit alsoGone.watchWanted(live, small(100), 0.5);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isBusy(), 120000);
}

void TestLessonRuns::momentsLeadToTheirRunInTheWindow()
{
    const QTemporaryDir folder;
    Appearance appearance;
    MainWindow window(appearance, folder.path(), adalora::presets());
    window.showDraft(QStringLiteral("tiny"));
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    QCOMPARE(window.openLesson(QStringLiteral("10")), QString());
    auto *learn = window.findChild<LearnSpace *>();
    QTRY_VERIFY_WITH_TIMEOUT(!learn->isBusy(), 60000);
    QSignalSpy opened(&window, &MainWindow::runOpened);
    for (const int step : {90, 110}) {  // the second time the run is there already
        emit learn->page().part(QStringLiteral("r"))->linkActivated(QStringLiteral("view:ranks?run=merge&step=%1").arg(step));
        QTRY_VERIFY_WITH_TIMEOUT(window.views().run() && window.views().cursor().step() == step, 60000);
        QCOMPARE(window.views().run()->info().config.name, std::string("merge"));
    }
    QCOMPARE(opened.size(), 1);
}

QTEST_MAIN(TestLessonRuns)
#include "tst_lesson_runs.moc"
