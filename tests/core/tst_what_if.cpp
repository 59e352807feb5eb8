/// What-if answers: the engine's own masks where the record is asked as it is, and a naive oracle elsewhere.
#include "ranking/merge_rounds.h"
#include "runs/allocation_record.h"
#include "runs/run_store.h"
#include "short_runs.h"
#include "synthetic_run.h"
#include "training/run_plan.h"
#include "training/what_if_edit.h"
#include <QTemporaryDir>
#include <QtTest>
#include <limits>
#include <numeric>
#include <set>

using namespace adalora;

class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void recordedMasksComeOutExactly();
    void aTargetLikeTheRecordedOneChangesNothing();
    void mergeRoundsComeOutButForTheirGrowth();
    void agreesWithTheEngineUnderEveryRule_data();
    void agreesWithTheEngineUnderEveryRule();
    void keepsTheBestOfANaiveSort();
    void breaksTiesByMatrixThenIndex();
    void scoresThatAreNotNumbersAreCutFirst();
    void referenceTiesCutAllEqualOnes();
    void parametersAreSpentAsTheEngineSpendsThem();
    void pinsAreHonoured();
    void pinsThatDoNotFitAreAReason();
    void muMovesScoresAlongSlopes();
    void magnitudeSeesWhatTheStepCut();
    void whatTheRecordLacksHasAReason();
    void targetMovesTheBudgetAlongItsSchedule();
    void mergeHonoursPinsFloorsAndSafety();
    void mergeCutsTheDead();
    void theTrailFollowsEdits();
    void theQuestionBecomesSettings();
    void answersInTimeForDragging();
};

namespace {

RunHistory shipped(const char *name) { return readRun(std::string(TEST_DATA_DIR "/../../resources/runs/") + name); }

AllocationRecord recordOf(const RunHistory &run, const RankState &state) { return allocationRecord(run, state, run.info()); }

/// Two matrices of three triplets, 4 × 3 and 6 × 5, in the middle of the reduction.
RunInfo smallInfo(Method method = Method::AdaLora)
{
    RunInfo info;
    info.config.method = method;
    info.config.total_step = 100;
    info.config.tinit = 10;
    info.config.tfinal = 40;
    info.config.deltaT = 10;
    info.config.target_r = 1;
    info.matrices = {{"a", 0, "query", 4, 3, 3, 3, 0, -1}, {"b", 0, "key", 6, 5, 3, 3, 3, -1}};
    info.initialBudget = method == Method::Merge ? 3 * 7 + 3 * 11 : 6;
    info.targetBudget = method == Method::Merge ? 7 + 11 : 2;
    info.budgetUnit = method == Method::Merge ? BudgetUnit::Parameters : BudgetUnit::Triplets;
    return info;
}

AllocationRecord smallRecord(const std::vector<float> &scores, int budget)
{
    AllocationRecord record;
    record.step = record.chosenAt = 30;
    record.budget = budget;
    record.score = scores;
    record.lambda.assign(scores.size(), 1.0f);
    record.present = record.before = record.kept = std::vector<unsigned char>(scores.size(), 1);
    record.isSafe.assign(scores.size(), 0);
    return record;
}

using Mask = std::vector<unsigned char>;

}  // namespace

void TestWhatIf::recordedMasksComeOutExactly()
{
    const RunHistory run = shipped("masking");
    int allocations = 0;
    for (const auto &state : run.states()) {
        const AllocationRecord record = recordOf(run, *state);
        if (!record.isAllocation())
            continue;
        ++allocations;
        const WhatIfAnswer answer = whatIf(run.info(), record, {});
        QCOMPARE(answer.gap, WhatIfGap::None);
        QCOMPARE(answer.kept, state->kept);
        QCOMPARE(answer.gained + answer.lost, 0);
        QCOMPARE(answer.used, static_cast<int>(run.series(Series::Kept)[static_cast<std::size_t>(state->step)]));
        QCOMPARE(static_cast<float>(answer.cutScore), static_cast<float>(state->threshold));
        for (std::size_t m = 0; m < answer.ranks.size(); ++m)
            QCOMPARE(answer.ranks[m], state->rankOf(run.info().matrices[m]));
    }
    QCOMPARE(allocations, 17);
}

void TestWhatIf::aTargetLikeTheRecordedOneChangesNothing()
{
    for (const char *name : {"masking", "merge"}) {
        const RunHistory run = shipped(name);
        for (const auto &state : run.states()) {
            const AllocationRecord record = recordOf(run, *state);
            const WhatIfAnswer asRecorded = whatIf(run.info(), record, {});
            WhatIfQuestion question;
            question.target = run.info().targetBudget;
            const WhatIfAnswer withTarget = whatIf(run.info(), record, question);
            QCOMPARE(withTarget.budget, asRecorded.budget);
            QCOMPARE(withTarget.kept, asRecorded.kept);
        }
    }
}

void TestWhatIf::mergeRoundsComeOutButForTheirGrowth()
{
    const RunHistory run = shipped("merge");
    int rounds = 0, exact = 0;
    for (const auto &state : run.states()) {
        const AllocationRecord record = recordOf(run, *state);
        if (!record.isAllocation())
            continue;
        ++rounds;
        const WhatIfAnswer answer = whatIf(run.info(), record, {});
        // Every cut of the answer is one of the round; what it keeps beyond was replaced by newcomers.
        QCOMPARE(answer.lost, 0);
        QVERIFY2(answer.gained <= 2 * record.grown, qPrintable(QStringLiteral("step %1: %2 for %3").arg(state->step).arg(answer.gained).arg(record.grown)));
        QVERIFY(answer.used <= answer.budget);
        if (record.grown == 0) {
            ++exact;
            QCOMPARE(answer.kept, state->kept);
            QCOMPARE(answer.gained, 0);
        }
        int ofRound = 0, ofAnswer = 0;
        for (std::size_t i = 0; i < record.present.size(); ++i) {
            ofRound += record.present[i] && !record.kept[i];
            ofAnswer += record.present[i] && !answer.kept[i];
        }
        int cuts = 0, grown = 0;
        for (const Event &event : run.events())
            if (event.step == state->step) {
                cuts += event.kind == EventKind::Prune;
                grown += event.kind == EventKind::Grow;
            }
        QCOMPARE(ofRound, cuts);
        QCOMPARE(record.grown, grown);
        QCOMPARE(ofAnswer + answer.gained, cuts);
    }
    QCOMPARE(rounds, 16);
    qInfo("%d of %d rounds without growth", exact, rounds);
}

void TestWhatIf::agreesWithTheEngineUnderEveryRule_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<bool>("isMerge");
    const auto row = [](const char *name, const char *changes, bool isMerge = false) { QTest::newRow(name) << QString::fromLatin1(changes) << isMerge; };
    row("sensitivity", "metric=\"smoothed_sensitivity\"");
    row("magnitude", "metric=\"magnitude\"");
    row("slopes", "metric=\"sigma_gradient\"");
    row("random", "metric=\"random\"");
    row("expression", "metric=\"expression\"|metric_expression=\"I * U / (d + k)\"");
    row("reference ties", "ties=\"reference\"");
    row("peft", "final_phase=\"peft\"|deltaT=7");
    row("parameters", "budget_unit=\"parameters\"");
    row("per parameter", "budget_unit=\"parameters\"|rank_by=\"score_per_parameter\"");
    row("pins", "pinned_ranks={\"layer.0.key\": 5}|never_prune=[\"layer.0.output\"]|target_r=4");
    row("pins in parameters", "pinned_ranks={\"layer.0.key\": 5}|never_prune=[\"layer.0.output\"]|target_r=4|budget_unit=\"parameters\"");
    row("compact", "compact_final=true");
    row("merge", "grow_limit=0", true);
    row("merge by size", "grow_limit=0|metric=\"magnitude\"", true);
    row("merge with pins", "grow_limit=0|pinned_ranks={\"layer.0.key\": 5}|never_prune=[\"layer.0.output\"]|target_r=4", true);
    row("merge by threshold", "grow_limit=0|prune_by=\"relative_threshold\"|tau=0.3", true);
}

void TestWhatIf::agreesWithTheEngineUnderEveryRule()
{
    QFETCH(QString, changes);
    QFETCH(bool, isMerge);
    RunConfig config = shortrun::planted(isMerge ? Method::Merge : Method::AdaLora);
    config.save_steps = 0;
    for (const QString &change : changes.split(u'|'))
        setField(config, change.section(u'=', 0, 0).toStdString(), change.section(u'=', 1).toStdString());
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath(QStringLiteral("run")).toStdString();
    RunStart start;
    start.config = config;
    start.script = {{27, shortrun::edit("target_r", "4.5")}};
    shortrun::record(std::move(start), folder);
    const RunHistory run = readRun(folder);
    PlanTrail trail;
    trail.follow(run);
    int allocations = 0, cuts = 0;
    for (const auto &state : run.states()) {
        const RunInfo &plan = trail.at(state->step);
        const AllocationRecord record = allocationRecord(run, *state, plan);
        if (!record.isAllocation())
            continue;
        ++allocations;
        const WhatIfAnswer answer = whatIf(plan, record, {});
        QCOMPARE(answer.gap, WhatIfGap::None);
        QVERIFY2(answer.kept == state->kept, qPrintable(QStringLiteral("step %1: %2 gained, %3 lost").arg(state->step).arg(answer.gained).arg(answer.lost)));
        QCOMPARE(answer.used, static_cast<int>(run.series(Series::Kept)[static_cast<std::size_t>(state->step)]));
        for (std::size_t i = 0; i < record.present.size(); ++i)
            cuts += record.before[i] && !record.kept[i];
    }
    QVERIFY(allocations >= 4);
    QVERIFY(cuts > 0);
}

void TestWhatIf::keepsTheBestOfANaiveSort()
{
    Random random(3, "what if");
    for (int round = 0; round < 40; ++round) {
        std::vector<float> scores(6);
        for (float &score : scores)
            score = static_cast<float>(random.below(4));
        const AllocationRecord record = smallRecord(scores, 6);
        for (int budget = 0; budget <= 6; ++budget) {
            WhatIfQuestion question;
            question.budget = budget;
            const WhatIfAnswer answer = whatIf(smallInfo(), record, question);
            std::vector<std::pair<float, int>> order;  // worst last
            for (int i = 0; i < 6; ++i)
                order.push_back({-scores[static_cast<std::size_t>(i)], i});
            std::sort(order.begin(), order.end());
            Mask expected(6, 0);
            for (int i = 0; i < budget; ++i)
                expected[static_cast<std::size_t>(order[static_cast<std::size_t>(i)].second)] = 1;
            QCOMPARE(answer.kept, expected);
            QCOMPARE(answer.lost, 6 - budget);
            QCOMPARE(answer.ranks[0] + answer.ranks[1], budget);
            QCOMPARE(answer.rankChanges[0], answer.ranks[0] - 3);
        }
    }
}

void TestWhatIf::breaksTiesByMatrixThenIndex()
{
    QCOMPARE(whatIf(smallInfo(), smallRecord({1, 1, 1, 1, 1, 1}, 4), {}).kept, (Mask{1, 1, 1, 1, 0, 0}));
}

void TestWhatIf::scoresThatAreNotNumbersAreCutFirst()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const WhatIfAnswer answer = whatIf(smallInfo(), smallRecord({nan, 0, 2, nan, -1, 5}, 4), {});
    QCOMPARE(answer.kept, (Mask{0, 1, 1, 0, 1, 1}));
    QCOMPARE(answer.cutScore, -1.0);
}

void TestWhatIf::referenceTiesCutAllEqualOnes()
{
    RunInfo info = smallInfo();
    info.config.ties = Ties::Reference;
    QCOMPARE(whatIf(info, smallRecord({5, 1, 1, 1, 2, 3}, 4), {}).kept, (Mask{1, 0, 0, 0, 1, 1}));
    QCOMPARE(whatIf(info, smallRecord({5, 1, 1, 1, 2, 3}, 6), {}).kept, Mask(6, 1));  // where the official code fails
}

void TestWhatIf::parametersAreSpentAsTheEngineSpendsThem()
{
    RunInfo info = smallInfo();
    info.config.budget_unit = info.budgetUnit = BudgetUnit::Parameters;  // 8 and 12 each
    const WhatIfAnswer answer = whatIf(info, smallRecord({1, 2, 3, 4, 5, 6}, 30), {});
    QCOMPARE(answer.kept, (Mask{0, 0, 0, 0, 1, 1}));
    QCOMPARE(answer.used, 24);
    info.config.rank_by = RankBy::ScorePerParameter;
    QCOMPARE(whatIf(info, smallRecord({4, 2, 5, 4, 5, 6}, 28), {}).kept, (Mask{1, 0, 1, 0, 0, 1}));
}

void TestWhatIf::pinsAreHonoured()
{
    RunInfo info = smallInfo();
    info.config.pinned_ranks = {{"a", 2}};
    AllocationRecord record = smallRecord({1, 2, 3, 40, 50, 60}, 4);
    QCOMPARE(whatIf(info, record, {}).kept, (Mask{0, 1, 1, 0, 1, 1}));
    info.config.pinned_ranks.clear();
    info.config.never_prune = {"a"};
    info.targetBudget = 3;
    record.before = {1, 0, 0, 1, 1, 1};
    QCOMPARE(smallestBudget(info, record), 1);
    const WhatIfAnswer answer = whatIf(info, record, {});
    QCOMPARE(answer.kept, (Mask{1, 0, 0, 1, 1, 1}));
}

void TestWhatIf::pinsThatDoNotFitAreAReason()
{
    RunInfo info = smallInfo();
    info.config.pinned_ranks = {{"a", 2}};
    const AllocationRecord record = smallRecord({1, 2, 3, 40, 50, 60}, 4);
    WhatIfQuestion question;
    question.budget = 1;
    const WhatIfAnswer answer = whatIf(info, record, question);
    QCOMPARE(answer.gap, WhatIfGap::PinsExceedBudget);
    QVERIFY(answer.kept.empty());
    question = {};
    question.target = 1;  // the budget at the step would do, but not the one at the end
    QCOMPARE(whatIf(info, record, question).gap, WhatIfGap::PinsExceedBudget);
}

void TestWhatIf::muMovesScoresAlongSlopes()
{
    RunInfo info = smallInfo();
    info.config.metric = Metric::SigmaGradient;
    const std::vector<double> size{6, 5, 4, 3, 2, 1}, slope{0, 1, 2, 3, 4, 5};
    AllocationRecord record = smallRecord(std::vector<float>(6), 2);
    record.mu = 0.5;
    for (std::size_t i = 0; i < 6; ++i) {
        record.score[i] = static_cast<float>(size[i] + 0.5 * slope[i]);
        record.slope.push_back(static_cast<float>(slope[i]));
        record.lambda[i] = -100;  // not the average that the scores are made of
    }
    for (const double mu : {0.0, 0.5, 3.0}) {
        const WhatIfAnswer answer = whatIf(info, record, {WhatIfMetric::SigmaGradient, mu, {}, {}});
        for (std::size_t i = 0; i < 6; ++i)
            QCOMPARE(answer.score[i], size[i] + mu * slope[i]);
        QCOMPARE(answer.kept, mu < 1 ? (Mask{1, 1, 0, 0, 0, 0}) : (Mask{0, 0, 0, 0, 1, 1}));
    }
}

void TestWhatIf::magnitudeSeesWhatTheStepCut()
{
    synthetic::Run run(synthetic::info(1, 4, 100, false));
    run.grow(60);
    const RunHistory &history = run.history();
    const int step = history.nextAllocation(12);
    QVERIFY(step > 0);
    const AllocationRecord record = recordOf(history, *history.stateAt(step));
    int cuts = 0;
    for (const Event &event : history.events())
        if (event.step == step && event.kind == EventKind::Prune) {
            const auto slot = static_cast<std::size_t>(history.info().matrices[static_cast<std::size_t>(event.matrix)].first + event.index);
            QCOMPARE(record.lambda[slot], static_cast<float>(event.lambda));
            QCOMPARE(record.before[slot], static_cast<unsigned char>(1));
            QCOMPARE(record.kept[slot], static_cast<unsigned char>(0));
            ++cuts;
        }
    QVERIFY(cuts > 0);
    WhatIfQuestion question{WhatIfMetric::Magnitude, 0, {}, {}};
    const WhatIfAnswer answer = whatIf(history.info(), record, question);
    for (std::size_t i = 0; i < record.lambda.size(); ++i)
        QCOMPARE(answer.score[i], std::abs(static_cast<double>(record.lambda[i])));
}

void TestWhatIf::whatTheRecordLacksHasAReason()
{
    const AllocationRecord record = smallRecord({1, 2, 3, 4, 5, 6}, 4);
    QCOMPARE(gapOf(smallInfo(), record, WhatIfMetric::Sigma), WhatIfGap::SigmaIsShared);
    QCOMPARE(gapOf(smallInfo(), record, WhatIfMetric::SigmaGradient), WhatIfGap::NoSlopes);
    QCOMPARE(gapOf(smallInfo(), record, WhatIfMetric::Magnitude), WhatIfGap::None);
    QCOMPARE(gapOf(smallInfo(Method::Merge), record, WhatIfMetric::Magnitude), WhatIfGap::NoLambda);
    QCOMPARE(gapOf(smallInfo(Method::Merge), record, WhatIfMetric::Sigma), WhatIfGap::None);
    RunInfo damaged = smallInfo();
    damaged.config.never_prune = {"c"};
    QCOMPARE(whatIf(damaged, record, {}).gap, WhatIfGap::UnknownPin);
    for (const Method method : {Method::Lora, Method::Full, Method::Head}) {
        const WhatIfAnswer answer = whatIf(smallInfo(method), record, {});
        QCOMPARE(answer.gap, WhatIfGap::NoAllocations);
        QVERIFY(answer.kept.empty());
    }
}

void TestWhatIf::targetMovesTheBudgetAlongItsSchedule()
{
    const RunHistory run = shipped("masking");
    const BudgetSchedule schedule = scheduleOf(run.info().config, run.info().initialBudget, 90);
    WhatIfQuestion question;
    question.target = 90;
    for (const int step : {40, 120, 160, 399}) {
        const RankState *state = run.stateAt(step);
        const WhatIfAnswer answer = whatIf(run.info(), recordOf(run, *state), question);
        QCOMPARE(answer.budget, schedule.budget(state->step));
        QCOMPARE(std::accumulate(answer.kept.begin(), answer.kept.end(), 0), answer.budget);
    }
}

void TestWhatIf::mergeHonoursPinsFloorsAndSafety()
{
    RunInfo info = smallInfo(Method::Merge);
    AllocationRecord record = smallRecord({1, 2, 3, 4, 5, 6}, 36);  // of 54
    QCOMPARE(whatIf(info, record, {}).kept, (Mask{0, 0, 0, 1, 1, 1}));
    QCOMPARE(whatIf(info, record, {}).used, 33);
    record.isSafe[0] = 1;
    QCOMPARE(whatIf(info, record, {}).kept, (Mask{1, 0, 1, 0, 1, 1}));  // what it displaces leaves room for a cheap one
    record.isSafe[0] = 0;
    info.config.never_prune = {"a"};
    info.targetBudget = 30;
    QCOMPARE(whatIf(info, record, {}).kept, (Mask{1, 1, 1, 0, 0, 1}));
    info.config.never_prune.clear();
    info.config.prune_by = PruneBy::Threshold;
    info.config.tau = 5.5;
    QCOMPARE(whatIf(info, record, {}).kept, (Mask{0, 0, 0, 0, 0, 1}));
    record.present = record.before = record.kept = {1, 1, 0, 0, 0, 1};  // empty slots hold nothing
    info.config.tau = 0;
    QCOMPARE(whatIf(info, record, {}).kept, (Mask{1, 1, 0, 0, 0, 1}));
}

void TestWhatIf::mergeCutsTheDead()
{
    AllocationRecord record = smallRecord({1, 2, 3, 4, 5, 6}, 54);
    record.lambda[4] = 0;
    QCOMPARE(whatIf(smallInfo(Method::Merge), record, {}).kept, (Mask{1, 1, 1, 1, 0, 1}));
}

void TestWhatIf::theTrailFollowsEdits()
{
    synthetic::Run run(synthetic::info(1, 4, 100, false));
    PlanTrail trail;
    trail.follow(run.history());
    QCOMPARE(trail.at(50).config.target_r, 2.0);
    run.grow(30);
    Event edit;
    edit.kind = EventKind::Edit;
    edit.step = 30;
    edit.detail = R"({"set": {"target_r": 3}})";
    run.append(edit);
    edit.refusal = "no";
    edit.detail = R"({"set": {"target_r": 1}})";
    run.append(edit);
    trail.follow(run.history());
    QCOMPARE(trail.at(-1).config.target_r, 2.0);
    QCOMPARE(trail.at(29).config.target_r, 2.0);
    QCOMPARE(trail.at(30).config.target_r, 3.0);
    QCOMPARE(trail.at(30).targetBudget, run.history().plan().targetBudget);
    const synthetic::Run other(synthetic::info(1, 6, 100, false));
    trail.follow(other.history());
    QCOMPARE(trail.at(50).config.target_r, 3.0);
    QCOMPARE(trail.at(50).config.init_r, 6);
}

void TestWhatIf::theQuestionBecomesSettings()
{
    for (const Method method : {Method::AdaLora, Method::Merge}) {
        RunInfo info = synthetic::info(2, 4, 100, false, method);
        QVERIFY(editAsking(info, {}).fields.empty());
        WhatIfQuestion question{WhatIfMetric::SigmaGradient, 0.25, info.targetBudget + 7, {}};
        RunConfig config = info.config;
        applyFields(config, editAsking(info, question));
        QCOMPARE(config.metric, Metric::SigmaGradient);
        QCOMPARE(config.mu, 0.25);
        QCOMPARE(steered(info, config).targetBudget, info.targetBudget + 7);
        question.budget = info.targetBudget + 3;
        config = info.config;
        applyFields(config, editAsking(info, question));
        QCOMPARE(steered(info, config).targetBudget, info.targetBudget + 3);
        info.config.budget_mode = BudgetMode::Constant;
        QCOMPARE(editAsking(info, question).fields.contains("target_r"), method == Method::AdaLora);
    }
}

void TestWhatIf::answersInTimeForDragging()
{
    for (const Method method : {Method::AdaLora, Method::Merge}) {
        synthetic::Run run(synthetic::info(12, 12, 300, false, method));
        run.grow(100);
        const RankState *state = run.history().stateAt(80);
        double best = std::numeric_limits<double>::infinity();
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            const AllocationRecord record = recordOf(run.history(), *state);
            WhatIfQuestion question;
            question.budget = std::max(smallestBudget(run.history().info(), record), record.budget * 2 / 3);
            QCOMPARE(whatIf(run.history().info(), record, question).gap, WhatIfGap::None);
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("72 matrices of 12 triplets, %s: %.3f ms", method == Method::Merge ? "merge" : "masking", best);
        QVERIFY(best < 5);
    }
}

QTEST_APPLESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
