#include "adapters/attach.h"
#include "error.h"
#include "models/encoder.h"
#include "models/mlp.h"
#include <QtTest>
#include <optional>

using namespace adalora;

namespace {

Encoder smallEncoder()
{
    EncoderConfig config;
    config.hidden = 8;
    config.layers = 2;
    config.heads = 2;
    config.ffn = 12;
    config.vocab = 10;
    config.maxPositions = 6;
    config.outputs = 3;
    return Encoder(config);
}

/// The error of attaching LoRA, or nothing.
std::optional<Error> refusalOf(const RunConfig &config)
{
    Encoder encoder = smallEncoder();
    Random random(1);
    try {
        attachLora(encoder, config, random);
    } catch (const Error &error) {
        return error;
    }
    return std::nullopt;
}

std::vector<std::string> namesOf(const std::vector<SvdAdapter *> &adapters)
{
    std::vector<std::string> names;
    for (const SvdAdapter *adapter : adapters)
        names.push_back(adapter->linearName());
    return names;
}

}  // namespace

class TestAttach : public QObject {
    Q_OBJECT
private slots:
    void readsLayerAndKindFromAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("kind");
        QTest::newRow("query") << "layer.3.query" << 3 << "query";
        QTest::newRow("dotted") << "layer.11.attention.output" << 11 << "attention.output";
        QTest::newRow("number last") << "fc.2" << 2 << "fc";
        QTest::newRow("prefix") << "encoder.layer.0.output" << 0 << "output";
        QTest::newRow("no number") << "head" << 0 << "head";
    }
    void readsLayerAndKindFromAName()
    {
        QFETCH(QString, name);
        QFETCH(int, layer);
        QFETCH(QString, kind);
        const LayerName parsed = parseLayerName(name.toStdString());
        QCOMPARE(parsed.layer, layer);
        QCOMPARE(QString::fromStdString(parsed.kind), kind);
    }

    void doesNotTakeTheAttentionOutputForTheOutput()
    {
        Encoder encoder = smallEncoder();
        RunConfig config;
        config.init_r = 4;
        config.target_modules = {"output"};
        Random random(1);
        QCOMPARE(namesOf(attachAdapters(encoder, config, random)),
                 (std::vector<std::string>{"layer.0.output", "layer.1.output"}));
    }

    void adaptsAllSixMatricesOfEveryLayerByDefault()
    {
        Encoder encoder = smallEncoder();
        RunConfig config;
        config.init_r = 4;
        Random random(1);
        const std::vector<SvdAdapter *> adapters = attachAdapters(encoder, config, random);
        QCOMPARE(int(adapters.size()), 12);
        const std::vector<MatrixInfo> infos = describe(adapters);
        QCOMPARE(infos[9].name, std::string("layer.1.attention.output"));
        QCOMPARE(infos[9].layer, 1);
        QCOMPARE(infos[9].kind, std::string("attention.output"));
        QCOMPARE(infos[10].kind, std::string("intermediate"));
        QCOMPARE(infos[10].out, 12);
        QCOMPARE(infos[10].in, 8);
        QCOMPARE(infos[10].rank, 4);
        QCOMPARE(infos[10].first, 40);
    }

    void leavesTheModelsOutputAsItWas()
    {
        Mlp mlp({5, 6, 3});
        Batch batch;
        batch.samples = 2;
        batch.features = Matrix::Random(5, 2);
        for (Parameter *parameter : mlp.parameters())
            parameter->value.setRandom();
        const Matrix before = mlp.forward(batch);
        RunConfig config;
        config.init_r = 3;
        config.target_modules = {"fc"};
        Random random(1);
        attachAdapters(mlp, config, random);
        QVERIFY(mlp.forward(batch) == before);
    }

    void makesOnlyTheAdaptersTrainable()
    {
        Mlp mlp({5, 6, 3});
        RunConfig config;
        config.init_r = 3;
        config.target_modules = {"fc.0"};
        Random random(1);
        attachAdapters(mlp, config, random);
        for (const Parameter *parameter : mlp.parameters())
            QCOMPARE(parameter->isTrainable, parameter->name.find("lora_") != std::string::npos);
    }

    void refusesARankAboveTheSmallestSide()
    {
        Mlp mlp({40, 32, 50});
        RunConfig config;
        config.init_r = 33;
        config.target_modules = {"fc"};
        Random random(1);
        try {
            attachAdapters(mlp, config, random);
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::RuleBroken);
            QCOMPARE(error.subject, std::string("init_r"));
            QCOMPARE(error.value, std::string("33"));
            QVERIFY(error.detail.starts_with("init_r ≤ min(d, k) = 32"));
        }
        QVERIFY(!mlp.adaptable()[0]->adapter());
    }

    void refusesATargetThatNamesNoLayer()
    {
        Encoder encoder = smallEncoder();
        try {
            targetLayers(encoder, {"query", "quary"});
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::RuleBroken);
            QCOMPARE(error.subject, std::string("target_modules"));
            QCOMPARE(error.value, std::string("quary"));
        }
    }

    void givesLoraOneRankOrThePatterns()
    {
        Encoder encoder = smallEncoder();
        RunConfig config;
        config.r = 3;
        config.lora_alpha = 6;
        config.rank_pattern = {{"layer.1.query", 5}, {"layer.0.output", 0}};
        Random random(1);
        const std::vector<LoraAdapter *> adapters = attachLora(encoder, config, random);
        const std::vector<MatrixInfo> infos = describe(adapters);
        QCOMPARE(int(infos.size()), 12);
        int first = 0;
        for (std::size_t i = 0; i < infos.size(); ++i) {
            const int rank = infos[i].name == "layer.1.query" ? 5 : infos[i].name == "layer.0.output" ? 0 : 3;
            QCOMPARE(infos[i].rank, rank);
            QCOMPARE(infos[i].startRank, rank);
            QCOMPARE(infos[i].first, first);
            QCOMPARE(adapters[i]->scale(), rank == 0 ? 0 : 6.0 / rank);
            first += rank;
        }
    }

    void namesTheNearestMatrixForAPatternThatFitsNone()
    {
        RunConfig config;
        config.r = 3;
        config.rank_pattern = {{"layer.0.quary", 2}};
        const std::optional<Error> error = refusalOf(config);
        QVERIFY(error && error->code == ErrorCode::UnknownField);
        QCOMPARE(error->subject, std::string("rank_pattern.layer.0.quary"));
        QCOMPARE(error->detail, std::string("rank_pattern.layer.0.query"));
    }

    void refusesALoraRankAboveTheSmallestSide()
    {
        RunConfig config;
        config.r = 9;
        QCOMPARE(refusalOf(config).value().subject, std::string("r"));
        QVERIFY(refusalOf(config)->detail.starts_with("r ≤ min(d, k) = 8"));
        config.r = 8;
        QVERIFY(!refusalOf(config));
        config.rank_pattern = {{"layer.0.intermediate", 10}};
        QCOMPARE(refusalOf(config).value().subject, std::string("rank_pattern.layer.0.intermediate"));
        QCOMPARE(refusalOf(config)->value, std::string("10"));
    }
};

QTEST_APPLESS_MAIN(TestAttach)
#include "tst_attach.moc"
