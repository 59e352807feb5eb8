// Drafts that wait for each other: their order, their file, and when the next one starts.
#include "appearance.h"
#include "error.h"
#include "main_window.h"
#include "notice_bar.h"
#include "run_list.h"
#include "run_list_menu.h"
#include "run_queue.h"
#include "runs/run_store.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

using namespace studio;
namespace fs = std::filesystem;

namespace {

constexpr int patience = 60'000;  // milliseconds

adalora::RunConfig tiny(const char *name, int steps = 0)
{
    for (const adalora::Preset &preset : adalora::presets()) {
        if (preset.id != "tiny")
            continue;
        adalora::RunConfig config = preset.config;
        config.name = name;
        if (steps > 0)
            config.total_step = steps;
        return config;
    }
    qFatal("no preset tiny");
}

}  // namespace

class TestRunQueue : public QObject {
    Q_OBJECT

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;

    RunShelf &shelf() { return m_window->shelf(); }
    fs::path file() const { return queueFile(m_dir->filePath(QStringLiteral("runs")).toStdString()); }
    int rowOf(const char *name)
    {
        for (int row = 0; row < shelf().count(); ++row)
            if (shelf().model().run(row).name == QLatin1String(name))
                return row;
        return -1;
    }
    RunState state(const char *name) { return shelf().model().run(rowOf(name)).state; }
    int place(const char *name) { return shelf().queuePlace(rowOf(name)); }
    std::vector<std::string> kept() const
    {
        std::vector<std::string> names;
        for (const adalora::RunConfig &config : readQueue(file()))
            names.push_back(config.name);
        return names;
    }
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_appearance, m_dir->filePath(QStringLiteral("runs")), adalora::presets());
        m_window->showDraft({});
        m_window->show();
    }
    /// Nothing but an endless one in training, and these behind it.
    void queueBehindAnEndlessOne(const std::vector<adalora::RunConfig> &waiting)
    {
        shelf().train(shelf().addDraft(tiny("endless", 1'000'000)), {});
        for (const adalora::RunConfig &config : waiting)
            shelf().enqueue(shelf().addDraft(config));
        QTRY_VERIFY_WITH_TIMEOUT(shelf().session()->history(), patience);
    }
    /// Picks an entry of the row's menu.
    void pick(const char *name, const char *action)
    {
        QMenu menu;
        addRunActions(menu, shelf(), rowOf(name), {[](int) {}, [](int) {}, [this](int row) { shelf().removeDraft(row); }});
        auto *found = menu.findChild<QAction *>(QLatin1String(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_run_queue"));
        QStandardPaths::setTestModeEnabled(true);
        m_appearance = std::make_unique<Appearance>();
    }
    void init()
    {
        QSettings().clear();
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_window.reset(); }

    void keepsAnOrder()
    {
        RunQueue queue;
        for (const int draft : {7, 3, 9})
            queue.add(draft);
        queue.add(3);  // it waits already
        QCOMPARE(queue.waiting(), (std::vector<int>{7, 3, 9}));
        queue.move(9, -1);
        QCOMPARE(queue.waiting(), (std::vector<int>{7, 9, 3}));
        queue.move(7, -1);
        queue.move(3, 1);  // there is nowhere to go
        queue.move(8, 1);
        QCOMPARE(queue.waiting(), (std::vector<int>{7, 9, 3}));
        queue.remove(7);
        QCOMPARE(queue.place(9), 1);
        QCOMPARE(queue.place(3), 2);
        QCOMPARE(queue.place(7), 0);
    }

    void tellsOnePauseFromTheNext()
    {
        RunQueue queue;
        queue.setPaused(true);
        queue.setPaused(true);
        QCOMPARE(queue.pauses(), 1);
        queue.add(1);
        QVERIFY(!queue.isPaused());
        queue.setPaused(true);
        QCOMPARE(queue.pauses(), 2);
    }

    void readsBackWhatItWrote()
    {
        adalora::RunConfig second = tiny("zwei");
        second.learning_rate = 0.0625;
        writeQueue(file(), {tiny("eins"), second});
        QCOMPARE(readQueue(file()), (std::vector<adalora::RunConfig>{tiny("eins"), second}));
        writeQueue(file(), {});
        QVERIFY(!fs::exists(file()));
        QVERIFY(readQueue(file()).empty());
    }

    void saysWhatIsWrongWithItsFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("damaged");
        QTest::newRow("no JSON") << QByteArray("runs: 3") << QStringLiteral("damaged");
        QTest::newRow("cut off") << QByteArray(R"({"version": 1, "runs": [{"name": "a")") << QStringLiteral("damaged");
        QTest::newRow("another thing") << QByteArray("[]") << QStringLiteral("damaged");
        QTest::newRow("version of another kind") << QByteArray(R"({"version": "1", "runs": []})") << QStringLiteral("damaged");
        QTest::newRow("an unknown field") << QByteArray(R"({"version": 1, "runs": [{"speed": 3}]})") << QStringLiteral("damaged");
        QTest::newRow("a run that is a number") << QByteArray(R"({"version": 1, "runs": [3]})") << QStringLiteral("damaged");
        QTest::newRow("newer") << QByteArray(R"({"version": 2, "runs": []})") << QStringLiteral("newer version");
    }
    void saysWhatIsWrongWithItsFile()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        m_window.reset();
        fs::create_directories(file().parent_path());
        std::ofstream(file()) << content.toStdString();
        m_window = std::make_unique<MainWindow>(*m_appearance, m_dir->filePath(QStringLiteral("runs")), adalora::presets());
        QSignalSpy problems(m_window.get(), &MainWindow::problemShown);
        m_window->showDraft({});
        m_window->show();
        QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
        const QString said = problems.front().front().toString();
        QVERIFY2(said.contains(sentence) && said.contains(QStringLiteral("queue.json")), qPrintable(said));
        QCOMPARE(shelf().queue().length(), 0);
        // It is put aside before another takes its place.
        shelf().enqueue(0);
        QTRY_COMPARE_WITH_TIMEOUT(fs::exists(file()) && readQueue(file()).size() == 1, true, patience);
        std::ifstream old(fs::path(file()).replace_extension("damaged.json"));
        QCOMPARE(QByteArray::fromStdString(std::string(std::istreambuf_iterator<char>(old), {})), content);
    }

    void trainsOneAfterTheOther()
    {
        QAbstractItemModelTester tester(&shelf().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        shelf().train(shelf().addDraft(tiny("first")), {});
        shelf().enqueue(shelf().addDraft(tiny("second")));
        shelf().enqueue(shelf().addDraft(tiny("third")));
        QCOMPARE(state("second"), RunState::Queued);
        QCOMPARE(place("third"), 2);
        QVERIFY(shelf().model().index(rowOf("second")).data(RunListModel::DetailRole).toString().contains(QStringLiteral("next")));
        QSignalSpy started(&shelf(), &RunShelf::trainingStarted);
        QTRY_COMPARE_WITH_TIMEOUT(state("third"), RunState::Done, patience);
        QCOMPARE(state("first"), RunState::Done);
        QCOMPARE(state("second"), RunState::Done);
        QVERIFY(started.size() >= 2);
        QCOMPARE(shelf().queue().length(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!fs::exists(file()), patience);
        QVERIFY(shelf().run(rowOf("second")).folder < shelf().run(rowOf("third")).folder);
    }

    void pausesWhenSomebodyStopsTheRunBefore()
    {
        queueBehindAnEndlessOne({tiny("next")});
        shelf().session()->stop();
        QTRY_COMPARE_WITH_TIMEOUT(state("endless"), RunState::Stopped, patience);
        QVERIFY(!shelf().session());
        QVERIFY(shelf().queue().isPaused());
        QCOMPARE(state("next"), RunState::Queued);
        auto *bar = m_window->findChild<NoticeBar *>(QStringLiteral("noticeBar"));
        QVERIFY(RunNotices::isQueue(bar->notice().key));
        QVERIFY(bar->isVisible());
        emit bar->actionPicked(bar->notice().key);
        QTRY_COMPARE_WITH_TIMEOUT(state("next"), RunState::Done, patience);
        QVERIFY(!RunNotices::isQueue(bar->notice().key));
    }

    void pausesWhenTheNextCannotTrain()
    {
        adalora::RunConfig wrong = tiny("wrong");
        wrong.deltaT = 0;
        shelf().train(shelf().addDraft(tiny("first")), {});
        shelf().enqueue(shelf().addDraft(wrong));
        shelf().enqueue(shelf().addDraft(tiny("third")));
        QSignalSpy problems(m_window.get(), &MainWindow::problemShown);
        QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, patience);
        QVERIFY(!shelf().session());
        QVERIFY(shelf().queue().isPaused());
        QVERIFY(shelf().run(rowOf("wrong")).isDraft);
        QCOMPARE(place("third"), 2 - (place("wrong") == 0 ? 1 : 0));
    }

    void changesItsOrderThroughTheMenuOfTheList()
    {
        queueBehindAnEndlessOne({tiny("a"), tiny("b"), tiny("c")});
        pick("c", "moveUpInQueue");
        pick("a", "moveDownInQueue");
        QCOMPARE(place("c"), 1);
        QCOMPARE(place("a"), 2);
        QCOMPARE(place("b"), 3);
        QVERIFY(rowOf("c") < rowOf("a") && rowOf("a") < rowOf("b") && rowOf("b") < rowOf("endless"));
        pick("c", "dequeueDraft");
        QCOMPARE(state("c"), RunState::Draft);
        QCOMPARE(place("a"), 1);
        pick("c", "enqueueDraft");
        pick("a", "removeDraft");
        QCOMPARE(rowOf("a"), -1);
        QTRY_COMPARE_WITH_TIMEOUT(kept(), (std::vector<std::string>{"b", "c"}), patience);
        shelf().session()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!shelf().session(), patience);
    }

    void survivesTheProgram()
    {
        queueBehindAnEndlessOne({tiny("a"), tiny("b")});
        adalora::RunConfig changed = tiny("b");
        changed.seed = 77;
        shelf().setDraft(rowOf("b"), changed);
        m_window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!shelf().session(), patience);  // it stopped, and nothing else has begun
        open();
        QCOMPARE(place("a"), 1);
        QCOMPARE(place("b"), 2);
        QCOMPARE(shelf().run(rowOf("b")).config.seed, changed.seed);
        QVERIFY(shelf().queue().isPaused());
        QVERIFY(!shelf().session());
        pick("a", "goOnWithQueue");
        QTRY_COMPARE_WITH_TIMEOUT(state("b"), RunState::Done, patience);
        QCOMPARE(state("a"), RunState::Done);
    }

    void queuesTheShownDraftWithRunNext()
    {
        queueBehindAnEndlessOne({});
        m_window->showDraft(QStringLiteral("tiny"));
        QAction &run = m_window->actions().run;
        QTRY_VERIFY_WITH_TIMEOUT(run.isEnabled(), patience);  // once it is planned
        QCOMPARE(run.iconText(), QStringLiteral("Run next"));
        run.trigger();
        QCOMPARE(shelf().queue().length(), 1);
        QVERIFY(!run.isEnabled());
        QVERIFY2(run.toolTip().contains(QStringLiteral("place 1")), qPrintable(run.toolTip()));
        shelf().session()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!shelf().session(), patience);
        QVERIFY(run.isEnabled());  // at once, then
        QCOMPARE(run.iconText(), QStringLiteral("Run"));
    }

    void copiesRenamesAndRemovesDrafts()
    {
        const int row = shelf().addDraft(tiny("a"));
        const int copy = shelf().duplicate(row);
        QCOMPARE(shelf().model().run(copy).name, QStringLiteral("a, copy"));
        auto *list = m_window->findChild<QListView *>(QStringLiteral("runList"));
        list->setCurrentIndex(list->model()->index(copy, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        auto *editor = list->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->setText(QStringLiteral("  another  name "));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shelf().run(copy).config.name, std::string("another name"), patience);
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("another name")));
        QVERIFY(!list->model()->setData(list->model()->index(copy, 0), QStringLiteral("  "), Qt::EditRole));

        while (shelf().count() > 1)
            shelf().removeDraft(0);
        list->setCurrentIndex(list->model()->index(0, 0));
        emit m_window->findChild<RunList *>()->removeWanted(0);
        QCOMPARE(shelf().count(), 1);  // another draft: something is always shown
        QVERIFY(shelf().run(0).isDraft);
    }
};

QTEST_MAIN(TestRunQueue)
#include "tst_run_queue.moc"
