#include "gradient_check.h"
#include "linalg/blas_threads.h"
#include "linalg/svd.h"
#include <Eigen/QR>
#include <Eigen/SVD>
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

constexpr Scalar tolerance = sizeof(Scalar) == sizeof(double) ? Scalar(1e-12) : Scalar(2e-6);

Vector oracle(const Matrix &a) { return Eigen::JacobiSVD<Matrix>(a).singularValues(); }

bool isOrthonormal(const Matrix &m)
{
    return (m.transpose() * m - Matrix::Identity(m.cols(), m.cols())).cwiseAbs().maxCoeff() < 10 * tolerance;
}

/// Three factors of a product out × in.
struct Factors {
    Matrix p;
    Vector lambda;
    Matrix q;
    Matrix product() const { return p * lambda.asDiagonal() * q; }
};

Factors randomFactors(Index out, Index in, Index rank)
{
    return {randomMatrix(out, rank, "p"), randomMatrix(rank, 1, "lambda"), randomMatrix(rank, in, "q")};
}

}  // namespace

class TestSvd : public QObject {
    Q_OBJECT
private slots:
    void decomposesAnyShape_data() { shapes(); }
    void decomposesAnyShape()
    {
        QFETCH(int, rows);
        QFETCH(int, cols);
        const Matrix a = randomMatrix(rows, cols, "a");
        const ThinSvd svd = thinSvd(a);
        const Vector expected = oracle(a);
        QCOMPARE(svd.sigma.size(), expected.size());
        QVERIFY((svd.sigma - expected).cwiseAbs().maxCoeff() <= tolerance * expected(0));
        QVERIFY((singularValues(a) - expected).cwiseAbs().maxCoeff() <= tolerance * expected(0));
        QVERIFY(isOrthonormal(svd.u) && isOrthonormal(svd.v));
        QVERIFY((svd.u * svd.sigma.asDiagonal() * svd.v.transpose() - a).cwiseAbs().maxCoeff()
                <= tolerance * expected(0));
    }

    void decomposesAProductWithoutFormingIt_data()
    {
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("rank");
        QTest::newRow("usual") << 20 << 30 << 4;
        QTest::newRow("rank one") << 5 << 9 << 1;
        QTest::newRow("rank above out") << 3 << 12 << 7;
        QTest::newRow("rank above in") << 12 << 3 << 7;
        QTest::newRow("rank above both") << 3 << 4 << 8;
        QTest::newRow("full") << 6 << 6 << 6;
    }
    void decomposesAProductWithoutFormingIt()
    {
        QFETCH(int, out);
        QFETCH(int, in);
        QFETCH(int, rank);
        const Factors f = randomFactors(out, in, rank);
        const Matrix product = f.product();
        const Index count = std::min({out, in, rank});
        const Vector expected = oracle(product).head(count);
        const ThinSvd svd = productSvd(f.p, f.lambda, f.q);
        QCOMPARE(svd.sigma.size(), count);
        QVERIFY((svd.sigma - expected).cwiseAbs().maxCoeff() <= tolerance * expected(0));
        QVERIFY((productSingularValues(f.p, f.lambda, f.q) - expected).cwiseAbs().maxCoeff()
                <= tolerance * expected(0));
        QVERIFY(isOrthonormal(svd.u) && isOrthonormal(svd.v));
        QVERIFY((svd.u * svd.sigma.asDiagonal() * svd.v.transpose() - product).cwiseAbs().maxCoeff()
                <= tolerance * expected(0));
    }

    void seesThatLambdaIsNotTheSpectrum()
    {
        Factors f = randomFactors(10, 8, 3);
        f.p.col(1) = f.p.col(0);  // two parallel triplets: λ has three entries, the product rank 2
        const Vector sigma = productSingularValues(f.p, f.lambda, f.q);
        QVERIFY(sigma(2) <= tolerance * sigma(0));
        QVERIFY(std::abs(sigma(0) - f.lambda.cwiseAbs().maxCoeff()) > Scalar(0.1));
    }

    void resolvesASmallValueThatTheGramMatrixWouldLose()
    {
        // σ = 1 and 1e-4: squaring costs half the digits, so through AᵀA in float 1e-4 reads 2.7e-4.
        Matrix p = Eigen::HouseholderQR<Matrix>(randomMatrix(64, 2, "small p")).householderQ() * Matrix::Identity(64, 2);
        Matrix q = Eigen::HouseholderQR<Matrix>(randomMatrix(48, 2, "small q")).householderQ() * Matrix::Identity(48, 2);
        const Vector lambda{{Scalar(1), Scalar(-1e-4)}};
        const Vector sigma = productSingularValues(p, lambda, q.transpose());
        QVERIFY(std::abs(sigma(0) - 1) <= 4 * tolerance);
        QVERIFY(std::abs(sigma(1) - Scalar(1e-4)) <= tolerance);
    }

    void valuesOfAZeroProductAreZero()
    {
        const Factors f = randomFactors(7, 5, 3);
        QVERIFY(productSingularValues(f.p, Vector::Zero(3), f.q).isZero(0));
    }

    void givesNaNForWhatIsNotFinite()
    {
        Factors f = randomFactors(7, 5, 3);
        f.p(6, 0) = std::numeric_limits<Scalar>::quiet_NaN();  // below the diagonal, where R does not look
        QVERIFY(productSingularValues(f.p, f.lambda, f.q).array().isNaN().all());
        QVERIFY(thinSvd(f.p).sigma.array().isNaN().all());
    }

    void repeatsItsBitsAtOneThread()
    {
        setBlasThreads(1);
        const Factors f = randomFactors(40, 50, 6);
        QVERIFY(productSvd(f.p, f.lambda, f.q).u == productSvd(f.p, f.lambda, f.q).u);
    }

private:
    static void shapes()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("cols");
        QTest::newRow("tall") << 13 << 5;
        QTest::newRow("wide") << 4 << 17;
        QTest::newRow("square") << 8 << 8;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("row") << 1 << 6;
    }
};

QTEST_APPLESS_MAIN(TestSvd)
#include "tst_svd.moc"
