#include "gradient_check.h"
#include "nn/losses.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class TestLosses : public QObject {
    Q_OBJECT
private slots:
    void crossEntropyOfEqualLogitsIsLogOfClasses()
    {
        Matrix d;
        QVERIFY(std::abs(crossEntropy(Matrix::Constant(4, 3, 2.5), {0, 3, 1}, d) - std::log(4.0)) < 1e-14);
        QVERIFY(std::abs(d(0, 0) + 0.25) < 1e-15);  // (1/4 − 1) / 3
        QVERIFY(std::abs(d(1, 0) - 0.25 / 3) < 1e-15);
    }

    void crossEntropySurvivesHugeLogits()
    {
        Matrix logits(2, 1), d;
        logits << 5000, -5000;
        QCOMPARE(crossEntropy(logits, {0}, d), 0.0);
        QCOMPARE(crossEntropy(logits, {1}, d), 10000.0);
        QVERIFY(d.allFinite());
    }

    void crossEntropyHasExactGradient()
    {
        Matrix logits = randomMatrix(4, 3, "logits"), d, unused;
        const std::vector<int> labels = {2, 0, 3};
        crossEntropy(logits, labels, d);
        QVERIFY(gradientError(logits, d, [&] { return crossEntropy(logits, labels, unused); }) <= 1e-6);
    }

    void squaredErrorIsTheMeanOfAllElements()
    {
        Matrix d;
        QCOMPARE(meanSquaredError(Matrix::Constant(2, 3, 3), Matrix::Constant(2, 3, 1), d), 4.0);
        QVERIFY((d - Matrix::Constant(2, 3, 4.0 / 6)).norm() < 1e-15);
    }

    void squaredErrorHasExactGradient()
    {
        Matrix output = randomMatrix(4, 3, "output"), d, unused;
        const Matrix targets = randomMatrix(4, 3, "targets");
        meanSquaredError(output, targets, d);
        QVERIFY(gradientError(output, d, [&] { return meanSquaredError(output, targets, unused); }) <= 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestLosses)
#include "tst_losses.moc"
