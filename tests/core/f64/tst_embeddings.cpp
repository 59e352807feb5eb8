#include "gradient_check.h"
#include "nn/patch_embedding.h"
#include "nn/token_embedding.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class TestEmbeddings : public QObject {
    Q_OBJECT
private slots:
    void tokensAddWordPositionAndTypeThenNormalise()
    {
        TokenEmbedding embedding(4, 7, 5, 2, 1e-12);
        randomise(embedding.parameters());
        Matrix y, expected;
        embedding.forward({6, 2, 0, 2}, {0, 1, 0, 0}, 2, y);
        Matrix sum(4, 4);
        const Matrix &w = embedding.word.value, &p = embedding.position.value, &t = embedding.type.value;
        sum << w.col(6) + p.col(0) + t.col(0), w.col(2) + p.col(1) + t.col(1), w.col(0) + p.col(0) + t.col(0),
            w.col(2) + p.col(1) + t.col(0);
        embedding.norm.forward(sum, expected);
        QVERIFY((y - expected).norm() < 1e-14);
    }

    void tokenGradientsAreExact_data()
    {
        QTest::addColumn<int>("types");
        QTest::addColumn<bool>("givesTypes");
        QTest::newRow("types given") << 2 << true;
        QTest::newRow("types left out") << 2 << false;
        QTest::newRow("no type table") << 0 << false;
    }

    void tokenGradientsAreExact()
    {
        QFETCH(int, types);
        QFETCH(bool, givesTypes);
        TokenEmbedding embedding(4, 7, 5, types, 1e-12);
        for (Parameter *p : embedding.parameters())
            p->setTrainable(true);
        randomise(embedding.parameters());
        const std::vector<int> ids = {6, 2, 0, 2, 2, 5};  // one word three times
        const std::vector<int> kinds = givesTypes ? std::vector<int>{0, 1, 1, 0, 0, 1} : std::vector<int>();
        Matrix y;
        const auto forward = [&]() -> const Matrix & {
            embedding.forward(ids, kinds, 3, y);
            return y;
        };
        QVERIFY(worstGradientError(embedding.parameters(), forward, [&](const Matrix &dy) { embedding.backward(dy); })
                <= 1e-6);
    }

    void patchesAreCutRowByRowAndPlaneByPlane()
    {
        PatchEmbedding embedding(8, 2, 4, 2);  // 2 planes of 4 × 4, patches of 2 × 2: 8 numbers each
        embedding.projection.weight.value.setIdentity();
        Matrix pixels(32, 1), y;
        for (Index i = 0; i < 32; ++i)
            pixels(i) = static_cast<Scalar>(i);
        embedding.forward(pixels, y);
        QCOMPARE(y.cols(), 5);
        QVERIFY(y.col(0).isZero(0));
        const Vector second = (Vector(8) << 2, 3, 6, 7, 18, 19, 22, 23).finished();  // top right
        QVERIFY(y.col(2) == second);
    }

    void patchGradientsAreExact()
    {
        PatchEmbedding embedding(3, 2, 4, 2);
        for (Parameter *p : embedding.parameters())
            p->setTrainable(true);
        randomise(embedding.parameters());
        const Matrix pixels = randomMatrix(32, 2, "pixels");
        Matrix y;
        const auto forward = [&]() -> const Matrix & {
            embedding.forward(pixels, y);
            return y;
        };
        QVERIFY(worstGradientError(embedding.parameters(), forward, [&](const Matrix &dy) { embedding.backward(dy); })
                <= 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestEmbeddings)
#include "tst_embeddings.moc"
