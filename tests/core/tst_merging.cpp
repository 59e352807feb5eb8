/// Whole trainings by merge and reallocate on a small regression: what holds at every round.
#include "error.h"
#include "io/resources.h"
#include "small_regression.h"
#include "training/make_method.h"
#include "training/run_plan.h"
#include "training/training_loop.h"
#include <QtTest>
#include <limits>

using namespace adalora;

namespace {

using Run = SmallRun<Merging>;

RunConfig smallConfig() { return smallMergingConfig(); }

std::vector<RunConfig> variants()
{
    std::vector<RunConfig> all;
    for (const GrowInit init : {GrowInit::Zero, GrowInit::Random, GrowInit::Gradient})
        for (const bool progressive : {false, true})
            for (const Moments moments : {Moments::Transport, Moments::Reset})
                for (const BudgetMode mode : {BudgetMode::Schedule, BudgetMode::Constant}) {
                    RunConfig config = smallConfig();
                    config.grow_init = init;
                    config.progressive = progressive;
                    config.moments = moments;
                    config.budget_mode = mode;
                    if (mode == BudgetMode::Constant)
                        config.init_r = 2;
                    all.push_back(config);
                }
    all.push_back(smallConfig());
    all.back().prune_by = PruneBy::RelativeThreshold;
    all.back().tau = 0.2;
    all.push_back(smallConfig());
    all.back().metric = Metric::Random;
    all.back().balance_weight = 0.01;
    all.back().max_r = 4;
    return all;
}

}  // namespace

class TestMerging : public QObject {
    Q_OBJECT
private slots:
    void holdsItsInvariantsAtEveryStep()
    {
        int grown = 0, refused = 0;
        for (const RunConfig &config : variants()) {
            Run run(config);
            std::vector<int> ranks = run.ranks();
            while (!run.trainer->isFinished()) {
                const StepReport report = run.step();
                QVERIFY(report.kept <= report.budget);
                QCOMPARE(static_cast<long long>(report.kept), run.method->parameters());
                QCOMPARE(report.isAllocation, run.method->rounds().isRound(report.step));
                for (const Event &event : report.events) {
                    if (event.kind == EventKind::Phase)
                        continue;
                    const auto m = static_cast<std::size_t>(event.matrix);
                    QCOMPARE(event.slackBefore - event.slackAfter, event.parametersAfter - event.parametersBefore);
                    if (event.kind == EventKind::Merge) {  // after the cuts it follows: raises no rank
                        QVERIFY(event.rankAfter <= event.rankBefore);
                        QCOMPARE(event.rankAfter, ranks[m]);
                        continue;
                    }
                    QCOMPARE(event.rankBefore, ranks[m]);
                    ranks[m] = event.rankAfter;
                    QCOMPARE(event.rankAfter - event.rankBefore, event.kind == EventKind::Grow ? 1 : event.kind == EventKind::Prune ? -1 : 0);
                    QVERIFY(event.kind != EventKind::Grow || event.slackAfter >= 0);
                    QVERIFY((event.reason != RefuseReason::None) == (event.kind == EventKind::Refuse));
                    grown += event.kind == EventKind::Grow;
                    refused += event.kind == EventKind::Refuse;
                }
                QCOMPARE(run.ranks(), ranks);
                for (std::size_t m = 0; m < ranks.size(); ++m)
                    QVERIFY(ranks[m] <= run.method->matrices()[m].rank);
                const std::shared_ptr<const RankState> state = run.trainer->state();
                for (std::size_t m = 0; m < ranks.size(); ++m)
                    QCOMPARE(state->rankOf(run.method->matrices()[m]), ranks[m]);
            }
            QVERIFY(run.method->parameters() <= run.method->rounds().schedule.targetBudget);
        }
        QVERIFY(grown > 50 && refused > 10);
    }

    void learnsWithinItsBudget()
    {
        for (RunConfig config : variants()) {
            config.grow_limit = 1;  // of few columns only few may change a round
            const std::vector<StepReport> reports = Run(config).toTheEnd();
            const double left = reports.back().taskLoss / reports.front().taskLoss;
            QVERIFY2(left < 0.7, toJson(config).append(std::to_string(left)).c_str());
            QCOMPARE(eventsOf(reports, EventKind::Alarm).size(), std::size_t(0));
        }
    }

    void repeatsItsBitsFromOneSeed()
    {
        Run first(smallConfig()), second(smallConfig());
        first.toTheEnd();
        second.toTheEnd();
        QCOMPARE(first.ranks(), second.ranks());
        for (std::size_t i = 0; i < first.adapters.size(); ++i)
            QVERIFY(first.adapters[i]->P.value == second.adapters[i]->P.value);
        QCOMPARE(first.trainer->state()->score, second.trainer->state()->score);
    }

    void changesDeltaOnlyByWhatItCuts()
    {
        RunConfig config = smallConfig();
        config.budget_mode = BudgetMode::Constant;
        config.target_r = config.init_r;
        config.grow_limit = 0;
        Run run(config);
        while (run.trainer->nextStep() < 12)
            run.step();
        // Step 12 holds a round that cuts nothing; the same step on the factors as they were, without one.
        config.deltaT = 48;
        Run still(config);
        while (still.trainer->nextStep() <= 12)
            still.step();
        run.step();
        for (std::size_t i = 0; i < run.adapters.size(); ++i) {
            const Matrix after = run.adapters[i]->delta(), before = still.adapters[i]->delta();
            QVERIFY(run.adapters[i]->P.value != still.adapters[i]->P.value);
            QVERIFY((after - before).norm() < Scalar(1e-6) * before.norm());
        }
    }

    void setsMuAtTheEndOfTheWarmUp()
    {
        Run run(smallConfig());
        while (run.trainer->nextStep() < 8)
            run.step();
        QCOMPARE(run.method->mu(), 0.0);
        while (run.trainer->nextStep() <= 12)
            run.step();
        QVERIFY(run.method->mu() > 0);
        const double chosen = run.method->mu();
        run.toTheEnd();
        QCOMPARE(run.method->mu(), chosen);
        QCOMPARE(run.trainer->state()->mu, chosen);
        RunConfig config = smallConfig();
        config.mu = 3;
        QCOMPARE(Run(config).trainer->state()->mu, 3.0);
    }

    void growsAMatrixAgainThatHasNothingLeft()
    {
        for (const GrowInit init : {GrowInit::Zero, GrowInit::Random, GrowInit::Gradient})
            for (const bool progressive : {false, true}) {
                RunConfig config = smallConfig();
                config.budget_mode = BudgetMode::Constant;
                config.target_r = config.init_r;
                config.grow_init = init;
                config.progressive = progressive;
                Run run(config, [](const std::vector<ProductAdapter *> &adapters) {
                    adapters[1]->setFactors({Matrix(5, 0), Matrix(8, 0), Vector(0)});
                });
                while (run.trainer->nextStep() < 12)
                    run.step();
                QCOMPARE(run.ranks(), (std::vector<int>{4, 0}));
                const std::vector<Event> events = run.step().events;
                QVERIFY(std::any_of(events.begin(), events.end(), [](const Event &event) {
                    return event.kind == EventKind::Grow && event.matrix == 1 && event.payer == 0;
                }));
                run.toTheEnd();
                QVERIFY(run.adapters[1]->rank() > 0);
                QVERIFY(run.adapters[1]->delta().norm() > Scalar(0.05));
            }
    }

    void letsNoColumnDieAtZero()
    {
        // Newcomers that do not learn have σ = 0 at the next round, where √0 would kill both their factors: while they
        // are safe they are seeded again, then they are dropped.
        RunConfig config = smallConfig();
        config.budget_mode = BudgetMode::Constant;
        config.init_r = 2;
        config.learning_rate = 1e-30;
        config.mu = 100;
        Run run(config, [](const std::vector<ProductAdapter *> &adapters) {
            for (ProductAdapter *adapter : adapters)
                Random(4, adapter->linearName()).fillNormal(adapter->P.value, 0.4);
        });
        int grown = 0, dead = 0, dropped = 0;
        while (!run.trainer->isFinished()) {
            for (const Event &event : run.step().events) {
                grown += event.kind == EventKind::Grow;
                dropped += event.kind == EventKind::Prune && event.lambda < 1e-6;
            }
            for (const ProductAdapter *adapter : run.adapters) {
                for (Index i = 0; i < adapter->rank(); ++i)
                    QVERIFY2(adapter->P.value.col(i).norm() > Scalar(0.01) || adapter->Q.value.col(i).norm() > Scalar(0.01), qPrintable(QString("step %1 col %2 of %3: P %4 Q %5 s0 %6").arg(run.trainer->nextStep()).arg(i).arg(adapter->rank()).arg(adapter->P.value.col(i).norm()).arg(adapter->Q.value.col(i).norm()).arg(adapter->deltaSvd().sigma(0))));
                const Vector sigma = adapter->deltaSvd().sigma;
                dead += static_cast<int>((sigma.array() < Scalar(1e-6)).count());
            }
        }
        QVERIFY(grown > 0 && dead > 0 && dropped > 0);
    }

    void makesUpForARoundThatHadToBeSkipped()
    {
        Run run(smallConfig());
        while (run.trainer->nextStep() < 60)
            run.step();
        Batch broken = batchAt(60);
        broken.targets(0, 0) = std::numeric_limits<Scalar>::infinity();
        QVERIFY(!run.trainer->step(broken).isAllocation);
        const StepReport next = run.step();
        QVERIFY(next.isAllocation);
        QCOMPARE(next.budget, run.method->rounds().schedule.targetBudget);
        QVERIFY(next.kept <= next.budget);
    }

    void showsNoGradientsToAnybodyAfterItsEnd()
    {
        Run run(smallConfig());
        while (run.trainer->nextStep() < 10)
            run.step();
        run.trainer.reset();
        const Batch batch = batchAt(0);
        run.model.backward(run.model.forward(batch));
    }

    void plansItsRoundsInParameters()
    {
        RunConfig config = smallConfig();
        config.task = "planted";
        config.target_modules = {"query", "intermediate"};
        const RunInfo info = planRun(config);
        QCOMPARE(info.budgetUnit, BudgetUnit::Parameters);
        QCOMPARE(info.initialBudget, 2 * 4 * (64 + 96));
        QCOMPARE(info.targetBudget, 2 * 2 * (64 + 96));
        QCOMPARE(info.adapterParameters, 2LL * 4 * (64 + 96));
        QCOMPARE(info.matrices[0].rank, 32);
        QCOMPARE(info.matrices[0].startRank, 4);
        const std::vector<PlannedAllocation> plan = plannedAllocations(info);
        QCOMPARE(plan.front().step, 12);
        QCOMPARE(plan.back().step, 60);
        QCOMPARE(plan.back().budget, info.targetBudget);
    }

    void refusesSettingsThatContradictEachOther_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("μ < 0") << "mu" << "-1";
        QTest::newRow("τ < 0") << "tau" << "-0.1";
        QTest::newRow("τ without a threshold") << "tau" << "0.1";
        QTest::newRow("max_r below init_r") << "max_r" << "3";
        QTest::newRow("no measurement") << "measure_steps" << "0";
        QTest::newRow("c < 0") << "grow_limit" << "-1";
        QTest::newRow("h < 0") << "grow_hysteresis" << "-0.5";
        QTest::newRow("protection < 0") << "grow_protect" << "-1";
        QTest::newRow("balance < 0") << "balance_weight" << "-1";
        QTest::newRow("no halves") << "deltaT" << "1";
        QTest::newRow("no round") << "deltaT" << "70";
        QTest::newRow("masking's metric") << "metric" << "\"smoothed_product\"";
    }
    void refusesSettingsThatContradictEachOther()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        RunConfig config = smallConfig();
        QVERIFY(problemsOf(config).empty());
        setField(config, field.toStdString(), value.toStdString());
        const std::vector<ConfigProblem> problems = problemsOf(config);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(problems[0].field), field);
        config.method = Method::AdaLora;
        config.deltaT = 4;
        config.metric = Metric::SmoothedProduct;  // which no μ enters
        QVERIFY(problemsOf(config).empty());
    }

    void refusesAConstantBudgetThatFalls()
    {
        RunConfig config = smallConfig();
        config.budget_mode = BudgetMode::Constant;
        QCOMPARE(problemsOf(config).at(0).field, std::string("target_r"));
        config.target_r = config.init_r;
        QVERIFY(problemsOf(config).empty());
        config.metric = Metric::Magnitude;
        QCOMPARE(problemsOf(config).at(0).field, std::string("grow_limit"));
    }

    void findsPlantedRanksBetterThanUniformOnes()
    {
        TrainingLoop loop(readRunConfig(resourcePath("presets/merge.json").string()));
        const RunSummary summary = loop.run({});
        qInfo("found %.3f of the planted ranks, uniform ranks would find %.3f; relative error %.4f", *summary.recovery,
              *summary.uniformRecovery, summary.after.value);
        QVERIFY(*summary.recovery > *summary.uniformRecovery + 0.2);
        QVERIFY(summary.after.value < 0.05);
    }
};

QTEST_APPLESS_MAIN(TestMerging)
#include "tst_merging.moc"
