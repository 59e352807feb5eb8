/// Reallocation of rank: the guide's cases, and invariants on random problems.
#include "linalg/random.h"
#include "ranking/merge_rounds.h"
#include "ranking/reallocator.h"
#include <QtTest>
#include <limits>

using namespace adalora;

namespace {

std::vector<Incumbent> incumbents(const std::vector<double> &scores)
{
    std::vector<Incumbent> all;
    for (const double score : scores)
        all.push_back({score, false, false});
    return all;
}

/// The ranks that a decision leaves.
std::vector<int> ranksAfter(const std::vector<MatrixClaims> &claims, const Reallocation &decided)
{
    std::vector<int> ranks;
    for (const MatrixClaims &matrix : claims)
        ranks.push_back(static_cast<int>(matrix.incumbents.size()));
    for (const Reallocation::Cut &cut : decided.cuts)
        --ranks[static_cast<std::size_t>(cut.matrix)];
    for (const Reallocation::Growth &growth : decided.growths)
        ++ranks[static_cast<std::size_t>(growth.matrix)];
    return ranks;
}

long long costOf(const std::vector<MatrixClaims> &claims, const std::vector<int> &ranks)
{
    long long sum = 0;
    for (std::size_t m = 0; m < claims.size(); ++m)
        sum += static_cast<long long>(ranks[m]) * claims[m].cost();
    return sum;
}

std::vector<MatrixClaims> randomClaims(Random &random)
{
    std::vector<MatrixClaims> claims(1 + random.below(6));
    for (MatrixClaims &matrix : claims) {
        matrix.out = 1 + static_cast<int>(random.below(40));
        matrix.in = 1 + static_cast<int>(random.below(40));
        const int smaller = std::min(matrix.out, matrix.in);
        matrix.limit = static_cast<int>(random.below(static_cast<std::uint64_t>(smaller + 5)));
        const int rank = static_cast<int>(random.below(static_cast<std::uint64_t>(std::min(smaller, matrix.limit) + 1)));
        for (int i = 0; i < rank; ++i)
            matrix.incumbents.push_back({random.below(5) ? random.uniform() : 0.5, random.below(4) == 0, random.below(8) == 0});
        const int candidates = static_cast<int>(random.below(6));
        for (int i = 0; i < candidates; ++i)
            matrix.candidates.push_back(random.below(9) ? 2 * random.uniform() : std::numeric_limits<double>::quiet_NaN());
        if (random.below(3) == 0)
            matrix.floor = 0.3 * random.uniform();
    }
    return claims;
}

}  // namespace

class TestReallocator : public QObject {
    Q_OBJECT
private slots:
    void movesRankFromOneMatrixToAnother()
    {
        // Two matrices with d + k = 100 at rank 10: 1000 parameters each, 2000 together.
        MatrixClaims a{60, 40, 40, 0, incumbents({9, 9, 9, 9, 9, 1, 1, 1, 1, 1}), {}};
        MatrixClaims b{60, 40, 40, 0, incumbents(std::vector<double>(10, 8)), {5, 5, 5, 5, 5}};
        const std::vector<MatrixClaims> claims{a, b};
        const Reallocation decided = reallocate(claims, {2000, 0.1, 5, RankBy::Score});
        QCOMPARE(ranksAfter(claims, decided), (std::vector<int>{5, 15}));
        QCOMPARE(decided.parametersBefore, 2000LL);
        QCOMPARE(decided.parametersAfter, 2000LL);
        for (const Reallocation::Cut &cut : decided.cuts)
            QVERIFY(cut.matrix == 0 && cut.incumbent >= 5);
        for (const Reallocation::Growth &growth : decided.growths)
            QVERIFY(growth.matrix == 1 && growth.payer == 0);
        QVERIFY(decided.refusals.empty());
    }

    void movesNoMoreThanTheLimitOfARound()
    {
        MatrixClaims a{60, 40, 40, 0, incumbents(std::vector<double>(10, 1)), {}};
        MatrixClaims b{60, 40, 40, 0, incumbents(std::vector<double>(10, 8)), {5, 5, 5, 5, 5}};
        const std::vector<MatrixClaims> claims{a, b};
        const Reallocation decided = reallocate(claims, {2000, 0.1, 3, RankBy::Score});
        QCOMPARE(ranksAfter(claims, decided), (std::vector<int>{7, 13}));
        QCOMPARE(decided.refusals.size(), std::size_t(1));
        QCOMPARE(decided.refusals[0].reason, RefuseReason::Budget);
        QVERIFY(reallocate(claims, {2000, 0.1, 0, RankBy::Score}).growths.empty());
    }

    void neverPassesTheSmallerDimension()
    {
        // 100 × 200 never passes rank 100, whatever the budget and the limit say.
        MatrixClaims wide{100, 200, 1000, 0, incumbents(std::vector<double>(98, 1)), std::vector<double>(20, 5)};
        QCOMPARE(ranksAfter({wide}, reallocate({wide}, {1'000'000, 0, 100, RankBy::Score})), std::vector<int>{100});
        // 10 × 20 never passes 10: asked for 15, it refuses five for its dimension.
        MatrixClaims small{10, 20, 1000, 0, incumbents(std::vector<double>(10, 1)), std::vector<double>(5, 5)};
        const Reallocation decided = reallocate({small}, {1'000'000, 0, 100, RankBy::Score});
        QCOMPARE(ranksAfter({small}, decided), std::vector<int>{10});
        QCOMPARE(decided.refusals.size(), std::size_t(1));
        QCOMPARE(decided.refusals[0].reason, RefuseReason::Dimension);
    }

    void refusesForTheBudgetWhenItIsFull()
    {
        MatrixClaims a{60, 40, 40, 0, {{1, true, false}, {1, true, false}}, {5}};
        const Reallocation decided = reallocate({a}, {200, 0.1, 4, RankBy::Score});
        QVERIFY(decided.growths.empty() && decided.cuts.empty());
        QCOMPARE(decided.refusals.size(), std::size_t(1));
        QCOMPARE(decided.refusals[0].reason, RefuseReason::Budget);
    }

    void growsOnlyWhatBeatsAnIncumbentByTheHysteresis()
    {
        MatrixClaims a{60, 40, 40, 0, incumbents({3, 1}), {}};
        MatrixClaims b{60, 40, 40, 0, {}, {1.05}};
        QVERIFY(reallocate({a, b}, {200, 0.1, 4, RankBy::Score}).growths.empty());
        b.candidates = {1.15};
        QCOMPARE(reallocate({a, b}, {200, 0.1, 4, RankBy::Score}).growths.size(), std::size_t(1));
    }

    void sparesNewcomersUnlessTheBudgetFalls()
    {
        MatrixClaims a{60, 40, 40, 0, {{1, true, false}, {2, false, false}, {3, false, false}}, {}};
        Reallocation decided = reallocate({a}, {200, 0.1, 4, RankBy::Score});
        QCOMPARE(decided.cuts.size(), std::size_t(1));
        QCOMPARE(decided.cuts[0].incumbent, 1);
        a.incumbents[1].isSafe = a.incumbents[2].isSafe = true;
        decided = reallocate({a}, {200, 0.1, 4, RankBy::Score});
        QCOMPARE(decided.cuts.size(), std::size_t(1));
        QCOMPARE(decided.cuts[0].incumbent, 0);
    }

    void cutsNoMoreThanItMust()
    {
        // Freeing 90 takes the two lowest in turn, 64 and 96: the second suffices, and the first stays.
        MatrixClaims cheap{32, 32, 32, 0, incumbents({1, 9}), {}};
        MatrixClaims dear{64, 32, 32, 0, incumbents({2, 9}), {}};
        const std::vector<MatrixClaims> claims{cheap, dear};
        const Reallocation decided = reallocate(claims, {230, 0.1, 4, RankBy::Score});
        QCOMPARE(ranksAfter(claims, decided), (std::vector<int>{2, 1}));
    }

    void breaksTiesByMatrixThenIndex()
    {
        const MatrixClaims a{10, 10, 10, 0, incumbents({1, 1}), {}};
        const Reallocation decided = reallocate({a, a}, {60, 0.1, 4, RankBy::Score});
        QCOMPARE(decided.cuts.size(), std::size_t(1));
        QVERIFY(decided.cuts[0].matrix == 1 && decided.cuts[0].incumbent == 1);
    }

    void cutsWhatLiesBelowItsFloorAndWhatIsDead()
    {
        MatrixClaims a{10, 10, 10, 0.5, incumbents({0.6, 0.4}), {}};
        MatrixClaims b{10, 10, 10, 0, {{0.1, false, false}, {7, false, true}}, {0.2}};
        const std::vector<MatrixClaims> claims{a, b};
        const Reallocation decided = reallocate(claims, {80, 0.1, 4, RankBy::Score});
        QCOMPARE(decided.cuts.size(), std::size_t(2));
        QCOMPARE(ranksAfter(claims, decided), (std::vector<int>{1, 2}));
        QVERIFY(decided.growths[0].payer >= 0);
    }

    void ranksByScorePerParameterWhenAsked()
    {
        MatrixClaims cheap{5, 5, 5, 0, incumbents({1}), {}};
        MatrixClaims dear{50, 50, 50, 0, incumbents({2}), {}};
        QCOMPARE(reallocate({cheap, dear}, {100, 0, 1, RankBy::Score}).cuts[0].matrix, 0);
        QCOMPARE(reallocate({cheap, dear}, {100, 0, 1, RankBy::ScorePerParameter}).cuts[0].matrix, 1);
    }

    void holdsItsInvariantsOnRandomProblems()
    {
        Random random(3, "claims");
        int grown = 0, refused = 0;
        for (int problem = 0; problem < 3000; ++problem) {
            const std::vector<MatrixClaims> claims = randomClaims(random);
            ReallocationRules rules;
            rules.budget = static_cast<long long>(random.below(1500));
            rules.hysteresis = random.uniform();
            rules.limit = 1 + static_cast<int>(random.below(4));
            rules.rankBy = random.below(2) ? RankBy::Score : RankBy::ScorePerParameter;
            const Reallocation decided = reallocate(claims, rules);

            const std::vector<int> ranks = ranksAfter(claims, decided);
            QCOMPARE(costOf(claims, ranks), decided.parametersAfter);
            QVERIFY(decided.parametersAfter <= rules.budget);
            const long long slack = rules.budget - decided.parametersAfter;
            for (std::size_t m = 0; m < claims.size(); ++m) {
                QVERIFY(ranks[m] >= 0 && ranks[m] <= std::min(claims[m].out, claims[m].in));
                QVERIFY(ranks[m] <= claims[m].limit);
                if (ranks[m] == std::min({claims[m].limit, claims[m].out, claims[m].in}))
                    continue;
                for (int i = 0; i < static_cast<int>(claims[m].candidates.size()); ++i) {
                    const bool isServed = std::any_of(decided.growths.begin(), decided.growths.end(), [&](const auto &g) {
                        return g.matrix == static_cast<int>(m) && g.candidate == i;
                    });
                    if (!isServed && claims[m].candidates[static_cast<std::size_t>(i)] > claims[m].floor)
                        QVERIFY(slack < claims[m].cost());
                }
            }
            // A rank rises only where a candidate grew, and pays no more than what was free or cut.
            grown += static_cast<int>(decided.growths.size());
            refused += static_cast<int>(decided.refusals.size());
        }
        QVERIFY(grown > 1000 && refused > 200);
    }

    void holdsRoundsBetweenWarmUpAndFinalPhase()
    {
        const MergeRounds rounds{{2000, 500, 100, 20, 30, 15}};
        std::vector<int> steps;
        for (int step = rounds.next(0); step >= 0; step = rounds.next(step + 1))
            steps.push_back(step);
        QCOMPARE(steps, (std::vector<int>{30, 45, 60}));
        for (int step = 0; step < 100; ++step)
            QCOMPARE(rounds.isRound(step), std::find(steps.begin(), steps.end(), step) != steps.end());
        QCOMPARE(rounds.budgetAt(30), rounds.schedule.budget(30));
        QCOMPARE(rounds.budgetAt(60), 500);  // b(60) is more: the last round cuts down to the target
        QVERIFY(rounds.schedule.budget(60) > 500);
    }

    void countsBudgetsInParameters()
    {
        RunConfig config;
        config.total_step = 100;
        config.tinit = 10;
        config.tfinal = 10;
        config.deltaT = 10;
        config.init_r = 10;
        config.target_r = 2.5;
        MatrixInfo matrix;
        matrix.out = 60;
        matrix.in = 40;
        matrix.startRank = 10;
        const std::vector<MatrixInfo> two{matrix, matrix};
        QCOMPARE(mergeRoundsOf(config, two).schedule.initialBudget, 2000);
        QCOMPARE(mergeRoundsOf(config, two).schedule.targetBudget, 500);
        config.budget_mode = BudgetMode::Constant;
        QCOMPARE(mergeRoundsOf(config, two).budgetAt(50), 2000);
    }

    void holdsPinnedMatricesAtTheirRank()
    {
        MatrixClaims a{60, 40, 40, 0, {{1, true, false}, {3, false, true}, {2, false, false}, {4, false, false}}, {99}};
        a.pinnedRank = 2;
        MatrixClaims b{60, 40, 40, 0, incumbents({9, 8}), {7}};
        const std::vector<MatrixClaims> claims{a, b};
        const Reallocation decided = reallocate(claims, {600, 0, 4, RankBy::Score});
        QCOMPARE(ranksAfter(claims, decided), (std::vector<int>{2, 3}));  // its best two, one of them dead, and no growth
        for (const Reallocation::Cut &cut : decided.cuts)
            QVERIFY(cut.matrix == 0 && (cut.incumbent == 0 || cut.incumbent == 2));
        QCOMPARE(decided.threshold, 8.0);  // of those who compete
        QCOMPARE(ranksAfter(claims, reallocate(claims, {200, 0, 4, RankBy::Score})), (std::vector<int>{2, 0}));
    }

    void neverCutsMatricesThatAreNeverPruned()
    {
        MatrixClaims a{60, 40, 40, 5, {{1, false, true}, {2, false, false}}, {99, 98}};
        a.isNeverCut = true;
        MatrixClaims b{60, 40, 40, 0, incumbents({9, 8, 7}), {}};
        const std::vector<MatrixClaims> claims{a, b};
        QCOMPARE(ranksAfter(claims, reallocate(claims, {200, 0, 4, RankBy::Score, 200})), (std::vector<int>{2, 0}));
        QCOMPARE(ranksAfter(claims, reallocate(claims, {500, 0, 4, RankBy::Score, 400})), (std::vector<int>{4, 1}));
        // It grows only into what the smallest budget to come leaves it, and says so.
        const Reallocation decided = reallocate(claims, {500, 0, 4, RankBy::Score, 300});
        QCOMPARE(ranksAfter(claims, decided), (std::vector<int>{3, 2}));
        QCOMPARE(decided.refusals.size(), std::size_t(1));
        QCOMPARE(decided.refusals[0].reason, RefuseReason::Budget);
    }

    void keepsTheBudgetAroundRandomPins()
    {
        Random random(17);
        for (int round = 0; round < 3000; ++round) {
            std::vector<MatrixClaims> claims = randomClaims(random);
            long long held = 0;
            for (MatrixClaims &matrix : claims) {
                const auto rank = static_cast<std::uint64_t>(matrix.incumbents.size());
                if (random.below(3) == 0)
                    matrix.pinnedRank = static_cast<int>(random.below(rank + 1));
                else
                    matrix.isNeverCut = random.below(3) == 0;
                held += (matrix.isNeverCut ? static_cast<int>(rank) : std::max(0, matrix.pinnedRank)) * matrix.cost();
            }
            const long long smallest = held + static_cast<long long>(random.below(200));
            const long long budget = smallest + static_cast<long long>(random.below(200));
            const Reallocation decided =
                reallocate(claims, {budget, 0.1, static_cast<int>(random.below(5)), round % 2 ? RankBy::Score : RankBy::ScorePerParameter, smallest});
            const std::vector<int> ranks = ranksAfter(claims, decided);
            QVERIFY(costOf(claims, ranks) <= budget);
            long long heldAfter = 0;
            for (std::size_t m = 0; m < claims.size(); ++m) {
                if (claims[m].pinnedRank >= 0)
                    QCOMPARE(ranks[m], claims[m].pinnedRank);
                if (claims[m].isNeverCut)
                    for (const Reallocation::Cut &cut : decided.cuts)
                        QVERIFY(cut.matrix != static_cast<int>(m));
                if (claims[m].pinnedRank >= 0 || claims[m].isNeverCut)
                    heldAfter += static_cast<long long>(ranks[m]) * claims[m].cost();
            }
            QVERIFY(heldAfter <= smallest);
        }
    }
};

QTEST_APPLESS_MAIN(TestReallocator)
#include "tst_reallocator.moc"
