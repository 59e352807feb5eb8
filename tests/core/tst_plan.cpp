// The planner's core: steps from data, what a schedule will and will not do, what it costs.
#include "error.h"
#include "training/data_size.h"
#include "training/measured_step.h"
#include "training/plan_warnings.h"
#include "training/planned_size.h"
#include "training/presets.h"
#include "training/published_schedules.h"
#include "training/run_plan.h"
#include "training/training_loop.h"

#include <QtTest>

#include <algorithm>
#include <limits>

using namespace adalora;

Q_DECLARE_METATYPE(RunConfig)

namespace {

RunConfig preset(const char *id)
{
    for (const Preset &p : presets())
        if (p.id == id)
            return p.config;
    return {};
}

std::vector<PlanWarningKind> kindsOf(const RunConfig &config, std::optional<int> steps = {})
{
    std::vector<PlanWarningKind> kinds;
    for (const PlanWarning &w : warningsFor(planRun(config), steps))
        kinds.push_back(w.kind);
    return kinds;
}

using Kinds = std::vector<PlanWarningKind>;

/// Every method, on a small base.
RunConfig small(Method method)
{
    RunConfig config = preset("tiny");
    config.method = method;
    config.planted_layers = 1;
    config.planted_hidden = 16;
    config.total_step = 60;
    config.tinit = 10;
    config.tfinal = 20;
    config.deltaT = 5;
    config.init_r = 6;
    if (method == Method::Merge)
        config.metric = Metric::SigmaGradient;
    return config;
}

}  // namespace

class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void countsOptimizerStepsAsTransformersDoes()
    {
        QCOMPARE((DataSize{100, 10, 1, 3}.optimizerSteps()), 30);
        QCOMPARE((DataSize{101, 10, 1, 3}.optimizerSteps()), 33);   // the last batch of an epoch is short
        QCOMPARE((DataSize{101, 10, 4, 1}.optimizerSteps()), 3);    // 11 batches: 4, 4 and a rest of 3
        QCOMPARE((DataSize{101, 10, 4, 2.5}.optimizerSteps()), 8);  // ⌈7.5⌉
        QCOMPARE((DataSize{3, 32, 8, 1}.optimizerSteps()), 1);      // never none
        QCOMPARE((DataSize{0, 32, 1, 1}.optimizerSteps()), 0);
        QCOMPARE((DataSize{std::numeric_limits<long long>::max() / 2, 1, 1, 1e9}.optimizerSteps()), std::numeric_limits<int>::max());
    }

    void takesBatchAndAccumulationFromTheConfig()
    {
        RunConfig config;
        config.batch_size = 16;
        config.gradient_accumulation_steps = 2;
        QCOMPARE(dataSizeOf(config, 320, 3).optimizerSteps(), 30);
    }

    void fitsAScheduleInItsProportions()
    {
        const RunConfig fitted = fittedTo(preset("fashion"), 500);  // a quarter of it
        QCOMPARE(fitted.total_step, 500);
        QCOMPARE(fitted.tinit, 50);
        QCOMPARE(fitted.tfinal, 250);
        QCOMPARE(fitted.warmup_steps, 25);
        QCOMPARE(fitted.deltaT, 5);
        QCOMPARE(allocationSteps(fitted).size(), allocationSteps(preset("fashion")).size());
        QCOMPARE(fittedTo(preset("fashion"), 4000).deltaT, 20);  // more allocations are no harm
        for (const int steps : {1, 2, 7, 100000})
            QVERIFY2(problemsOf(fittedTo(preset("fashion"), steps)).empty(), qPrintable(QString::number(steps)));
    }

    void splitsWhatHasNoScheduleYetLikeThePaper()
    {
        RunConfig config;
        const RunConfig fitted = fittedTo(config, 1000);
        QCOMPARE(fitted.tinit, 100);
        QCOMPARE(fitted.tfinal, 500);
        QVERIFY(problemsOf(fitted).empty());
        config.deltaT = 100;
        QCOMPARE(fittedTo(config, 1000).deltaT, 40);
        config.tinit = config.tfinal = 600;
        config.total_step = 1000;  // phases that do not fit into their T
        QCOMPARE(fittedTo(config, 2000).tinit, 200);
    }

    void findsNothingToSayOfThePresets()
    {
        for (const Preset &p : presets())
            QVERIFY2(kindsOf(p.config, p.config.total_step).empty(), p.id.c_str());
    }

    void warnsOfOneAbruptCut()
    {
        RunConfig config = preset("planted");
        config.deltaT = 1000;  // the reduction is 151 to 750
        const auto warnings = warningsFor(planRun(config));
        QCOMPARE(warnings.size(), std::size_t(1));
        QCOMPARE(warnings[0].kind, PlanWarningKind::NoAllocation);
        QCOMPARE(warnings[0].value, 144.0);
        QCOMPARE(warnings[0].limit, 36.0);
        config.tfinal = 0;
        config.deltaT = 5000;
        QCOMPARE(warningsFor(planRun(config))[0].limit, 144.0);  // and nothing is ever cut
    }

    void warnsOfFewAllocations()
    {
        RunConfig config = preset("planted");
        config.deltaT = 250;
        QCOMPARE(kindsOf(config), Kinds{});  // 250, 500, 750
        config.deltaT = 300;
        const auto warnings = warningsFor(planRun(config));
        QCOMPARE(warnings.size(), std::size_t(1));
        QCOMPARE(warnings[0].kind, PlanWarningKind::FewAllocations);
        QCOMPARE(warnings[0].value, 2.0);
    }

    void warnsOfAShortReduction()
    {
        RunConfig config = preset("planted");
        config.tinit = 376;  // 374 of 1500 left
        QCOMPARE(kindsOf(config), Kinds{PlanWarningKind::ShortReduction});
        config.tinit = 375;
        QCOMPARE(kindsOf(config), Kinds{});
    }

    void warnsOfDataThatEndBeforeTheSchedule()
    {
        const RunConfig config = preset("planted");  // final phase from 751
        QCOMPARE(kindsOf(config, 1500), Kinds{});
        QCOMPARE(kindsOf(config, 1499), Kinds{PlanWarningKind::LongerThanData});
        QCOMPARE(kindsOf(config, 752), Kinds{PlanWarningKind::LongerThanData});
        QCOMPARE(kindsOf(config, 751), Kinds{PlanWarningKind::FinalNotReached});
        QCOMPARE(kindsOf(config, 1570), Kinds{});  // a few steps more are no harm
        QCOMPARE(kindsOf(config, 1600), Kinds{PlanWarningKind::ShorterThanData});
    }

    void warnsOfNoOrthogonalityInMaskingAlone()
    {
        RunConfig config = preset("planted");
        config.orth_reg_weight = 0;
        QCOMPARE(kindsOf(config), Kinds{PlanWarningKind::NoOrthogonality});
        config = preset("merge");
        config.orth_reg_weight = 0;
        QCOMPARE(kindsOf(config), Kinds{});
    }

    void warnsOfAScaleThatNobodyPublishedAndNamesTheNearest()
    {
        RunConfig config = preset("planted");
        config.lora_alpha = 1.5;  // 0.125, as in a run that was published by mistake
        auto warnings = warningsFor(planRun(config));
        QCOMPARE(warnings.size(), std::size_t(1));
        QCOMPARE(warnings[0].kind, PlanWarningKind::UnusualScale);
        QVERIFY(std::abs(warnings[0].value - 0.125) < 1e-4);
        QVERIFY(std::abs(warnings[0].limit - 8.0 / 12) < 1e-9);
        QCOMPARE(warnings[0].schedule, std::string("PEFT"));
        config.lora_alpha = 256;
        warnings = warningsFor(planRun(config));
        QCOMPARE(warnings[0].schedule, std::string("Σr 144"));
        config.lora_alpha = 8;  // PEFT's own
        QCOMPARE(kindsOf(config), Kinds{});
    }

    void saysNothingOfSchedulesThatAreNotRead()
    {
        RunConfig config = small(Method::Lora);
        config.deltaT = 1000;
        config.lora_alpha = 0.01;
        config.orth_reg_weight = 0;
        QCOMPARE(kindsOf(config), Kinds{});
        QCOMPARE(kindsOf(config, 30), Kinds{PlanWarningKind::LongerThanData});
    }

    void everyPublishedScheduleSaysWhereItIsFrom()
    {
        std::vector<std::string> ids;
        for (const PublishedSchedule &s : publishedSchedules()) {
            QVERIFY(!s.id.empty() && !s.name.empty() && !s.source.empty());
            ids.push_back(s.id);
            QCOMPARE(publishedSchedule(s.id).name, s.name);
        }
        std::sort(ids.begin(), ids.end());
        QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
        QCOMPARE(ids.size(), std::size_t(16));
        for (const Preset &p : presets())
            QVERIFY2(!p.source.empty(), p.id.c_str());
    }

    void appliesWhatASourceGivesAndNothingElse()
    {
        const RunConfig before = preset("planted");
        RunConfig expected = before;
        expected.total_step = 6650;
        expected.tinit = 800;
        expected.tfinal = 3500;
        expected.deltaT = 10;
        expected.orth_reg_weight = 0.5;
        expected.learning_rate = 5e-4;
        expected.batch_size = 32;
        QVERIFY(applied(before, publishedSchedule("cola")) == expected);

        const RunConfig ranks = applied(before, publishedSchedule("rank-288"));
        QCOMPARE(ranks.init_r, 6);
        QCOMPARE(ranks.target_r, 4.0);
        QCOMPARE(ranks.lora_alpha, before.lora_alpha);  // 16 or 32: the source does not say which
        QCOMPARE(applied(before, publishedSchedule("peft")).lora_alpha, 8.0);
        QCOMPARE(applied(before, publishedSchedule("peft")).total_step, before.total_step);
    }

    void publishedSchedulesThemselvesAreSound()
    {
        for (const PublishedSchedule &s : publishedSchedules()) {
            if (!s.total_step)
                continue;
            const auto kinds = kindsOf(applied(preset("planted"), s), *s.total_step);
            QVERIFY2(kinds.empty(), s.id.c_str());
        }
    }

    void namesTheSchedulesThereAre()
    {
        try {
            publishedSchedule("glue");
            QFAIL("found");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::RuleBroken);
            QVERIFY(error.detail.find("mnli | rte") != std::string::npos);
        }
    }

    void foretellsTheParametersOfEveryMethod_data()
    {
        QTest::addColumn<RunConfig>("config");
        QTest::newRow("masking") << small(Method::AdaLora);
        RunConfig c = small(Method::AdaLora);
        c.budget_unit = BudgetUnit::Parameters;
        QTest::newRow("masking, budget in parameters") << c;
        c = small(Method::AdaLora);
        c.tfinal = 0;
        QTest::newRow("masking, ends within the reduction") << c;
        c.deltaT = 1000;
        QTest::newRow("masking, never cuts") << c;
        QTest::newRow("merge") << small(Method::Merge);
        c = small(Method::Merge);
        c.grow_limit = 0;
        QTest::newRow("merge without growth") << c;
        c.prune_by = PruneBy::RelativeThreshold;
        c.tau = 0.5;
        QTest::newRow("merge by threshold") << c;
        QTest::newRow("lora") << small(Method::Lora);
        QTest::newRow("full") << small(Method::Full);
        QTest::newRow("head") << small(Method::Head);
    }
    void foretellsTheParametersOfEveryMethod()
    {
        QFETCH(RunConfig, config);
        const PlannedSize size = plannedSize(planRun(config));
        TrainingLoop loop(config);
        const RunSummary summary = loop.run({});
        QCOMPARE(size.start, planRun(config).adapterParameters);
        QCOMPARE(size.peak, summary.peakParameters);
        QVERIFY(size.endLeast <= summary.finalParameters && summary.finalParameters <= size.endMost);
        QVERIFY(size.endLeast <= size.end && size.end <= size.endMost);
    }

    void boundsTheEndByTheCheapestAndTheDearestChoice()
    {
        // One block of width 16: four matrices 16 × 16 (33 each), one 32 × 16 and one 16 × 32 (49 each).
        RunConfig config = small(Method::AdaLora);
        config.target_r = 5;  // 30 triplets of 36
        const PlannedSize size = plannedSize(planRun(config));
        QCOMPARE(size.start, 6LL * (4 * 33 + 2 * 49));
        QCOMPARE(size.end, 5LL * (4 * 33 + 2 * 49));
        QCOMPARE(size.endLeast, 24LL * 33 + 6 * 49);
        QCOMPARE(size.endMost, 12LL * 49 + 18 * 33);
    }

    void measuresAStepOfEveryMethod()
    {
        for (const Method method : {Method::AdaLora, Method::Merge, Method::Lora, Method::Full, Method::Head}) {
            const RunConfig config = small(method);
            double last = 0;
            const auto measured = measureStep(config, {}, [&](double done) {
                QVERIFY(done > last);
                last = done;
            });
            QVERIFY(measured.has_value());
            QCOMPARE(last, 1.0);
            QVERIFY(measured->stepSeconds > 0 && measured->stepSeconds < 1);
            QVERIFY(measured->evaluationSeconds > 0 && measured->prepareSeconds > 0);
            QVERIFY(measured->checkpointBytes > 0);
            QVERIFY(measured->secondsOf(config) > 60 * measured->stepSeconds);
        }
    }

    void countsAllThatARunDoes()
    {
        MeasuredStep m;
        m.prepareSeconds = 1;
        m.stepSeconds = 0.01;
        m.allocationSeconds = 0.1;
        m.evaluationSeconds = 0.5;
        m.stateSeconds = 0.02;
        RunConfig config = small(Method::AdaLora);  // 15 to 40: 6 allocations, and the final phase's
        config.eval_steps = 20;
        config.record_steps = 10;
        QCOMPARE(allocationSteps(config).size(), std::size_t(7));
        QCOMPARE(m.secondsOf(config), 1 + 60 * 0.01 + 7 * 0.1 + 4 * 0.5 + 13 * 0.02);
    }

    void stopsMeasuringWhenTold()
    {
        std::stop_source stop;
        int steps = 0;
        const auto measured = measureStep(small(Method::AdaLora), stop.get_token(), [&](double) {
            if (++steps == 3)
                stop.request_stop();
        });
        QVERIFY(!measured);
        QCOMPARE(steps, 3);
    }
};

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
