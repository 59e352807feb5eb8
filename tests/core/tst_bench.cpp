// `adalora bench`: what it prints adds up, serving follows its protocol, and what it is wrongly given it names.
#include "cli_program.h"
#include "io/safetensors.h"
#include "training/run_config.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

using namespace adalora;
using namespace adalora::test;

namespace {

CliResult bench(const QStringList &arguments, const QByteArray &input = {})
{
    return runCli(QStringList{QStringLiteral("bench")} + arguments, input);
}

QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }

double number(const QJsonObject &json, const char *key) { return json[QLatin1String(key)].toDouble(-1); }

/// A small recording as tests/bench/record_peer.py makes them, of a model whose weights are all alike: every loss is ln 2
/// at first, and the learning rate of the first step of a warm-up is 0.
struct SmallRecording {
    std::vector<StoredTensor> tensors;
    std::string description;

    explicit SmallRecording(double loss)
    {
        constexpr int h = 8, f = 16, rank = 2, steps = 2, batch = 3, sequence = 4;
        const auto add = [this](const std::string &name, int rows, int cols, double value) {
            tensors.push_back({name, {rows, cols}, std::vector<double>(static_cast<std::size_t>(rows * cols), value)});
        };
        const auto addNorm = [&](const std::string &name) {
            add(name + ".weight", h, 1, 1);
            add(name + ".bias", h, 1, 0);
        };
        const auto addAdapted = [&](const std::string &name, int out, int in) {
            add(name + ".weight", out, in, 0.1);
            add(name + ".bias", out, 1, 0);
            add(name + ".lora_A", rank, in, 0.1);
            add(name + ".lora_E", rank, 1, 0);
            add(name + ".lora_B", out, rank, 0.1);
        };
        add("embeddings.word.weight", h, 20, 0.1);
        add("embeddings.position.weight", h, sequence, 0.1);
        addNorm("embeddings.norm");
        for (const char *name : {"layer.0.query", "layer.0.key", "layer.0.value", "layer.0.attention.output"})
            addAdapted(name, h, h);
        addNorm("layer.0.attention.norm");
        addAdapted("layer.0.intermediate", f, h);
        addAdapted("layer.0.output", h, f);
        addNorm("layer.0.output.norm");
        add("head.weight", 2, h, 0.1);
        add("head.bias", 2, 1, 0);
        tensors.push_back({"batches.ids", {steps, batch, sequence}, std::vector<double>(steps * batch * sequence, 5), "I64"});
        tensors.push_back({"batches.labels", {steps, batch}, std::vector<double>(steps * batch, 1), "I64"});
        tensors.push_back({"losses", {steps}, std::vector<double>(steps, loss), "F64"});
        description = R"({"hidden": 8, "layers": 1, "heads": 2, "ffn": 16, "seq": 4, "batch": 3, "vocab": 20, "classes": 2, "pool": "mean",
            "run": {"total_step": 10, "warmup_steps": 5, "init_r": 2, "target_r": 1, "learning_rate": 1e-9}})";
    }

    StoredTensor &tensor(const std::string &name)
    {
        return *std::find_if(tensors.begin(), tensors.end(), [&](const StoredTensor &t) { return t.name == name; });
    }
    void write(const QString &path) const { writeSafeTensors(path.toStdString(), tensors, {{"bench", description}}); }
};

}  // namespace

class TestBench : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("recording.safetensors")); }
    CliResult check() const { return bench({QStringLiteral("--check"), path(), QStringLiteral("--json")}); }

private slots:
    void partsShareTheStepAndTheFloorLiesBelowIt()
    {
        const CliResult result = bench(words("--size micro --steps 20 --json"));
        QVERIFY2(result.exitCode == 0, result.err.constData());
        const QJsonObject json = result.json();
        double parts = 0;
        for (const QJsonValue &part : json[QStringLiteral("phase_ms_median")].toObject())
            parts += part.toDouble();
        const double step = number(json, "step_ms_median");
        QVERIFY2(parts > 0.5 * step && parts < 1.5 * step, result.out.constData());  // medians, each of its own
        QVERIFY(number(json, "floor_ms") > 0);
        QVERIFY(number(json, "floor_ms") < step);
        QCOMPARE(number(json, "tokens_per_s"), 1e3 / step * 128);
        QCOMPARE(number(json, "timed_steps"), 20.0);
        QVERIFY(number(json, "peak_rss_mb") > 1);
        QCOMPARE(number(json, "trainable_params"), 27922.0);  // 12 matrices of rank 12 and the head
    }

    void countsTheOperationsOfAStep()
    {
        const auto cost = [](const char *more) {
            const CliResult result = bench(words("--steps 1 --warm 0 --tinit 0 --tfinal 0 --json --hidden 8 --layers 2 --heads 2 --ffn 16 --seq 4 --batch 2 --init-rank 2 "
                                              "--target-rank 1") + words(more));
            const QJsonObject flops = result.json()[QStringLiteral("gflop_per_step")].toObject();
            std::map<QString, double> counts;
            for (auto part = flops.begin(); part != flops.end(); ++part)
                counts[part.key()] = std::round(1e9 * part.value().toDouble());
            return counts;
        };
        // 8 tokens; matrices of a layer: 4 of 8 × 8, 2 of 8 × 16: 512 weights, Σ (d + k) = 112
        const auto mean = cost("--method adalora");
        QCOMPARE(mean.at(QStringLiteral("weights")), 2.0 * 8 * 512 * 2 * 2 - 2.0 * 8 * 3 * 64);
        QCOMPARE(mean.at(QStringLiteral("attention")), 12.0 * 8 * 4 * 8 * 2);
        QCOMPARE(mean.at(QStringLiteral("adapters")), 4.0 * 8 * 2 * 112 * 2);
        QCOMPARE(mean.at(QStringLiteral("merging")), 2.0 * 2 * 512 * 2);
        QCOMPARE(cost("--method full").at(QStringLiteral("weights")), 2.0 * 8 * 512 * 2 * 3);
        QCOMPARE(cost("--method head").at(QStringLiteral("weights")), 2.0 * 8 * 512 * 2);
        // The last layer's 384 weights besides key and value serve 2 tokens instead of 8, forward and back.
        QCOMPARE(cost("--pool cls").at(QStringLiteral("weights")), mean.at(QStringLiteral("weights")) - 4.0 * 6 * 384);
    }

    void trainsEveryMethod()
    {
        for (const char *method : {"adalora", "merge", "lora", "full", "head"}) {
            const CliResult result = bench(QStringList{QStringLiteral("--method"), QLatin1String(method)} + words("--size micro --steps 30 --json"));
            QVERIFY2(result.exitCode == 0, result.err.constData());
            QCOMPARE(result.json()[QStringLiteral("method")].toString(), QLatin1String(method));
            QCOMPARE(result.json().contains(QStringLiteral("allocation")), QLatin1String(method) == QLatin1String("adalora") || QLatin1String(method) == QLatin1String("merge"));
        }
    }

    void servesStepsLineByLine()
    {
        const CliResult result = bench(words("--size micro --steps 1000 --serve"), "3\n2\nquit\n");
        QVERIFY2(result.exitCode == 0, result.err.constData());
        const QList<QByteArray> lines = result.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray(R"({"ready":true})"));
        QCOMPARE(QJsonDocument::fromJson(lines[1])[QStringLiteral("ms")].toArray().size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[2])[QStringLiteral("ms")].toArray().size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[3])[QStringLiteral("timed_steps")].toInt(), 5);
    }

    void refusesToServeWhatIsNoNumber()
    {
        const CliResult result = bench(words("--size micro --serve"), "two\n");
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("--serve") && result.err.contains("\"two\""), result.err.constData());
    }

    void namesTheFlagThatIsWrong_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("flag");
        for (const auto &[arguments, flag] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"--size huge", "--size"},
                 {"--hidden 0", "--hidden"},
                 {"--layers few", "--layers"},
                 {"--hidden 64 --heads 5", "--heads"},
                 {"--size tiny --init-rank 65", "--init-rank"},
                 {"--method lora --init-rank 65", "--init-rank"},
                 {"--target-rank 13", "--target-rank"},
                 {"--steps 10 --tinit 10 --tfinal 5", "--tinit"},
                 {"--steps 5 --method merge", "--delta-t"},
                 {"--vocab 8", "--vocab"},
                 {"--threads 0", "--threads"},
                 {"--pool max", "--pool"},
                 {"--method magic", "--method"},
             })
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QByteArray(flag);
    }
    void namesTheFlagThatIsWrong()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, flag);
        const CliResult result = bench(arguments.split(u' '));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.startsWith(flag), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }

    void replaysARecordingToItsLosses()
    {
        SmallRecording(std::log(2.0)).write(path());
        const CliResult equal = check();
        QVERIFY2(equal.exitCode == 0, equal.err.constData());
        QCOMPARE(equal.json()[QStringLiteral("equal")].toBool(), true);
        QCOMPARE(equal.json()[QStringLiteral("steps")].toInt(), 2);

        SmallRecording(std::log(2.0) + 2e-4).write(path());
        const CliResult different = check();
        QCOMPARE(different.exitCode, 1);
        QCOMPARE(different.json()[QStringLiteral("equal")].toBool(), false);
        QVERIFY(std::abs(number(different.json(), "largest_difference") - 2e-4) < 1e-6);
    }

    void aLossThatIsNotFiniteIsNotEqual()
    {
        SmallRecording(std::numeric_limits<double>::quiet_NaN()).write(path());
        QCOMPARE(check().exitCode, 1);
    }

    void refusesBrokenRecordings_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no description") << 0 << QByteArray("metadata");
        QTest::newRow("not JSON") << 1 << QByteArray("is damaged");
        QTest::newRow("a shape that cannot be") << 2 << QByteArray("heads");
        QTest::newRow("a field missing") << 3 << QByteArray("hidden");
        QTest::newRow("a field of the run unknown") << 4 << QByteArray("learning_rat");
        QTest::newRow("a weight missing") << 5 << QByteArray("layer.0.key.weight");
        QTest::newRow("a token out of range") << 6 << QByteArray("batches.ids");
        QTest::newRow("a label out of range") << 7 << QByteArray("batches.labels");
        QTest::newRow("fewer batches than losses") << 8 << QByteArray("batches.ids");
        QTest::newRow("no losses") << 9 << QByteArray("losses");
        QTest::newRow("cut short") << 10 << QByteArray("is damaged");
        QTest::newRow("not there") << 11 << QByteArray("does not exist");
        QTest::newRow("an unknown pooling") << 12 << QByteArray("pool");
    }
    void refusesBrokenRecordings()
    {
        QFETCH(int, how);
        QFETCH(QByteArray, says);
        SmallRecording recording(std::log(2.0));
        const auto replace = [&](const std::string &what, const std::string &by) {
            recording.description.replace(recording.description.find(what), what.size(), by);
        };
        switch (how) {
        case 0: writeSafeTensors(path().toStdString(), recording.tensors); break;
        case 1: recording.description = "{"; break;
        case 2: replace("\"heads\": 2", "\"heads\": 3"); break;
        case 3: replace("\"hidden\": 8,", ""); break;
        case 4: replace("learning_rate", "learning_rat"); break;
        case 5: recording.tensor("layer.0.key.weight").name = "layer.0.kea.weight"; break;
        case 6: recording.tensor("batches.ids").values[7] = 20; break;
        case 7: recording.tensor("batches.labels").values[3] = -1; break;
        case 8:
            recording.tensor("losses") = {"losses", {3}, {1, 1, 1}, "F64"};
            break;
        case 9: recording.tensor("losses") = {"losses", {0}, {}, "F64"}; break;
        case 12: replace("\"mean\"", "\"max\""); break;
        default: break;
        }
        if (how != 0)
            recording.write(path());
        QFile file(path());
        if (how == 10)
            QVERIFY(file.resize(file.size() - 8));
        if (how == 11)
            QVERIFY(file.remove());
        const CliResult result = check();
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(says), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
    }

    void checksAndServesNotAtOnce()
    {
        const CliResult result = bench(words("--serve --check file"));
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.err.contains("--check"));
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
