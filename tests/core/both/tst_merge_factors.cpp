/// Merging factors, putting columns beside them, and what becomes of gradients and moments.
#include "adapters/merge_factors.h"
#include "gradient_check.h"
#include "ranking/sigma_importance.h"
#include "training/moment_transport.h"
#include <QtTest>
#include <numeric>

using namespace adalora;
using namespace adalora::test;

namespace {

constexpr double scale = 1.7;

ProductAdapter randomAdapter(Index out, Index in, int rank, double deviation = 0.5)
{
    ProductAdapter adapter("fc", out, in, rank, scale);
    adapter.setFactors({randomMatrix(out, rank, "P", deviation), randomMatrix(in, rank, "Q", 2 * deviation),
                        Vector::Ones(rank)});
    return adapter;
}

double distance(const Matrix &a, const Matrix &b) { return static_cast<double>((a - b).norm() / b.norm()); }

std::vector<int> firstOnes(int count)
{
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

constexpr double rounding = std::is_same_v<Scalar, double> ? 1e-12 : 1e-5;

}  // namespace

class TestMergeFactors : public QObject {
    Q_OBJECT
private slots:
    void leavesDeltaAsItIs()
    {
        for (const auto &[out, in, rank] : {std::tuple{8, 6, 3}, {6, 8, 6}, {64, 256, 12}, {5, 5, 1}}) {
            ProductAdapter adapter = randomAdapter(out, in, rank);
            const Matrix before = adapter.delta();
            const ThinSvd svd = adapter.deltaSvd();
            adapter.setFactors(mergedFactors(svd, firstOnes(rank), scale));
            QVERIFY(distance(adapter.delta(), before) < 1e-6);
            QCOMPARE(adapter.rank(), rank);
            QVERIFY(distance(adapter.P.value.colwise().norm(), adapter.Q.value.colwise().norm()) < rounding);
        }
    }

    void keepsTheBestApproximationOfItsRank()
    {
        ProductAdapter adapter = randomAdapter(9, 7, 5);
        const ThinSvd svd = adapter.deltaSvd();
        const Matrix before = adapter.delta();
        adapter.setFactors(mergedFactors(svd, firstOnes(2), scale));
        const double lost = static_cast<double>((adapter.delta() - before).norm());
        QVERIFY(std::abs(lost - static_cast<double>(svd.sigma.tail(3).norm())) < rounding * lost * 10);
    }

    void isOfRankTwoWhenTheThirdSingularValueIsZero()
    {
        ProductAdapter adapter = randomAdapter(8, 6, 3);
        const ThinSvd three = adapter.deltaSvd();
        QVERIFY(static_cast<double>(three.sigma(2)) > sigmaTolerance(three.sigma));
        adapter.P.value.col(2) = adapter.P.value.col(0);  // ΔW = P₀(Q₀ + Q₂)ᵀ + P₁Q₁ᵀ
        const ThinSvd svd = adapter.deltaSvd();
        std::vector<int> live;
        for (int i = 0; i < 3; ++i)
            if (static_cast<double>(svd.sigma(i)) > sigmaTolerance(svd.sigma))
                live.push_back(i);
        QCOMPARE(live, (std::vector<int>{0, 1}));
        const Matrix before = adapter.delta();
        adapter.setFactors(mergedFactors(svd, live, scale));
        QVERIFY(distance(adapter.delta(), before) < 1e-6);
        QCOMPARE(adapter.rank(), 2);
    }

    void foldsRampedColumnsIn()
    {
        ProductAdapter adapter = randomAdapter(8, 6, 3);
        adapter.setFactors({adapter.P.value, adapter.Q.value, Vector::Zero(3)});
        adapter.setRamp(0.25);
        const Matrix before = adapter.delta();
        adapter.setFactors(mergedFactors(adapter.deltaSvd(), firstOnes(3), scale));
        QVERIFY(distance(adapter.delta(), before) < 1e-6);
        QVERIFY(adapter.rho() == Vector::Ones(3));
    }

    void startsColumnsWithoutAJump_data()
    {
        QTest::addColumn<int>("init");
        QTest::addColumn<bool>("progressive");
        QTest::addColumn<int>("rank");
        for (const int rank : {0, 3})
            for (const bool progressive : {false, true})
                for (const auto &[name, init] : {std::pair{"zero", GrowInit::Zero}, {"random", GrowInit::Random},
                                                 {"gradient", GrowInit::Gradient}})
                    QTest::addRow("%s%s at rank %d", name, progressive ? ", progressive" : "", rank)
                        << int(init) << progressive << rank;
    }
    void startsColumnsWithoutAJump()
    {
        QFETCH(int, init);
        QFETCH(bool, progressive);
        QFETCH(int, rank);
        ProductAdapter adapter = randomAdapter(8, 6, rank);
        const Matrix before = adapter.delta();
        ProductFactors factors{adapter.P.value, adapter.Q.value, adapter.rho()};
        GrowthCandidate candidate{randomMatrix(8, 1, "u").col(0).normalized(), randomMatrix(6, 1, "v").col(0).normalized(), 2};
        Random random(5);
        appendColumn(factors, candidate, {GrowInit(init), progressive, 0.5}, random);
        adapter.setFactors(std::move(factors));
        QCOMPARE(adapter.rank(), rank + 1);
        QVERIFY(static_cast<double>((adapter.delta() - before).norm()) < 1e-6);
        // It is alive: at least one factor gets a gradient as soon as its ramp has begun.
        adapter.setRamp(0.5);
        const Matrix x = randomMatrix(6, 4, "x");
        Matrix y = Matrix::Zero(8, 4);
        adapter.forward(x, y);
        adapter.backward(x, randomMatrix(8, 4, "dy"), nullptr);
        QVERIFY(adapter.P.grad.col(rank).norm() > 0);
        if (GrowInit(init) == GrowInit::Gradient && progressive)
            QVERIFY(candidate.u.dot(adapter.P.value.col(0 + rank)) * candidate.v.dot(adapter.Q.value.col(rank)) < 0);
    }

    void movesGradientsAsTheChainRuleDoes()
    {
        // dP' = s G Q' after the merge, from dP = s G Q before it alone.
        ProductAdapter adapter = randomAdapter(8, 6, 4);
        const Matrix gradient = randomMatrix(8, 6, "G");
        const Matrix dP = Scalar(scale) * gradient * adapter.Q.value;
        const Matrix dQ = Scalar(scale) * gradient.transpose() * adapter.P.value;
        const ThinSvd svd = adapter.deltaSvd();
        const std::vector<int> kept{0, 1, 3};
        const Matrix toP = mergeCoefficients(adapter.P.value, svd.u, svd.sigma, kept, scale);
        const Matrix toQ = mergeCoefficients(adapter.Q.value, svd.v, svd.sigma, kept, scale);
        adapter.setFactors(mergedFactors(svd, kept, scale));
        QVERIFY(distance(dP * toP, Scalar(scale) * gradient * adapter.Q.value) < rounding * 10);
        QVERIFY(distance(dQ * toQ, Scalar(scale) * gradient.transpose() * adapter.P.value) < rounding * 10);
    }

    void transportsMomentsByTheSameCoefficients()
    {
        const Matrix first = randomMatrix(5, 2, "first"), second = randomMatrix(5, 2, "second").cwiseAbs();
        const Matrix C = randomMatrix(2, 3, "C");
        const AdamW::Moments moved = transported({first, second, {}}, 20, C);
        QVERIFY(distance(moved.first, first * C) < rounding);
        QVERIFY(distance(moved.second, second * C.cwiseAbs2()) < rounding);
        QVERIFY(moved.columnSteps.empty());
    }

    void givesColumnsOfDifferentAgeTheSameCorrection()
    {
        // A column of 3 updates beside one of 20: after the bias correction both look as before.
        const AdamW::Moments moments{randomMatrix(5, 2, "first"), randomMatrix(5, 2, "second").cwiseAbs(), {20, 3}};
        const AdamW::Moments moved = transported(moments, 20, Matrix::Identity(2, 2));
        const double share = (1 - std::pow(0.9, 20)) / (1 - std::pow(0.9, 3));
        QVERIFY(moved.first.col(0) == moments.first.col(0));
        QVERIFY(distance(moved.first.col(1), Scalar(share) * moments.first.col(1)) < rounding);
    }

    void updatesANewColumnAsANewParameter()
    {
        Parameter old("old", 4, 2), young("young", 4, 1);
        for (Parameter *p : {&old, &young})
            p->setTrainable(true);
        AdamW optimizer({&old}, 0.01), fresh({&young}, 0.01);
        const auto gradientAt = [](int step, Index columns) { return randomMatrix(4, columns, "g" + std::to_string(step)); };
        for (int step = 0; step < 5; ++step) {
            old.grad = gradientAt(step, 2);
            optimizer.step(0.1);
        }
        const Matrix kept = old.value;
        old.value.conservativeResize(Eigen::NoChange, 3);
        old.value.col(2) = young.value.col(0) = randomMatrix(4, 1, "start").col(0);
        optimizer.setMoments(old, withNewColumns(optimizer.moments(old), optimizer.steps(), 1));
        Parameter same("same", 4, 2);
        same.setTrainable(true);
        AdamW other({&same}, 0.01);
        for (int step = 0; step < 9; ++step) {
            same.grad = gradientAt(step, 2);
            other.step(0.1);
            if (step < 5)
                continue;
            young.grad = gradientAt(100 + step, 1);
            old.grad.resize(4, 3);
            old.grad << same.grad, young.grad;
            optimizer.step(0.1);
            fresh.step(0.1);
        }
        QVERIFY(old.value.leftCols(2) != kept);
        QVERIFY(distance(old.value.leftCols(2), same.value) < rounding);
        QVERIFY(distance(old.value.col(2), young.value) < rounding);
    }
};

QTEST_APPLESS_MAIN(TestMergeFactors)
#include "tst_merge_factors.moc"
