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
};

QTEST_APPLESS_MAIN(TestAllocator)
#include "tst_allocator.moc"
