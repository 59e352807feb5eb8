#include "gradient_check.h"
#include "low_rank_adapter.h"
#include "models/mlp.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class TestMlp : public QObject {
    Q_OBJECT
private slots:
    void hasExactGradients()
    {
        for (const Activation f : {Activation::Gelu, Activation::Tanh}) {
            Mlp mlp({5, 6, 4, 3}, f);
            mlp.adaptable()[1]->setAdapter(std::make_unique<LowRankAdapter>("adapter", 4, 6, 2));
            for (Parameter *p : mlp.parameters())
                p->setTrainable(true);
            randomise(mlp.parameters());
            QVERIFY(worstGradientError(mlp, fourSamples()) <= 1e-6);
        }
    }

    void hasExactGradientsAboveFrozenLayers()
    {
        Mlp mlp({5, 6, 4, 3});
        mlp.adaptable()[1]->weight.setTrainable(true);
        mlp.adaptable()[2]->bias.setTrainable(true);
        randomise(mlp.parameters());
        QVERIFY(worstGradientError(mlp, fourSamples()) <= 1e-6);
        QVERIFY(mlp.adaptable()[1]->weight.grad.norm() > 0);
        QCOMPARE(mlp.adaptable()[0]->weight.grad.size(), 0);
    }

    void isLinearWithOneLayer()
    {
        Mlp mlp({5, 2});
        randomise(mlp.parameters());
        const Batch batch = fourSamples();
        Matrix expected = mlp.adaptable()[0]->weight.value * batch.features;
        expected.colwise() += mlp.adaptable()[0]->bias.value.col(0);
        QVERIFY((mlp.forward(batch) - expected).norm() < 1e-14);
        QCOMPARE(mlp.adaptable()[0]->name(), std::string("fc.0"));
    }

private:
    static Batch fourSamples()
    {
        Batch batch;
        batch.samples = 4;
        batch.features = randomMatrix(5, 4, "features");
        return batch;
    }
};

QTEST_APPLESS_MAIN(TestMlp)
#include "tst_mlp.moc"
