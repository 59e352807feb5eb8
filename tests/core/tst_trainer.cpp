#include "error.h"
#include "small_regression.h"
#include <QtTest>
#include <limits>

using namespace adalora;

namespace {

RunConfig smallConfig() { return smallMaskingConfig(); }

using Run = SmallRun<Masking>;

RunConfig seeded(std::uint64_t seed)
{
    RunConfig config = smallConfig();
    config.seed = seed;
    return config;
}

}  // namespace

class TestTrainer : public QObject {
    Q_OBJECT
private slots:
    void learnsWithinItsBudget()
    {
        Run run(smallConfig());
        const std::vector<StepReport> reports = run.toTheEnd();
        QCOMPARE(int(reports.size()), 60);
        QVERIFY(reports.back().taskLoss < 0.8 * reports.front().taskLoss);
        QCOMPARE(reports.front().kept, 8);
        QCOMPARE(reports.back().kept, 4);
        QCOMPARE(reports.back().budget, 4);
        for (const StepReport &report : reports) {
            QCOMPARE(report.isAllocation, run.method->schedule().isAllocationStep(report.step));
            if (report.isAllocation)
                QCOMPARE(report.kept, report.budget);
            QVERIFY(report.seconds >= 0);
        }
    }

    void repeatsItsBitsFromOneSeed()
    {
        Run first(seeded(5)), second(seeded(5));
        const std::vector<StepReport> a = first.toTheEnd(), b = second.toTheEnd();
        QVERIFY(first.weights() == second.weights());
        for (std::size_t t = 0; t < a.size(); ++t)
            QVERIFY(a[t].taskLoss == b[t].taskLoss && a[t].gradNorm == b[t].gradNorm);
        QCOMPARE(first.trainer->state()->sigma, second.trainer->state()->sigma);
    }

    void differsFromAnotherSeed()
    {
        Run first(seeded(5)), second(seeded(6));
        first.toTheEnd();
        second.toTheEnd();
        QVERIFY(first.weights() != second.weights());
    }

    void announcesEveryPhaseOnce()
    {
        Run run(smallConfig());
        const std::vector<Event> phases = eventsOf(run.toTheEnd(), EventKind::Phase);
        QCOMPARE(int(phases.size()), 3);
        QCOMPARE(phases[0].step, 0);
        QCOMPARE(phases[0].phase, Phase::Warmup);
        QCOMPARE(phases[1].step, 9);
        QCOMPARE(phases[1].phase, Phase::Reduction);
        QCOMPARE(phases[2].step, 41);
        QCOMPARE(phases[2].phase, Phase::Final);
    }

    void reportsEachPruningWithTheLambdaItHad()
    {
        Run run(smallConfig());
        const std::vector<StepReport> reports = run.toTheEnd();
        const std::vector<Event> pruned = eventsOf(reports, EventKind::Prune);
        QCOMPARE(int(pruned.size()) - int(eventsOf(reports, EventKind::Reactivate).size()), 8 - 4);
        for (const Event &event : pruned) {
            QVERIFY(event.lambda != 0);
            QVERIFY(event.score <= event.threshold);
            QVERIFY(run.method->schedule().isAllocationStep(event.step));
        }
    }

    void bringsBackATripletWhoseScoreRecovers()
    {
        RunConfig config = smallConfig();
        config.metric = Metric::Magnitude;
        Run run(config);
        while (run.trainer->nextStep() <= 16)
            run.trainer->step(batchAt(run.trainer->nextStep()));
        const std::shared_ptr<const RankState> pruned = run.trainer->state();
        const auto gone = std::find(pruned->kept.begin(), pruned->kept.end(), 0) - pruned->kept.begin();
        QVERIFY(gone < 8);
        SvdAdapter &adapter = *run.adapters[static_cast<std::size_t>(gone / 4)];
        QCOMPARE(adapter.lambda.value(gone % 4, 0), Scalar(0));

        run.trainer->step(batchAt(17));
        QVERIFY(adapter.lambda.value(gone % 4, 0) != Scalar(0));  // revives by its own gradient between allocations
        adapter.lambda.value(gone % 4, 0) = 5;
        std::vector<StepReport> reports;
        while (run.trainer->nextStep() <= 20)
            reports.push_back(run.trainer->step(batchAt(run.trainer->nextStep())));
        const std::vector<Event> revived = eventsOf(reports, EventKind::Reactivate);
        QVERIFY(std::any_of(revived.begin(), revived.end(), [&](const Event &event) {
            return event.step == 20 && event.matrix == int(gone / 4) && event.index == int(gone % 4)
                && event.lambda > 4 && event.score >= event.threshold;
        }));
    }

    void holdsTheMaskThroughTheFinalPhase()
    {
        Run run(smallConfig());
        while (run.trainer->nextStep() <= 41)
            run.trainer->step(batchAt(run.trainer->nextStep()));
        const std::vector<unsigned char> mask = run.trainer->state()->kept;
        while (!run.trainer->isFinished()) {
            const StepReport report = run.trainer->step(batchAt(run.trainer->nextStep()));
            QVERIFY(!report.isAllocation);
            const std::shared_ptr<const RankState> state = run.trainer->state();
            QCOMPARE(state->kept, mask);
            for (std::size_t i = 0; i < mask.size(); ++i)
                QCOMPARE(state->lambda[i] != 0.0f, mask[i] != 0);
        }
    }

    void changesNothingWhenTheLossIsNotFinite()
    {
        Run run(smallConfig());
        run.trainer->step(batchAt(0));
        const std::vector<Matrix> before = run.weights();
        Batch batch = batchAt(1);
        batch.targets(2, 3) = std::numeric_limits<Scalar>::quiet_NaN();
        const StepReport report = run.trainer->step(batch);
        QVERIFY(run.weights() == before);
        QCOMPARE(report.events.size(), std::size_t(1));
        QCOMPARE(report.events[0].alarm, AlarmKind::NotFinite);
        QCOMPARE(report.events[0].detail, std::string("task loss"));
        QCOMPARE(run.trainer->nextStep(), 2);

        const StepReport next = run.trainer->step(batchAt(2));  // and the next step is sound again
        QVERIFY(next.events.empty() && std::isfinite(next.gradNorm));
        QVERIFY(run.weights() != before);
    }

    void namesTheGradientThatIsNotFinite()
    {
        Run run(smallConfig());
        // Outputs near 1e17 have squares that float holds, but their gradient times Q x near 1e29 it does not.
        Batch batch = batchAt(0);
        batch.features.setConstant(Scalar(1e30));
        batch.targets.setZero();
        run.model.adaptable()[0]->weight.value *= Scalar(1e-13);
        const std::vector<Matrix> before = run.weights();
        const StepReport report = run.trainer->step(batch);
        QVERIFY(run.weights() == before);
        QVERIFY(std::isfinite(report.taskLoss));
        QCOMPARE(report.events.back().alarm, AlarmKind::NotFinite);
        QCOMPARE(report.events.back().detail, std::string("fc.0.lora_E.grad"));
    }

    void namesTheWeightThatAStepHasBroken()
    {
        RunConfig config = smallConfig();
        config.learning_rate = 1e39;  // beyond float
        Run run(config);
        const std::shared_ptr<const RankState> before = run.trainer->state();
        const StepReport report = run.trainer->step(batchAt(0));
        QCOMPARE(report.events.back().alarm, AlarmKind::NotFinite);
        QVERIFY2(report.events.back().detail.starts_with("fc.0.lora_"), report.events.back().detail.c_str());
        QCOMPARE(report.events.back().detail, run.trainer->notFiniteWeight());
        QVERIFY(run.trainer->state()->score == before->score);  // nothing of it reaches the averages
    }

    void makesUpForAFinalAllocationThatHadToBeSkipped()
    {
        Run run(smallConfig());
        while (run.trainer->nextStep() < 41)
            run.trainer->step(batchAt(run.trainer->nextStep()));
        Batch broken = batchAt(41);
        broken.targets(0, 0) = std::numeric_limits<Scalar>::infinity();
        QVERIFY(!run.trainer->step(broken).isAllocation);
        QVERIFY(run.trainer->step(batchAt(42)).isAllocation);
        QCOMPARE(run.trainer->state()->rankOf(run.trainer->matrices()[0])
                     + run.trainer->state()->rankOf(run.trainer->matrices()[1]),
                 4);
    }

    void raisesAnAlarmWhenAllScoresAreEqual()
    {
        RunConfig config = smallConfig();
        config.orth_reg_weight = 0;
        config.metric = Metric::SmoothedSensitivity;
        Run run(config);
        std::vector<StepReport> reports;
        while (run.trainer->nextStep() <= 12) {
            Batch batch = batchAt(run.trainer->nextStep());
            batch.targets = run.model.forward(batch);  // nothing to learn: every gradient is 0
            reports.push_back(run.trainer->step(batch));
        }
        const std::vector<Event> alarms = eventsOf(reports, EventKind::Alarm);
        QCOMPARE(alarms.size(), std::size_t(1));
        QCOMPARE(alarms[0].alarm, AlarmKind::EqualScores);
        QCOMPARE(alarms[0].step, 12);
        QCOMPARE(reports.back().kept, reports.back().budget);
    }

    void refusesReferenceTiesWithNothingToPrune()
    {
        RunConfig config = smallConfig();
        config.target_r = config.init_r;
        config.ties = Ties::Reference;
        try {
            Run run(config);
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.subject, std::string("target_r"));
        }
        config.ties = Ties::Exact;
        Run run(config);
        QCOMPARE(run.toTheEnd().back().kept, 8);
    }

    void staysWithinABudgetOfParametersAndLeavesLessThanATripletsCost()
    {
        for (const RankBy rankBy : {RankBy::Score, RankBy::ScorePerParameter}) {
            RunConfig config = smallConfig();
            config.budget_unit = BudgetUnit::Parameters;
            config.rank_by = rankBy;
            Run run(config);
            QCOMPARE(run.method->schedule().initialBudget, 4 * (6 + 8 + 1) + 4 * (8 + 5 + 1));
            QCOMPARE(run.method->schedule().targetBudget, 2 * (15 + 14));
            const std::vector<StepReport> reports = run.toTheEnd();
            QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
            for (const StepReport &report : reports)
                if (report.isAllocation)
                    QVERIFY(report.kept <= report.budget && report.kept > report.budget - 15);
            QCOMPARE(static_cast<long long>(reports.back().kept), run.method->parameters());
        }
    }

    void countsWhatItKeeps()
    {
        Run run(smallConfig());
        QCOMPARE(run.method->parameters(), 4LL * 15 + 4 * 14);
        run.toTheEnd();
        const std::shared_ptr<const RankState> state = run.trainer->state();
        QCOMPARE(run.method->parameters(), state->rankOf(run.trainer->matrices()[0]) * 15LL
                                                + state->rankOf(run.trainer->matrices()[1]) * 14LL);
    }

    void compactsToWhatMaskingWouldHaveTrained_data()
    {
        QTest::addColumn<int>("finalPhase");
        QTest::newRow("official") << int(FinalPhase::Official);
        QTest::newRow("PEFT") << int(FinalPhase::Peft);
    }
    void compactsToWhatMaskingWouldHaveTrained()
    {
        QFETCH(int, finalPhase);
        RunConfig config = smallConfig();
        config.orth_reg_weight = 0;
        config.max_grad_norm = 0;
        config.weight_decay = 0.01;
        config.final_phase = static_cast<FinalPhase>(finalPhase);
        config.tfinal = 23;  // T − t_f = 37 is no multiple of ΔT
        RunConfig compactConfig = config;
        compactConfig.compact_final = true;
        Run masked(config), compact(compactConfig);
        while (!masked.trainer->isFinished()) {
            const int t = masked.trainer->nextStep();
            const StepReport a = masked.trainer->step(batchAt(t)), b = compact.trainer->step(batchAt(t));
            QVERIFY(std::abs(a.taskLoss - b.taskLoss) <= 1e-5 * a.taskLoss);
            QCOMPARE(a.kept, b.kept);
            const auto x = masked.trainer->state(), y = compact.trainer->state();
            QCOMPARE(x->kept, y->kept);
            QCOMPARE(x->lambda.size(), y->lambda.size());
            for (std::size_t i = 0; i < x->lambda.size(); ++i) {
                QVERIFY(std::abs(x->lambda[i] - y->lambda[i]) <= 1e-4f);
                QVERIFY(std::abs(x->sigma[i] - y->sigma[i]) <= 1e-4f);
            }
        }
        for (std::size_t m = 0; m < 2; ++m) {
            QCOMPARE(compact.adapters[m]->rank(), compact.trainer->state()->rankOf(compact.trainer->matrices()[m]));
            QCOMPARE(masked.adapters[m]->rank(), 4);
            QVERIFY((masked.adapters[m]->delta() - compact.adapters[m]->delta()).norm() <= 1e-4 * masked.adapters[m]->delta().norm());
        }
    }

    void compactsAMatrixThatKeepsNothing()
    {
        RunConfig config = smallConfig();
        config.compact_final = true;
        config.target_modules = {"fc"};
        config.target_r = 0.5;  // one triplet for both
        Run run(config);
        const StepReport last = run.toTheEnd().back();
        QVERIFY(std::isfinite(last.taskLoss) && std::isfinite(last.orthLoss));
        QCOMPARE(run.adapters[0]->rank() + run.adapters[1]->rank(), 1);
        QCOMPARE(run.trainer->state()->sigma.size(), std::size_t(8));
    }

    void reportsTheMuItSet()
    {
        RunConfig config = smallConfig();
        config.metric = Metric::SigmaGradient;
        Run run(config);
        const std::vector<Event> phases = eventsOf(run.toTheEnd(), EventKind::Phase);
        QVERIFY(phases[0].detail.empty());
        QVERIFY2(phases[1].detail.starts_with("mu = "), phases[1].detail.c_str());
        QVERIFY(run.trainer->state()->mu > 0);
    }

    void prunesByEveryMetric_data()
    {
        QTest::addColumn<int>("metric");
        for (const Metric metric : {Metric::SmoothedProduct, Metric::SmoothedSensitivity, Metric::Magnitude,
                                    Metric::SigmaGradient, Metric::Random, Metric::Expression})
            QTest::addRow("%d", int(metric)) << int(metric);
    }
    void prunesByEveryMetric()
    {
        QFETCH(int, metric);
        RunConfig config = smallConfig();
        config.metric = static_cast<Metric>(metric);
        config.metric_expression = "sigma * dsigma";
        Run run(config);
        const std::vector<StepReport> reports = run.toTheEnd();
        QCOMPARE(reports.back().kept, 4);
        QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
        if (config.metric == Metric::Random)
            QVERIFY(eventsOf(reports, EventKind::Reactivate).empty());
    }

    void accumulatesBatchesIntoTheStepOfOneLargeBatch()
    {
        RunConfig config = smallConfig();
        config.gradient_accumulation_steps = 4;
        Run small(config), large(smallConfig());
        for (int step = 0; step < 3; ++step) {
            Batch whole;
            whole.samples = 64;
            whole.features.resize(6, 64);
            whole.targets.resize(5, 64);
            for (int part = 0; part < 4; ++part) {
                const Batch batch = batchAt(4 * step + part);
                whole.features.middleCols(16 * part, 16) = batch.features;
                whole.targets.middleCols(16 * part, 16) = batch.targets;
            }
            Batch current;
            int drawn = 0;
            const StepReport a = small.trainer->step([&]() -> const Batch & { return current = batchAt(4 * step + drawn++); });
            const StepReport b = large.trainer->step(whole);
            QCOMPARE(drawn, 4);
            QVERIFY(std::abs(a.taskLoss - b.taskLoss) <= 1e-5 * b.taskLoss);
            QVERIFY(std::abs(a.gradNorm - b.gradNorm) <= 1e-4 * b.gradNorm);
            for (std::size_t i = 0; i < small.trainer->trainable().size(); ++i) {
                const Parameter &x = *small.trainer->trainable()[i], &y = *large.trainer->trainable()[i];
                QVERIFY2((x.grad - y.grad).norm() <= Scalar(1e-4) * Scalar(b.gradNorm), x.name.c_str());
                QVERIFY2((x.value - y.value).norm() <= Scalar(1e-3) * y.value.norm(), x.name.c_str());
            }
        }
        QCOMPARE(small.trainer->nextStep(), 3);  // four batches are one step: schedules count steps
    }

    void trainsWithoutAdapters()
    {
        Mlp model({6, 8, 5});
        for (Parameter *parameter : model.parameters()) {
            Random(9, parameter->name).fillNormal(parameter->value, 0.4);
            parameter->setTrainable(true);
        }
        Trainer trainer(model, Loss::MeanSquaredError, smallConfig(), std::make_unique<RankMethod>());
        const double first = trainer.step(batchAt(0)).taskLoss;
        StepReport last;
        while (!trainer.isFinished())
            last = trainer.step(batchAt(trainer.nextStep()));
        QVERIFY(last.taskLoss < first);
        QVERIFY(last.events.empty());
        QVERIFY(trainer.state()->lambda.empty());
    }

    void leavesTheFrozenBaseAlone()
    {
        Run run(smallConfig());
        const Matrix before = run.model.adaptable()[0]->weight.value;
        run.toTheEnd();
        QVERIFY(run.model.adaptable()[0]->weight.value == before);
    }

    void warmsUpAndDecaysTheLearningRate()
    {
        const LearningRate rate{0.01, 10, 60};
        QCOMPARE(rate.at(0), 0.0);
        QCOMPARE(rate.at(5), 0.005);
        QCOMPARE(rate.at(10), 0.01);
        QCOMPARE(rate.at(35), 0.005);
        QCOMPARE(rate.at(60), 0.0);
        QCOMPARE((LearningRate{0.01, 0, 60, false}).at(59), 0.01);
    }
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
