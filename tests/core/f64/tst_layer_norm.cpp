#include "gradient_check.h"
#include "nn/layer_norm.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class TestLayerNorm : public QObject {
    Q_OBJECT
private slots:
    void givesEachTokenMeanZeroAndVarianceOne()
    {
        LayerNorm norm("norm", 8, 1e-12);
        Matrix y;
        norm.forward(randomMatrix(8, 3, "x", 5), y);
        for (Index t = 0; t < 3; ++t) {
            QVERIFY(std::abs(y.col(t).mean()) < 1e-14);
            QVERIFY(std::abs(y.col(t).squaredNorm() / 8 - 1) < 1e-10);
        }
    }

    void epsKeepsAConstantTokenFinite()
    {
        LayerNorm norm("norm", 4, 1e-5);
        norm.bias.value.setConstant(0.5);
        Matrix y, dx;
        norm.forward(Matrix::Constant(4, 1, 3), y);
        QVERIFY(y == Matrix::Constant(4, 1, 0.5));
        norm.backward(randomMatrix(4, 1, "dy"), &dx);
        QVERIFY(dx.allFinite());
    }

    void hasExactGradients()
    {
        LayerNorm norm("norm", 6, 1e-2);
        for (Parameter *p : norm.parameters())
            p->setTrainable(true);
        randomise(norm.parameters());
        Matrix x = randomMatrix(6, 4, "x"), y, dx;
        const auto forward = [&]() -> const Matrix & {
            norm.forward(x, y);
            return y;
        };
        const auto backward = [&](const Matrix &dy) { norm.backward(dy, &dx); };
        QVERIFY(worstGradientError(norm.parameters(), forward, backward) <= 1e-6);
        const Matrix weights = randomMatrix(6, 4, "loss weights");
        QVERIFY(gradientError(x, dx, [&] { return weighted(forward(), weights); }) <= 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestLayerNorm)
#include "tst_layer_norm.moc"
