// The table of events: a model that grows, its filter, and a view that follows the cursor.
#include "event_filter.h"
#include "event_model.h"
#include "event_table.h"
#include "synthetic_run.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>
#include <ctime>

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
    void clickPicksStepAndTriplet();
    void filtersByMatrixAndFollowsTheSelection();
    void growsWhileSorted();
    void tableHasWhatIsShown();
    void hundredThousandEventsAreFast();
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

void EventModelTest::clickPicksStepAndTriplet()
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
    QCOMPARE(matrix.first().first().value<Selection>(), (Selection{event.matrix, event.index}));
}

void EventModelTest::filtersByMatrixAndFollowsTheSelection()
{
    synthetic::Run run = made(600);
    EventTable table;
    table.setRun(&run.history());
    table.resize(800, 240);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    auto *view = table.findChild<QTableView *>(QStringLiteral("events"));
    auto *matrix = table.findChild<QComboBox *>(QStringLiteral("eventMatrix"));
    auto *follow = table.findChild<QCheckBox *>(QStringLiteral("followSelection"));
    const auto events = run.history().events();
    const auto count = [&](int wanted) {
        return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const adalora::Event &e) { return e.matrix == wanted; }));
    };
    QVERIFY(count(4) > 0 && count(4) != count(3));
    matrix->setCurrentIndex(5);
    QCOMPARE(view->model()->rowCount(), count(4));
    table.setSelection({3, -1});
    QCOMPARE(view->model()->rowCount(), count(4));  // it does not follow yet
    follow->setChecked(true);
    QCOMPARE(view->model()->rowCount(), count(3));
    table.setSelection({4, 1});
    QCOMPARE(view->model()->rowCount(), count(4));
    table.setSelection({});
    QCOMPARE(view->model()->rowCount(), static_cast<int>(events.size()));
}

void EventModelTest::growsWhileSorted()
{
    synthetic::Run run = made(200);
    EventModel model;
    EventFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRun(&run.history());
    filter.sort(EventModel::Matrix, Qt::DescendingOrder);
    const QPersistentModelIndex kept = filter.index(2, EventModel::Step);
    const int source = filter.mapToSource(kept).row();
    run.grow(200);
    model.runGrew();
    QCOMPARE(filter.rowCount(), model.rowCount());
    QCOMPARE(filter.mapToSource(kept).row(), source);
    for (int row = 1; row < filter.rowCount(); ++row)
        QVERIFY(model.eventAt(filter.mapToSource(filter.index(row - 1, 0)).row()).matrix >= model.eventAt(filter.mapToSource(filter.index(row, 0)).row()).matrix);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(filter.mapToSource(filter.mapFromSource(model.index(row, 0))).row(), row);
    filter.sort(-1);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(filter.mapToSource(filter.index(row, 0)).row(), row);
}

void EventModelTest::tableHasWhatIsShown()
{
    synthetic::Run run = made(600);
    EventTable table;
    table.setRun(&run.history());
    table.findChild<QComboBox *>(QStringLiteral("eventMatrix"))->setCurrentIndex(5);
    const DataTable all = table.table();
    const auto events = run.history().events();
    QCOMPARE(all.rows.size(), static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [](const adalora::Event &e) { return e.matrix == 4; })));
    const auto &event = *std::find_if(events.begin(), events.end(), [](const adalora::Event &e) { return e.matrix == 4; });
    const int score = static_cast<int>(all.columns.indexOf(QStringLiteral("Score")));
    QVERIFY(score > 0);
    QCOMPARE(all.rows[0][0].toInt(), event.step);
    QCOMPARE(all.rows[0][static_cast<std::size_t>(score)].toDouble(), event.score);
}

void EventModelTest::hundredThousandEventsAreFast()
{
    adalora::RunHistory history(synthetic::info(12, 12, 20000, false));
    adalora::StepReport report;
    const auto grow = [&](int steps) {
        for (int i = 0; i < steps; ++i) {
            report.step = history.steps();
            report.events.clear();
            for (int k = 0; k < 5; ++k) {
                adalora::Event event;
                event.step = report.step;
                event.kind = k % 2 ? adalora::EventKind::Prune : adalora::EventKind::Reactivate;
                event.matrix = (report.step * 7 + k) % 72;
                event.index = k;
                event.score = report.step % 97;
                report.events.push_back(event);
            }
            history.append(report);
        }
    };
    grow(20000);
    EventTable table;
    table.setRun(&history);
    table.resize(800, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto milliseconds = [](auto &&act) {
        const std::clock_t start = std::clock();
        act();
        QCoreApplication::processEvents();
        return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    auto *words = table.findChild<QLineEdit *>(QStringLiteral("eventWords"));
    auto *view = table.findChild<QTableView *>(QStringLiteral("events"));
    const double growing = milliseconds([&] {
        for (int frame = 0; frame < 20; ++frame) {
            grow(2);
            table.runGrew();
            table.setCursor(history.steps() - 1);
            QCoreApplication::processEvents();
        }
    }) / 20;
    const double typed = milliseconds([&] { words->setText(QStringLiteral("key pruned")); });
    QVERIFY(view->model()->rowCount() > 1000 && view->model()->rowCount() < 50000);
    const double scrubbing = milliseconds([&] {
        for (int frame = 0; frame < 20; ++frame) {
            table.setCursor(frame * 1000);
            QCoreApplication::processEvents();
        }
    }) / 20;
    const double cleared = milliseconds([&] { words->clear(); });
    const double sorted = milliseconds([&] { view->sortByColumn(EventModel::Score, Qt::DescendingOrder); });
    qInfo("CPU: %.2f ms a frame growing, %.2f scrubbing; %.1f ms to filter, %.1f to clear it, %.1f to sort", growing, scrubbing, typed, cleared, sorted);
    QVERIFY(growing < 16 && scrubbing < 16 && typed < 100 && cleared < 100 && sorted < 300);
}

QTEST_MAIN(EventModelTest)
#include "tst_event_model.moc"
