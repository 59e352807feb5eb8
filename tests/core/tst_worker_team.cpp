/// Threads that share a job.
#include "parallel/worker_team.h"
#include <QtTest>
#include <numeric>

using namespace adalora;

class TestWorkerTeam : public QObject {
    Q_OBJECT
private slots:
    void runsAJobOnceForEachWorker_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("alone") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("more than there are processors") << 7;
    }
    void runsAJobOnceForEachWorker()
    {
        QFETCH(int, size);
        WorkerTeam team(size);
        QCOMPARE(team.size(), size);
        std::vector<int> runs(static_cast<std::size_t>(size)), numbers(runs);
        for (int i = 0; i < 200; ++i)
            team.run([&](int worker) {
                ++runs[static_cast<std::size_t>(worker)];
                numbers[static_cast<std::size_t>(worker)] = currentWorker();
            });
        std::vector<int> expected(static_cast<std::size_t>(size));
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(runs, std::vector<int>(static_cast<std::size_t>(size), 200));
        QCOMPARE(numbers, expected);
        QCOMPARE(currentWorker(), 0);
    }

    void endsWithoutEverHavingWorked() { WorkerTeam(3); }

    void givesEachWorkerItsOwnValueAndVisitsThemInOrder()
    {
        WorkerTeam team(4);
        PerWorker<std::vector<int>> values;
        for (int i = 0; i < 50; ++i)
            team.run([&](int worker) { values.here().push_back(worker); });
        std::vector<int> order;
        values.forEach([&](std::vector<int> &own) {
            QCOMPARE(own, std::vector<int>(50, own.front()));
            order.push_back(own.front());
        });
        QCOMPARE(order, (std::vector<int>{0, 1, 2, 3}));
    }
};

QTEST_APPLESS_MAIN(TestWorkerTeam)
#include "tst_worker_team.moc"
