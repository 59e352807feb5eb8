#include "gradient_check.h"
#include "error.h"
#include "low_rank_adapter.h"
#include "models/encoder.h"
#include "models/initialise.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

EncoderConfig bertLike()
{
    EncoderConfig c;
    c.hidden = 6;
    c.layers = 2;
    c.heads = 2;
    c.ffn = 8;
    c.vocab = 9;
    c.maxPositions = 5;
    c.hasPooler = true;
    c.outputs = 3;
    return c;
}

EncoderConfig vitLike()
{
    EncoderConfig c = bertLike();
    c.front = Front::Patches;
    c.imageSide = 6;
    c.patchSide = 3;
    c.normOrder = NormOrder::Pre;
    c.hasPooler = false;
    c.layerNormEps = 1e-6;
    return c;
}

/// 3 samples of 4 tokens with 4, 2 and 3 real ones.
Batch tokenBatch()
{
    Batch batch;
    batch.samples = 3;
    batch.sequence = 4;
    batch.tokenIds = {1, 5, 8, 2, 1, 2, 0, 0, 1, 7, 2, 0};
    batch.tokenTypes = {0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0};
    batch.attentionMask = {1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0};
    return batch;
}

Batch imageBatch()
{
    Batch batch;
    batch.samples = 2;
    batch.features = randomMatrix(36, 2, "pixels");
    return batch;
}

Batch batchFor(const EncoderConfig &c) { return c.front == Front::Tokens ? tokenBatch() : imageBatch(); }

void adaptAll(Model &model)
{
    for (Linear *layer : model.adaptable())
        layer->setAdapter(std::make_unique<LowRankAdapter>(layer->name(), layer->out(), layer->in(), 2));
}

}  // namespace

class TestEncoder : public QObject {
    Q_OBJECT
private slots:
    void hasExactGradients_data()
    {
        QTest::addColumn<EncoderConfig>("config");
        QTest::addColumn<bool>("adapted");
        EncoderConfig c = bertLike();
        QTest::newRow("post, cls, pooler, tokens") << c << false;
        QTest::newRow("the same with adapters") << c << true;
        c.hasPooler = false;
        c.pooling = Pooling::Mean;
        QTest::newRow("post, mean, tokens") << c << false;
        c.pooling = Pooling::None;
        c.activation = Activation::Tanh;
        c.typeVocab = 0;
        QTest::newRow("post, none, tokens") << c << false;
        QTest::newRow("pre, cls, patches") << vitLike() << false;
        c = vitLike();
        c.pooling = Pooling::Mean;
        QTest::newRow("pre, mean, patches, adapters") << c << true;
    }

    void hasExactGradients()
    {
        QFETCH(EncoderConfig, config);
        QFETCH(bool, adapted);
        Encoder encoder(config);
        if (adapted)
            adaptAll(encoder);
        setTrainable(encoder, [](const std::string &) { return true; });
        randomise(encoder.parameters());
        QVERIFY(worstGradientError(encoder, batchFor(config)) <= 1e-6);
    }

    /// What backward leaves out below the lowest trainable parameter must not be missed above it.
    void hasExactGradientsWhenPartlyFrozen_data()
    {
        QTest::addColumn<EncoderConfig>("config");
        QTest::addColumn<QString>("trainable");
        for (const char *prefix : {"head.", "layer.1.intermediate.weight", "layer.0.attention.norm.", "layer.0.key.bias",
                                   "layer.1.value.weight", "embeddings.norm.", "embeddings.position", "pooler."})
            QTest::addRow("post, %s", prefix) << bertLike() << QString::fromLatin1(prefix);
        for (const char *prefix : {"head.", "norm.", "layer.0.attention.norm.", "layer.1.attention.norm.",
                                   "layer.1.query.", "patches.cls", "patches.projection.weight"})
            QTest::addRow("pre, %s", prefix) << vitLike() << QString::fromLatin1(prefix);
    }

    void hasExactGradientsWhenPartlyFrozen()
    {
        QFETCH(EncoderConfig, config);
        QFETCH(QString, trainable);
        const std::string prefix = trainable.toStdString();
        Encoder encoder(config);
        setTrainable(encoder, [&](const std::string &name) { return name.starts_with(prefix); });
        randomise(encoder.parameters());
        int found = 0;
        for (const Parameter *p : encoder.parameters())
            found += p->isTrainable;
        QVERIFY(found > 0);
        QVERIFY(worstGradientError(encoder, batchFor(config)) <= 1e-6);
        for (const Parameter *p : encoder.parameters())
            QCOMPARE(p->grad.size(), p->isTrainable ? p->value.size() : 0);
    }

    void paddingChangesNothing()
    {
        for (const Pooling pooling : {Pooling::Cls, Pooling::Mean}) {
            EncoderConfig config = bertLike();
            config.pooling = pooling;
            Encoder encoder(config);
            randomise(encoder.parameters());
            Batch padded = tokenBatch();
            const Matrix output = encoder.forward(padded);
            padded.tokenIds[6] = 3;  // under the mask
            QVERIFY(encoder.forward(padded) == output);
            Batch second;
            second.samples = 1;
            second.sequence = 2;
            second.tokenIds = {1, 2};
            QVERIFY((encoder.forward(second) - output.col(1)).norm() < 1e-13);
        }
    }

    void outputHasAColumnPerSampleOrPerToken()
    {
        EncoderConfig config = bertLike();
        Encoder perSample(config);
        QCOMPARE(perSample.forward(tokenBatch()).cols(), 3);
        config.pooling = Pooling::None;
        Encoder perToken(config);
        QCOMPARE(perToken.forward(tokenBatch()).cols(), 12);
        QCOMPARE(perToken.forward(tokenBatch()).rows(), 3);
    }

    void sameInputGivesTheSameBits()
    {
        Encoder encoder(vitLike());
        adaptAll(encoder);
        randomise(encoder.parameters());
        const Matrix dOutput = randomMatrix(3, 2, "dOutput");
        std::vector<Matrix> grads[2];
        for (std::vector<Matrix> &kept : grads) {
            for (Parameter *p : encoder.parameters())
                p->zeroGrad();
            kept.push_back(encoder.forward(imageBatch()));
            encoder.backward(dOutput);
            for (const Parameter *p : encoder.parameters())
                kept.push_back(p->grad);
        }
        QVERIFY(grads[0] == grads[1]);
    }

    void namesItsParameters()
    {
        const auto names = [](Encoder &&encoder) {
            std::string all;
            for (const Parameter *p : encoder.parameters())
                all += p->name + ' ';
            return all;
        };
        const std::string layer = "layer.0.query.weight layer.0.query.bias layer.0.key.weight layer.0.key.bias "
                                  "layer.0.value.weight layer.0.value.bias layer.0.attention.output.weight "
                                  "layer.0.attention.output.bias layer.0.attention.norm.weight "
                                  "layer.0.attention.norm.bias layer.0.intermediate.weight layer.0.intermediate.bias "
                                  "layer.0.output.weight layer.0.output.bias layer.0.output.norm.weight "
                                  "layer.0.output.norm.bias ";
        EncoderConfig bert = bertLike(), vit = vitLike();
        bert.layers = vit.layers = 1;
        QCOMPARE(names(Encoder(bert)),
                 "embeddings.word.weight embeddings.position.weight embeddings.type.weight embeddings.norm.weight "
                 "embeddings.norm.bias " + layer + "pooler.weight pooler.bias head.weight head.bias ");
        QCOMPARE(names(Encoder(vit)),
                 "patches.projection.weight patches.projection.bias patches.cls patches.position " + layer
                     + "norm.weight norm.bias head.weight head.bias ");
    }

    void offersSixMatricesPerLayer()
    {
        Encoder encoder(bertLike());
        std::string names;
        for (const Linear *layer : encoder.adaptable())
            if (layer->name().starts_with("layer.1."))
                names += layer->name().substr(8) + ' ';
        QCOMPARE(names, std::string("query key value attention.output intermediate output "));
        QCOMPARE(encoder.adaptable().size(), 12u);
    }

    void refusesImpossibleShapes()
    {
        EncoderConfig config = bertLike();
        config.heads = 4;
        QVERIFY(refusedField(config) == "heads");
        config = vitLike();
        config.patchSide = 4;
        QVERIFY(refusedField(config) == "patchSide");
        config = bertLike();
        config.outputs = 0;
        QVERIFY(refusedField(config) == "outputs");
    }

    void initialisesByName()
    {
        EncoderConfig config = bertLike();
        config.vocab = 2000;
        Encoder encoder(config);
        adaptAll(encoder);
        for (Parameter *p : encoder.parameters())
            p->value.setConstant(9);
        Random random(1, "initialise");
        initialise(encoder, random);
        for (const Parameter *p : encoder.parameters()) {
            const std::string &name = p->name;
            if (name.ends_with(".a") || name.ends_with(".b"))
                QVERIFY((p->value.array() == 9).all());
            else if (name.ends_with("norm.weight"))
                QVERIFY((p->value.array() == 1).all());
            else if (name.ends_with(".bias"))
                QVERIFY(p->value.isZero(0));
            else
                QVERIFY(p->value.norm() > 0 && p->value.cwiseAbs().maxCoeff() < 0.1);
        }
        const Matrix &word = encoder.parameters()[0]->value;
        QVERIFY(std::abs(std::sqrt(word.squaredNorm() / static_cast<double>(word.size())) - 0.02) < 1e-3);
    }

private:
    static std::string refusedField(const EncoderConfig &config)
    {
        try {
            Encoder encoder(config);
        } catch (const Error &error) {
            return error.code == ErrorCode::RuleBroken ? error.subject : "";
        }
        return "";
    }
};

QTEST_APPLESS_MAIN(TestEncoder)
#include "tst_encoder.moc"
