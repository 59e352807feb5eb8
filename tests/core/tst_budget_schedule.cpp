#include "ranking/budget_schedule.h"
#include <QtTest>

using namespace adalora;

namespace {

/// The worked example: 72 matrices, rank 12 → 8.
const BudgetSchedule worked{864, 576, 3000, 500, 1500, 100};

}  // namespace

class TestBudgetSchedule : public QObject {
    Q_OBJECT
private slots:
    void matchesTheWorkedExample()
    {
        QCOMPARE(worked.budget(0), 864);
        QCOMPARE(worked.budget(500), 864);
        QCOMPARE(worked.budget(501), 863);
        QCOMPARE(worked.budget(1000), 612);
        for (int step = 1500; step < 3000; ++step)
            QCOMPARE(worked.budget(step), 576);
    }

    void neverRises()
    {
        for (int step = 1; step < 3000; ++step)
            QVERIFY(worked.budget(step) <= worked.budget(step - 1));
    }

    void truncatesTheCubeOfPowAndNotOfRepeatedMultiplication()
    {
        // The official code's table for this schedule; x·x·x gives 27 at step 12.
        const BudgetSchedule trap{125, 0, 60, 10, 45, 1};
        const double x = 1 - 2.0 / 5.0;
        QVERIFY(static_cast<int>(125 * (x * x * x)) != static_cast<int>(125 * std::pow(x, 3.0)));
        QCOMPARE(trap.budget(11), 64);
        QCOMPARE(trap.budget(12), 26);
        QCOMPARE(trap.budget(13), 8);
    }

    void hasThreePhases()
    {
        QCOMPARE(worked.phase(0), Phase::Warmup);
        QCOMPARE(worked.phase(500), Phase::Warmup);
        QCOMPARE(worked.phase(501), Phase::Reduction);
        QCOMPARE(worked.phase(1500), Phase::Reduction);
        QCOMPARE(worked.phase(1501), Phase::Final);
    }

    void allocatesAtMultiplesInTheReductionAndOnceInTheFinalPhase()
    {
        std::vector<int> steps;
        for (int step = 0; step < 3000; ++step)
            if (worked.isAllocationStep(step))
                steps.push_back(step);
        QCOMPARE(steps, (std::vector<int>{600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400, 1500, 1501}));
    }

    void appliesTheMaskInEveryStepOfTheFinalPhase()
    {
        QVERIFY(!worked.isMaskStep(500));
        QVERIFY(!worked.isMaskStep(550));
        QVERIFY(worked.isMaskStep(600));
        for (int step = 1501; step < 3000; ++step)
            QVERIFY(worked.isMaskStep(step));
    }

    void doesNotAllocateAtTheEndOfTheReductionUnlessItIsAMultiple()
    {
        const BudgetSchedule odd{24, 8, 60, 6, 10, 4};
        QVERIFY(!odd.isMaskStep(50));
        QVERIFY(odd.isAllocationStep(51));
    }

    void forcesAMaskAtTheEndOfTheReductionAsPeftAndKeepsIt()
    {
        const BudgetSchedule peft{24, 8, 60, 6, 10, 4, FinalPhase::Peft};
        QVERIFY(peft.isAllocationStep(50));
        QCOMPARE(peft.budget(50), 8);
        for (int step = 51; step < 60; ++step)
            QVERIFY(peft.isMaskStep(step) && !peft.isAllocationStep(step));
        BudgetSchedule official = peft;
        official.finalRule = FinalPhase::Official;
        for (int step = 0; step < 50; ++step)
            QCOMPARE(peft.isAllocationStep(step), official.isAllocationStep(step));
    }

    void freezesSensitivitiesFromTheEndOfTheReduction()
    {
        QVERIFY(worked.movesSensitivity(0));
        QVERIFY(worked.movesSensitivity(1499));
        QVERIFY(!worked.movesSensitivity(1500));
    }

    void roundsTheTargetOverAllMatrices()
    {
        RunConfig config;
        config.target_r = 2.5;
        QCOMPARE(targetBudget(config, 12), 30);
        config.target_r = 1.1;
        QCOMPARE(targetBudget(config, 12), 13);
        QCOMPARE(targetParameters(config, 1001), 1101);
    }
};

QTEST_APPLESS_MAIN(TestBudgetSchedule)
#include "tst_budget_schedule.moc"
