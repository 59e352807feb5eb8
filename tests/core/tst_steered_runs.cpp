// Whole runs under edits: what is refused by whom, what holds under any edits, and that edits replay to the same bits.
#include "error.h"
#include "linalg/random.h"
#include "ranking/budget_schedule.h"
#include "same_bits.h"
#include "short_runs.h"
#include "training/live_run.h"
#include "training/run_plan.h"
#include "training/training_loop.h"
#include <QTemporaryDir>
#include <QtTest>
#include <functional>

using namespace adalora;

namespace {

RunConfig planted(Method method)
{
    RunConfig config = shortrun::planted(method);
    config.eval_steps = 1000;  // none: it would only take time
    return config;
}

const std::vector<std::string> names{"layer.0.query", "layer.0.key", "layer.0.value", "layer.0.attention.output",
                                     "layer.0.intermediate", "layer.0.output"};

/// One or two fields with values that often make sense, or an allocation.
Edit randomEdit(Random &random, const RunConfig &config, int step)
{
    const auto below = [&](int n) { return static_cast<int>(random.below(static_cast<std::uint64_t>(n))); };
    Edit edit;
    if (below(8) == 0) {
        edit.allocates = true;
        return edit;
    }
    const bool isMerge = config.method == Method::Merge;
    for (int count = 1 + below(2); count > 0; --count) {
        switch (below(13)) {
        case 0: edit.fields["tinit"] = std::to_string(below(3) ? below(step + 1) : below(60)); break;
        case 1: edit.fields["tfinal"] = std::to_string(below(60)); break;
        case 2: edit.fields["total_step"] = std::to_string(below(4) ? 45 + below(50) : below(60)); break;
        case 3: edit.fields["deltaT"] = std::to_string(1 + below(12)); break;
        case 4: edit.fields["target_r"] = std::to_string(0.5 * (1 + below(12))); break;
        case 5: edit.fields["beta1"] = "0.6"; break;
        case 6: edit.fields[isMerge ? "tau" : "beta2"] = isMerge ? "0" : "0.7"; break;
        case 7: edit.fields["learning_rate"] = below(2) ? "0.02" : "0.005"; break;
        case 8: edit.fields["orth_reg_weight"] = "0.3"; break;
        case 9: {
            const char *masking[] = {"smoothed_product", "smoothed_sensitivity", "magnitude", "sigma_gradient", "random"};
            const char *merging[] = {"sigma_gradient", "random"};
            edit.fields["metric"] = std::string("\"") + (isMerge ? merging[below(2)] : masking[below(5)]) + "\"";
            break;
        }
        case 10: edit.fields["mu"] = below(2) ? "0" : "2.5"; break;
        case 11: {
            std::string pins;
            for (const std::string &name : names)
                if (below(4) == 0)
                    pins += (pins.empty() ? "" : ", ") + ("\"" + name + "\": " + std::to_string(below(5)));
            edit.fields["pinned_ranks"] = "{" + pins + "}";
            break;
        }
        case 12: {
            std::string pins;
            for (const std::string &name : names)
                if (below(3) == 0)
                    pins += (pins.empty() ? "" : ", ") + ("\"" + name + "\"");
            edit.fields["never_prune"] = "[" + pins + "]";
            break;
        }
        }
    }
    return edit;
}

/// What must hold after every step of any run.
class Invariants {
public:
    explicit Invariants(const RunInfo &info) : m_info(info) {}

    void check(const RunConfig &config, const StepReport &report, const RankState &state)
    {
        const bool isMerge = config.method == Method::Merge;
        const bool hasPins = !config.pinned_ranks.empty() || !config.never_prune.empty();
        long long cost = 0;
        for (std::size_t m = 0; m < m_info.matrices.size(); ++m) {
            const MatrixInfo &matrix = m_info.matrices[m];
            const int rank = state.rankOf(matrix);
            QVERIFY(rank <= std::min(matrix.out, matrix.in) && rank <= matrix.rank);
            cost += static_cast<long long>(rank) * (isMerge ? matrix.out + matrix.in : costOfOne(matrix, config.budget_unit));
            const auto pinned = config.pinned_ranks.find(matrix.name);
            if (report.isAllocation && pinned != config.pinned_ranks.end())
                QCOMPARE(rank, pinned->second);
            if (std::find(config.never_prune.begin(), config.never_prune.end(), matrix.name) != config.never_prune.end())
                loseNothing(matrix, state);
        }
        for (const Event &event : report.events)
            QVERIFY(event.alarm != AlarmKind::NotFinite && !(report.isAllocation && event.alarm == AlarmKind::BudgetMissed));
        QCOMPARE(static_cast<long long>(report.kept), cost);
        if (isMerge || report.isAllocation)
            QVERIFY2(report.kept <= report.budget, qPrintable(QString::number(report.step)));
        if (!isMerge && report.isAllocation && !hasPins && config.budget_unit == BudgetUnit::Triplets)
            QCOMPARE(report.kept, report.budget);
        m_kept = state.kept;
    }

private:
    void loseNothing(const MatrixInfo &matrix, const RankState &state) const
    {
        for (int i = matrix.first; i < matrix.first + matrix.rank && !m_kept.empty(); ++i)
            QVERIFY(!m_kept[static_cast<std::size_t>(i)] || state.kept[static_cast<std::size_t>(i)]);
    }

    RunInfo m_info;
    std::vector<unsigned char> m_kept;
};

std::string refusalOf(LiveRun &run, const std::string &field, const std::string &value)
{
    Edit edit;
    edit.fields[field] = value;
    return run.apply(edit).front().refusal;
}

/// Keeps what a loop tells, and may send edits when a step is done.
class Witness : public RunObserver {
public:
    void stepDone(const StepReport &report, StateSource &) override
    {
        reports.push_back(report);
        if (afterStep)
            afterStep(report.step);
    }
    void noted(const Event &event) override { notes.push_back(event); }
    void checkpoint(const Checkpoint &checkpoint) override { tensors = checkpoint.state.tensors(); }

    std::vector<StepReport> reports;
    std::vector<Event> notes;
    std::vector<StoredTensor> tensors;  ///< of the last checkpoint
    std::function<void(int)> afterStep;
};

void addRuns()
{
    QTest::addColumn<RunConfig>("config");
    QTest::newRow("masking") << planted(Method::AdaLora);
    RunConfig c = planted(Method::AdaLora);
    c.final_phase = FinalPhase::Peft;
    c.budget_unit = BudgetUnit::Parameters;
    QTest::newRow("masking, PEFT, parameters") << c;
    c = planted(Method::AdaLora);
    c.compact_final = true;
    c.lora_dropout = 0.1;
    QTest::newRow("masking, compacted") << c;
    QTest::newRow("merge") << planted(Method::Merge);
    c = planted(Method::Merge);
    c.progressive = true;
    c.grow_init = GrowInit::Random;
    c.grow_hysteresis = 0;
    QTest::newRow("merge, progressive") << c;
}

}  // namespace

Q_DECLARE_METATYPE(RunConfig)

class TestSteeredRuns : public QObject {
    Q_OBJECT
private slots:
    void anyEditsKeepTheInvariantsAndReplayToTheSameBits_data() { addRuns(); }
    void anyEditsKeepTheInvariantsAndReplayToTheSameBits()
    {
        QFETCH(RunConfig, config);
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("checkpoint.safetensors")).toStdString();
        int applied = 0, refused = 0, pinned = 0, allocations = 0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            Random random(seed, "edits");
            LiveRun live(RunStart{config, {}, {}});
            QVERIFY(live.prepare({}));
            Invariants invariants(live.info());
            std::vector<DatedEdit> script;
            std::vector<Event> answers;
            std::vector<StepReport> reports;
            const int stop = 12 + static_cast<int>(random.below(30));
            std::size_t before = 0;  // edits that the checkpoint has behind it
            while (!live.isFinished()) {
                const int step = static_cast<int>(reports.size());
                std::vector<Edit> edits(random.below(3));
                std::generate(edits.begin(), edits.end(), [&] { return randomEdit(random, live.config(), step); });
                if (step == stop) {  // the checkpoint has to hold what an edit has only asked for
                    edits.push_back({{{"deltaT", "9"}}, false});
                    edits.push_back({{}, true});
                }
                for (const Edit &edit : edits) {
                    script.push_back({step, edit});
                    const Event answer = live.apply(edit).front();
                    answers.push_back(answer);
                    answer.refusal.empty() ? ++applied : ++refused;
                    pinned += answer.refusal.empty() && (edit.fields.contains("pinned_ranks") || edit.fields.contains("never_prune"));
                }
                if (step == stop) {
                    writeCheckpoint(file, live.checkpoint({}));
                    before = script.size();
                }
                reports.push_back(live.step());
                invariants.check(live.config(), reports.back(), *live.state());
                allocations += reports.back().isAllocation;
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
            }
            const Checkpoint end = live.checkpoint({});

            // The same config with the same edits, sent ahead; and the run as put down in its middle.
            const std::vector<DatedEdit> later(script.begin() + static_cast<std::ptrdiff_t>(before), script.end());
            for (const bool isResumed : {false, true}) {
                LiveRun again(isResumed ? RunStart{config, later, readCheckpoint(file)} : RunStart{config, script, {}});
                QVERIFY(again.prepare({}));
                auto answer = answers.begin() + static_cast<std::ptrdiff_t>(isResumed ? before : 0);
                while (!again.isFinished()) {
                    for (const Edit &edit : again.takeScript()) {
                        const Event event = again.apply(edit).front();
                        QCOMPARE(event.refusal, answer->refusal);
                        QCOMPARE(event.detail, (answer++)->detail);
                    }
                    const StepReport report = again.step();
                    compareReports(report, reports.at(static_cast<std::size_t>(report.step)));
                    if (QTest::currentTestFailed())
                        QFAIL(qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(report.step)));
                }
                compareTensors(again.checkpoint({}).state.tensors(), end.state.tensors());
                QVERIFY(again.config() == live.config());
            }
        }
        qInfo("%d edits applied (%d of them pins), %d refused, %d allocations", applied, pinned, refused, allocations);
        QVERIFY(applied > 100 && refused > 50 && pinned > 10 && allocations > 50);
    }

    void recordedEditsReplayTheRunThatTheyWereSentTo_data() { addRuns(); }
    void recordedEditsReplayTheRunThatTheyWereSentTo()
    {
        QFETCH(RunConfig, config);
        TrainingLoop loop(config);
        Witness live;
        live.afterStep = [&](int step) {
            Random random(static_cast<std::uint64_t>(step), "sent");
            if (step % 3 == 0)
                loop.send(randomEdit(random, config, step));
        };
        loop.addObserver(live);
        loop.run({});

        std::vector<DatedEdit> script;
        for (const Event &note : live.notes)
            if (note.kind == EventKind::Edit && note.refusal.empty())
                script.push_back({note.step, editFromJson(note.detail, "the store")});
        QVERIFY(script.size() > 5 && script.size() < live.reports.size());
        TrainingLoop again(RunStart{config, script, {}});
        Witness replayed;
        again.addObserver(replayed);
        again.run({});
        QCOMPARE(replayed.reports.size(), live.reports.size());
        for (std::size_t i = 0; i < live.reports.size(); ++i)
            compareReports(replayed.reports[i], live.reports[i]);
        compareTensors(replayed.tensors, live.tensors);
    }

    void refusesFieldsThatTheMethodDoesNotRead()
    {
        LiveRun lora(RunStart{planted(Method::Lora), {}, {}});
        QVERIFY(lora.prepare({}));
        QCOMPARE(refusalOf(lora, "tfinal", "10"), std::string("method = adalora | merge (tfinal = 10)"));
        QCOMPARE(refusalOf(lora, "orth_reg_weight", "0.2"), std::string("method = adalora (orth_reg_weight = 0.2)"));
        QCOMPARE(refusalOf(lora, "learning_rate", "0.002"), std::string());
        QCOMPARE(refusalOf(lora, "total_step", "70"), std::string());
        Edit allocate;
        allocate.allocates = true;
        QCOMPARE(lora.apply(allocate).front().refusal, std::string("method = adalora | merge"));
        LiveRun merge(RunStart{planted(Method::Merge), {}, {}});
        QVERIFY(merge.prepare({}));
        QCOMPARE(refusalOf(merge, "beta2", "0.5"), std::string("method = adalora (beta2 = 0.5)"));
        LiveRun masking(RunStart{planted(Method::AdaLora), {}, {}});
        QVERIFY(masking.prepare({}));
        QCOMPARE(refusalOf(masking, "tau", "0.5"), std::string("method = merge (tau = 0.5)"));
        QVERIFY(refusalOf(masking, "no_such", "1").starts_with("unknown field no_such"));
        QVERIFY(refusalOf(masking, "init_r", "3").find("steerable") != std::string::npos);
    }

    void refusesToEndBeforeNow()
    {
        LiveRun run(RunStart{planted(Method::Head), {}, {}});
        QVERIFY(run.prepare({}));
        for (int i = 0; i < 30; ++i)
            run.step();
        QCOMPARE(refusalOf(run, "total_step", "30"), std::string("total_step > 30 (total_step = 30)"));
        QCOMPARE(refusalOf(run, "total_step", "31"), std::string());
        run.step();
        QVERIFY(run.isFinished());
    }

    void answersBeforeItTellsWhatTheEditDid()
    {
        LiveRun run(RunStart{planted(Method::AdaLora), {}, {}});
        QVERIFY(run.prepare({}));
        for (int i = 0; i < 30; ++i)
            run.step();
        Edit edit;
        edit.fields["tinit"] = "35";
        edit.ticket = 7;
        const std::vector<Event> events = run.apply(edit);
        QVERIFY(events.size() > 1);
        QCOMPARE(events[0].kind, EventKind::Edit);
        QCOMPARE(events[0].ticket, 7LL);
        QCOMPARE(events[1].kind, EventKind::Reactivate);
        QCOMPARE(run.state()->rankOf(run.info().matrices[0]), 6);  // at once
    }

    void namesMatricesThatAreNotThere_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("masking") << int(Method::AdaLora);
        QTest::newRow("merge") << int(Method::Merge);
    }
    void namesMatricesThatAreNotThere()
    {
        QFETCH(int, method);
        RunConfig config = planted(static_cast<Method>(method));
        LiveRun run(RunStart{config, {}, {}});
        QVERIFY(run.prepare({}));
        QCOMPARE(refusalOf(run, "pinned_ranks", R"({"layer.0.quary": 2})"),
                 std::string("unknown field pinned_ranks.layer.0.quary; did you mean pinned_ranks.layer.0.query?"));
        QVERIFY(run.config().pinned_ranks.empty());
        config.never_prune = {"layer.1.query"};
        LiveRun start(RunStart{config, {}, {}});
        try {
            start.prepare({});
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::UnknownField);
            QCOMPARE(error.subject, std::string("never_prune.layer.1.query"));
        }
        QVERIFY_EXCEPTION_THROWN(planRun(config), Error);
    }

    void refusesToStartWithPinsThatCannotBeKept_data() { namesMatricesThatAreNotThere_data(); }
    void refusesToStartWithPinsThatCannotBeKept()
    {
        QFETCH(int, method);
        RunConfig config = planted(static_cast<Method>(method));
        const auto broken = [&](const std::string &field) {
            for (const bool isPlanned : {true, false}) {
                LiveRun run(RunStart{config, {}, {}});
                try {
                    isPlanned ? void(planRun(config)) : void(run.prepare({}));
                    return false;
                } catch (const Error &error) {
                    if (error.code != ErrorCode::RuleBroken || error.subject != field)
                        return false;
                }
            }
            return true;
        };
        config.never_prune = names;
        QVERIFY(broken("never_prune"));
        config.never_prune = {};
        config.pinned_ranks = {{names[0], 7}};
        QVERIFY(broken("pinned_ranks"));
        for (const std::string &name : names)
            config.pinned_ranks[name] = 4;
        QVERIFY(broken("pinned_ranks"));
        for (const std::string &name : names)
            config.pinned_ranks[name] = 3;
        LiveRun run(RunStart{config, {}, {}});
        QVERIFY(run.prepare({}));
        while (!run.isFinished())
            run.step();
        for (const MatrixInfo &matrix : run.info().matrices)
            QCOMPARE(run.state()->rankOf(matrix), 3);
    }
};

QTEST_GUILESS_MAIN(TestSteeredRuns)
#include "tst_steered_runs.moc"
