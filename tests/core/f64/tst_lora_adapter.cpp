#include "adapters/lora_adapter.h"
#include "gradient_check.h"
#include "nn/linear.h"
#include <Eigen/SVD>
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

std::unique_ptr<LoraAdapter> randomAdapter(Index out, Index in, int rank)
{
    auto adapter = std::make_unique<LoraAdapter>("layer", out, in, rank, loraScale(16, rank, false));
    randomise(adapter->parameters());
    return adapter;
}

}  // namespace

class TestLoraAdapter : public QObject {
    Q_OBJECT
private slots:
    void hasTheGradientsOfItsForward_data()
    {
        QTest::addColumn<int>("rank");
        QTest::newRow("usual") << 3;
        QTest::newRow("full") << 5;
        QTest::newRow("none") << 0;
    }
    void hasTheGradientsOfItsForward()
    {
        QFETCH(int, rank);
        Linear linear("layer", 6, 5);
        linear.setAdapter(randomAdapter(6, 5, rank));
        linear.weight.value = randomMatrix(6, 5, "weight");
        Parameter input("x", 5, 4);
        input.value = randomMatrix(5, 4, "x");
        input.setTrainable(true);
        std::vector<Parameter *> all = linear.parameters();
        all.push_back(&input);
        Matrix y, dx;
        const double worst = worstGradientError(
            all,
            [&]() -> const Matrix & {
                linear.forward(input.value, y);
                return y;
            },
            [&](const Matrix &dy) {
                linear.backward(input.value, dy, &dx);
                input.grad += dx;
            });
        QVERIFY(worst <= 1e-8);
    }

    void addsTheProductItDescribes()
    {
        const auto adapter = randomAdapter(6, 5, 3);
        const Matrix x = randomMatrix(5, 4, "x");
        Matrix y = Matrix::Zero(6, 4);
        adapter->forward(x, y);
        QVERIFY((y - adapter->delta() * x).cwiseAbs().maxCoeff() < 1e-12);
        QVERIFY((adapter->delta() - 16.0 / 3 * adapter->B.value * adapter->A.value).norm() < 1e-12);
    }

    void tellsTheSingularValuesOfItsDelta()
    {
        const auto adapter = randomAdapter(6, 5, 3);
        const Vector expected = Eigen::JacobiSVD<Matrix>(adapter->delta()).singularValues().head(3);
        QVERIFY((adapter->deltaSingularValues() - expected).norm() < 1e-12);
    }

    void startsAtZeroAndCanLeaveIt()
    {
        LoraAdapter adapter("layer", 30, 40, 4, 2);
        Random random(5);
        adapter.initialise(random);
        QVERIFY(adapter.delta().isZero(0));
        const double bound = 1 / std::sqrt(40.0);
        QVERIFY(adapter.A.value.cwiseAbs().maxCoeff() <= bound);
        QVERIFY(std::abs(adapter.A.value.squaredNorm() / 160 - bound * bound / 3) < 0.2 * bound * bound / 3);
        const Matrix x = randomMatrix(40, 2, "x");
        Matrix y = Matrix::Zero(30, 2);
        adapter.forward(x, y);
        adapter.backward(x, randomMatrix(30, 2, "dy"), nullptr);
        QVERIFY(adapter.A.grad.isZero(0));
        QVERIFY((adapter.B.grad.array() != 0).all());
    }

    void scalesByItsRankOrItsRoot()
    {
        QCOMPARE(loraScale(16, 4, false), 4.0);
        QCOMPARE(loraScale(16, 4, true), 8.0);
        QCOMPARE(loraScale(16, 0, true), 0.0);
    }

    void addsNothingAtRankZero()
    {
        LoraAdapter adapter("layer", 6, 5, 0, 0);
        Matrix y = Matrix::Ones(6, 2), dx = Matrix::Ones(5, 2);
        const Matrix x = randomMatrix(5, 2, "x");
        adapter.forward(x, y);
        adapter.backward(x, y, &dx);
        QVERIFY(y == Matrix::Ones(6, 2));
        QVERIFY(dx == Matrix::Ones(5, 2));
        QCOMPARE(adapter.deltaSingularValues().size(), Index(0));
        QVERIFY(adapter.delta().isZero(0));
    }

    void namesItsParametersAsPeftDoes()
    {
        LoraAdapter adapter("layer.0.query", 3, 4, 2, 1);
        QCOMPARE(adapter.A.name, std::string("layer.0.query.lora_A"));
        QCOMPARE(adapter.B.name, std::string("layer.0.query.lora_B"));
        QCOMPARE(adapter.A.value.cols(), Index(4));
        QCOMPARE(adapter.B.value.rows(), Index(3));
    }
};

QTEST_APPLESS_MAIN(TestLoraAdapter)
#include "tst_lora_adapter.moc"
