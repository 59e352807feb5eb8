#include "fork_dialog.h"
#include "lesson_runs.h"
#include "measure_panel.h"
#include "runs/run_history.h"
#include "shown_config.h"
#include "window_fixture.h"
#include "workbench.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTextBrowser>
#include <QtTest>

using namespace studio;

/// Closes the window in every state that it can be in: nothing crashes, and what was recorded is there again.
class TestClosing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<WindowFixture>(QStringLiteral("tst_closing")); }
    void init() { m_fixture->open(); }
    void cleanup() { m_fixture->close(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void whileItReads();
    void whileItPrepares();
    void whileItTrains();
    void whileItIsPaused();
    void whileAnEditIsUnderWay();
    void whileItStops();
    void twiceInARow();
    void whileStepsAreMeasured();
    void withADialogOpen_data();
    void withADialogOpen();
    void withViewsFloating();
    void withADraftThatWasEdited();
    void withoutEverBeingShown();

private:
    void startEndless();
    void closeAndForget();
    QString trainedFolder() { return m_fixture->window().shelf().run(m_fixture->window().shelf().trainingRow()).folder; }
    int recordedSteps(const QString &folder) { return adalora::readRun(folder.toStdString()).steps(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestClosing::startEndless()
{
    m_fixture->child<QSpinBox>("total_step")->setValue(100'000);
    m_fixture->window().runShown();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->history() && m_fixture->history()->steps() > 10, WindowFixture::patience);
}

void TestClosing::closeAndForget()
{
    m_fixture->window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().isVisible(), WindowFixture::patience);
    m_fixture->close();
}

void TestClosing::whileItReads()
{
    m_fixture->window().openRun(LessonRuns::folderOf(QStringLiteral("merge")));
    closeAndForget();
}

void TestClosing::whileItPrepares()
{
    m_fixture->window().showDraft(QStringLiteral("fashion"));
    m_fixture->window().runShown();
    QVERIFY(m_fixture->window().shelf().session());
    QCOMPARE(m_fixture->window().shelf().session()->status(), adalora::LoopStatus::Preparing);
    closeAndForget();
}

void TestClosing::whileItTrains()
{
    startEndless();
    const QString folder = trainedFolder();
    const int seen = m_fixture->history()->steps();
    closeAndForget();
    QVERIFY(recordedSteps(folder) >= seen);

    MainWindow &again = m_fixture->reopen();
    QSignalSpy opened(&again, &MainWindow::runOpened);
    again.openRun(folder);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, WindowFixture::patience);
    QTRY_VERIFY(again.actions().run.isEnabled());  // it can go on
    QCOMPARE(again.actions().run.iconText(), QStringLiteral("Resume"));
}

void TestClosing::whileItIsPaused()
{
    m_fixture->window().actions().step.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->history() && m_fixture->history()->steps() == 1, WindowFixture::patience);
    const QString folder = trainedFolder();
    closeAndForget();
    QCOMPARE(recordedSteps(folder), 1);
}

void TestClosing::whileAnEditIsUnderWay()
{
    startEndless();
    const QString folder = trainedFolder();
    emit m_fixture->window().findChild<ShownConfig *>()->editWanted({{{"learning_rate", "0.001"}}, false, 0});
    closeAndForget();
    QVERIFY(recordedSteps(folder) > 10);
}

void TestClosing::whileItStops()
{
    startEndless();
    m_fixture->window().actions().stop.trigger();
    closeAndForget();
}

void TestClosing::twiceInARow()
{
    startEndless();
    m_fixture->window().close();
    closeAndForget();
}

void TestClosing::whileStepsAreMeasured()
{
    auto *panel = m_fixture->window().findChild<MeasurePanel *>();
    emit panel->measureWanted(m_fixture->window().shelf().run(0).config);
    closeAndForget();
}

void TestClosing::withADialogOpen_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"open", "openConfig", "saveConfig", "showShortcuts", "about"})
        QTest::newRow(action) << QString::fromLatin1(action);
    QTest::newRow("fork") << QStringLiteral("fork");
    QTest::newRow("no fork") << QStringLiteral("no fork");
    QTest::newRow("problem") << QStringLiteral("problem");
    QTest::newRow("welcome") << QStringLiteral("showWelcome");
}

void TestClosing::withADialogOpen()
{
    QFETCH(QString, action);
    MainWindow &window = m_fixture->window();
    if (action == QLatin1String("fork")) {
        startEndless();
        QSignalSpy ended(&window.shelf(), &RunShelf::trainingEnded);
        window.actions().stop.trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, WindowFixture::patience);
        window.forkShown();
        QVERIFY(window.findChild<ForkDialog *>());
    } else if (action == QLatin1String("no fork")) {
        QSignalSpy opened(&window, &MainWindow::runOpened);
        window.openRun(LessonRuns::folderOf(QStringLiteral("merge")));  // ships without checkpoints
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, WindowFixture::patience);
        window.forkShown();
        QVERIFY(m_fixture->child<QDialog>("problem"));
    } else if (action == QLatin1String("problem")) {
        window.openConfig(m_fixture->path("missing.json"));
        QVERIFY(m_fixture->child<QDialog>("problem"));
    } else {
        QAction *found = nullptr;
        for (const QAction *menu : window.menuBar()->actions())
            for (QAction *each : menu->menu()->actions())
                found = each->objectName() == action ? each : found;
        QVERIFY(found);
        found->trigger();
    }
    QCoreApplication::processEvents();
    closeAndForget();
}

void TestClosing::withViewsFloating()
{
    auto *bench = m_fixture->child<Workbench>("workbench");
    for (QDockWidget *dock : bench->docks())
        dock->setFloating(true);
    QCoreApplication::processEvents();
    startEndless();
    closeAndForget();
    m_fixture->reopen();
    for (const QDockWidget *dock : m_fixture->child<Workbench>("workbench")->docks())
        QVERIFY(dock->isFloating());
}

void TestClosing::withADraftThatWasEdited()
{
    m_fixture->child<QSpinBox>("total_step")->setValue(4321);
    closeAndForget();
    MainWindow &again = m_fixture->reopen();
    QVERIFY(again.shelf().run(0).config.total_step != 4321);
    again.restoreDraft();
    QCOMPARE(again.shelf().run(0).config.total_step, 4321);
}

void TestClosing::withoutEverBeingShown()
{
    m_fixture->window().hide();
    m_fixture->close();
    m_fixture->reopen();
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
