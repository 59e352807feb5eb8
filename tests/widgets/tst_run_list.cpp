#include "run_list.h"
#include "run_list_model.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QtTest>

using namespace studio;

class TestRunList : public QObject {
    Q_OBJECT
private slots:
    void keepsTheModelsPromises();
    void announcesOnlyRealChanges();
    void saysStateAndAccuracy();
    void movesARunWithItsSelection();
    void tellsWhereAForkLeftItsParent();
    void tellsThePickButNotItsOwnSelection();
    void tellsThePlaceInTheQueue();
    void offersNamesOfDraftsForTyping();
};

void TestRunList::keepsTheModelsPromises()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.insertRun(0, {QStringLiteral("a"), {}, {}, RunState::Done, {}, true});
    model.insertRun(0, {QStringLiteral("b"), {}, {}, RunState::Draft, {}, true});
    model.setRun(1, {QStringLiteral("c"), {}, {}, RunState::Failed, {}, true});
    model.removeRun(0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("c"));
}

void TestRunList::announcesOnlyRealChanges()
{
    RunListModel model;
    const RunRow row{QStringLiteral("a"), QStringLiteral("planted"), {}, RunState::Running, 0.5, false};
    model.insertRun(0, row);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRun(0, row);
    QCOMPARE(changes.size(), 0);
    RunRow better = row;
    better.value = 0.25;
    model.setRun(0, better);
    QCOMPARE(changes.size(), 1);
}

void TestRunList::saysStateAndAccuracy()
{
    RunListModel model;
    model.insertRun(0, {QStringLiteral("demo"), QStringLiteral("fashion"), {}, RunState::Running, 0.912, true});
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("running")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("91.2")), qPrintable(spoken));
    QSet<QString> symbols;
    QSet<QString> names;
    for (const RunState state : {RunState::Draft, RunState::Queued, RunState::Running, RunState::Paused, RunState::Done, RunState::Stopped, RunState::Interrupted, RunState::InUse,
                                 RunState::Failed}) {
        symbols += stateSymbol(state);
        names += stateName(state);
    }
    QCOMPARE(symbols.size(), 9);
    QCOMPARE(names.size(), 9);
}

void TestRunList::movesARunWithItsSelection()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char16_t *name : {u"a", u"b", u"c", u"d"})
        model.insertRun(model.rowCount(), {QString::fromUtf16(name), {}, {}, RunState::Done, {}, true});
    const QPersistentModelIndex chosen = model.index(3);
    const auto names = [&] {
        QString all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.run(row).name;
        return all;
    };
    model.moveRun(3, 1);
    QCOMPARE(names(), QStringLiteral("adbc"));
    QCOMPARE(chosen.row(), 1);
    model.moveRun(0, 2);
    QCOMPARE(names(), QStringLiteral("dbac"));
    QCOMPARE(chosen.row(), 0);
    model.moveRun(0, 3);
    QCOMPARE(names(), QStringLiteral("bacd"));
    model.moveRun(2, 2);
    QCOMPARE(names(), QStringLiteral("bacd"));
}

void TestRunList::tellsWhereAForkLeftItsParent()
{
    RunListModel model;
    RunRow fork{QStringLiteral("slower"), QStringLiteral("fashion"), {}, RunState::Interrupted, 0.9, true};
    fork.forkedAt = 1200;
    fork.depth = 1;
    fork.steps = 1500;
    model.insertRun(0, fork);
    QCOMPARE(model.index(0).data(RunListModel::DepthRole).toInt(), 1);
    const QString detail = model.index(0).data(RunListModel::DetailRole).toString();
    QVERIFY2(detail.contains(QStringLiteral("from step 1,200")), qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("interrupted at step 1,500")), qPrintable(detail));
}

void TestRunList::tellsThePickButNotItsOwnSelection()
{
    RunListModel model;
    model.insertRun(0, {QStringLiteral("a"), {}, {}, RunState::Done, {}, true});
    model.insertRun(1, {QStringLiteral("b"), {}, {}, RunState::Done, {}, true});
    RunList list(model);
    list.show();
    QSignalSpy picks(&list, &RunList::runPicked);
    list.setCurrentRun(0);
    QCOMPARE(picks.size(), 0);
    auto *view = list.findChild<QListView *>(QStringLiteral("runList"));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(model.index(1)).center());
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picks.first().first().toInt(), 1);
}

void TestRunList::tellsThePlaceInTheQueue()
{
    RunListModel model;
    RunRow waiting{QStringLiteral("a"), {}, {}, RunState::Queued, {}, true};
    waiting.queuePlace = 1;
    model.insertRun(0, waiting);
    const auto detail = [&] { return model.index(0).data(RunListModel::DetailRole).toString(); };
    QCOMPARE(detail(), QStringLiteral("runs next"));
    waiting.queuePlace = 3;
    model.setRun(0, waiting);
    QCOMPARE(detail(), QStringLiteral("place 3 in the queue"));
    waiting.isQueuePaused = true;
    model.setRun(0, waiting);
    QVERIFY(detail().contains(QStringLiteral("paused")));
}

void TestRunList::offersNamesOfDraftsForTyping()
{
    RunListModel model;
    model.insertRun(0, {QStringLiteral("done"), {}, {}, RunState::Done, {}, true});
    model.insertRun(0, {QStringLiteral("draft"), {}, {}, RunState::Draft, {}, true});
    QSignalSpy wanted(&model, &RunListModel::renameWanted);
    QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(1), QStringLiteral("x"), Qt::EditRole));
    QVERIFY(model.setData(model.index(0), QStringLiteral(" a  name "), Qt::EditRole));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(1).toString(), QStringLiteral("a name"));
    QCOMPARE(model.run(0).name, QStringLiteral("draft"));  // whoever owns it decides
}

QTEST_MAIN(TestRunList)
#include "tst_run_list.moc"
