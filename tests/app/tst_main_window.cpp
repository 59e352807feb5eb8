#include "appearance.h"
#include "fork_dialog.h"
#include "learn_space.h"
#include "main_window.h"
#include "notice_bar.h"
#include "rule_line.h"
#include "run_form.h"
#include "run_folders.h"
#include "runs/run_folder.h"
#include "shown_config.h"
#include "run_view.h"

#include <QComboBox>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QAbstractItemModelTester>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
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

/// What a program that is killed at `step` leaves behind.
class Killer : public adalora::RunObserver {
public:
    explicit Killer(int step) : m_step(step) {}
    void stepDone(const adalora::StepReport &report, adalora::StateSource &) override
    {
        if (report.step == m_step)
            throw std::runtime_error("killed");
    }

private:
    int m_step;
};

std::string killedRun(const QString &folder, int saveSteps, int step)
{
    adalora::RunConfig config;
    for (const adalora::Preset &preset : adalora::presets())
        if (preset.id == "tiny")
            config = preset.config;
    config.save_steps = saveSteps;
    const std::string path = folder.toStdString();
    adalora::RunRecorder recorder(path);
    Killer killer(step);
    adalora::TrainingLoop loop(config);
    loop.addObserver(recorder);
    loop.addObserver(killer);
    try {
        loop.run({});
    } catch (const std::runtime_error &) {
    }
    return path;
}

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
    void steersTheRunInTraining();
    void saysWhyAnEditWasRefused();
    void takesBackEditsOfADraft();
    void leavesUndoToFieldsThatWereTypedInto();
    void allocatesOutOfTurn();
    void goesOnWithWhatWasStopped();
    void offersWhatWasInterrupted();
    void leavesRunsOfOthersAlone();
    void forksAndShowsTheFamily();
    void comparesTheRunInTraining();
    void saysWhatToDoWhenARunDiverges();
    void speaksAnotherLanguageAtOnce();
    void leadsFromAViewToItsLessonAndBack();
    void measuresTheLongestStall();

private:
    QAction &run() { return m_window->actions().run; }
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    std::shared_ptr<const adalora::RunHistory> history() { return m_window->views().run(); }
    std::shared_ptr<const adalora::RunHistory> compared() { return m_window->views().compared().empty() ? nullptr : m_window->views().compared().front().run; }
    void trainTiny();
    void startEndless();
    void stopTraining();
    void edit(const std::string &field, const std::string &value);
    const SteeringState &steering() { return m_window->steering().state(); }
    void reopen();

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

void TestMainWindow::startEndless()
{
    child<QSpinBox>("total_step")->setValue(100'000);
    run().trigger();
    QTRY_VERIFY_WITH_TIMEOUT(history() && history()->steps() > 10 && steering().isSteerable, patience);
}

void TestMainWindow::stopTraining()
{
    QSignalSpy ended(&m_window->shelf(), &RunShelf::trainingEnded);
    m_window->actions().stop.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
}

void TestMainWindow::edit(const std::string &field, const std::string &value)
{
    emit m_window->findChild<ShownConfig *>()->editWanted({{{field, value}}, false, 0});
}

void TestMainWindow::reopen()
{
    const QString runs = m_window->shelf().runsFolder();
    m_window = std::make_unique<MainWindow>(*m_appearance, runs, adalora::presets());
    QSignalSpy listed(&m_window->shelf(), &RunShelf::listed);
    m_window->showDraft(QStringLiteral("tiny"));
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(!listed.isEmpty(), patience);
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
    m_window->resize(1100, 700);
    QCoreApplication::processEvents();
    QTRY_VERIFY(child<QWidget>("progressReadout")->isVisible());  // not behind the arrows of a full tool bar
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
    QVERIFY(child<QSpinBox>("batch_size")->isReadOnly());
    QVERIFY(!child<QSpinBox>("tinit")->isReadOnly());  // can be steered
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

void TestMainWindow::steersTheRunInTraining()
{
    startEndless();
    const adalora::RunConfig before = steering().applied;
    edit("tfinal", "50000");
    QCOMPARE(steering().wanted.tfinal, 50'000);
    QTRY_COMPARE_WITH_TIMEOUT(steering().applied.tfinal, 50'000, patience);
    edit("target_r", "5");
    QTRY_COMPARE_WITH_TIMEOUT(history()->plan().config.target_r, 5.0, patience);
    QVERIFY(history()->plan().targetBudget > history()->info().targetBudget);

    RunActions &actions = m_window->actions();
    QVERIFY2(actions.undo.text().contains(QStringLiteral("r_T 3 → 5")), qPrintable(actions.undo.text()));
    actions.undo.trigger();
    actions.undo.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(steering().applied, before, patience);
    QVERIFY(!actions.undo.isEnabled());
    actions.redo.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(history()->plan().config.tfinal, 50'000, patience);
    QVERIFY(actions.undo.isEnabled());

    // Another run on screen has nothing to take back; the steered one still has.
    m_window->showDraft(QStringLiteral("tiny"));
    QVERIFY(!actions.undo.isEnabled());
    child<QListView>("runList")->setCurrentIndex(child<QListView>("runList")->model()->index(m_window->shelf().trainingRow(), 0));
    QVERIFY(actions.undo.isEnabled());

    stopTraining();
    QVERIFY(!actions.undo.isEnabled());
    QVERIFY(!steering().isSteerable);
    const auto events = history()->events();
    QCOMPARE(std::ranges::count(events, adalora::EventKind::Edit, &adalora::Event::kind), 5);
}

void TestMainWindow::saysWhyAnEditWasRefused()
{
    startEndless();
    edit("total_step", "5");
    QTRY_VERIFY_WITH_TIMEOUT(!steering().refusal.isEmpty(), patience);
    QCOMPARE(steering().refusedField, QStringLiteral("total_step"));
    QCOMPARE(steering().wanted.total_step, 100'000);
    QVERIFY(!m_window->actions().undo.isEnabled());
    stopTraining();
}

void TestMainWindow::takesBackEditsOfADraft()
{
    RunActions &actions = m_window->actions();
    auto *tinit = child<QSpinBox>("tinit");
    const int before = tinit->value();
    tinit->setValue(before + 5);
    QVERIFY2(actions.undo.text().contains(QStringLiteral("t_i %1 → %2").arg(before).arg(before + 5)), qPrintable(actions.undo.text()));
    actions.undo.trigger();
    QCOMPARE(tinit->value(), before);
    QCOMPARE(m_window->shelf().run(0).config.tinit, before);
    actions.redo.trigger();
    QCOMPARE(tinit->value(), before + 5);
    m_window->showDraft({});  // New leaves a draft alone that was changed
    QVERIFY(tinit->value() != before + 5);
    QVERIFY(!actions.undo.isEnabled());
    QCOMPARE(m_window->shelf().run(1).config.tinit, before + 5);
    m_window->showDraft(QStringLiteral("tiny"));  // and replaces one that nobody has touched
    QCOMPARE(m_window->shelf().count(), 2);
}

void TestMainWindow::leavesUndoToFieldsThatWereTypedInto()
{
    auto *line = child<QSpinBox>("tinit")->findChild<QLineEdit *>();
    const auto isClaimed = [&] {
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        key.ignore();
        QCoreApplication::sendEvent(line, &key);
        return key.isAccepted();
    };
    QVERIFY(!isClaimed());
    line->insert(QStringLiteral("1"));
    QVERIFY(line->isUndoAvailable());
    QVERIFY(isClaimed());
}

void TestMainWindow::allocatesOutOfTurn()
{
    child<QSpinBox>("deltaT")->setValue(5'000);
    child<QSpinBox>("tfinal")->setValue(10'000);
    QVERIFY(!m_window->actions().allocateNow.isEnabled());
    startEndless();
    edit("tinit", "1");
    QTRY_COMPARE_WITH_TIMEOUT(steering().applied.tinit, 1, patience);
    const int before = history()->nextAllocation(-1);
    m_window->actions().allocateNow.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(history()->nextAllocation(before) > 0, patience);
    QVERIFY(history()->nextAllocation(before) % 5'000 != 0);
    QVERIFY(steering().refusal.isEmpty());
    stopTraining();
}

void TestMainWindow::goesOnWithWhatWasStopped()
{
    startEndless();
    stopTraining();
    const int stopped = history()->steps();
    QTRY_VERIFY_WITH_TIMEOUT(run().isEnabled(), patience);
    QCOMPARE(run().text(), QStringLiteral("&Resume"));
    reopen();
    child<QListView>("runList")->setCurrentIndex(child<QListView>("runList")->model()->index(1, 0));
    QTRY_VERIFY_WITH_TIMEOUT(history() && run().isEnabled(), patience);
    m_window->actions().step.trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->shelf().session() && m_window->shelf().session()->status() == adalora::LoopStatus::Paused, patience);
    QCOMPARE(history()->steps(), stopped + 1);
    QCOMPARE(m_window->views().cursor().step(), stopped);
    QVERIFY(steering().isSteerable);
    edit("learning_rate", "0.001");
    QTRY_COMPARE_WITH_TIMEOUT(history()->plan().config.learning_rate, 0.001, patience);
    stopTraining();
    QCOMPARE(adalora::readRun(m_window->shelf().run(1).folder.toStdString()).steps(), stopped + 1);
}

void TestMainWindow::offersWhatWasInterrupted()
{
    killedRun(m_dir->filePath(QStringLiteral("runs/20260101-120000-tiny")), 20, 50);
    reopen();
    auto *bar = child<NoticeBar>("noticeBar");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->notice().text.contains(QStringLiteral("checkpoint at step 40")), qPrintable(bar->notice().text));
    QCOMPARE(static_cast<int>(m_window->shelf().model().run(1).state), static_cast<int>(RunState::Interrupted));

    bar->findChild<QPushButton *>(QStringLiteral("noticeDismiss"))->click();
    QVERIFY(!bar->isVisible());
    reopen();
    bar = child<NoticeBar>("noticeBar");
    QVERIFY(bar->isVisible());
    QSignalSpy ended(&m_window->shelf(), &RunShelf::trainingEnded);
    bar->findChild<QPushButton *>(QStringLiteral("noticeAction"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(history()->summary()->outcome, adalora::Outcome::Finished);
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(m_window->shelf().model().run(1).state), static_cast<int>(RunState::Done), patience);
    QVERIFY(!run().isEnabled());
}

void TestMainWindow::leavesRunsOfOthersAlone()
{
    const std::string path = killedRun(m_dir->filePath(QStringLiteral("runs/20260101-120000-tiny")), 20, 50);
    auto other = adalora::RunRecorder::resume(path, 40);
    reopen();
    QCOMPARE(static_cast<int>(m_window->shelf().model().run(1).state), static_cast<int>(RunState::InUse));
    auto *bar = child<NoticeBar>("noticeBar");
    QVERIFY(!bar->isVisible());
    child<QListView>("runList")->setCurrentIndex(child<QListView>("runList")->model()->index(1, 0));
    QTRY_VERIFY_WITH_TIMEOUT(history() != nullptr, patience);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->notice().text.contains(QStringLiteral("Another program")));
    QVERIFY(!run().isEnabled());
    QVERIFY(!m_window->actions().fork.isEnabled());

    // Looked at again when it is picked again.
    other.reset();
    child<QListView>("runList")->setCurrentIndex(child<QListView>("runList")->model()->index(0, 0));
    child<QListView>("runList")->setCurrentIndex(child<QListView>("runList")->model()->index(1, 0));
    QTRY_VERIFY_WITH_TIMEOUT(run().isEnabled(), patience);
    QVERIFY(bar->notice().text.contains(QStringLiteral("interrupted")));
}

void TestMainWindow::forksAndShowsTheFamily()
{
    QAbstractItemModelTester tester(&m_window->shelf().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString parent = m_dir->filePath(QStringLiteral("runs/20260101-120000-tiny"));
    killedRun(parent, 20, 50);
    m_window->openRun(parent);
    QTRY_VERIFY_WITH_TIMEOUT(history() && m_window->actions().fork.isEnabled(), patience);
    m_window->actions().fork.trigger();
    auto *dialog = m_window->findChild<ForkDialog *>();
    QVERIFY(dialog);
    auto *ok = dialog->findChild<QPushButton *>(QStringLiteral("forkOk"));
    auto *step = dialog->findChild<QComboBox *>(QStringLiteral("forkStep"));
    QCOMPARE(step->currentData().toInt(), 40);  // the newest
    step->setCurrentIndex(step->findData(20));
    QTRY_VERIFY_WITH_TIMEOUT(ok->isEnabled(), patience);
    emit dialog->findChild<RunForm *>()->editWanted({{{"tfinal", "399"}}, false, 0});
    QVERIFY(!ok->isEnabled());  // t_i + t_f must leave room
    emit dialog->findChild<RunForm *>()->editWanted({{{"tfinal", "200"}}, false, 0});
    QVERIFY(ok->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("forkChanges"))->text().contains(QStringLiteral("t_f 160 → 200")));
    dialog->findChild<QLineEdit *>(QStringLiteral("forkName"))->setText(QStringLiteral("longer end"));
    QSignalSpy ended(&m_window->shelf(), &RunShelf::trainingEnded);
    ok->click();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);

    QCOMPARE(history()->info().config.name, std::string("longer end"));
    QCOMPARE(history()->plan().config.tfinal, 200);
    QCOMPARE(history()->info().forkedAt, 20);
    QCOMPARE(history()->summary()->outcome, adalora::Outcome::Finished);
    const RunShelf &shelf = m_window->shelf();
    const int place = shelf.rowOf(parent);
    QCOMPARE(m_window->shelf().model().run(place + 1).name, QStringLiteral("longer end"));
    QCOMPARE(m_window->shelf().model().run(place + 1).depth, 1);
    const QString header = child<QLabel>("runHeaderDetail")->text();
    QVERIFY2(header.contains(QStringLiteral("fork of")) && header.contains(QStringLiteral("from step 20")), qPrintable(header));

    // It offers its parent to be compared with, in menus and beside its name.
    QVERIFY(header.contains(QStringLiteral("compare with it")));
    auto *menu = child<QMenu>("compareMenu");
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("Its parent, tiny"));
    menu->actions().front()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(compared(), patience);
    QCOMPARE(compared()->steps(), 51);
    QVERIFY(child<QLabel>("runHeaderDetail")->text().contains(QStringLiteral("compared with")));
    m_window->actions().stopComparing.trigger();
    QVERIFY(!compared() && !m_window->actions().stopComparing.isEnabled());
    QVERIFY(!child<QLabel>("runHeaderDetail")->text().contains(QStringLiteral("compared with")));

    // The parent is as it was, and the family is found again.
    QCOMPARE(adalora::readRun(parent.toStdString()).steps(), 51);
    reopen();
    const int again = m_window->shelf().rowOf(parent);
    QCOMPARE(m_window->shelf().model().run(again + 1).name, QStringLiteral("longer end"));
    QCOMPARE(m_window->shelf().model().run(again + 1).depth, 1);
}

void TestMainWindow::comparesTheRunInTraining()
{
    trainTiny();
    const QString recorded = m_window->shelf().run(0).folder;
    m_window->showDraft(QStringLiteral("tiny"));
    m_window->compareWith(m_window->shelf().rowOf(recorded));
    QVERIFY(!compared());  // a draft has nothing to compare
    startEndless();
    auto *list = child<QListView>("runList");
    const auto pick = [&](const QString &folder) {
        const QPoint place = list->visualRect(list->model()->index(m_window->shelf().rowOf(folder), 0)).center();
        QTest::mouseClick(list->viewport(), Qt::RightButton, {}, place);
        emit list->customContextMenuRequested(place);
        auto *menu = child<QMenu>("runListMenu");
        QAction *compare = menu->findChild<QAction *>(QStringLiteral("compareWithThis"));
        QVERIFY(compare->isEnabled());
        compare->trigger();
        delete menu;
    };
    const QString training = QString::fromStdString(m_window->shelf().session()->folder().string());
    pick(recorded);
    QTRY_VERIFY_WITH_TIMEOUT(compared(), patience);
    QCOMPARE(m_window->shelf().trainingRow(), m_window->shelf().rowOf(training));
    QVERIFY(history() == m_window->shelf().session()->history());  // a right click shows no other run
    const int before = history()->steps();
    QTRY_VERIFY_WITH_TIMEOUT(history()->steps() > before + 20, patience);
    QVERIFY(compared());

    // The other way round the compared run is the one that grows, and another history of it once it has ended.
    m_window->openRun(recorded);
    QVERIFY(!compared());  // another run is shown
    QTRY_VERIFY_WITH_TIMEOUT(history() && history()->summary(), patience);
    pick(training);
    QVERIFY(compared() == m_window->shelf().session()->history());
    m_window->shelf().session()->stop();
    QTRY_VERIFY_WITH_TIMEOUT(compared() && compared()->summary(), patience);
    QTRY_VERIFY(compared() == m_window->shelf().run(m_window->shelf().rowOf(training)).history);
}

void TestMainWindow::saysWhatToDoWhenARunDiverges()
{
    startEndless();
    edit("learning_rate", "1e30");
    auto *bar = child<NoticeBar>("noticeBar");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QVERIFY2(bar->notice().text.contains(QStringLiteral("not finite")), qPrintable(bar->notice().text));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->shelf().session()->status(), adalora::LoopStatus::Paused, patience);
    QVERIFY(run().isEnabled());
    bar->findChild<QPushButton *>(QStringLiteral("noticeAction"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(steering().applied.learning_rate, 5e29, patience);
    stopTraining();
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
    auto *explain = view->findChild<QAction *>(QStringLiteral("explain"));
    QVERIFY(explain);
    explain->trigger();
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
