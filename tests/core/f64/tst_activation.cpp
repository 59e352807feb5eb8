#include "gradient_check.h"
#include "nn/activation.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class TestActivation : public QObject {
    Q_OBJECT
private slots:
    void matchesKnownValues()
    {
        Matrix x(3, 1), y;
        x << -1, 0, 2;
        activate(Activation::Gelu, x, y);  // x Φ(x), Φ from tables
        QVERIFY(std::abs(y(0) + 0.15865525393145707) < 1e-15);
        QCOMPARE(y(1), 0.0);
        QVERIFY(std::abs(y(2) - 1.9544997361036416) < 1e-15);
        activate(Activation::Relu, x, y);
        QVERIFY(y == (Matrix(3, 1) << 0, 0, 2).finished());
        activate(Activation::Tanh, x, y);
        QVERIFY(std::abs(y(2) - 0.9640275800758169) < 1e-15);
    }

    void hasExactGradients()
    {
        for (const Activation f : {Activation::Gelu, Activation::Relu, Activation::Tanh}) {
            Matrix x = randomMatrix(4, 6, "x", 2), y, dx;
            x = x.unaryExpr([](Scalar v) { return v + (v > 0 ? 0.01 : -0.01); });  // off ReLU's kink
            const Matrix weights = randomMatrix(4, 6, "weights");
            activateBackward(f, x, weights, dx);
            const auto loss = [&] {
                activate(f, x, y);
                return weighted(y, weights);
            };
            QVERIFY(gradientError(x, dx, loss) <= 1e-6);
        }
    }

    void worksInPlace()
    {
        for (const Activation f : {Activation::Gelu, Activation::Relu, Activation::Tanh}) {
            const Matrix x = randomMatrix(4, 6, "x"), dy = randomMatrix(4, 6, "dy");
            Matrix y, dx, inPlace = x, dInPlace = dy;
            activate(f, x, y);
            activate(f, inPlace, inPlace);
            QVERIFY(inPlace == y);
            activateBackward(f, x, dy, dx);
            activateBackward(f, x, dInPlace, dInPlace);
            QVERIFY(dInPlace == dx);
        }
    }
};

QTEST_APPLESS_MAIN(TestActivation)
#include "tst_activation.moc"
