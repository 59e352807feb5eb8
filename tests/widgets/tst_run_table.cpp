// Runs side by side: rows, groups of seeds, sorting, what differs; and what is carried away of it.
#include "rank_difference.h"
#include "rank_heatmap.h"
#include "run_table.h"
#include "setting_differences.h"
#include "synthetic_run.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTableView>

using namespace studio;

namespace {

synthetic::Run madeRun(std::uint64_t seed, adalora::Method method = adalora::Method::AdaLora)
{
    adalora::RunInfo info = synthetic::info(2, 4, 60, true, method);
    info.config.seed = seed;
    info.config.name = "run " + std::to_string(seed);
    synthetic::Run run(std::move(info));
    run.grow(60);
    return run;
}

}  // namespace

class TestRunTable : public QObject {
    Q_OBJECT
private slots:
    void explainsItselfUntilThereIsSomethingToCompare();
    void groupsSeedsUnderTheirMean();
    void tableHasEveryRunWithItsNumbers();
    void sortsByNumbersNotByText();
    void showsTheRunThatIsActivated();
    void keepsItsRowsWhileARunGrows();
    void listsSettingsThatDiffer();
    void saysWhenNothingDiffers();
    void comparesRanksWithTheRunThatIsChosen();
};

void TestRunTable::explainsItselfUntilThereIsSomethingToCompare()
{
    RunTable table;
    table.show();
    const auto *empty = table.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(empty);
    const synthetic::Run run = madeRun(1), other = madeRun(2);
    auto *view = table.findChild<QTreeView *>();
    table.setRun(&run.history());
    table.setCompared({{&other.history(), QStringLiteral("other"), 0}});
    QCOMPARE(view->model()->rowCount(), 1);
    table.setCompared({});
    table.setRun(nullptr);
    QCOMPARE(view->model()->rowCount(), 0);
}

void TestRunTable::groupsSeedsUnderTheirMean()
{
    const synthetic::Run a = madeRun(1), b = madeRun(2), c = madeRun(3, adalora::Method::Merge);
    RunTable table;
    table.show();
    table.setRun(&a.history());
    table.setCompared({{&b.history(), QStringLiteral("b"), 0}, {&c.history(), QStringLiteral("c"), 1}});
    auto *model = table.findChild<QTreeView *>()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->rowCount(model->index(0, 0)), 2);
    QCOMPARE(model->rowCount(model->index(1, 0)), 0);
    QVERIFY(model->index(0, 4).data().toString().contains(QStringLiteral("±")));
    QVERIFY(!model->index(1, 4).data().toString().contains(QStringLiteral("±")));
}

void TestRunTable::tableHasEveryRunWithItsNumbers()
{
    const synthetic::Run a = madeRun(1), b = madeRun(2);
    RunTable table;
    table.setRun(&a.history());
    table.setCompared({{&b.history(), QStringLiteral("b"), 0}});
    const DataTable numbers = table.table();
    QCOMPARE(numbers.rows.size(), std::size_t{2});
    for (const auto &row : numbers.rows)
        QCOMPARE(static_cast<int>(row.size()), static_cast<int>(numbers.columns.size()));
    QCOMPARE(numbers.rows[1][0].toString(), QStringLiteral("b"));
    QCOMPARE(numbers.rows[1][2].toInt(), 2);
    const auto steps = numbers.columns.indexOf(QStringLiteral("Steps"));
    QCOMPARE(numbers.rows[0][static_cast<std::size_t>(steps)].toDouble(), 60.0);
}

void TestRunTable::sortsByNumbersNotByText()
{
    const synthetic::Run a = madeRun(100, adalora::Method::AdaLora), b = madeRun(9, adalora::Method::Merge), c = madeRun(20, adalora::Method::Lora);
    RunTable table;
    table.show();
    table.setRun(&a.history());
    table.setCompared({{&b.history(), QStringLiteral("b"), 0}, {&c.history(), QStringLiteral("c"), 1}});
    auto *view = table.findChild<QTreeView *>();
    view->sortByColumn(2, Qt::AscendingOrder);
    QStringList seeds;
    for (int row = 0; row < 3; ++row)
        seeds += view->model()->index(row, 2).data().toString();
    QCOMPARE(seeds, (QStringList{QStringLiteral("9"), QStringLiteral("20"), QStringLiteral("100")}));
}

void TestRunTable::showsTheRunThatIsActivated()
{
    const synthetic::Run a = madeRun(1), b = madeRun(2, adalora::Method::Merge);
    RunTable table;
    table.show();
    table.setRun(&a.history());
    table.setCompared({{&b.history(), QStringLiteral("b"), 0}});
    QSignalSpy picked(&table, &RunTable::comparedPicked);
    auto *view = table.findChild<QTreeView *>();
    emit view->activated(view->model()->index(0, 3));
    QCOMPARE(picked.count(), 0);  // the shown one
    emit view->activated(view->model()->index(1, 3));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.first().first().toInt(), 0);
}

void TestRunTable::keepsItsRowsWhileARunGrows()
{
    const synthetic::Run a = madeRun(1), c = madeRun(3, adalora::Method::Merge);
    adalora::RunInfo info = a.history().info();
    info.config.seed = 2;
    synthetic::Run b(std::move(info));
    b.grow(20);
    RunTable table;
    table.show();
    table.setRun(&a.history());
    table.setCompared({{&b.history(), QStringLiteral("b"), 0}, {&c.history(), QStringLiteral("c"), 1}});
    auto *view = table.findChild<QTreeView *>();
    auto *model = view->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    constexpr int steps = 8;
    const QModelIndex group = model->index(0, 0);
    QCOMPARE(model->rowCount(group), 2);
    const QPersistentModelIndex count = model->index(1, steps, group);
    QCOMPARE(count.data().toString(), QStringLiteral("20"));
    const QString mean = group.siblingAtColumn(steps).data().toString();
    view->setCurrentIndex(model->index(1, 0));
    view->collapse(group);
    b.grow(20);
    table.runGrew();
    QTRY_COMPARE(count.data().toString(), QStringLiteral("40"));
    QVERIFY(group.siblingAtColumn(steps).data().toString() != mean);
    QCOMPARE(view->currentIndex(), model->index(1, 0));
    QVERIFY(!view->isExpanded(group));
}

void TestRunTable::listsSettingsThatDiffer()
{
    const synthetic::Run a = madeRun(1);
    adalora::RunInfo info = a.history().info();
    info.config.beta1 = 0.5;
    synthetic::Run b(info);
    SettingDifferences view;
    view.show();
    view.setRun(&a.history());
    view.setCompared({{&b.history(), QStringLiteral("b"), 0}});
    const DataTable table = view.table();
    QCOMPARE(table.rows.size(), std::size_t{1});
    QCOMPARE(table.rows[0][1].toString(), QStringLiteral("0.85"));
    QCOMPARE(table.rows[0][2].toString(), QStringLiteral("0.5"));
    QVERIFY(view.findChild<QTableView *>()->isVisible());
}

void TestRunTable::saysWhenNothingDiffers()
{
    const synthetic::Run a = madeRun(1), b = madeRun(2);
    SettingDifferences view;
    view.show();
    view.setRun(&a.history());
    view.setCompared({{&b.history(), QStringLiteral("b"), 0}});
    QVERIFY(view.table().rows.empty());
    QVERIFY(!view.findChild<QTableView *>()->isVisible());
    QVERIFY(!view.accessibleDescription().isEmpty());
}

void TestRunTable::comparesRanksWithTheRunThatIsChosen()
{
    const synthetic::Run a = madeRun(1), b = madeRun(2), c = madeRun(3, adalora::Method::Merge);
    RankDifference view;
    view.show();
    view.setRun(&a.history());
    view.setCursor(59);
    auto *other = view.findChild<QComboBox *>(QStringLiteral("rankDifferenceOther"));
    view.setCompared({{&b.history(), QStringLiteral("b"), 0}});
    QVERIFY(!other->isVisible());  // there is nothing to choose
    view.setCompared({{&b.history(), QStringLiteral("b"), 0}, {&c.history(), QStringLiteral("c"), 1}});
    QVERIFY(other->isVisible());
    other->setCurrentIndex(1);
    view.setCompared({{&c.history(), QStringLiteral("c"), 1}, {&b.history(), QStringLiteral("b"), 0}});
    QCOMPARE(other->currentText(), QStringLiteral("c"));  // the choice stays with its run
    const auto column = [&](const DataTable &table) {
        QStringList cells;
        for (const auto &row : table.rows)
            for (const QVariant &cell : row)
                cells += cell.toString();
        return cells;
    };
    const QStringList withC = column(view.table());
    other->setCurrentIndex(1);
    QVERIFY(column(view.table()) != withC);
    view.setCompared({});
    view.setRun(nullptr);
}

QTEST_MAIN(TestRunTable)
#include "tst_run_table.moc"
