#include "adapters/orthogonality.h"
#include "adapters/svd_adapter.h"
#include "gradient_check.h"
#include "linalg/svd.h"
#include "nn/linear.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

std::unique_ptr<SvdAdapter> randomAdapter(const std::string &name, Index out, Index in, int rank)
{
    auto adapter = std::make_unique<SvdAdapter>(name, out, in, rank, adapterScale(16, rank));
    randomise(adapter->parameters());
    return adapter;
}

}  // namespace

class TestSvdAdapter : public QObject {
    Q_OBJECT
private slots:
    void hasTheGradientsOfItsForward_data()
    {
        QTest::addColumn<int>("rank");
        QTest::newRow("usual") << 3;
        QTest::newRow("rank above both sides") << 9;
    }
    void hasTheGradientsOfItsForward()
    {
        QFETCH(int, rank);
        Linear linear("layer", 6, 5);
        linear.setAdapter(randomAdapter("layer", 6, 5, rank));
        linear.weight.value = randomMatrix(6, 5, "weight");
        linear.weight.setTrainable(true);
        linear.bias.setTrainable(true);
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
        const auto adapter = randomAdapter("layer", 6, 5, 3);
        const Matrix x = randomMatrix(5, 4, "x");
        Matrix y = Matrix::Zero(6, 4);
        adapter->forward(x, y);
        QVERIFY((y - adapter->delta() * x).cwiseAbs().maxCoeff() < 1e-12);
    }

    void startsAtZeroAndCanLeaveIt()
    {
        SvdAdapter adapter("layer", 30, 40, 4, adapterScale(16, 4));
        Random random(5);
        adapter.initialise(random);
        QVERIFY(adapter.delta().isZero(0));
        QVERIFY(std::abs(std::sqrt(adapter.Q.value.squaredNorm() / 160) - 0.02) < 0.003);
        QVERIFY(std::abs(std::sqrt(adapter.P.value.squaredNorm() / 120) - 0.02) < 0.003);
        Matrix y = Matrix::Zero(30, 2);
        const Matrix x = randomMatrix(40, 2, "x");
        adapter.forward(x, y);
        adapter.backward(x, randomMatrix(30, 2, "dy"), nullptr);
        QVERIFY(adapter.P.grad.isZero(0) && adapter.Q.grad.isZero(0));
        QVERIFY((adapter.lambda.grad.array() != 0).all());
    }

    void givesAPrunedTripletAGradientSoThatItCanComeBack()
    {
        const auto adapter = randomAdapter("layer", 6, 5, 3);
        adapter->lambda.value(1, 0) = 0;
        Matrix y = Matrix::Zero(6, 4);
        const Matrix x = randomMatrix(5, 4, "x");
        adapter->forward(x, y);
        adapter->backward(x, randomMatrix(6, 4, "dy"), nullptr);
        QVERIFY(adapter->lambda.grad(1, 0) != 0);
        QVERIFY(adapter->P.grad.col(1).isZero(0) && adapter->Q.grad.row(1).isZero(0));
    }

    void namesItsParametersAsPeftDoes()
    {
        SvdAdapter adapter("layer.0.query", 3, 4, 2, 1);
        const std::vector<Parameter *> parameters = adapter.parameters();
        QCOMPARE(parameters[0]->name, std::string("layer.0.query.lora_A"));
        QCOMPARE(parameters[1]->name, std::string("layer.0.query.lora_E"));
        QCOMPARE(parameters[2]->name, std::string("layer.0.query.lora_B"));
        QCOMPARE(parameters[0]->value.rows(), 2);
        QCOMPARE(parameters[0]->value.cols(), 4);
        QCOMPARE(parameters[2]->value.rows(), 3);
    }

    void reportsTheTrueSpectrumOfItsDelta()
    {
        for (const int rank : {3, 9}) {
            const auto adapter = randomAdapter("layer", 6, 5, rank);
            const Vector sigma = adapter->deltaSingularValues();
            const Vector expected = singularValues(adapter->delta());
            const Index shared = std::min<Index>(rank, 5);
            QCOMPARE(sigma.size(), Index(rank));
            QVERIFY((sigma.head(shared) - expected.head(shared)).cwiseAbs().maxCoeff() < 1e-12 * expected(0));
            QVERIFY(sigma.tail(rank - shared).isZero(0));
        }
    }

    void regulariserHasTheGradientsOfItsValue_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("reference") << int(OrthForm::Reference);
        QTest::newRow("paper") << int(OrthForm::Paper);
    }
    void regulariserHasTheGradientsOfItsValue()
    {
        QFETCH(int, form);
        const auto first = randomAdapter("a", 6, 5, 3), second = randomAdapter("b", 4, 7, 6);
        const std::vector<SvdAdapter *> adapters = {first.get(), second.get()};
        const double value = addOrthogonality(adapters, OrthForm(form), 0.3);
        QCOMPARE(value, orthogonality(adapters, OrthForm(form), 0.3));
        for (SvdAdapter *adapter : adapters) {
            for (Parameter *parameter : {&adapter->P, &adapter->Q})
                QVERIFY(gradientError(parameter->value, parameter->grad,
                                      [&] { return orthogonality(adapters, OrthForm(form), 0.3); })
                        <= 1e-8);
            QVERIFY(adapter->lambda.grad.isZero(0));
        }
    }

    void regulariserSumsSquaresInThePapersForm()
    {
        SvdAdapter adapter("a", 2, 2, 1, 1);
        adapter.Q.value << 2, 0;  // QQᵀ − 1 = 3
        adapter.P.value << 0, 0;  // PᵀP − 1 = −1
        QCOMPARE(orthogonality({&adapter}, OrthForm::Paper, 0.5), 5.0);
        QCOMPARE(orthogonality({&adapter}, OrthForm::Reference, 0.5), 1.0);
    }

    void regulariserOfNothingIsZero()
    {
        QCOMPARE(addOrthogonality({}, OrthForm::Reference, 0.1), 0.0);
        QCOMPARE(addOrthogonality({}, OrthForm::Paper, 0.1), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestSvdAdapter)
#include "tst_svd_adapter.moc"
