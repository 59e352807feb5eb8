#include "gradient_check.h"
#include "low_rank_adapter.h"
#include "nn/linear.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class TestLinear : public QObject {
    Q_OBJECT
private slots:
    void listsWeightBiasThenAdapter()
    {
        Linear plain("a", 3, 2, false);
        QCOMPARE(plain.parameters().size(), 1u);
        Linear layer("b", 3, 2);
        layer.setAdapter(std::make_unique<LowRankAdapter>("b.adapter", 3, 2, 1));
        std::string names;
        for (const Parameter *p : layer.parameters())
            names += p->name + ' ';
        QCOMPARE(names, std::string("b.weight b.bias b.adapter.a b.adapter.b "));
    }

    void addsTheAdaptersDelta()
    {
        Linear layer("l", 3, 4);
        layer.setAdapter(std::make_unique<LowRankAdapter>("l.adapter", 3, 4, 2));
        randomise(layer.parameters());
        const Matrix x = randomMatrix(4, 5, "x");
        Matrix y;
        layer.forward(x, y);
        Matrix expected = (layer.weight.value + layer.adapter()->delta()) * x;
        expected.colwise() += layer.bias.value.col(0);
        QVERIFY((y - expected).norm() < 1e-12);
    }

    void hasExactGradients()
    {
        for (const bool hasBias : {true, false}) {
            Linear layer("l", 3, 4, hasBias);
            layer.setAdapter(std::make_unique<LowRankAdapter>("l.adapter", 3, 4, 2));
            for (Parameter *p : layer.parameters())
                p->setTrainable(true);
            randomise(layer.parameters());
            Matrix x = randomMatrix(4, 5, "x"), y, dx;
            const auto forward = [&]() -> const Matrix & {
                layer.forward(x, y);
                return y;
            };
            const double error = worstGradientError(layer.parameters(), forward,
                                                    [&](const Matrix &dy) { layer.backward(x, dy, &dx); });
            QVERIFY(error <= 1e-6);
            const Matrix weights = randomMatrix(3, 5, "loss weights");
            QVERIFY(gradientError(x, dx, [&] { return weighted(forward(), weights); }) <= 1e-6);
        }
    }

    void accumulatesAndSkipsFrozenParameters()
    {
        Linear layer("l", 3, 4);
        layer.bias.setTrainable(true);
        const Matrix x = randomMatrix(4, 5, "x"), dy = randomMatrix(3, 5, "dy");
        layer.backward(x, dy, nullptr);
        layer.backward(x, dy, nullptr);
        QCOMPARE(layer.weight.grad.size(), 0);
        QVERIFY((layer.bias.grad - 2 * dy.rowwise().sum()).norm() < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestLinear)
#include "tst_linear.moc"
