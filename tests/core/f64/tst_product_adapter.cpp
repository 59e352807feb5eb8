/// The product adapter: gradients, ramps, rank 0, the balance term, slopes of singular values.
#include "adapters/balance.h"
#include "adapters/product_adapter.h"
#include "gradient_check.h"
#include "nn/linear.h"
#include "ranking/sigma_importance.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

/// A layer with an adapter of random factors; every second column is ramped to 0.3.
struct Layer {
    explicit Layer(int rank, Index out = 5, Index in = 7, bool isRamped = true)
        : linear("fc", out, in)
    {
        auto made = std::make_unique<ProductAdapter>("fc", out, in, rank, 1.7);
        adapter = made.get();
        ProductFactors factors{randomMatrix(out, rank, "P"), randomMatrix(in, rank, "Q"), Vector::Ones(rank)};
        for (Index i = 1; isRamped && i < rank; i += 2)
            factors.rho(i) = 0;
        adapter->setFactors(std::move(factors));
        adapter->setRamp(0.3);
        linear.setAdapter(std::move(made));
        randomise({&linear.weight, &linear.bias});
    }

    Linear linear;
    ProductAdapter *adapter;
};

}  // namespace

class TestProductAdapter : public QObject {
    Q_OBJECT
private slots:
    void agreesWithFiniteDifferences_data()
    {
        QTest::addColumn<int>("rank");
        QTest::newRow("rank 0") << 0;
        QTest::newRow("rank 1") << 1;
        QTest::newRow("rank 3, one ramped") << 3;
    }
    void agreesWithFiniteDifferences()
    {
        QFETCH(int, rank);
        Layer layer(rank);
        Matrix x = randomMatrix(7, 4, "x"), y, dx;
        const Matrix weights = randomMatrix(5, 4, "loss weights");
        const auto loss = [&] {
            layer.linear.forward(x, y);
            return weighted(y, weights);
        };
        loss();
        layer.linear.backward(x, weights, &dx);
        QVERIFY(gradientError(x, dx, loss) < 1e-7);
        QVERIFY(gradientError(layer.adapter->P.value, layer.adapter->P.grad, loss) < 1e-7);
        QVERIFY(gradientError(layer.adapter->Q.value, layer.adapter->Q.grad, loss) < 1e-7);
    }

    void addsItsDelta()
    {
        Layer layer(3);
        const Matrix x = randomMatrix(7, 4, "x");
        Matrix y;
        layer.linear.forward(x, y);
        Matrix expected = (layer.linear.weight.value + layer.adapter->delta()) * x;
        expected.colwise() += layer.linear.bias.value.col(0);
        QVERIFY((y - expected).norm() < 1e-12 * expected.norm());
        const ThinSvd svd = layer.adapter->deltaSvd();
        const Matrix again = svd.u * svd.sigma.asDiagonal() * svd.v.transpose();
        QVERIFY((again - layer.adapter->delta()).norm() < 1e-12 * again.norm());
    }

    void balancesItsFactors()
    {
        Layer a(3), b(0);
        const std::vector<ProductAdapter *> both{a.adapter, b.adapter};
        const double value = addBalance(both, 0.7);
        const Matrix dP = a.adapter->P.grad, dQ = a.adapter->Q.grad;
        const auto loss = [&] { return addBalance(both, 0.7); };
        QCOMPARE(loss(), value);
        QVERIFY(gradientError(a.adapter->P.value, dP, loss) < 1e-6);
        QVERIFY(gradientError(a.adapter->Q.value, dQ, loss) < 1e-6);
    }

    void knowsTheSlopeOfEverySimpleSingularValue()
    {
        // L = Σ W ∘ ΔW has ∂L/∂ΔW = W; σ_i is moved alone in U diag(σ) Vᵀ.
        Layer layer(4, 6, 9);
        ProductAdapter &adapter = *layer.adapter;
        const Matrix weights = randomMatrix(6, 9, "loss weights");
        const Matrix x = Matrix::Identity(9, 9);
        Matrix y;
        layer.linear.forward(x, y);
        layer.linear.backward(x, weights, nullptr);
        const ThinSvd svd = adapter.deltaSvd();
        const std::vector<double> slopes = sigmaSlopes(svd, adapter.P.value, adapter.P.grad);
        const std::vector<double> fromQ = sigmaSlopes({svd.v, svd.sigma, svd.u}, adapter.Q.value, adapter.Q.grad);
        for (Index i = 0; i < 4; ++i) {
            const auto loss = [&](double sigma) {
                Vector moved = svd.sigma;
                moved(i) = sigma;
                return weighted(svd.u * moved.asDiagonal() * svd.v.transpose(), weights);
            };
            const double numeric = (loss(svd.sigma(i) + 1e-4) - loss(svd.sigma(i) - 1e-4)) / 2e-4;
            const auto at = static_cast<std::size_t>(i);
            QVERIFY(std::abs(slopes[at] - std::abs(numeric)) < 1e-8 * (1 + std::abs(numeric)));
            QVERIFY(std::abs(slopes[at] - fromQ[at]) < 1e-10 * (1 + slopes[at]));
        }
    }

    void knowsNoSlopeAtZero()
    {
        Layer layer(3, 6, 9, false);
        layer.adapter->P.value.col(2).setZero();
        const ThinSvd svd = layer.adapter->deltaSvd();
        const std::vector<double> slopes = sigmaSlopes(svd, layer.adapter->P.value, randomMatrix(6, 3, "dP"));
        QVERIFY(std::isfinite(slopes[0]) && std::isfinite(slopes[1]) && std::isnan(slopes[2]));
    }

    void setsMuSoThatBothTermsHaveEqualMedians()
    {
        const std::vector<SigmaImportance> triplets{{3, 0.1}, {1, 0.5}, {2, 0.2}, {9, 0.4}};
        const double mu = balancingMu(triplets);
        QCOMPARE(mu, 2.5 / 0.3);
        QCOMPARE(triplets[0].score(mu), 3 + mu * 0.1);
        const std::vector<SigmaImportance> unitless = normalised(triplets);
        QCOMPARE(unitless[0].sigma, 3 / 2.5);
        QCOMPARE(unitless[1].slope, 0.5 / 0.3);
        QCOMPARE(balancingMu({{1, 0}, {2, 0}}), 0.0);
        QCOMPARE(balancingMu({}), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestProductAdapter)
#include "tst_product_adapter.moc"
