// Steering the two methods on a small regression, step by step: what an edit does, when, and what is refused.
#include "error.h"
#include "small_regression.h"
#include <QtTest>
#include <limits>
#include <numeric>

using namespace adalora;

namespace {

using MaskingRun = SmallRun<Masking>;
using MergingRun = SmallRun<Merging>;
using Ranks = std::vector<int>;

int sum(const Ranks &ranks) { return std::accumulate(ranks.begin(), ranks.end(), 0); }

std::vector<Phase> phasesOf(const std::vector<StepReport> &reports)
{
    std::vector<Phase> phases;
    for (const Event &event : eventsOf(reports, EventKind::Phase))
        phases.push_back(event.phase);
    return phases;
}

Batch brokenBatch(int step)
{
    Batch batch = batchAt(step);
    batch.targets(0, 0) = std::numeric_limits<Scalar>::infinity();
    return batch;
}

}  // namespace

class TestSteering : public QObject {
    Q_OBJECT
private slots:
    // ---- Masking

    void revivesByScoreWhenTheBudgetRisesAgain()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(34);
        const int kept = sum(run.ranks());
        QCOMPARE(run.edit({{"target_r", "3.5"}}), std::string());
        QVERIFY(run.events.empty());
        const std::vector<double> scores = run.method->scores();
        const std::vector<StepReport> reports = run.until(37);
        QVERIFY(!reports[1].isAllocation && reports[2].isAllocation);
        QCOMPARE(reports[2].kept, reports[2].budget);
        QVERIFY(reports[2].kept > kept);
        const std::vector<Event> revived = eventsOf(reports, EventKind::Reactivate);
        QVERIFY(!revived.empty());
        for (const Event &event : revived)
            QVERIFY(event.score >= event.threshold);
        QCOMPARE(run.toTheEnd().back().kept, 7);
    }

    void keepsEverythingAgainAtOnceWhenTheWarmUpReturns()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(34);
        const int cut = 8 - sum(run.ranks());
        QVERIFY(cut > 0);
        QCOMPARE(run.edit({{"tinit", "35"}}), std::string());
        QCOMPARE(int(run.events.size()), cut);
        for (const Event &event : run.events) {
            QCOMPARE(event.kind, EventKind::Reactivate);
            QCOMPARE(event.step, 34);
        }
        QCOMPARE(run.ranks(), (Ranks{4, 4}));
        const std::vector<StepReport> reports = run.toTheEnd();
        for (const StepReport &report : reports)
            if (report.step <= 35)
                QVERIFY(report.kept == 8 && report.budget == 8 && !report.isAllocation);
        QVERIFY((phasesOf(reports) == std::vector<Phase>{Phase::Warmup, Phase::Reduction, Phase::Final}));
        QCOMPARE(reports.back().kept, 4);
        QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
    }

    void thawsTheAveragesWhenTheFinalPhaseMovesAway()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(45);
        const std::vector<double> frozen = run.method->scores();
        run.until(47);
        QCOMPARE(run.method->scores(), frozen);
        QCOMPARE(run.edit({{"tfinal", "5"}}), std::string());
        std::vector<StepReport> reports{run.step()};
        QVERIFY(run.method->scores() != frozen);
        QCOMPARE(reports[0].budget, run.method->schedule().budget(47));
        for (const StepReport &report : run.toTheEnd())
            reports.push_back(report);
        QVERIFY((phasesOf(reports) == std::vector<Phase>{Phase::Reduction, Phase::Final}));
        for (const StepReport &report : reports)  // chosen again where the final phase begins again
            QCOMPARE(report.isAllocation, report.step == 48 || report.step == 52 || report.step == 56);
        QCOMPARE(reports.back().kept, 4);
    }

    void goesOnInTheReductionWhenTheEndMovesAway()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(58);
        QCOMPARE(run.edit({{"total_step", "100"}}), std::string());
        const std::vector<StepReport> reports = run.toTheEnd();
        QCOMPARE(reports.back().step, 99);
        QVERIFY((phasesOf(reports) == std::vector<Phase>{Phase::Reduction, Phase::Final}));
        QVERIFY(reports.front().learningRate > 0.005);  // decays towards the new end
        QCOMPARE(reports.back().kept, 4);
    }

    void choosesAnewFromTheFrozenScores_data()
    {
        QTest::addColumn<int>("rule");
        QTest::newRow("official") << int(FinalPhase::Official);
        QTest::newRow("PEFT") << int(FinalPhase::Peft);
    }
    void choosesAnewFromTheFrozenScores()
    {
        QFETCH(int, rule);
        RunConfig config = smallMaskingConfig();
        config.final_phase = static_cast<FinalPhase>(rule);
        MaskingRun run(config);
        run.until(45);
        const std::vector<double> frozen = run.method->scores();
        QCOMPARE(run.edit({{"learning_rate", "0.01"}, {"beta1", "0.5"}, {"deltaT", "7"}}), std::string());
        QVERIFY(!run.step().isAllocation);  // nothing that the mask depends on
        for (const char *target : {"3", "1.5"}) {
            QCOMPARE(run.edit({{"target_r", target}}), std::string());
            const StepReport report = run.step();
            QVERIFY(report.isAllocation);
            QCOMPARE(report.kept, report.budget);
            QCOMPARE(run.method->allocation().kept, allocateExact(frozen, report.budget).kept);
            QVERIFY(!run.step().isAllocation);
        }
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 2})"}}), std::string());
        QVERIFY(run.step().isAllocation);
        QCOMPARE(run.ranks(), (Ranks{2, 1}));
    }

    void reportsAMovedPhaseExactlyOnce()
    {
        MaskingRun run(smallMaskingConfig());
        std::vector<StepReport> reports = run.until(20);
        const auto on = [&](int end) {
            for (const StepReport &report : run.until(end))
                reports.push_back(report);
        };
        QCOMPARE(run.edit({{"tfinal", "45"}}), std::string());  // began long ago by the new schedule
        on(25);
        QCOMPARE(run.edit({{"tfinal", "20"}}), std::string());
        QCOMPARE(run.edit({{"tinit", "26"}}), std::string());  // two edits, one phase
        on(60);
        const std::vector<Event> phases = eventsOf(reports, EventKind::Phase);
        std::vector<int> steps;
        for (const Event &event : phases)
            steps.push_back(event.step);
        QCOMPARE(steps, (std::vector<int>{0, 9, 20, 25, 27, 41}));
        QVERIFY((phasesOf(reports) == std::vector<Phase>{Phase::Warmup, Phase::Reduction, Phase::Final, Phase::Warmup, Phase::Reduction, Phase::Final}));
    }

    void allocatesOutOfTurn()
    {
        MaskingRun run(smallMaskingConfig());
        QVERIFY(run.trainer->allocationRefusal());  // in the warm-up everything is kept
        run.until(22);
        QVERIFY(!run.trainer->allocationRefusal());
        run.trainer->allocateNext();
        QVERIFY(!run.trainer->step(brokenBatch(22)).isAllocation);  // and in the next step that can
        const StepReport report = run.step();
        QVERIFY(report.isAllocation);
        QCOMPARE(report.kept, report.budget);
        run.step();
        QVERIFY(!run.step().isAllocation);  // 25: once
        run.until(41);
        const auto refusal = run.trainer->allocationRefusal();
        QVERIFY(refusal);
        QCOMPARE(refusal->rule, std::string("tinit = 8 < step ≤ total_step − tfinal = 40"));
    }

    void dropsAnAllocationThatAnEditLeavesNothingToChoose()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(22);
        run.trainer->allocateNext();
        QCOMPARE(run.edit({{"tinit", "30"}}), std::string());
        QVERIFY(!run.step().isAllocation);
        for (const StepReport &report : run.until(32))
            QVERIFY(!report.isAllocation);
    }

    void holdsPinsInEveryAllocation()
    {
        RunConfig config = smallMaskingConfig();
        config.pinned_ranks = {{"fc.1", 3}};
        MaskingRun run(config);
        for (const StepReport &report : run.until(30)) {
            if (report.isAllocation) {
                QCOMPARE(report.kept, report.budget);
                QVERIFY(report.kept >= 4);
            }
            if (report.step == 28)
                QCOMPARE(run.ranks()[1], 3);
        }
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 0})"}}), std::string());
        run.trainer->allocateNext();
        const StepReport report = run.step();
        QCOMPARE(run.ranks()[0], 0);
        QCOMPARE(run.ranks()[1], std::min(4, report.budget));
        const std::vector<StepReport> rest = run.toTheEnd();
        QCOMPARE(run.ranks(), (Ranks{0, 4}));
        QVERIFY(eventsOf(rest, EventKind::Alarm).empty());
    }

    void raisesNoAlarmForABudgetThatPinsLeaveUnspent()
    {
        RunConfig config = smallMaskingConfig();
        config.pinned_ranks = {{"fc.0", 1}, {"fc.1", 1}};
        MaskingRun run(config);
        const std::vector<StepReport> reports = run.toTheEnd();
        QCOMPARE(reports.back().kept, 2);
        QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
    }

    void losesNothingOfWhatIsNeverPruned()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(20);
        const int before = run.ranks()[0];
        QVERIFY(before > 0);
        QCOMPARE(run.edit({{"never_prune", R"(["fc.0"])"}}), std::string());
        std::vector<unsigned char> had = run.method->allocation().kept;
        while (!run.trainer->isFinished()) {
            run.step();
            const std::vector<unsigned char> &has = run.method->allocation().kept;
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY(!had[i] || has[i]);
            had = has;
        }
        QCOMPARE(sum(run.ranks()), 4);
    }

    void refusesPinsThatTheBudgetCannotHold()
    {
        RunConfig config = smallMaskingConfig();
        MaskingRun run(config);
        // Everything is kept in the warm-up: a whole matrix fits the target of 4, two do not.
        QCOMPARE(run.edit({{"never_prune", R"(["fc.0", "fc.1"])"}}), std::string("Σ pinned ranks ≤ b(t) = 4"));
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 2, "fc.1": 3})"}}), std::string("Σ pinned ranks ≤ b(t) = 4"));
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 5})"}}), std::string("pinned_ranks ≤ init_r = 4"));
        QVERIFY_EXCEPTION_THROWN(run.edit({{"pinned_ranks", R"({"fc.7": 1})"}}), Error);
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 2})"}, {"never_prune", R"(["fc.1"])"}}), std::string("Σ pinned ranks ≤ b(t) = 4"));
        run.until(34);
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 3})"}}), std::string());
        QCOMPARE(run.edit({{"target_r", "1"}}), std::string("Σ pinned ranks ≤ b(t) = 2"));
        QCOMPARE(run.edit({{"target_r", "2.5"}, {"pinned_ranks", R"({"fc.0": 3, "fc.1": 2})"}}), std::string());
        QCOMPARE(run.edit({{"target_r", "2.5"}, {"pinned_ranks", "{}"}, {"never_prune", R"(["fc.0"])"}}), std::string());
        run.until(38);
        QCOMPARE(run.edit({{"target_r", "1.5"}}), run.ranks()[0] > 3 ? std::string("Σ pinned ranks ≤ b(t) = 3") : std::string());
        // The warm-up would give it all four back, which the target could not hold.
        QCOMPARE(run.edit({{"target_r", "1.5"}, {"tinit", "39"}}), std::string("Σ pinned ranks ≤ b(t) = 3"));
    }

    void countsPinsInParametersWhereTheBudgetDoes()
    {
        RunConfig config = smallMaskingConfig();
        config.budget_unit = BudgetUnit::Parameters;
        config.rank_by = RankBy::ScorePerParameter;
        MaskingRun run(config);  // d + k + 1 is 15 and 14, the target 58
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 2, "fc.1": 3})"}}), std::string("Σ pinned ranks · (d + k + 1) ≤ b(t) = 58"));
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.0": 1, "fc.1": 3})"}}), std::string());
        const std::vector<StepReport> reports = run.toTheEnd();
        QCOMPARE(run.ranks(), (Ranks{1, 3}));
        QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
    }

    void refusesReferenceTiesWithNothingToPrune()
    {
        RunConfig config = smallMaskingConfig();
        config.ties = Ties::Reference;
        MaskingRun run(config);
        run.until(20);
        QCOMPARE(run.edit({{"target_r", "4"}}), std::string("target_r < init_r (ties = reference)"));
        QCOMPARE(run.edit({{"target_r", "3"}}), std::string());
        QVERIFY(!run.edit({{"pinned_ranks", R"({"fc.0": 1})"}}).empty());
    }

    void refusesWhatWouldChangeACompactedMask()
    {
        RunConfig config = smallMaskingConfig();
        config.compact_final = true;
        MaskingRun run(config);
        run.until(41);
        QCOMPARE(run.edit({{"target_r", "2.5"}}), std::string());  // not chosen yet
        run.until(45);
        for (const auto &[field, value] : std::map<std::string, std::string>{
                 {"target_r", "2"}, {"tfinal", "5"}, {"total_step", "90"}, {"never_prune", R"(["fc.0"])"}, {"tinit", "39"}}) {
            const std::string rule = run.edit({{field, value}});
            if (field == "tinit")  // the final phase stays where it is
                QCOMPARE(rule, std::string());
            else
                QVERIFY2(rule.starts_with("compact_final = false"), rule.c_str());
        }
        QCOMPARE(run.edit({{"learning_rate", "0.001"}, {"tfinal", "18"}, {"metric", "\"magnitude\""}}), std::string());
        QCOMPARE(run.toTheEnd().back().kept, 5);
    }

    void scoresByAnotherMetricFromTheNextStepOn()
    {
        MaskingRun run(smallMaskingConfig());
        run.until(20);
        const std::vector<double> before = run.method->scores();
        QCOMPARE(run.edit({{"metric", "\"magnitude\""}}), std::string());
        QCOMPARE(run.method->scores(), before);
        run.step();
        const auto state = run.trainer->state();
        for (std::size_t i = 0; i < 8; ++i)  // step 20 masks after it has measured
            if (state->kept[i])
                QCOMPARE(state->score[i], std::abs(state->lambda[i]));
        QCOMPARE(run.edit({{"metric", "\"expression\""}, {"metric_expression", "\"I / (1 + U)\""}}), std::string());
        QVERIFY(!run.edit({{"metric", "\"magnitude\""}}).empty());  // an expression that nothing would read
        QCOMPARE(run.toTheEnd().back().kept, 4);
    }

    void weighsOrthogonalityByTheNewGamma()
    {
        MaskingRun run(smallMaskingConfig());
        const double before = run.step().orthLoss;
        QCOMPARE(run.edit({{"orth_reg_weight", "0.2"}}), std::string());
        QVERIFY(std::abs(run.step().orthLoss / before - 2) < 0.1);
        QCOMPARE(run.edit({{"orth_reg_weight", "0"}}), std::string());
        QCOMPARE(run.step().orthLoss, 0.0);
    }

    // ---- Merging

    void cutsAPinnedMatrixDownAndNeverGrowsIt()
    {
        MergingRun run(smallMergingConfig());
        run.until(14);
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.1": 2})"}}), std::string());
        QCOMPARE(run.edit({{"pinned_ranks", R"({"fc.1": 5})"}}), std::string("pinned_ranks ≤ rank = ") + std::to_string(run.ranks()[1]));
        const std::vector<StepReport> reports = run.until(17);
        QVERIFY(reports.back().isAllocation);
        QCOMPARE(run.ranks()[1], 2);
        while (!run.trainer->isFinished()) {
            QVERIFY(run.step().kept <= run.method->rounds().schedule.initialBudget);
            QCOMPARE(run.ranks()[1], 2);
        }
        QVERIFY(run.method->parameters() <= run.method->rounds().schedule.targetBudget);
    }

    void neverCutsAMatrixThatIsNeverPruned()
    {
        MergingRun run(smallMergingConfig());
        const int target = run.method->rounds().schedule.targetBudget;
        QCOMPARE(run.edit({{"never_prune", R"(["fc.0", "fc.1"])"}}), std::string("Σ pinned ranks · (d + k) ≤ b(t) = ") + std::to_string(target));
        QCOMPARE(run.edit({{"never_prune", R"(["fc.1"])"}}), std::string());
        const std::vector<StepReport> reports = run.toTheEnd();
        for (const Event &event : eventsOf(reports, EventKind::Prune))
            QCOMPARE(event.matrix, 0);
        QVERIFY(run.ranks()[1] >= 4);
        QVERIFY(run.method->parameters() <= target);
        QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
    }

    void growsAgainWhenTheTargetRises()
    {
        MergingRun run(smallMergingConfig());
        run.until(58);
        const int before = sum(run.ranks());
        QCOMPARE(run.edit({{"target_r", "3.5"}}), std::string());
        const std::vector<StepReport> reports = run.until(61);
        QVERIFY(reports.back().isAllocation);
        QVERIFY(!eventsOf(reports, EventKind::Grow).empty());
        QVERIFY(sum(run.ranks()) > before);
    }

    void holdsNoRoundsWhenTheWarmUpReturns()
    {
        MergingRun run(smallMergingConfig());
        std::vector<StepReport> reports = run.until(33);
        const Ranks ranks = run.ranks();
        const int budget = reports.back().budget;
        QCOMPARE(run.edit({{"tinit", "45"}}), std::string());
        reports = run.until(48);
        for (const StepReport &report : reports) {
            QVERIFY(!report.isAllocation);
            QCOMPARE(report.budget, budget);
        }
        QCOMPARE(run.ranks(), ranks);
        QVERIFY((phasesOf(reports) == std::vector<Phase>{Phase::Warmup, Phase::Reduction}));
        QVERIFY(run.step().isAllocation);
        reports = run.toTheEnd();
        QVERIFY(run.method->parameters() <= run.method->rounds().schedule.targetBudget);
        QVERIFY(eventsOf(reports, EventKind::Alarm).empty());
    }

    void cutsDownToTheTargetWhenNoRoundIsLeft()
    {
        MergingRun run(smallMergingConfig());
        run.until(30);
        QVERIFY(run.method->parameters() > run.method->rounds().schedule.targetBudget);
        QCOMPARE(run.edit({{"tfinal", "60"}}), std::string());  // the final phase has begun by the new schedule
        StepReport report = run.step();
        QVERIFY(report.isAllocation);
        QCOMPARE(report.budget, run.method->rounds().schedule.targetBudget);
        QVERIFY(report.kept <= report.budget);
        QCOMPARE(report.events.front().phase, Phase::Final);
        QVERIFY(!run.step().isAllocation);

        QCOMPARE(run.edit({{"target_r", "1.5"}}), std::string());
        report = run.step();
        QVERIFY(report.isAllocation && report.kept <= run.method->rounds().schedule.targetBudget);
        const Ranks ranks = run.ranks();
        QCOMPARE(run.edit({{"target_r", "3"}}), std::string());  // nothing to grow by: all stays
        QVERIFY(!run.step().isAllocation);
        QCOMPARE(run.ranks(), ranks);
        const int most = *std::max_element(ranks.begin(), ranks.end());
        const std::string name = ranks[0] == most ? "fc.0" : "fc.1";
        QCOMPARE(run.edit({{"pinned_ranks", "{\"" + name + "\": " + std::to_string(most - 1) + "}"}}), std::string());
        QVERIFY(run.step().isAllocation);
        QCOMPARE(run.ranks()[name == "fc.0" ? 0 : 1], most - 1);
        QVERIFY(eventsOf(run.toTheEnd(), EventKind::Alarm).empty());
    }

    void holdsRoundsAgainWhenTheFinalPhaseMovesAway()
    {
        MergingRun run(smallMergingConfig());
        run.until(66);
        QCOMPARE(run.edit({{"tfinal", "4"}}), std::string());
        const std::vector<StepReport> reports = run.toTheEnd();
        QVERIFY((phasesOf(reports) == std::vector<Phase>{Phase::Reduction, Phase::Final}));
        for (const StepReport &report : reports) {
            QCOMPARE(report.isAllocation, report.step == 68 || report.step == 72 || report.step == 76);
            QVERIFY(report.kept <= report.budget);
        }
        QVERIFY(!eventsOf(reports, EventKind::Grow).empty());
    }

    void holdsARoundOutOfTurn()
    {
        RunConfig config = smallMergingConfig();
        config.deltaT = 10;
        config.metric = Metric::Random;  // what is offered mostly beats something
        MergingRun run(config);
        QVERIFY(run.trainer->allocationRefusal());
        run.until(28);  // sketches have their directions since 26 and slopes of two batches
        QVERIFY(!run.trainer->allocationRefusal());
        run.trainer->allocateNext();
        StepReport report = run.step();
        QVERIFY(report.isAllocation);
        QCOMPARE(report.budget, run.method->rounds().budgetAt(28));
        QVERIFY(!eventsOf({report}, EventKind::Grow).empty());
        report = run.step();
        QVERIFY(!report.isAllocation);
        QVERIFY(run.step().isAllocation);  // 30: nothing has been looked at for it
        run.trainer->allocateNext();
        report = run.step();
        QVERIFY(report.isAllocation);
        QVERIFY(eventsOf({report}, EventKind::Grow).empty());
        run.until(61);
        QVERIFY(run.trainer->allocationRefusal());
        QVERIFY(run.method->parameters() <= run.method->rounds().schedule.targetBudget);
    }

    void looksForDirectionsWhateverMovesTheRounds()
    {
        for (const char *interval : {"2", "3", "5", "9", "20"})
            for (int at = 13; at < 24; ++at) {
                RunConfig config = smallMergingConfig();
                config.deltaT = 8;
                config.metric = Metric::Random;
                MergingRun run(config);
                std::vector<StepReport> reports = run.until(at);
                QCOMPARE(run.edit({{"deltaT", interval}}), std::string());
                reports = run.toTheEnd();
                QVERIFY(!eventsOf(reports, EventKind::Grow).empty());
                for (const StepReport &report : reports)
                    QVERIFY(report.kept <= report.budget);
            }
    }

    void doesNotMoveColumnsThatAreComingIn()
    {
        RunConfig config = smallMergingConfig();
        config.progressive = true;
        config.budget_mode = BudgetMode::Constant;
        config.init_r = 2;
        config.target_r = 2;
        config.deltaT = 8;
        config.learning_rate = 1e-12;  // what moves is the ramp alone
        config.grow_init = GrowInit::Random;
        config.mu = 100;
        const auto start = [](const auto &adapters) {
            for (ProductAdapter *adapter : adapters)
                Random(4, adapter->linearName()).fillNormal(adapter->P.value, 0.4);
        };
        MergingRun still(config, start), steered(config, start);
        QVERIFY(!eventsOf(still.until(22), EventKind::Grow).empty());
        steered.until(22);
        QCOMPARE(steered.edit({{"deltaT", "20"}}), std::string());
        for (int step = 22; step < 24; ++step) {
            still.step();
            steered.step();
            for (std::size_t m = 0; m < 2; ++m)
                QVERIFY(still.adapters[m]->delta() == steered.adapters[m]->delta());
        }
    }

    void choosesMuAgainWhenItIsNoLongerGiven()
    {
        MergingRun run(smallMergingConfig());
        run.until(20);
        const double balanced = run.method->mu();
        QVERIFY(balanced > 0);
        QCOMPARE(run.edit({{"beta1", "0.7"}, {"learning_rate", "0.01"}}), std::string());
        QCOMPARE(run.method->mu(), balanced);
        QCOMPARE(run.edit({{"mu", "3"}}), std::string());
        QCOMPARE(run.method->mu(), 3.0);
        run.until(30);
        QCOMPARE(run.method->mu(), 3.0);
        QCOMPARE(run.edit({{"mu", "0"}}), std::string());
        QVERIFY(run.method->mu() > 0 && run.method->mu() != 3.0);
        QCOMPARE(run.edit({{"metric", "\"random\""}}), std::string());
        QCOMPARE(run.method->mu(), 0.0);
        QVERIFY(eventsOf(run.toTheEnd(), EventKind::Alarm).empty());
    }

    void cutsBelowTheNewThreshold()
    {
        RunConfig config = smallMergingConfig();
        config.prune_by = PruneBy::RelativeThreshold;
        config.tau = 1e-6;
        config.target_r = 4;
        config.grow_limit = 0;
        MergingRun run(config);
        run.until(30);
        QCOMPARE(run.ranks(), (Ranks{4, 4}));
        QCOMPARE(run.edit({{"tau", "0.9"}}), std::string());
        run.until(33);
        QVERIFY(sum(run.ranks()) < 8);
    }
};

QTEST_APPLESS_MAIN(TestSteering)
#include "tst_steering.moc"
