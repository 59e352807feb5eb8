/// Equal final parameters across methods.
#include "training/comparison.h"
#include "training/run_plan.h"
#include <QtTest>

using namespace adalora;

namespace {

/// Four matrices with d + k = 64, two with 96, in each of two layers.
RunConfig planted(double targetRank)
{
    RunConfig config;
    config.task = "planted";
    config.total_step = 100;
    config.init_r = 12;
    config.target_r = targetRank;
    return config;
}

}  // namespace

class TestComparison : public QObject {
    Q_OBJECT
private slots:
    void targetIsTheSameTripletsOfEveryMatrix()
    {
        QCOMPARE(targetParameters(planRun(planted(3))), 3LL * 2 * (4 * 65 + 2 * 97));
        RunConfig config = planted(3);
        config.budget_unit = BudgetUnit::Parameters;
        QCOMPARE(targetParameters(planRun(config)), 3LL * 2 * (4 * 65 + 2 * 97));
    }

    void loraGetsTheNearestRank()
    {
        QCOMPARE(loraRankOfEqualParameters(planRun(planted(3))), 3);
        QCOMPARE(loraRankOfEqualParameters(planRun(planted(2.6))), 3);
        QCOMPARE(loraRankOfEqualParameters(planRun(planted(2.4))), 2);
        QCOMPARE(loraRankOfEqualParameters(planRun(planted(0.1))), 1);
    }

    void loraEndsWithinHalfARankOfAdaLora()
    {
        const RunConfig lora = comparable(planted(3), Method::Lora);
        QCOMPARE(lora.method, Method::Lora);
        const long long count = planRun(lora).adapterParameters;
        QCOMPARE(count, 3LL * 2 * (4 * 64 + 2 * 96));
        QVERIFY(std::abs(count - targetParameters(planRun(planted(3)))) <= (4 * 64 + 2 * 96));
    }

    void otherMethodsKeepTheConfig()
    {
        RunConfig full = comparable(planted(3), Method::Full);
        full.method = Method::AdaLora;
        QVERIFY(full == planted(3));
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
