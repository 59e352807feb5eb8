#include "ranking/sensitivity.h"
#include <QtTest>

using namespace adalora;

class TestSensitivity : public QObject {
    Q_OBJECT
private slots:
    void smoothsSensitivityAndItsUncertaintyWithTheNewMean()
    {
        Sensitivity s(1, 1);
        s.update(Matrix::Constant(1, 1, -2), Matrix::Constant(1, 1, 3), 0.5, 0.75);  // I = 6
        QCOMPARE(s.smoothed(0, 0), Scalar(3));
        QCOMPARE(s.uncertainty(0, 0), Scalar(0.75));  // ¼ |6 − 3|
        s.update(Matrix::Constant(1, 1, 1), Matrix::Constant(1, 1, 1), 0.5, 0.75);  // I = 1
        QCOMPARE(s.smoothed(0, 0), Scalar(2));
        QCOMPARE(s.uncertainty(0, 0), Scalar(0.8125));  // ¾ · 0.75 + ¼ |1 − 2|
    }

    void scoresATripletByItsLambdaItsRowAndItsColumn()
    {
        const TripletSensitivity sensitivity = example();
        const Matrix lambda = Matrix::Constant(2, 1, -4);
        std::vector<double> scores;
        appendScores(sensitivity, lambda, Metric::SmoothedProduct, scores);
        QCOMPARE(scores, (std::vector<double>{1 * 2 + (2 * 3 + 5 * 7), 1 * 2 + (0 * 3 + 5 * 7)}));
    }

    void offersThePapersOtherMetrics()
    {
        const TripletSensitivity sensitivity = example();
        Matrix lambda(2, 1);
        lambda << -4, 3;
        std::vector<double> scores;
        appendScores(sensitivity, lambda, Metric::SmoothedSensitivity, scores);
        appendScores(sensitivity, lambda, Metric::Magnitude, scores);
        QCOMPARE(scores, (std::vector<double>{1 + (2 + 5), 1 + (0 + 5), 4, 3}));
    }

    void givesEqualTripletsEqualScores()
    {
        TripletSensitivity sensitivity(37, 53, 4);
        const Matrix noise = Matrix::Random(37, 1), row = Matrix::Random(1, 53);
        sensitivity.P.update(noise.replicate(1, 4), Matrix::Ones(37, 4), 0.85, 0.85);
        sensitivity.Q.update(row.replicate(4, 1), Matrix::Ones(4, 53), 0.85, 0.85);
        std::vector<double> scores;
        appendScores(sensitivity, Matrix::Zero(4, 1), Metric::SmoothedProduct, scores);
        QVERIFY(scores[0] > 0);
        for (const double score : scores)
            QCOMPARE(score, scores[0]);
    }

private:
    /// Two triplets of a 3 × 2 matrix; the second has no sensitivity in Q.
    static TripletSensitivity example()
    {
        TripletSensitivity sensitivity(3, 2, 2);
        sensitivity.lambda.smoothed.setConstant(1);
        sensitivity.lambda.uncertainty.setConstant(2);
        sensitivity.Q.smoothed << 1, 3, 0, 0;  // mean 2, mean 0
        sensitivity.Q.uncertainty.setConstant(3);
        sensitivity.P.smoothed.setConstant(5);
        sensitivity.P.uncertainty.setConstant(7);
        return sensitivity;
    }
};

QTEST_APPLESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
