// The tasks: data split as promised, teachers of the promised ranks, bases that load or say why not.
#include "error.h"
#include "io/resources.h"
#include "io/safetensors.h"
#include "linalg/svd.h"
#include "models/encoder_file.h"
#include "models/initialise.h"
#include "tasks/fashion_pretraining.h"
#include "tasks/fashion_task.h"
#include "tasks/planted_task.h"
#include "training/presets.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <array>
#include <fstream>

using namespace adalora;

namespace {

const std::string dataDir = "/usr/share/datasets/fashion-mnist";

ErrorCode codeOf(const std::function<void()> &action)
{
    try {
        action();
    } catch (const Error &e) {
        return e.code;
    }
    throw std::logic_error("nothing was thrown");
}

std::string pathIn(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QString::fromLatin1(name)).toStdString();
}

EncoderConfig smallEncoder()
{
    EncoderConfig c;
    c.front = Front::Patches;
    c.normOrder = NormOrder::Pre;
    c.imageSide = 8;
    c.patchSide = 4;
    c.hidden = 8;
    c.layers = 1;
    c.heads = 2;
    c.ffn = 12;
    c.outputs = 3;
    return c;
}

}  // namespace

class TestTasks : public QObject {
    Q_OBJECT
private slots:
    void splitsFashionByClass()
    {
        const FashionData data = loadFashion(dataDir, adaptationClasses);
        QCOMPARE(data.train.count(), 5 * 5800);
        QCOMPARE(data.validation.count(), 5 * 200);
        QCOMPARE(data.test.count(), 5 * 1000);
        for (int c = 0; c < 5; ++c)
            QCOMPARE(std::count(data.validation.labels.begin(), data.validation.labels.end(), c), 200);
        for (const int c : pretrainingClasses)
            QVERIFY(std::find(adaptationClasses.begin(), adaptationClasses.end(), c) == adaptationClasses.end());
    }

    void normalisesPixels()
    {
        const FashionData data = loadFashion(dataDir, adaptationClasses);
        std::vector<int> all(5000);
        for (int i = 0; i < 5000; ++i)
            all[std::size_t(i)] = i;
        Batch batch;
        data.train.fill(batch, all);
        QCOMPARE(batch.features.rows(), Index(784));
        const double mean = batch.features.mean();
        QVERIFY(std::abs(mean) < 0.5);  // of the whole data set it is 0; these classes are brighter
        QVERIFY(batch.features.minCoeff() < -0.80F && batch.features.maxCoeff() > 2.0F);
    }

    void plantedTeacherHasThePromisedRanks()
    {
        RunConfig config;
        config.task = "planted";
        config.planted_layers = 2;
        config.planted_hidden = 32;
        PlantedTask task(config);
        std::array<int, 9> seen{};
        for (const Linear *l : task.model().adaptable())
            ++seen[std::size_t(task.plantedRank(l->name()))];
        for (const int rank : {0, 1, 2, 3, 4, 8})
            QCOMPARE(seen[std::size_t(rank)], 2);
        Passes passes(task.model(), task.loss(), config.threads);
        QCOMPARE(task.validate(passes, {})->value, 1.0);
        QCOMPARE(task.nextBatch().targets.cols(), Index(config.batch_size * 8));
    }

    void plantedSeedDecidesEverything()
    {
        RunConfig config;
        config.task = "planted";
        PlantedTask a(config), b(config);
        QCOMPARE(a.nextBatch().tokenIds, b.nextBatch().tokenIds);
        QVERIFY(a.nextBatch().targets == b.nextBatch().targets);
        config.seed = 2;
        PlantedTask c(config);
        QVERIFY(a.nextBatch().tokenIds != c.nextBatch().tokenIds);
    }

    void shippedBaseIsFrozenUnderATrainableHead()
    {
        RunConfig config;
        const auto base = fashionBase(config);
        for (const Parameter *p : base->parameters())
            QCOMPARE(p->isTrainable, QString::fromStdString(p->name).startsWith(QStringLiteral("head.")));
        QVERIFY(std::filesystem::file_size(resourcePath("models/fashion-vit.safetensors")) <= 4'000'000);
    }

    void encoderSurvivesItsFile()
    {
        QTemporaryDir folder;
        Encoder encoder(smallEncoder());
        Random random(3);
        initialise(encoder, random);
        saveEncoder(encoder, pathIn(folder, "e.safetensors"));
        const auto read = loadEncoder(pathIn(folder, "e.safetensors"), 5);
        QCOMPARE(read->config().outputs, Index(5));
        const std::vector<Parameter *> before = encoder.parameters(), after = read->parameters();
        QCOMPARE(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!QString::fromStdString(before[i]->name).startsWith(QStringLiteral("head.")))
                QVERIFY(before[i]->value == after[i]->value);
    }

    void foreignAndDamagedBasesAreRefused()
    {
        QTemporaryDir folder;
        const std::string path = pathIn(folder, "b.safetensors");
        QCOMPARE(codeOf([&] { loadEncoder(path, 5); }), ErrorCode::FileMissing);

        std::ofstream(path) << "not a tensor file at all";
        QCOMPARE(codeOf([&] { loadEncoder(path, 5); }), ErrorCode::FileDamaged);

        writeSafeTensors(path, {storedMatrix("x", Matrix::Zero(2, 2))}, {{"format", "pt"}});
        QCOMPARE(codeOf([&] { loadEncoder(path, 5); }), ErrorCode::FileDamaged);

        for (const char *description : {"{", "[]", "{\"front\": 3}", "{\"front\": \"patches\", \"hidden\": \"wide\"}"}) {
            writeSafeTensors(path, {storedMatrix("x", Matrix::Zero(2, 2))}, {{"encoder", description}});
            QCOMPARE(codeOf([&] { loadEncoder(path, 5); }), ErrorCode::FileDamaged);
        }

        // A true description over missing tensors.
        Encoder encoder(smallEncoder());
        saveEncoder(encoder, path);
        const std::string config = SafeTensors::read(path).metadata().at("encoder");
        writeSafeTensors(path, {storedMatrix("x", Matrix::Zero(2, 2))}, {{"encoder", config}});
        QCOMPARE(codeOf([&] { loadEncoder(path, 5); }), ErrorCode::FileDamaged);
    }

    void aStopCutsMeasurementsShort()
    {
        FashionTask task{RunConfig()};
        Passes passes(task.model(), task.loss(), 1);
        std::stop_source stop;
        QVERIFY(task.validate(passes, stop.get_token()));
        stop.request_stop();
        QVERIFY(!task.validate(passes, stop.get_token()));
        QVERIFY(!task.test(passes, stop.get_token()));
    }

    void missingDataIsNamed()
    {
        RunConfig config;
        config.data_dir = "/nonexistent-data";
        try {
            makeTask(config);
            QFAIL("accepted");
        } catch (const Error &e) {
            QCOMPARE(e.code, ErrorCode::FileMissing);
            QVERIFY(QString::fromStdString(e.subject).startsWith(QStringLiteral("/nonexistent-data/train-images")));
        }
    }

    void pretrainingIsReproducible()
    {
        QTemporaryDir folder;
        PretrainConfig config;
        config.steps = 4;
        config.batchSize = 8;
        std::vector<double> losses;
        for (const char *name : {"a", "b"})
            pretrainFashion(config, pathIn(folder, name), [&](int, int, double loss) { losses.push_back(loss); });
        QCOMPARE(losses.size(), std::size_t(8));
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(losses[i] == losses[i + 4]);
        const SafeTensors a = SafeTensors::read(pathIn(folder, "a")), b = SafeTensors::read(pathIn(folder, "b"));
        QCOMPARE(a.names(), b.names());
        for (const std::string &name : a.names())
            QVERIFY(a.values(name) == b.values(name));
    }

    void everyPresetIsValid()
    {
        QVERIFY(presets().size() >= 3);
        for (const Preset &p : presets())
            QVERIFY2(problemsOf(p.config).empty(), p.id.c_str());
    }
};

QTEST_APPLESS_MAIN(TestTasks)
#include "tst_tasks.moc"
