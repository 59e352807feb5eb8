#include "appearance.h"
#include "learn_space.h"
#include "main_window.h"
#include "rule_line.h"
#include "run_form.h"
#include "run_folders.h"
#include "run_view.h"

#include <QComboBox>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>
#include <algorithm>

using namespace studio;

namespace {

constexpr int patience = 60'000;  // milliseconds

class Chinese : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1String(source) == QLatin1String("&Pause") ? QStringLiteral("暂停(&P)") : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isReadyToRunWhenItOpens();
    void fitsASmallScreen();
    void saysWhyADraftCannotRun();
    void plansTheDraftAndRefusesWhatTheModelForbids();
    void refusesAMatrixThatARankPatternInvents();
    void trainsEveryMethod_data();
    void trainsEveryMethod();
    void trainsStepsPausesAndEnds();
    void keepsTheCursorWhereItWasPutWhileTraining();
    void stopsTrainingWhenItCloses();
    void listsAndOpensWhatItRecorded();
    void saysWhatIsWrongWithAFolder();
    void fallsBackToADraftWhenThereIsNothingElse();
    void copiesARunIntoADraft();
    void speaksAnotherLanguageAtOnce();
    void leadsFromAViewToItsLessonAndBack();
    void measuresTheLongestStall();

private:
    QAction &run() { return m_window->actions().run; }
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    std::shared_ptr<const adalora::RunHistory> history() { return m_window->views().run(); }
    void trainTiny();

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_main_window"));
    QStandardPaths::setTestModeEnabled(true);
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeChoice::Light);
    m_appearance->setLanguage(QStringLiteral("en"));
}

void TestMainWindow::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->filePath(QStringLiteral("settings")));
    m_window = std::make_unique<MainWindow>(*m_appearance, m_dir->filePath(QStringLiteral("runs")), adalora::presets());
    m_window->showDraft(QStringLiteral("tiny"));
    m_window->show();
}

void TestMainWindow::cleanup() { m_window.reset(); }

void TestMainWindow::trainTiny()
{
    QSignalSpy ended(&m_window->shelf(), &RunShelf::trainingEnded);
    run().trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
}

void TestMainWindow::isReadyToRunWhenItOpens()
{
    m_window->showDraft({});  // as a start without arguments does
    QCOMPARE(child<RunForm>("runForm")->config().task, std::string("fashion"));
    QVERIFY(run().isEnabled());
    QVERIFY(m_window->actions().step.isEnabled());
    QVERIFY(!m_window->actions().pause.isEnabled());
    QVERIFY(!m_window->actions().stop.isEnabled());
    QVERIFY(!history());
}

void TestMainWindow::fitsASmallScreen()
{
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1100 && least.height() <= 700, qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
}

void TestMainWindow::saysWhyADraftCannotRun()
{
    child<QSpinBox>("tinit")->setValue(100'000);
    QVERIFY(!run().isEnabled());
    QVERIFY2(run().toolTip().contains(QStringLiteral("tinit < total_step")), qPrintable(run().toolTip()));
    QVERIFY(child<QLabel>("status")->text().contains(QStringLiteral("tinit < total_step")));
    child<QSpinBox>("tinit")->setValue(10);
    QVERIFY(run().isEnabled());
}

void TestMainWindow::plansTheDraftAndRefusesWhatTheModelForbids()
{
    auto *status = child<QLabel>("status");
    QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(QStringLiteral("12 matrices")), patience);
    child<QSpinBox>("init_r")->setValue(1000);
    QTRY_VERIFY_WITH_TIMEOUT(!run().isEnabled(), patience);
    QVERIFY2(run().toolTip().contains(QStringLiteral("1000")), qPrintable(run().toolTip()));
    child<QSpinBox>("init_r")->setValue(8);
    QVERIFY(run().isEnabled());
}

void TestMainWindow::refusesAMatrixThatARankPatternInvents()
{
    auto *method = child<QComboBox>("method");
    method->setCurrentIndex(method->findData(static_cast<int>(adalora::Method::Lora)));
    child<QLineEdit>("rank_pattern")->setText(QStringLiteral("layer.0.quary=4"));
    QTRY_VERIFY_WITH_TIMEOUT(!run().isEnabled(), patience);
    QVERIFY2(run().toolTip().contains(QStringLiteral("layer.0.query")), qPrintable(run().toolTip()));
    QVERIFY(!child<RuleLine>("rank_pattern_rule")->rule().isEmpty());
    child<QLineEdit>("rank_pattern")->setText(QStringLiteral("layer.0.query=4"));
    QVERIFY(run().isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("status")->text().contains(QStringLiteral("12 matrices")), patience);
}

void TestMainWindow::trainsEveryMethod_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("status");
    QTest::newRow("merge") << static_cast<int>(adalora::Method::Merge) << QStringLiteral("parameters · slack");
    QTest::newRow("lora") << static_cast<int>(adalora::Method::Lora) << QStringLiteral("adapter parameters, fixed");
    QTest::newRow("full") << static_cast<int>(adalora::Method::Full) << QStringLiteral("weights train");
    QTest::newRow("head") << static_cast<int>(adalora::Method::Head) << QStringLiteral("weights of the head train");
}

void TestMainWindow::trainsEveryMethod()
{
    QFETCH(int, method);
    QFETCH(QString, status);
    auto *combo = child<QComboBox>("method");
    combo->setCurrentIndex(combo->findData(method));
    child<QSpinBox>("total_step")->setValue(300);
    QVERIFY2(run().isEnabled(), qPrintable(run().toolTip()));
    QCOMPARE(m_window->actions().nextAllocation.isEnabled(), method == static_cast<int>(adalora::Method::Merge));
    trainTiny();
    QCOMPARE(history()->steps(), 300);
    QCOMPARE(static_cast<int>(history()->info().config.method), method);
    QCOMPARE(history()->summary()->outcome, adalora::Outcome::Finished);
    QVERIFY2(child<QLabel>("status")->text().contains(status), qPrintable(child<QLabel>("status")->text()));
    for (const int step : {0, 100, 250}) {
        m_window->views().cursor().pick(step);
        QCoreApplication::processEvents();
        QVERIFY(!m_window->grab().isNull());
    }
}

void TestMainWindow::trainsStepsPausesAndEnds()
{
    RunActions &actions = m_window->actions();
    actions.step.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(history() && history()->steps() == 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(run().text(), QStringLiteral("&Resume"), patience);
    QVERIFY(!actions.pause.isEnabled());
    QVERIFY(child<QSpinBox>("tinit")->isReadOnly());
    actions.nextAllocation.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(history()->nextAllocation(0) > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->shelf().session()->status() == adalora::LoopStatus::Paused, patience);
    QCOMPARE(history()->steps(), history()->nextAllocation(0) + 1);
    QSignalSpy ended(&m_window->shelf(), &RunShelf::trainingEnded);
    run().trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(history()->steps(), history()->info().config.total_step);
    QVERIFY(!run().isEnabled());
    QVERIFY(child<QLabel>("status")->text().contains(QStringLiteral("finished")));
}

void TestMainWindow::keepsTheCursorWhereItWasPutWhileTraining()
{
    child<QSpinBox>("total_step")->setValue(100'000);
    run().trigger();
    QTRY_VERIFY_WITH_TIMEOUT(history() && history()->steps() > 10, patience);
    m_window->views().cursor().pick(3);
    const int before = history()->steps();
    QTRY_VERIFY_WITH_TIMEOUT(history()->steps() > before + 10, patience);
    QCOMPARE(m_window->views().cursor().step(), 3);
    QVERIFY(!m_window->actions().follow.isChecked());
    m_window->actions().follow.trigger();
    QCOMPARE(m_window->views().cursor().step(), history()->steps() - 1);
    QSignalSpy ended(&m_window->shelf(), &RunShelf::trainingEnded);
    m_window->actions().stop.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
}

void TestMainWindow::stopsTrainingWhenItCloses()
{
    child<QSpinBox>("total_step")->setValue(100'000);
    run().trigger();
    QTRY_VERIFY_WITH_TIMEOUT(history() && history()->steps() > 10, patience);
    const QString folder = m_window->shelf().run(m_window->shelf().trainingRow()).folder;
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(!m_window->shelf().session());
    const int seen = history()->steps();
    QVERIFY(seen < 100'000);

    // Another window reads as much.

    m_window = std::make_unique<MainWindow>(*m_appearance, m_window->shelf().runsFolder(), adalora::presets());
    QSignalSpy opened(m_window.get(), &MainWindow::runOpened);
    m_window->openRun(folder);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(history()->steps(), seen);
}

void TestMainWindow::listsAndOpensWhatItRecorded()
{
    trainTiny();
    const int steps = history()->steps();
    const QString runs = m_window->shelf().runsFolder();
    m_window = std::make_unique<MainWindow>(*m_appearance, runs, adalora::presets());
    m_window->showDraft({});
    m_window->show();
    auto *list = child<QListView>("runList");
    QCOMPARE(list->model()->rowCount(), 2);
    QSignalSpy opened(m_window.get(), &MainWindow::runOpened);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(history()->steps(), steps);
    QCOMPARE(m_window->views().cursor().step(), steps - 1);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("tiny")));
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(!history());
    QVERIFY(run().isEnabled());
}

void TestMainWindow::saysWhatIsWrongWithAFolder()
{
    QSignalSpy problems(m_window.get(), &MainWindow::problemShown);
    m_window->openRun(m_dir->path());
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY(problems.first().first().toString().contains(m_dir->path()));
    auto *box = child<QMessageBox>("problem");
    QVERIFY(box && box->isVisible());
    box->close();
    QVERIFY(run().isEnabled());  // the draft is shown again
    QCOMPARE(m_window->shelf().count(), 1);
}

void TestMainWindow::fallsBackToADraftWhenThereIsNothingElse()
{
    m_window = std::make_unique<MainWindow>(*m_appearance, m_dir->filePath(QStringLiteral("runs")), adalora::presets());
    QSignalSpy problems(m_window.get(), &MainWindow::problemShown);
    m_window->openRun(m_dir->filePath(QStringLiteral("missing")));
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
    QVERIFY(run().isEnabled());
}

void TestMainWindow::copiesARunIntoADraft()
{
    child<QSpinBox>("batch_size")->setValue(7);
    trainTiny();
    emit child<RunForm>("runForm")->copyWanted();
    QVERIFY(run().isEnabled());
    QCOMPARE(child<QSpinBox>("batch_size")->value(), 7);
    QVERIFY(!child<QSpinBox>("batch_size")->isReadOnly());
    QCOMPARE(m_window->shelf().count(), 2);
}

void TestMainWindow::speaksAnotherLanguageAtOnce()
{
    QCOMPARE(m_window->actions().pause.text(), QStringLiteral("&Pause"));
    Chinese chinese;
    QCoreApplication::installTranslator(&chinese);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_window->actions().pause.text(), QStringLiteral("暂停(&P)"));
    QCoreApplication::removeTranslator(&chinese);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_window->actions().pause.text(), QStringLiteral("&Pause"));
}

void TestMainWindow::leadsFromAViewToItsLessonAndBack()
{
    auto *tabs = child<QTabWidget>("pages");
    auto *learn = child<LearnSpace>("learnSpace");
    auto *view = child<RunView>("sigmaHeatmap");
    QVERIFY(view->explainAction());
    view->explainAction()->trigger();
    QCOMPARE(tabs->currentWidget(), learn);
    QCOMPARE(learn->openId(), QStringLiteral("02-singular-value"));
    QVERIFY(!child<QWidget>("timeline")->isVisible());
    emit learn->openInRun(QStringLiteral("tiny"), {{QStringLiteral("method"), QStringLiteral("merge")}, {QStringLiteral("seed"), QStringLiteral("7")}});
    QVERIFY(tabs->currentWidget() != learn);
    QVERIFY(child<QWidget>("timeline")->isVisible());
    QCOMPARE(child<RunForm>("runForm")->config().method, adalora::Method::Merge);
    QCOMPARE(child<RunForm>("runForm")->config().seed, std::uint64_t{7});
    QSignalSpy problem(m_window.get(), &MainWindow::problemShown);
    emit learn->openInRun(QStringLiteral("tiny"), {{QStringLiteral("no_such_field"), QStringLiteral("1")}});
    emit learn->openInRun(QStringLiteral("no preset"), {});
    QCOMPARE(problem.size(), 2);
}

void TestMainWindow::measuresTheLongestStall()
{
    m_window->resize(1440, 900);
    QCoreApplication::processEvents();
    QEventLoop loop;  // not QTRY_…: that sleeps between its looks
    connect(&m_window->shelf(), &RunShelf::trainingEnded, &loop, &QEventLoop::quit);
    run().trigger();
    QElapsedTimer sinceLast;
    std::vector<qint64> gaps;
    QTimer pulse;
    pulse.setTimerType(Qt::PreciseTimer);
    connect(&pulse, &QTimer::timeout, this, [&] { gaps.push_back(sinceLast.restart()); });
    sinceLast.start();
    pulse.start(1);
    loop.exec();
    std::sort(gaps.begin(), gaps.end());
    qInfo("gaps of a 1 ms timer in the UI thread while a run trains and all views draw: longest %lld ms, 99 %% below %lld ms, %zu measured",
          gaps.back(), gaps[gaps.size() * 99 / 100], gaps.size());
    QVERIFY2(gaps.back() < 2000, "the window stood still");
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
