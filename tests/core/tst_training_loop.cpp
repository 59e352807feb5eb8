// The loop: deterministic, obedient at step boundaries, and clear about how it ended.
#include "error.h"
#include "training/presets.h"
#include "training/run_plan.h"
#include "training/training_loop.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <thread>

using namespace adalora;

namespace {

RunConfig tinyConfig()
{
    RunConfig config;
    config.task = "planted";
    config.planted_layers = 1;
    config.planted_hidden = 16;
    config.total_step = 60;
    config.batch_size = 8;
    config.learning_rate = 0.01;
    config.init_r = 6;
    config.target_r = 3;
    config.lora_alpha = 6;
    config.tinit = 10;
    config.tfinal = 20;
    config.deltaT = 5;
    config.eval_steps = 20;
    return config;
}

/// Keeps everything, and sends commands when a step is done.
class Witness : public RunObserver {
public:
    void runStarted(const RunInfo &started, const Evaluation &e) override
    {
        info = started;
        before = e;
    }
    void stepDone(const StepReport &report, StateSource &source) override
    {
        reports.push_back(report);
        states.push_back(source.state());
        if (afterStep)
            afterStep(report);
    }
    void statusChanged(LoopStatus status, StateSource *) override
    {
        statuses.push_back(status);
        if (onStatus)
            onStatus(status);
    }
    void runEnded(const RunSummary &s, const std::shared_ptr<const RankState> &state) override
    {
        summary = s;
        final = state;
    }

    RunInfo info;
    Evaluation before;
    std::vector<StepReport> reports;
    std::vector<std::shared_ptr<const RankState>> states;
    std::vector<LoopStatus> statuses;
    std::optional<RunSummary> summary;
    std::shared_ptr<const RankState> final;
    std::function<void(const StepReport &)> afterStep;
    std::function<void(LoopStatus)> onStatus;
};

Witness runWhole(const RunConfig &config)
{
    Witness witness;
    TrainingLoop loop(config);
    loop.addObserver(witness);
    loop.run({});
    return witness;
}

bool sameBits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

}  // namespace

class TestTrainingLoop : public QObject {
    Q_OBJECT
private slots:
    void sameConfigGivesTheSameBits()
    {
        const Witness a = runWhole(tinyConfig()), b = runWhole(tinyConfig());
        QCOMPARE(a.reports.size(), std::size_t(60));
        for (std::size_t i = 0; i < a.reports.size(); ++i) {
            QVERIFY(sameBits(a.reports[i].taskLoss, b.reports[i].taskLoss));
            QVERIFY(sameBits(a.reports[i].gradNorm, b.reports[i].gradNorm));
            QCOMPARE(a.reports[i].kept, b.reports[i].kept);
        }
        QCOMPARE(a.final->lambda, b.final->lambda);
        QCOMPARE(a.final->sigma, b.final->sigma);
        QVERIFY(sameBits(a.summary->after.value, b.summary->after.value));
    }

    void anotherSeedGivesAnotherRun()
    {
        RunConfig other = tinyConfig();
        other.seed = 2;
        QVERIFY(!sameBits(runWhole(tinyConfig()).reports[0].taskLoss, runWhole(other).reports[0].taskLoss));
    }

    void looksDoNotChangeTheRun()
    {
        // An observer that never asks for states must see the same numbers as one that asks at every step.
        class Blind : public RunObserver {
        public:
            void stepDone(const StepReport &r, StateSource &) override { last = r.taskLoss; }
            double last = 0;
        } blind;
        TrainingLoop loop(tinyConfig());
        loop.addObserver(blind);
        loop.run({});
        QVERIFY(sameBits(blind.last, runWhole(tinyConfig()).reports.back().taskLoss));
    }

    void keepsExactlyTheBudgetOfThePlan()
    {
        const Witness w = runWhole(tinyConfig());
        const RunInfo plan = planRun(tinyConfig());
        QCOMPARE(plan.initialBudget, 36);
        QCOMPARE(plan.targetBudget, 18);
        const std::vector<PlannedAllocation> allocations = plannedAllocations(plan);
        QVERIFY(!allocations.empty());
        for (const PlannedAllocation &a : allocations) {
            const StepReport &report = w.reports[std::size_t(a.step)];
            QVERIFY(report.isAllocation);
            QCOMPARE(report.budget, a.budget);
            QCOMPARE(report.kept, a.budget);
        }
        QCOMPARE(w.reports.back().kept, 18);
        QCOMPARE(plan.adapterParameters, w.info.adapterParameters);
    }

    void evaluatesAtItsStrideAndAtTheEnd()
    {
        RunConfig config = tinyConfig();
        config.eval_steps = 25;
        const Witness w = runWhole(config);
        std::vector<int> steps;
        for (const StepReport &r : w.reports)
            if (r.evaluation)
                steps.push_back(r.evaluation->step);
        QCOMPARE(steps, (std::vector<int>{25, 50, 60}));
        QCOMPARE(w.before.value, 1.0);  // λ = 0: the student is the base
    }

    void pauseHoldsUntilResumed()
    {
        TrainingLoop loop(tinyConfig());
        Witness w;
        w.afterStep = [&](const StepReport &r) {
            if (r.step == 7)
                loop.send(Command::Pause);
        };
        std::size_t atPause = 0;
        w.onStatus = [&](LoopStatus status) {
            if (status == LoopStatus::Paused) {
                atPause = w.reports.size();
                loop.send(Command::Resume);
            }
        };
        loop.addObserver(w);
        loop.run({});
        QCOMPARE(atPause, std::size_t(8));
        QCOMPARE(w.reports.size(), std::size_t(60));
        QCOMPARE(w.statuses, (std::vector<LoopStatus>{LoopStatus::Preparing, LoopStatus::Running, LoopStatus::Paused,
                                                      LoopStatus::Running, LoopStatus::Ended}));
    }

    void stepAndNextAllocationEndInAPause()
    {
        TrainingLoop loop(tinyConfig());
        loop.send(Command::StepOnce);
        Witness w;
        std::vector<std::size_t> pauses;
        w.onStatus = [&](LoopStatus status) {
            if (status != LoopStatus::Paused)
                return;
            pauses.push_back(w.reports.size());
            loop.send(pauses.size() == 1 ? Command::StepOnce
                                         : pauses.size() < 4 ? Command::RunToAllocation : Command::Resume);
        };
        loop.addObserver(w);
        loop.run({});
        // Steps 0 and 1, then the first two multiples of ΔT = 5 after t_i = 10.
        QCOMPARE(pauses, (std::vector<std::size_t>{1, 2, 16, 21}));
        QVERIFY(w.reports[15].isAllocation && w.reports[20].isAllocation);
        QCOMPARE(w.summary->outcome, Outcome::Finished);
    }

    void stopEndsWithinAStep()
    {
        std::stop_source stop;
        TrainingLoop loop(tinyConfig());
        Witness w;
        w.afterStep = [&](const StepReport &r) {
            if (r.step == 12)
                stop.request_stop();
        };
        loop.addObserver(w);
        const RunSummary summary = loop.run(stop.get_token());
        QCOMPARE(summary.outcome, Outcome::Stopped);
        QCOMPARE(summary.steps, 13);
        QCOMPARE(w.reports.size(), std::size_t(13));
    }

    void stopWhilePreparingLeavesNothingStarted()
    {
        std::stop_source stop;
        TrainingLoop loop(tinyConfig());
        Witness w;
        w.onStatus = [&](LoopStatus) { stop.request_stop(); };
        loop.addObserver(w);
        QCOMPARE(loop.run(stop.get_token()).outcome, Outcome::Stopped);
        QVERIFY(w.reports.empty());
        QVERIFY(w.summary);
    }

    void stopWakesAPausedLoop()
    {
        std::stop_source stop;
        TrainingLoop loop(tinyConfig());
        loop.send(Command::Pause);
        Witness w;
        std::jthread stopper;
        w.onStatus = [&](LoopStatus status) {
            if (status == LoopStatus::Paused)
                stopper = std::jthread([&] { stop.request_stop(); });
        };
        loop.addObserver(w);
        QCOMPARE(loop.run(stop.get_token()).outcome, Outcome::Stopped);
        QVERIFY(w.reports.empty());
    }

    void divergencePausesAndNamesTheTensor()
    {
        RunConfig config = tinyConfig();
        config.learning_rate = 1e30;
        config.max_grad_norm = 0;
        std::stop_source stop;
        TrainingLoop loop(config);
        Witness w;
        w.onStatus = [&](LoopStatus status) {
            if (status == LoopStatus::Paused)
                stop.request_stop();
        };
        loop.addObserver(w);
        const RunSummary summary = loop.run(stop.get_token());
        QCOMPARE(summary.outcome, Outcome::Diverged);
        QVERIFY(!w.reports.back().events.empty());
        const Event &alarm = w.reports.back().events.back();
        QCOMPARE(alarm.kind, EventKind::Alarm);
        QCOMPARE(alarm.alarm, AlarmKind::NotFinite);
        QVERIFY(!alarm.detail.empty());
    }

    void failingObserverEndsTheRunForTheOthers()
    {
        class FullDisk : public RunObserver {
        public:
            void stepDone(const StepReport &, StateSource &) override
            {
                throw Error(ErrorCode::FileUnwritable, "run.sqlite", "disk full");
            }
        } fullDisk;
        TrainingLoop loop(tinyConfig());
        Witness w;
        loop.addObserver(fullDisk);
        loop.addObserver(w);
        QVERIFY_EXCEPTION_THROWN(loop.run({}), Error);
        QCOMPARE(w.summary->outcome, Outcome::Failed);
        QVERIFY(w.summary->failure.find("disk full") != std::string::npos);
        QCOMPARE(w.statuses.back(), LoopStatus::Ended);
    }

    void impossibleRankIsRefusedBeforeTraining()
    {
        RunConfig config = tinyConfig();
        config.init_r = 17;
        try {
            planRun(config);
            QFAIL("accepted");
        } catch (const Error &e) {
            QCOMPARE(e.code, ErrorCode::RuleBroken);
            QCOMPARE(e.subject, std::string("init_r"));
            QVERIFY(QString::fromStdString(e.detail).contains(QStringLiteral("16")));
        }
        QVERIFY_EXCEPTION_THROWN(runWhole(config), Error);
    }

    void everyBaselineTrainsAndCountsItsParameters_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("parameters");
        QTest::addColumn<int>("head");
        QTest::addColumn<int>("matrices");
        // hidden 16, ffn 32: four matrices with d + k = 32, two with 48
        QTest::newRow("lora") << int(Method::Lora) << 3 * (4 * 32 + 2 * 48) << 0 << 6;
        QTest::newRow("full") << int(Method::Full) << -1 << 16 * 17 << 0;
        QTest::newRow("head") << int(Method::Head) << 0 << 16 * 17 << 0;
    }
    void everyBaselineTrainsAndCountsItsParameters()
    {
        QFETCH(int, method);
        QFETCH(int, parameters);
        QFETCH(int, head);
        QFETCH(int, matrices);
        RunConfig config = tinyConfig();
        config.method = static_cast<Method>(method);
        config.r = 3;
        const Witness w = runWhole(config);
        QCOMPARE(w.summary->outcome, Outcome::Finished);
        QVERIFY(w.summary->after.value < 1);
        QCOMPARE(int(w.info.matrices.size()), matrices);
        QCOMPARE(w.info.headParameters, static_cast<long long>(head));
        if (parameters >= 0)
            QCOMPARE(w.info.adapterParameters, static_cast<long long>(parameters));
        else
            QCOMPARE(w.info.frozenParameters, 0LL);
        QCOMPARE(w.summary->peakParameters, w.info.adapterParameters);
        QCOMPARE(w.summary->finalParameters, w.info.adapterParameters);
        QCOMPARE(w.final->kept.size(), std::size_t(matrices * 3));
        QCOMPARE(w.reports.back().kept, matrices * 3);
        QCOMPARE(w.reports.back().kept, w.info.targetBudget);
        QVERIFY(plannedAllocations(w.info).empty());
        QCOMPARE(planRun(config).headParameters, w.info.headParameters);
        const Witness again = runWhole(config);
        QVERIFY(sameBits(w.summary->after.value, again.summary->after.value));
    }

    void peakAndFinalParametersAreThoseOfTheKeptTriplets()
    {
        const Witness w = runWhole(tinyConfig());
        QCOMPARE(w.summary->peakParameters, w.info.adapterParameters);
        long long kept = 0;
        for (const MatrixInfo &m : w.info.matrices)
            kept += w.final->rankOf(m) * static_cast<long long>(m.out + m.in + 1);
        QCOMPARE(w.summary->finalParameters, kept);
        QVERIFY(kept < w.summary->peakParameters);
    }

    void dropoutFollowsTheSeedAndIsOffInValidation()
    {
        for (const Method method : {Method::AdaLora, Method::Lora}) {
            RunConfig config = tinyConfig();
            config.method = method;
            const Witness without = runWhole(config);
            config.lora_dropout = 0.3;
            const Witness a = runWhole(config), b = runWhole(config);
            QVERIFY(sameBits(a.summary->after.value, b.summary->after.value));
            QVERIFY(sameBits(a.before.value, without.before.value));
            QVERIFY(!sameBits(a.summary->after.value, without.summary->after.value));

            RunConfig often = config;  // validating more often must not shift the masks
            often.eval_steps = 7;
            QVERIFY(sameBits(runWhole(often).reports.back().taskLoss, a.reports.back().taskLoss));
        }
    }

    void parameterBudgetsKeepToThePlan()
    {
        RunConfig config = tinyConfig();
        config.budget_unit = BudgetUnit::Parameters;
        const Witness w = runWhole(config);
        QCOMPARE(w.info.budgetUnit, BudgetUnit::Parameters);
        QCOMPARE(w.info.initialBudget, 6 * (4 * 33 + 2 * 49));
        QCOMPARE(w.info.targetBudget, 3 * (4 * 33 + 2 * 49));
        QCOMPARE(static_cast<long long>(w.info.initialBudget), w.info.adapterParameters);
        for (const PlannedAllocation &a : plannedAllocations(w.info)) {
            QCOMPARE(w.reports[std::size_t(a.step)].budget, a.budget);
            QVERIFY(w.reports[std::size_t(a.step)].kept <= a.budget);
        }
        QVERIFY(w.summary->finalParameters <= w.info.targetBudget);
        QVERIFY(*w.summary->uniformRecovery > 0);
    }

    void allocationFindsPlantedRanksBetterThanUniform()
    {
        for (const Preset &preset : presets()) {
            if (preset.id != "planted")
                continue;
            const Witness w = runWhole(preset.config);
            qInfo("planted: found %.3f of the ranks, uniform ranks would find %.3f; relative error %.4f",
                  *w.summary->recovery, *w.summary->uniformRecovery, w.summary->after.value);
            QVERIFY(*w.summary->recovery > *w.summary->uniformRecovery + 0.1);
            QVERIFY(w.summary->after.value < 0.05);
            return;
        }
        QFAIL("no planted preset");
    }
};

QTEST_APPLESS_MAIN(TestTrainingLoop)
#include "tst_training_loop.moc"
