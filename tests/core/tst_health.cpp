// Each alarm with a run that provokes it and one that stays silent; the presets raise none.
#include "adapters/attach.h"
#include "models/mlp.h"
#include "training/data_size.h"
#include "training/live_run.h"
#include "training/make_method.h"
#include "training/presets.h"

#include <QtTest>

#include <cmath>

using namespace adalora;

namespace {

RunConfig preset(const std::string &id)
{
    for (const Preset &p : presets())
        if (p.id == id)
            return p.config;
    return {};
}

std::vector<Event> alarmsOf(const std::vector<StepReport> &reports)
{
    std::vector<Event> alarms;
    for (const StepReport &report : reports)
        for (const Event &event : report.events)
            if (event.kind == EventKind::Alarm)
                alarms.push_back(event);
    return alarms;
}

std::vector<Event> alarmsOf(LiveRun &run)
{
    std::vector<StepReport> reports;
    while (!run.isFinished())
        reports.push_back(run.step());
    return alarmsOf(reports);
}

std::vector<Event> alarmsOf(const RunConfig &config)
{
    LiveRun run(RunStart{config, {}, {}});
    run.prepare({});
    return alarmsOf(run);
}

std::vector<AlarmKind> kindsOf(const std::vector<Event> &alarms)
{
    std::vector<AlarmKind> kinds;
    for (const Event &alarm : alarms)
        kinds.push_back(alarm.alarm);
    return kinds;
}

using Kinds = std::vector<AlarmKind>;

/// A second of training.
RunConfig smallConfig()
{
    RunConfig config = preset("tiny");
    config.planted_layers = 1;
    config.planted_hidden = 16;
    config.batch_size = 8;
    config.init_r = 6;
    config.lora_alpha = 6;
    return config;
}

/// A perceptron with three layers, adapters on all, and a monitor beside its trainer.
class Perceptron : public StateSource {
public:
    explicit Perceptron(RunConfig c)
        : config(std::move(c)), model({6, 8, 8, 5}, Activation::Relu)
    {
        config.target_modules = {"fc"};
        for (Parameter *parameter : model.parameters()) {
            Random base(9, parameter->name);
            base.fillNormal(parameter->value, 0.4);
        }
    }
    void begin()
    {
        Random random(1, "adapters");
        trainer = std::make_unique<Trainer>(model, Loss::MeanSquaredError, config, makeMethod(model, config, random));
        RunInfo info;
        info.config = config;
        info.matrices = trainer->matrices();
        trainer->method().describe(info);
        monitor = std::make_unique<HealthMonitor>(info);
    }
    std::vector<Event> alarmsUntil(int step)
    {
        begin();
        reports.clear();
        while (trainer->nextStep() < step) {
            Random random(static_cast<std::uint64_t>(trainer->nextStep()), "batch");
            Batch batch;
            batch.samples = 16;
            batch.features.resize(6, 16);
            random.fillNormal(batch.features, 1);
            batch.targets = Matrix::Ones(5, 16);
            reports.push_back(trainer->step(batch));
            monitor->watch(config, *trainer, *this, reports.back());
        }
        return alarmsOf(reports);
    }
    /// Layer 0 says nothing whatever comes in: no gradient reaches its adapter, no input that of layer 1.
    void killHiddenUnits() { parameter("fc.0.bias").setConstant(Scalar(-1000)); }
    Matrix &parameter(const std::string &name)
    {
        for (Parameter *p : model.parameters())
            if (p->name == name)
                return p->value;
        qFatal("%s", name.c_str());
    }
    std::shared_ptr<const RankState> state() override
    {
        ++asked;
        return trainer->state();
    }

    RunConfig config;
    Mlp model;
    std::unique_ptr<Trainer> trainer;
    std::unique_ptr<HealthMonitor> monitor;
    std::vector<StepReport> reports;
    int asked = 0;
};

RunConfig perceptronConfig(Method method)
{
    RunConfig config;
    config.method = method;
    config.total_step = 60;
    config.learning_rate = 0.02;
    config.init_r = 4;
    config.target_r = 2;
    config.r = 2;
    config.tinit = 8;
    config.tfinal = 20;
    config.deltaT = 4;
    if (method == Method::Merge)
        config.metric = Metric::SigmaGradient;
    return config;
}

}  // namespace

class TestHealth : public QObject {
    Q_OBJECT
private slots:
    void presetsRaiseNoAlarm_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3})
            QTest::addRow("tiny, seed %d", seed) << QStringLiteral("tiny") << 400 << seed;
        QTest::newRow("planted, shortened") << QStringLiteral("planted") << 750 << 1;
        QTest::newRow("merge, shortened") << QStringLiteral("merge") << 750 << 1;
        QTest::newRow("fashion, shortened") << QStringLiteral("fashion") << 300 << 1;
    }
    void presetsRaiseNoAlarm()
    {
        QFETCH(QString, id);
        QFETCH(int, steps);
        QFETCH(int, seed);
        RunConfig config = fittedTo(preset(id.toStdString()), steps);
        config.seed = static_cast<std::uint64_t>(seed);
        for (const Event &alarm : alarmsOf(config))
            QFAIL(qPrintable(QStringLiteral("alarm %1 at %2: %3").arg(int(alarm.alarm)).arg(alarm.step).arg(QString::fromStdString(alarm.detail))));
    }

    void baselinesRaiseNoAlarm()
    {
        for (const Method method : {Method::Lora, Method::Full, Method::Head}) {
            RunConfig config = smallConfig();
            config.method = method;
            QCOMPARE(kindsOf(alarmsOf(config)), Kinds{});
        }
    }

    void missesAnAllocationAndSaysWhenOneComes()
    {
        RunConfig config = smallConfig();
        config.deltaT = 1000;  // the reduction is 81 to 240
        const std::vector<Event> alarms = alarmsOf(config);
        QCOMPARE(kindsOf(alarms), Kinds{AlarmKind::NoAllocation});
        QCOMPARE(alarms[0].step, 240);
        QCOMPARE(alarms[0].detail, std::string("241"));
    }

    void missesAnAllocationTwoIntervalsAfterTheWarmup()
    {
        // The step that would have allocated was skipped: its batch was not finite.
        Perceptron p(perceptronConfig(Method::AdaLora));
        p.begin();
        std::vector<StepReport> reports;
        for (int step = 0; step <= 20; ++step) {
            Batch batch;
            batch.samples = 4;
            batch.features = Matrix::Constant(6, 4, Scalar(0.1 * step));
            batch.targets = Matrix::Ones(5, 4);
            if (step == 12 || step == 16)
                batch.targets(0, 0) = std::numeric_limits<Scalar>::infinity();
            reports.push_back(p.trainer->step(batch));
            p.monitor->watch(p.config, *p.trainer, p, reports.back());
        }
        const std::vector<Event> alarms = alarmsOf(reports);
        QCOMPARE(kindsOf(alarms), (Kinds{AlarmKind::NotFinite, AlarmKind::NotFinite, AlarmKind::NoAllocation}));
        QCOMPARE(alarms[2].step, 17);  // 16 itself was not watched
        QCOMPARE(alarms[2].detail, std::string("20"));
    }

    void endsAboveItsBudget()
    {
        RunConfig config = smallConfig();
        config.deltaT = 1000;
        config.tfinal = 0;
        const std::vector<Event> alarms = alarmsOf(config);
        QCOMPARE(kindsOf(alarms), (Kinds{AlarmKind::NoAllocation, AlarmKind::BudgetMissed}));
        QVERIFY(alarms[0].detail.empty());
        QCOMPARE(alarms[1].step, 399);
        QCOMPARE(alarms[1].detail, std::string("36 ≠ 18"));
    }

    void comparesWhatEachAllocationKeepsWithItsBudget()
    {
        Perceptron p(perceptronConfig(Method::AdaLora));
        p.begin();
        const auto detailOf = [&](int kept, int budget, bool isAllocation) {
            StepReport report;
            report.step = 12;
            report.kept = kept;
            report.budget = budget;
            report.isAllocation = isAllocation;
            p.monitor->watch(p.config, *p.trainer, p, report);
            return report.events.empty() ? std::string() : report.events.back().detail;
        };
        QCOMPARE(detailOf(10, 10, true), std::string());
        QCOMPARE(detailOf(12, 10, false), std::string());  // between allocations what is kept lags behind b(t)
        QCOMPARE(detailOf(12, 10, true), std::string("12 ≠ 10"));
        QCOMPARE(detailOf(12, 9, true), std::string());  // still the same trouble
        QCOMPARE(detailOf(9, 9, true), std::string());
        QCOMPARE(detailOf(8, 9, true), std::string("8 ≠ 9"));

        p.config.pinned_ranks = {{"fc.0", 1}, {"fc.1", 1}, {"fc.2", 1}};  // no matrix may take what is left
        p.begin();
        QCOMPARE(detailOf(3, 10, true), std::string());
        QCOMPARE(detailOf(2, 10, true), std::string("2 ≠ 3"));

        p.config.pinned_ranks.clear();
        p.config.budget_unit = BudgetUnit::Parameters;
        p.begin();
        QCOMPARE(detailOf(95, 100, true), std::string());  // what is left over buys nothing
        QCOMPARE(detailOf(101, 100, true), std::string("101 > 100"));
    }

    void knowsThatReferenceTiesMayCutMore()
    {
        RunConfig config = perceptronConfig(Method::AdaLora);
        config.ties = Ties::Reference;
        config.orth_reg_weight = 0;
        Perceptron p(config);
        p.killHiddenUnits();  // eight of twelve scores tie at 0
        QCOMPARE(kindsOf(p.alarmsUntil(60)), (Kinds{AlarmKind::MatrixDead, AlarmKind::MatrixDead}));
        QCOMPARE(p.reports[12].isAllocation, true);
        QCOMPARE(p.reports[12].kept, 4);
        QVERIFY(p.reports[12].budget > 4);
    }

    void tellsOfARisingDefectOnce()
    {
        RunConfig config = smallConfig();
        config.orth_reg_weight = 0;
        config.learning_rate = 0.1;
        const std::vector<Event> alarms = alarmsOf(config);
        QCOMPARE(kindsOf(alarms), Kinds{AlarmKind::OrthogonalityRising});
        QVERIFY(alarms[0].step % config.record_steps == 0);
        const QStringList thenAndNow = QString::fromStdString(alarms[0].detail).split(QStringLiteral(" → "));
        QCOMPARE(thenAndNow.size(), 2);
        QVERIFY(thenAndNow[1].toDouble() > 1.5 * thenAndNow[0].toDouble());
        config.orth_reg_weight = 0.1;
        QCOMPARE(kindsOf(alarmsOf(config)), Kinds{});
    }

    void tellsAgainOfASecondRise()
    {
        // Without anything to train, the defect is what the test makes it.
        Perceptron p(perceptronConfig(Method::AdaLora));
        p.begin();
        int alarms = 0, step = 0;
        const auto sampleAt = [&](double scaleOfP) {
            for (const char *name : {"fc.0.lora_B", "fc.1.lora_B", "fc.2.lora_B"}) {
                Matrix &P = p.parameter(name);
                P = static_cast<Scalar>(scaleOfP) * Matrix::Identity(P.rows(), P.cols());
            }
            StepReport report;
            report.step = step += p.config.record_steps;
            p.monitor->watch(p.config, *p.trainer, p, report);
            for (const Event &event : report.events)
                alarms += event.alarm == AlarmKind::OrthogonalityRising;
            return alarms;
        };
        // ‖QQᵀ − I‖ ≈ 2 throughout, so the mean is near 1 + |c² − 1| for P = c I.
        QCOMPARE(sampleAt(1), 0);
        QCOMPARE(sampleAt(1.2), 0);  // 1.44
        QCOMPARE(sampleAt(1.3), 1);  // 1.69
        QCOMPARE(sampleAt(2), 1);
        QCOMPARE(sampleAt(1.2), 1);  // not back yet
        QCOMPARE(sampleAt(1.3), 1);
        QCOMPARE(sampleAt(1.1), 1);  // 1.21
        QCOMPARE(sampleAt(1.3), 2);
    }

    void namesTheMatricesThatADeadLayerStarves_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("masking") << int(Method::AdaLora);
        QTest::newRow("merge") << int(Method::Merge);
        QTest::newRow("lora") << int(Method::Lora);
    }
    void namesTheMatricesThatADeadLayerStarves()
    {
        QFETCH(int, method);
        Perceptron p(perceptronConfig(static_cast<Method>(method)));
        QCOMPARE(kindsOf(p.alarmsUntil(40)), Kinds{});
        QCOMPARE(p.asked, 1);  // a state costs an SVD of every matrix
        Perceptron dead(perceptronConfig(static_cast<Method>(method)));
        dead.killHiddenUnits();
        const std::vector<Event> alarms = dead.alarmsUntil(40);
        QCOMPARE(kindsOf(alarms), (Kinds{AlarmKind::MatrixDead, AlarmKind::MatrixDead}));
        QCOMPARE(alarms[0].matrix, 0);
        QCOMPARE(alarms[1].matrix, 1);
        QCOMPARE(alarms[0].step, static_cast<Method>(method) == Method::Lora ? 0 : 8);
    }

    void mournsNoMatrixThatTheBudgetEmptied()
    {
        RunConfig config = perceptronConfig(Method::AdaLora);
        config.warmup_steps = 30;  // the matrices are looked at when the learning rate has risen, after allocations
        config.target_r = 0.4;     // one triplet for three matrices
        config.tinit = 2;
        config.tfinal = 32;
        Perceptron p(config);
        QCOMPARE(kindsOf(p.alarmsUntil(40)), Kinds{});
        QCOMPARE(p.asked, 1);
        QCOMPARE(p.trainer->method().parameters() < 2 * (8 + 8 + 1), true);
    }

    void seesALossThatStillFalls()
    {
        RunConfig config = smallConfig();
        config.total_step = 200;
        config.tinit = 20;
        config.tfinal = 60;
        config.batch_size = 32;
        QCOMPARE(kindsOf(alarmsOf(config)), Kinds{});
        config.warmup_steps = 200;  // the learning rate never falls
        const std::vector<Event> alarms = alarmsOf(config);
        QCOMPARE(kindsOf(alarms), Kinds{AlarmKind::StillFalling});
        QCOMPARE(alarms[0].step, 199);
        QVERIFY(alarms[0].detail.find(" → ") != std::string::npos);
    }

    void aResumedRunRaisesTheAlarmsOfAWholeOne()
    {
        RunConfig config = smallConfig();
        config.total_step = 200;
        config.tinit = 20;
        config.tfinal = 60;
        config.batch_size = 32;
        config.warmup_steps = 200;
        config.orth_reg_weight = 0;
        const std::vector<Event> whole = alarmsOf(config);
        QCOMPARE(kindsOf(whole), (Kinds{AlarmKind::OrthogonalityRising, AlarmKind::StillFalling}));
        for (const int at : {1, 5, 15, whole[0].step, whole[0].step + 1, 150, 199}) {
            LiveRun first(RunStart{config, {}, {}});
            first.prepare({});
            std::vector<StepReport> reports;
            for (int step = 0; step < at; ++step)
                reports.push_back(first.step());
            std::vector<Event> alarms = alarmsOf(reports);

            QTemporaryDir folder;
            const std::filesystem::path file = folder.filePath(QStringLiteral("checkpoint.safetensors")).toStdString();
            writeCheckpoint(file, first.checkpoint({}));
            LiveRun second(RunStart{config, {}, readCheckpoint(file)});
            second.prepare({});
            for (const Event &alarm : alarmsOf(second))
                alarms.push_back(alarm);
            QCOMPARE(alarms.size(), whole.size());
            for (std::size_t i = 0; i < whole.size(); ++i) {
                QCOMPARE(alarms[i].step, whole[i].step);
                QCOMPARE(alarms[i].alarm, whole[i].alarm);
                QCOMPARE(alarms[i].detail, whole[i].detail);
            }
        }
    }

    void keepsTheLastGoodCheckpointWhenAWeightBreaks()
    {
        class Keeper : public RunObserver {
        public:
            void checkpoint(const Checkpoint &c) override { kept.push_back(c); }
            void stepDone(const StepReport &report, StateSource &) override { reports.push_back(report); }
            void statusChanged(LoopStatus status, StateSource *) override
            {
                if (status == LoopStatus::Paused && ++paused == 2)
                    stop.request_stop();
                else if (status == LoopStatus::Paused)
                    loop->send(Command::Resume);  // somebody goes on all the same
            }
            std::vector<Checkpoint> kept;
            std::vector<StepReport> reports;
            std::stop_source stop;
            TrainingLoop *loop = nullptr;
            int paused = 0;
        } keeper;
        RunConfig config = smallConfig();
        config.save_steps = 10;
        TrainingLoop loop(RunStart{config, {{25, Edit{{{"learning_rate", "1e60"}}, false, 0}}}, {}});
        keeper.loop = &loop;
        loop.addObserver(keeper);
        const RunSummary summary = loop.run(keeper.stop.get_token());
        QCOMPARE(summary.outcome, Outcome::Diverged);
        QCOMPARE(summary.failure, std::string("not finite: task loss"));

        const std::vector<Event> alarms = alarmsOf(keeper.reports);
        QCOMPARE(kindsOf(alarms), (Kinds{AlarmKind::NotFinite, AlarmKind::NotFinite}));
        QCOMPARE(alarms[0].step, 25);
        QVERIFY2(alarms[0].detail.starts_with("layer.0."), alarms[0].detail.c_str());
        QCOMPARE(keeper.kept.size(), std::size_t(3));  // after 0, 10 and 20 steps
        QCOMPARE(keeper.kept.back().step, 20);
        for (const StoredTensor &tensor : keeper.kept.back().state.tensors())
            if (tensor.name.find("lora_") != std::string::npos)
                QVERIFY2(std::all_of(tensor.values.begin(), tensor.values.end(), [](double x) { return std::isfinite(x); }), tensor.name.c_str());
    }

    void aBatchThatIsNotFiniteLeavesACheckpointWorthHaving()
    {
        // The step changes nothing, so what is saved then is sound.
        Perceptron p(perceptronConfig(Method::AdaLora));
        p.begin();
        Batch batch;
        batch.samples = 1;
        batch.features = Matrix::Constant(6, 1, std::numeric_limits<Scalar>::infinity());
        batch.targets = Matrix::Ones(5, 1);
        const StepReport report = p.trainer->step(batch);
        QCOMPARE(report.events.back().alarm, AlarmKind::NotFinite);
        QVERIFY(p.trainer->notFiniteWeight().empty());
    }
};

QTEST_APPLESS_MAIN(TestHealth)
#include "tst_health.moc"
