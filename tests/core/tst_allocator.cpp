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
};

QTEST_APPLESS_MAIN(TestAllocator)
#include "tst_allocator.moc"
