#include "error.h"
#include "linalg/random.h"
#include "ranking/allocator.h"
#include <QtTest>
#include <limits>
#include <numeric>

using namespace adalora;

namespace {

using Mask = std::vector<unsigned char>;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

}  // namespace

class TestAllocator : public QObject {
    Q_OBJECT
private slots:
    void keepsTheBest()
    {
        const Allocation a = allocateExact({0.3, 0.1, 0.5, 0.2}, 2);
        QCOMPARE(a.kept, (Mask{1, 0, 1, 0}));
        QCOMPARE(a.keptCount, 2);
        QCOMPARE(a.lowestKept, 0.3);
        QCOMPARE(a.highestCut, 0.2);
        QVERIFY(!a.isArbitrary);
    }

    void breaksTiesByMatrixThenIndex()
    {
        QCOMPARE(allocateExact({1, 2, 1, 1, 0}, 3).kept, (Mask{1, 1, 1, 0, 0}));
    }

    void keepsExactlyTheBudgetWhateverTheScores()
    {
        Random random(3);
        std::vector<double> scores(40);
        for (double &score : scores)
            score = static_cast<double>(random.below(5));  // many ties
        scores[7] = notANumber;
        for (int budget = 0; budget <= 40; ++budget) {
            const Allocation a = allocateExact(scores, budget);
            QCOMPARE(a.keptCount, budget);
            QCOMPARE(std::accumulate(a.kept.begin(), a.kept.end(), 0), budget);
        }
    }

    void keepsAllWhenTheBudgetAllowsIt()
    {
        QCOMPARE(allocateExact({1, 2}, 2).kept, (Mask{1, 1}));
        QCOMPARE(allocateExact({1, 2}, 5).keptCount, 2);
        QVERIFY(std::isnan(allocateExact({1, 2}, 2).highestCut));
    }

    void saysWhenEqualScoresMakeTheChoiceArbitrary()
    {
        QVERIFY(allocateExact({0, 0, 0}, 2).isArbitrary);
        QVERIFY(!allocateExact({0, 0, 0}, 3).isArbitrary);
        QVERIFY(!allocateExact({0, 0, 1}, 2).isArbitrary);
    }

    void cutsNaNBeforeAnyNumber()
    {
        const Allocation a = allocateExact({notANumber, 0.1, notANumber, 0.2}, 3);
        QCOMPARE(a.kept, (Mask{1, 1, 0, 1}));
        QCOMPARE(a.lowestKept, 0.1);
        QCOMPARE(allocateExact({notANumber, -1.0}, 1).kept, (Mask{0, 1}));
    }

    void cutsAllTiesAtTheThresholdAsTheReferenceDoes()
    {
        const std::optional<Allocation> a = allocateAsReference({1, 2, 1, 1, 3}, 4);
        QVERIFY(a);
        QCOMPARE(a->kept, (Mask{0, 1, 0, 0, 1}));  // asked for one cut, cuts three
        QCOMPARE(a->highestCut, 1.0);
        QCOMPARE(allocateAsReference({0, 0, 0}, 2)->keptCount, 0);
        QCOMPARE(allocateAsReference({0, 0, 0}, 2)->threshold(), 0.0);
    }

    void neverCutsNaNAsTheReferenceDoes()
    {
        QCOMPARE(allocateAsReference({notANumber, 1, 2, notANumber}, 3)->kept, (Mask{1, 0, 1, 1}));
        QCOMPARE(allocateAsReference({notANumber, notANumber, 1}, 1)->kept, (Mask{1, 1, 1}));  // the threshold itself is NaN
    }

    void refusesWhatTheReferenceFailsAt()
    {
        QVERIFY(!allocateAsReference({1, 2, 3}, 3));
        QVERIFY(!allocateAsReference({1, 2, 3}, 4));
        QVERIFY(!allocateAsReference({1, 2, 3}, -1));
        QCOMPARE(allocateAsReference({1, 2, 3}, 0)->keptCount, 0);
    }

    void keepsWhatFitsFromBestToWorst()
    {
        const Allocation a = allocateWithinCosts({5, 4, 3, 2, 1}, {10, 10, 5, 1, 1}, 16, RankBy::Score);
        QCOMPARE(a.kept, (Mask{1, 0, 1, 1, 0}));  // 4 no longer fits and is passed over, 1 finds nothing left
        QCOMPARE(a.cost, 16);
        QCOMPARE(a.keptCount, 3);
        QCOMPARE(a.lowestKept, 2.0);
        QCOMPARE(a.highestCut, 4.0);
    }

    void ranksByScorePerParameterWhenAsked()
    {
        const std::vector<double> scores = {6, 5, 4};
        const std::vector<int> costs = {30, 10, 10};
        QCOMPARE(allocateWithinCosts(scores, costs, 30, RankBy::Score).kept, (Mask{1, 0, 0}));
        QCOMPARE(allocateWithinCosts(scores, costs, 30, RankBy::ScorePerParameter).kept, (Mask{0, 1, 1}));
    }

    void leavesLessThanTheCheapestThatWasCut()
    {
        Random random(4);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> scores(30);
            std::vector<int> costs(30);
            for (std::size_t i = 0; i < 30; ++i) {
                scores[i] = static_cast<double>(random.below(8));
                costs[i] = 1 + static_cast<int>(random.below(50));
            }
            if (round % 3 == 0)
                scores[5] = notANumber;
            const int budget = static_cast<int>(random.below(900));
            const Allocation a = allocateWithinCosts(scores, costs, budget, round % 2 ? RankBy::Score : RankBy::ScorePerParameter);
            int used = 0;
            for (std::size_t i = 0; i < 30; ++i)
                used += a.kept[i] ? costs[i] : 0;
            QCOMPARE(a.cost, used);
            QVERIFY(used <= budget);
            for (std::size_t i = 0; i < 30; ++i)
                QVERIFY(a.kept[i] || costs[i] > budget - used);
        }
    }

    void agreesWithTheCountWhenEveryTripletCostsOne()
    {
        const std::vector<double> scores = {1, 2, 1, notANumber, 1, 0};
        for (int budget = 0; budget <= 7; ++budget)
            QCOMPARE(allocateWithinCosts(scores, {1, 1, 1, 1, 1, 1}, budget, RankBy::Score).kept,
                     allocateExact(scores, budget).kept);
    }

    void pinnedMatricesGetExactlyTheirBest()
    {
        // Two matrices of three triplets: the first is held at two, whatever they are worth.
        const std::vector<Pin> pins{{0, 3, 2, false}, {3, 3, -1, false}};
        const Mask now(6, 1);
        const std::vector<int> ones(6, 1);
        const Allocation a = allocateAround({pins, now, 3}, {0.1, 0.3, 0.1, 9, 8, 7}, ones, 3, RankBy::Score);
        QCOMPARE(a.kept, (Mask{1, 1, 0, 1, 0, 0}));
        QCOMPARE(a.cost, 3);
        QCOMPARE(a.keptCount, 3);
        QCOMPARE(a.lowestKept, 9.0);  // of the competition, which 0.1 is no part of
        QCOMPARE(a.highestCut, 8.0);
        QCOMPARE(allocateAround({pins, now, 3}, {1, 1, 1, 9, 8, 7}, ones, 3, RankBy::Score).kept, (Mask{1, 1, 0, 1, 0, 0}));
    }

    void neverPrunedMatricesKeepWhatTheyHaveAndMayWinMore()
    {
        const std::vector<Pin> pins{{0, 3, -1, true}, {3, 3, -1, false}};
        const Mask now{1, 0, 0, 1, 1, 1};
        const std::vector<int> ones(6, 1);
        QCOMPARE(allocateAround({pins, now, 2}, {0, 5, 9, 4, 3, 2}, ones, 4, RankBy::Score).kept, (Mask{1, 0, 1, 1, 1, 0}));
        // Only what it will never have to lose: the smallest budget to come holds no second one.
        QCOMPARE(allocateAround({pins, now, 1}, {0, 5, 9, 4, 3, 2}, ones, 4, RankBy::Score).kept, (Mask{1, 0, 0, 1, 1, 1}));
        QCOMPARE(allocateAround({pins, now, 3}, {notANumber, 5, 9, 4, 3, 2}, ones, 4, RankBy::Score).kept, (Mask{1, 1, 1, 1, 0, 0}));
    }

    void keepsTheBudgetAroundRandomPins()
    {
        Random random(11);
        for (int round = 0; round < 2000; ++round) {
            const bool hasCosts = round % 2 == 1;
            std::vector<Pin> pins;
            std::vector<double> scores;
            std::vector<int> costs;
            Mask now;
            int held = 0;
            for (int m = 0; m < 5; ++m) {
                Pin pin{static_cast<int>(scores.size()), 1 + static_cast<int>(random.below(6)), -1, false};
                const int cost = hasCosts ? 5 + static_cast<int>(random.below(20)) : 1;
                if (random.below(4) == 0)
                    pin.rank = static_cast<int>(random.below(static_cast<std::uint64_t>(pin.triplets + 1)));
                else
                    pin.isNeverPruned = random.below(3) == 0;
                int rank = 0;
                for (int i = 0; i < pin.triplets; ++i) {
                    scores.push_back(random.below(10) ? static_cast<double>(random.below(6)) : notANumber);
                    costs.push_back(cost);
                    now.push_back(random.below(3) > 0);
                    rank += now.back();
                }
                held += pin.held(rank) * cost;
                pins.push_back(pin);
            }
            const int smallest = held + static_cast<int>(random.below(hasCosts ? 60 : 6));
            const int budget = smallest + static_cast<int>(random.below(hasCosts ? 60 : 6));
            const RankBy rankBy = round % 3 ? RankBy::Score : RankBy::ScorePerParameter;
            const Allocation a = allocateAround({pins, now, smallest}, scores, costs, budget, rankBy);
            int used = 0, heldAfter = 0;
            for (std::size_t i = 0; i < scores.size(); ++i)
                used += a.kept[i] ? costs[i] : 0;
            QCOMPARE(a.cost, used);
            QVERIFY(used <= budget);
            for (const Pin &pin : pins) {
                const auto first = static_cast<std::size_t>(pin.first);
                int rank = 0;
                for (std::size_t i = first; i < first + static_cast<std::size_t>(pin.triplets); ++i) {
                    rank += a.kept[i];
                    QVERIFY(!pin.isNeverPruned || !now[i] || a.kept[i]);
                    if (pin.rank < 0 && !pin.isNeverPruned)  // the walk leaves nothing that would still fit
                        QVERIFY(a.kept[i] || costs[i] > budget - used);
                }
                QVERIFY(pin.rank < 0 || rank == pin.rank);
                heldAfter += pin.held(rank) * costs[first];
            }
            QVERIFY(heldAfter <= smallest);
            // At the smallest budget itself nothing is held back: with costs of 1 all of it is kept, or all there is.
            const Allocation last = allocateAround({pins, a.kept, smallest}, scores, costs, smallest, rankBy);
            int most = 0;
            for (const Pin &pin : pins)
                most += pin.rank >= 0 ? pin.rank : pin.triplets;
            if (!hasCosts)
                QCOMPARE(last.keptCount, std::min(smallest, most));
        }
    }

    void changesNothingWithoutPins()
    {
        Random random(12);
        std::vector<double> scores(24);
        std::vector<int> costs(24);
        const std::vector<Pin> pins{{0, 10, -1, false}, {10, 14, -1, false}};
        const Mask now(24, 1);
        for (int round = 0; round < 200; ++round) {
            for (std::size_t i = 0; i < 24; ++i) {
                scores[i] = random.below(12) ? static_cast<double>(random.below(9)) : notANumber;
                costs[i] = 1 + static_cast<int>(random.below(7));
            }
            const int budget = static_cast<int>(random.below(100));
            const Allocation a = allocateAround({pins, now, budget}, scores, costs, budget, RankBy::Score);
            const Allocation b = allocateWithinCosts(scores, costs, budget, RankBy::Score);
            QCOMPARE(a.kept, b.kept);
            QCOMPARE(a.cost, b.cost);
            QVERIFY(a.lowestKept == b.lowestKept || std::isnan(b.lowestKept));
            QCOMPARE(a.isArbitrary, b.isArbitrary);
        }
    }

    void namesThePinThatNoMatrixHas()
    {
        MatrixInfo matrix;
        matrix.name = "layer.0.query";
        matrix.rank = 4;
        RunConfig config;
        config.pinned_ranks = {{"layer.0.qury", 2}};
        try {
            pinsOf(config, {matrix});
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::UnknownField);
            QCOMPARE(error.subject, std::string("pinned_ranks.layer.0.qury"));
            QCOMPARE(error.detail, std::string("pinned_ranks.layer.0.query"));
        }
        config.pinned_ranks = {};
        config.never_prune = {"elsewhere"};
        QVERIFY_EXCEPTION_THROWN(pinsOf(config, {matrix}), Error);
    }
};

QTEST_APPLESS_MAIN(TestAllocator)
#include "tst_allocator.moc"
