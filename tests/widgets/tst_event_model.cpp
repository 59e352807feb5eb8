// The table of events: a model that grows, its filter, and a view that follows the cursor.
#include "event_filter.h"
#include "event_model.h"
#include "event_table.h"
#include "synthetic_run.h"
#include <QAbstractItemModelTester>
#include <QTableView>
#include <QtTest>

using namespace studio;

class EventModelTest : public QObject {
    Q_OBJECT

private slots:
    void growsByInsertedRowsOnly();
    void findsTheLastRowAtAStep();
    void filtersByWordsAndKind();
    void saysAlarmsInSentences();
    void sortsByNumberNotByText();
    void followsTheCursorUntilTouched();
    void clickPicksStepAndMatrix();
};

namespace {

synthetic::Run made(int steps)
{
    synthetic::Run run(synthetic::info(2, 8, 600, false));
    run.grow(steps);
    return run;
}

}  // namespace

void EventModelTest::growsByInsertedRowsOnly()
{
    synthetic::Run run = made(100);
    EventModel model;
    EventFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(&run.history());
    const int before = model.rowCount();
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    run.grow(200);
    QCOMPARE(model.rowCount(), before);  // not before it is told
    model.runGrew();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), before);
    QCOMPARE(inserted.first().at(2).toInt(), model.rowCount() - 1);
    QCOMPARE(model.rowCount(), static_cast<int>(run.history().events().size()));
    QVERIFY(model.rowCount() > before);
    model.runGrew();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    model.setRun(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void EventModelTest::findsTheLastRowAtAStep()
{
    synthetic::Run run = made(600);
    EventModel model;
    model.setRun(&run.history());
    for (const int step : {-1, 0, 60, 61, 200, 599, 5000}) {
        int expected = -1;
        for (const auto &event : run.history().events())
            expected += event.step <= step ? 1 : 0;
        QCOMPARE(model.lastRowAt(step), expected);
    }
}

void EventModelTest::filtersByWordsAndKind()
{
    synthetic::Run run = made(600);
    EventModel model;
    model.setRun(&run.history());
    EventFilter filter;
    filter.setSourceModel(&model);
    const auto count = [&](auto &&accepts) {
        return static_cast<int>(std::count_if(run.history().events().begin(), run.history().events().end(), accepts));
    };
    filter.setKind(adalora::EventKind::Reactivate);
    const int back = count([](const auto &e) { return e.kind == adalora::EventKind::Reactivate; });
    QVERIFY(back > 0);
    QCOMPARE(filter.rowCount(), back);
    filter.setKind(std::nullopt);
    filter.setWords(QStringLiteral("  LAYER.1.KEY  pruned"));
    const auto &matrices = run.history().info().matrices;
    const int pruned = count([&](const auto &e) {
        return e.kind == adalora::EventKind::Prune && matrices[static_cast<std::size_t>(e.matrix)].name == "layer.1.key";
    });
    QVERIFY(pruned > 0);
    QCOMPARE(filter.rowCount(), pruned);
    const int middle = filter.rowCount() / 2;
    const int step = filter.index(middle, EventModel::Step).data(EventModel::SortRole).toInt();
    QVERIFY(filter.lastRowAt(step).row() >= middle);
    QVERIFY(filter.lastRowAt(step - 1).row() < middle);
    QVERIFY(!filter.lastRowAt(-1).isValid());
    filter.setWords(QStringLiteral("nothing like it"));
    QCOMPARE(filter.rowCount(), 0);
    QVERIFY(!filter.lastRowAt(300).isValid());
}

void EventModelTest::saysAlarmsInSentences()
{
    synthetic::Run run = made(600);
    EventModel model;
    model.setRun(&run.history());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, EventModel::What);
        if (index.data(EventModel::KindRole).toInt() != static_cast<int>(adalora::EventKind::Alarm))
            continue;
        QVERIFY(index.data().toString().contains(QStringLiteral("scores are equal")));
        QVERIFY(index.data().toString().endsWith(QLatin1Char('.')));
        return;
    }
    QFAIL("the sample has an alarm");
}

void EventModelTest::sortsByNumberNotByText()
{
    synthetic::Run run = made(600);
    EventModel model;
    model.setRun(&run.history());
    EventFilter filter;
    filter.setSourceModel(&model);
    filter.sort(EventModel::Step, Qt::DescendingOrder);
    for (int row = 1; row < filter.rowCount(); ++row)
        QVERIFY(filter.index(row - 1, 0).data(EventModel::SortRole).toInt() >= filter.index(row, 0).data(EventModel::SortRole).toInt());
}

void EventModelTest::followsTheCursorUntilTouched()
{
    synthetic::Run run = made(600);
    EventTable table;
    table.setRun(&run.history());
    table.resize(800, 240);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    auto *view = table.findChild<QTableView *>(QStringLiteral("events"));
    table.setCursor(200);
    QCOMPARE(view->currentIndex().row(), table.model()->lastRowAt(200));
    QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
    const int left = view->currentIndex().row();
    table.setCursor(300);
    QCOMPARE(view->currentIndex().row(), left);
}

void EventModelTest::clickPicksStepAndMatrix()
{
    synthetic::Run run = made(600);
    EventTable table;
    table.setRun(&run.history());
    table.resize(800, 240);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.setCursor(200);
    auto *view = table.findChild<QTableView *>(QStringLiteral("events"));
    QSignalSpy step(&table, &RunView::cursorPicked);
    QSignalSpy matrix(&table, &RunView::selectionPicked);
    const QModelIndex index = view->model()->index(view->currentIndex().row() - 1, EventModel::Matrix);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    const auto &event = run.history().events()[static_cast<std::size_t>(index.row())];
    QCOMPARE(step.count(), 1);
    QCOMPARE(step.first().first().toInt(), event.step);
    QCOMPARE(matrix.count(), 1);
    QCOMPARE(matrix.first().first().value<Selection>().matrix, event.matrix);
}

QTEST_MAIN(EventModelTest)
#include "tst_event_model.moc"
