/// Growth candidates against a full SVD of the residual gradient.
#include "adapters/gradient_sketch.h"
#include "gradient_check.h"
#include "linalg/svd.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

Matrix orthonormal(Index rows, Index cols, const char *purpose) { return thinSvd(randomMatrix(rows, cols, purpose)).u; }

/// Shows G = dy xᵀ in `batches` pieces whose mean is `gradient`.
void show(GradientSketch &sketch, const Matrix &gradient, int batches)
{
    const Matrix x = Matrix::Identity(gradient.cols(), gradient.cols());
    for (int i = 0; i < batches; ++i) {
        sketch.observe(x, gradient);
        sketch.endBatch();
    }
}

Matrix outside(const Matrix &u, const Matrix &g, const Matrix &v)
{
    const Matrix left = g - u * (u.transpose() * g);
    return left - (left * v) * v.transpose();
}

}  // namespace

class TestGradientSketch : public QObject {
    Q_OBJECT
private slots:
    void findsTheLeadingDirectionsOfTheResidual_data()
    {
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("rank");
        QTest::newRow("square") << 32 << 32 << 4;
        QTest::newRow("wide") << 20 << 64 << 6;
        QTest::newRow("tall") << 64 << 20 << 0;
        QTest::newRow("nearly full") << 8 << 12 << 5;
    }
    void findsTheLeadingDirectionsOfTheResidual()
    {
        QFETCH(int, out);
        QFETCH(int, in);
        QFETCH(int, rank);
        // A spectrum that falls by halves, with a heavy part inside the span that must not show.
        const Index full = std::min(out, in);
        const Matrix left = orthonormal(out, full, "left"), right = orthonormal(in, full, "right");
        Vector sigma(full);
        for (Index i = 0; i < full; ++i)
            sigma(i) = static_cast<Scalar>(std::pow(0.5, static_cast<double>(i)));
        const Matrix u = orthonormal(out, rank, "u"), v = orthonormal(in, rank, "v");
        Matrix g = left * sigma.asDiagonal() * right.transpose();
        if (rank > 0)
            g += Scalar(10) * u * v.transpose();

        GradientSketch sketch(out, in, 4);
        Random random(2);
        sketch.begin(u, v, random);
        show(sketch, g, 3);
        sketch.findDirections(u, v);
        show(sketch, g, 2);
        const std::vector<GrowthCandidate> found = sketch.takeCandidates();

        const ThinSvd exact = thinSvd(outside(u, g, v));
        const int most = static_cast<int>(std::min<Index>(3, full - rank));
        QVERIFY(static_cast<int>(found.size()) >= most);
        for (int i = 0; i < most; ++i) {
            const GrowthCandidate &candidate = found[static_cast<std::size_t>(i)];
            const double overlap = std::abs(static_cast<double>(exact.u.col(i).dot(candidate.u) * exact.v.col(i).dot(candidate.v)));
            QVERIFY2(overlap > (i == 0 ? 0.99 : 0.9), qPrintable(QString::number(overlap)));
            QVERIFY(std::abs(std::abs(candidate.slope) / static_cast<double>(exact.sigma(i)) - 1) < 0.05);
            if (rank > 0)
                QVERIFY((u.transpose() * candidate.u).norm() < Scalar(1e-4) && (v.transpose() * candidate.v).norm() < Scalar(1e-4));
        }
    }

    void isExactWhenTheGradientHasLowRank()
    {
        const Matrix g = randomMatrix(30, 3, "a") * randomMatrix(3, 25, "b");
        GradientSketch sketch(30, 25, 4);
        Random random(2);
        sketch.begin(Matrix(30, 0), Matrix(25, 0), random);
        show(sketch, g, 1);
        sketch.findDirections(Matrix(30, 0), Matrix(25, 0));
        show(sketch, g, 1);
        const std::vector<GrowthCandidate> found = sketch.takeCandidates();
        QCOMPARE(found.size(), std::size_t(3));
        const Vector exact = singularValues(g);
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(std::abs(std::abs(found[i].slope) / static_cast<double>(exact(static_cast<Index>(i))) - 1) < 1e-3);
    }

    void findsNothingWhereNothingIsLeft()
    {
        const Matrix u = orthonormal(6, 6, "u"), v = orthonormal(9, 6, "v");
        GradientSketch sketch(6, 9, 4);
        Random random(2);
        sketch.begin(u, v, random);
        show(sketch, randomMatrix(6, 9, "g"), 1);
        sketch.findDirections(u, v);
        show(sketch, randomMatrix(6, 9, "g"), 1);
        for (const GrowthCandidate &candidate : sketch.takeCandidates())
            QVERIFY(std::abs(candidate.slope) < 1e-4);

        GradientSketch silent(6, 9, 4);
        silent.begin(Matrix(6, 0), Matrix(9, 0), random);
        show(silent, Matrix::Zero(6, 9), 1);
        silent.findDirections(Matrix(6, 0), Matrix(9, 0));
        show(silent, Matrix::Zero(6, 9), 1);
        QVERIFY(silent.takeCandidates().empty());
    }

    void scoresOnFreshBatches()
    {
        // What was steep in the first half is flat in the second: the maximum over noise does not win.
        const Matrix first = randomMatrix(8, 8, "a"), second = Matrix::Zero(8, 8);
        GradientSketch sketch(8, 8, 4), hasty(8, 8, 4);
        for (GradientSketch *each : {&sketch, &hasty}) {
            Random random(2);
            each->begin(Matrix(8, 0), Matrix(8, 0), random);
            show(*each, first, 1);
            each->findDirections(Matrix(8, 0), Matrix(8, 0));
        }
        QVERIFY(hasty.takeCandidates().empty());  // no second half yet
        show(sketch, second, 1);
        for (const GrowthCandidate &candidate : sketch.takeCandidates())
            QCOMPARE(candidate.slope, 0.0);
    }

    void survivesABatchThatIsNotFinite()
    {
        for (const bool inFirst : {true, false}) {
            GradientSketch sketch(8, 8, 4);
            Random random(2);
            Matrix broken = randomMatrix(8, 8, "g");
            const Matrix sound = broken;
            broken(3, 3) = std::numeric_limits<Scalar>::quiet_NaN();
            sketch.begin(Matrix(8, 0), Matrix(8, 0), random);
            show(sketch, inFirst ? broken : sound, 1);
            sketch.findDirections(Matrix(8, 0), Matrix(8, 0));
            show(sketch, inFirst ? sound : broken, 1);
            QVERIFY(sketch.takeCandidates().empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestGradientSketch)
#include "tst_gradient_sketch.moc"
