#include "gradient_check.h"
#include "linalg/randomized_svd.h"
#include "linalg/stepwise_svd.h"
#include <Eigen/QR>
#include <Eigen/SVD>
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

constexpr Scalar tolerance = sizeof(Scalar) == sizeof(double) ? Scalar(1e-12) : Scalar(4e-6);

/// In double: in float it would be less exact than what it judges.
Vector oracle(const Matrix &a)
{
    return Eigen::JacobiSVD<Eigen::MatrixXd>(a.cast<double>()).singularValues().cast<Scalar>();
}

bool isOrthonormal(const Matrix &m)
{
    return (m.transpose() * m - Matrix::Identity(m.cols(), m.cols())).cwiseAbs().maxCoeff() < 10 * tolerance;
}

Matrix orthonormal(Index rows, Index cols, std::string_view purpose)
{
    return Eigen::HouseholderQR<Matrix>(randomMatrix(rows, cols, purpose)).householderQ() * Matrix::Identity(rows, cols);
}

/// rows × cols with the given singular values.
Matrix withSpectrum(Index rows, Index cols, const Vector &sigma)
{
    return orthonormal(rows, sigma.size(), "left") * sigma.asDiagonal()
        * orthonormal(cols, sigma.size(), "right").transpose();
}

Matrix product(const ThinSvd &svd) { return svd.u * svd.sigma.asDiagonal() * svd.v.transpose(); }

}  // namespace

class TestBigSvd : public QObject {
    Q_OBJECT
private slots:
    void goesInStepsToTheSameEnd_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("cols");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("row") << 1 << 9;
        QTest::newRow("column") << 9 << 1;
        QTest::newRow("within a panel") << 20 << 17;
        QTest::newRow("exactly a panel") << 64 << 64;
        QTest::newRow("several panels") << 150 << 140;
        QTest::newRow("long") << 300 << 70;
        QTest::newRow("long, several wide panels") << 540 << 270;
        QTest::newRow("wide") << 90 << 400;
    }
    void goesInStepsToTheSameEnd()
    {
        QFETCH(int, rows);
        QFETCH(int, cols);
        const Matrix a = randomMatrix(rows, cols, "a");
        double last = -1;
        bool rises = true;
        const std::optional<ThinSvd> svd = stepwiseSvd(a, [&](double share) {
            rises = rises && share >= last && share <= 1;
            last = share;
            return true;
        });
        QVERIFY(svd);
        const Vector expected = oracle(a);
        QCOMPARE(svd->sigma.size(), expected.size());
        QVERIFY((svd->sigma - expected).cwiseAbs().maxCoeff() <= tolerance * expected(0));
        QVERIFY(isOrthonormal(svd->u) && isOrthonormal(svd->v));
        QVERIFY((product(*svd) - a).cwiseAbs().maxCoeff() <= tolerance * expected(0));
        QVERIFY(rises);
        QCOMPARE(last, 1.0);
    }

    void isGivenUpAtAnyStep()
    {
        const Matrix a = randomMatrix(400, 130, "a");  // through all stages
        int asked = 0;
        QVERIFY(stepwiseSvd(a, [&](double) { return ++asked > 0; }));
        for (int step = 1; step < asked; ++step) {
            int n = 0;
            QVERIFY(!stepwiseSvd(a, [&](double) { return ++n < step; }));
            QCOMPARE(n, step);  // and is not asked again
        }
    }

    void givesNaNForWhatIsNotFinite()
    {
        Matrix a = randomMatrix(70, 70, "a");
        a(69, 3) = std::numeric_limits<Scalar>::quiet_NaN();
        QVERIFY(stepwiseSvd(a, [](double) { return true; })->sigma.array().isNaN().all());
        Random random(1);
        QVERIFY(randomizedSvd(a, 5, random).sigma.array().isNaN().all());
    }

    void findsAllOfALowRank()
    {
        const Vector sigma{{8, 4, 2, 1, Scalar(0.5)}};
        const Matrix a = withSpectrum(90, 60, sigma);
        Random random(1);
        const ThinSvd svd = randomizedSvd(a, 8, random);
        QCOMPARE(svd.sigma.size(), 8);
        QVERIFY((svd.sigma.head(5) - sigma).cwiseAbs().maxCoeff() <= 10 * tolerance);
        QVERIFY(svd.sigma.tail(3).maxCoeff() <= 10 * tolerance);
        QVERIFY((product(svd) - a).cwiseAbs().maxCoeff() <= 10 * tolerance);
    }

    void comesCloseToTheLeadingTriplets()
    {
        Vector sigma(60);
        for (Index i = 0; i < 60; ++i)
            sigma(i) = Scalar(100) / static_cast<Scalar>((i + 1) * (i + 1));
        const Matrix a = withSpectrum(120, 80, sigma);
        const Vector expected = oracle(a);
        Random random(1);
        const ThinSvd svd = randomizedSvd(a, 12, random);
        QVERIFY(isOrthonormal(svd.u) && isOrthonormal(svd.v));
        for (Index i = 0; i < 12; ++i) {
            QVERIFY(svd.sigma(i) <= expected(i) * (1 + tolerance) + tolerance);
            QVERIFY2(svd.sigma(i) >= Scalar(0.999) * expected(i), qPrintable(QString::number(i)));
        }
    }

    void iterationsBringItCloserOnASlowSpectrum()
    {
        const Matrix a = randomMatrix(150, 150, "noise");  // the hardest: σ hardly falls
        const auto caught = [&](int iterations) {
            Random random(1);
            return randomizedSvd(a, 20, random, {10, iterations}).sigma.squaredNorm();
        };
        const Scalar best = oracle(a).head(20).squaredNorm();
        QVERIFY(caught(0) < caught(1) && caught(1) < caught(3) && caught(3) <= best * (1 + tolerance));
        QVERIFY(caught(3) > Scalar(0.97) * best);
    }

    void tellsItsErrorByItsValues()
    {
        const Matrix a = randomMatrix(80, 50, "noise");
        Random random(1);
        const ThinSvd svd = randomizedSvd(a, 7, random);
        const Scalar error = (a - product(svd)).squaredNorm();
        QVERIFY(std::abs(error - (a.squaredNorm() - svd.sigma.squaredNorm())) <= 10 * tolerance * a.squaredNorm());
    }

    void isExactWhenAskedForAll()
    {
        for (const auto &[rows, cols] : {std::pair{1, 1}, std::pair{1, 7}, std::pair{7, 1}, std::pair{12, 9}}) {
            const Matrix a = randomMatrix(rows, cols, "a");
            Random random(1);
            const ThinSvd svd = randomizedSvd(a, 100, random);
            QCOMPARE(svd.sigma.size(), std::min(rows, cols));
            QVERIFY((svd.sigma - oracle(a)).cwiseAbs().maxCoeff() <= tolerance * oracle(a)(0));
            QVERIFY((product(svd) - a).cwiseAbs().maxCoeff() <= 10 * tolerance);
        }
    }

    void aSeedGivesTheSameTwice()
    {
        const Matrix a = randomMatrix(60, 60, "a");
        Random first(3);
        Random second(3);
        QVERIFY(randomizedSvd(a, 4, first).sigma == randomizedSvd(a, 4, second).sigma);
    }
};

QTEST_APPLESS_MAIN(TestBigSvd)
#include "tst_big_svd.moc"
