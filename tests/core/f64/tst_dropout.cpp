#include "adapters/lora_adapter.h"
#include "adapters/svd_adapter.h"
#include "gradient_check.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

/// Gradients under one fixed mask: the stream starts anew before every forward pass.
template <typename AnAdapter>
double gradientErrorUnderDropout(AnAdapter &adapter)
{
    randomise(adapter.parameters());
    Parameter input("x", adapter.in(), 4);
    input.value = randomMatrix(adapter.in(), 4, "x");
    input.setTrainable(true);
    std::vector<Parameter *> all = adapter.parameters();
    all.push_back(&input);
    Matrix y;
    return worstGradientError(
        all,
        [&]() -> const Matrix & {
            adapter.setDropout(Dropout(0.4, Random(3)));
            adapter.setTraining(true);
            y = Matrix::Zero(adapter.out(), 4);
            adapter.forward(input.value, y);
            return y;
        },
        [&](const Matrix &dy) { adapter.backward(input.value, dy, &input.grad); });
}

}  // namespace

class TestDropout : public QObject {
    Q_OBJECT
private slots:
    void keepsItsGradientsInBothAdapters()
    {
        SvdAdapter svd("layer", 6, 5, 3, 2);
        QVERIFY(gradientErrorUnderDropout(svd) <= 1e-8);
        LoraAdapter lora("layer", 6, 5, 3, 2);
        QVERIFY(gradientErrorUnderDropout(lora) <= 1e-8);
    }

    void isTheMeanOfItsInputInTraining()
    {
        Dropout dropout(0.25, Random(1));
        dropout.setTraining(true);
        const Matrix x = Matrix::Ones(200, 200);
        const Matrix left = dropout.forward(x);
        QVERIFY(std::abs(left.mean() - 1) < 0.01);
        QVERIFY(std::abs((left.array() == 0).cast<Scalar>().mean() - 0.25) < 0.01);
        QVERIFY(((left.array() == 0) || ((left.array() - 4.0 / 3).abs() < 1e-12)).all());
    }

    void passesEverythingOutsideOfTraining()
    {
        Dropout dropout(0.9, Random(1));
        const Matrix x = randomMatrix(5, 4, "x");
        QVERIFY(&dropout.forward(x) == &x);
        dropout.setTraining(true);
        QVERIFY(dropout.forward(x) != x);
        dropout.setTraining(false);
        QVERIFY(&dropout.forward(x) == &x);
    }

    void drawsNothingWhereNothingIsDropped()
    {
        const Matrix x = randomMatrix(5, 4, "x");
        Dropout evaluatedBetween(0.5, Random(2)), other(0.5, Random(2));
        evaluatedBetween.forward(x);
        evaluatedBetween.setTraining(true);
        other.setTraining(true);
        QVERIFY(evaluatedBetween.forward(x) == other.forward(x));
        QVERIFY(evaluatedBetween.forward(x) == other.forward(x));  // and the second mask is another one
        Dropout never;
        never.setTraining(true);
        QVERIFY(&never.forward(x) == &x);
    }
};

QTEST_APPLESS_MAIN(TestDropout)
#include "tst_dropout.moc"
