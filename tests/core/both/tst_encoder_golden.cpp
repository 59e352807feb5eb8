#include "hf_names.h"
#include "io/safetensors.h"
#include "models/encoder.h"
#include "models/initialise.h"
#include "nn/losses.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

const std::string folder = GOLDEN_DIR "/hf/";
constexpr bool isDouble = sizeof(Scalar) == sizeof(double);
/// Relative to the largest reference value; the float references themselves differ from double by 1e-6.
constexpr double tolerance = isDouble ? 1e-9 : 2e-5;

/// Row-major numbers of the reference in the shape of one of our matrices. Tables of ours hold a token per column,
/// which is the same order in memory.
Matrix shaped(const SafeTensors &file, const std::string &theirs, const Parameter &ours)
{
    const std::vector<double> values = file.values(theirs);
    if (static_cast<Index>(values.size()) != ours.value.size())
        throw std::runtime_error(theirs + " has another size than " + ours.name);
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (isTable(ours.name))
        return Eigen::Map<const Eigen::MatrixXd>(values.data(), ours.value.rows(), ours.value.cols()).cast<Scalar>();
    return Eigen::Map<const RowMajor>(values.data(), ours.value.rows(), ours.value.cols()).cast<Scalar>();
}

/// [samples, n] row-major is n × samples here.
Matrix columns(const SafeTensors &file, const std::string &name)
{
    const std::vector<double> values = file.values(name);
    const Index samples = static_cast<Index>(file.shape(name)[0]);
    const Index rows = static_cast<Index>(values.size()) / samples;
    return Eigen::Map<const Eigen::MatrixXd>(values.data(), rows, samples).cast<Scalar>();
}

template <typename T>
std::vector<T> integers(const SafeTensors &file, const std::string &name)
{
    std::vector<T> all;
    for (const std::int64_t i : file.integers(name))
        all.push_back(static_cast<T>(i));
    return all;
}

double distance(const Matrix &ours, const Matrix &reference)
{
    if (ours.rows() != reference.rows() || ours.cols() != reference.cols())
        return 1e300;
    return static_cast<double>((ours - reference).cwiseAbs().maxCoeff() / reference.cwiseAbs().maxCoeff());
}

}  // namespace

class TestEncoderGolden : public QObject {
    Q_OBJECT
private slots:
    void bertMatchesTransformers()
    {
        EncoderConfig config;
        config.hidden = 24;
        config.layers = 2;
        config.heads = 3;
        config.ffn = 40;
        config.vocab = 64;
        config.maxPositions = 24;
        config.hasPooler = true;
        config.outputs = 3;
        const SafeTensors reference = SafeTensors::read(folder + "bert/reference.safetensors");
        for (const std::string i : {"0", "1"}) {  // a ragged mask, then no padding
            Batch batch;
            batch.tokenIds = integers<int>(reference, "in" + i + "/input_ids");
            batch.tokenTypes = integers<int>(reference, "in" + i + "/token_type_ids");
            batch.attentionMask = integers<unsigned char>(reference, "in" + i + "/attention_mask");
            batch.labels = integers<int>(reference, "in" + i + "/labels");
            batch.samples = static_cast<Index>(batch.labels.size());
            batch.sequence = static_cast<Index>(batch.tokenIds.size()) / batch.samples;
            replay(config, "bert", bertNames, reference, batch, "out" + i + "/");
        }
    }

    void vitMatchesTransformers()
    {
        EncoderConfig config;
        config.front = Front::Patches;
        config.hidden = 24;
        config.layers = 2;
        config.heads = 3;
        config.ffn = 48;
        config.imageSide = 16;
        config.patchSide = 4;
        config.channels = 3;
        config.normOrder = NormOrder::Pre;
        config.outputs = 4;
        const SafeTensors reference = SafeTensors::read(folder + "vit/reference.safetensors");
        Batch batch;
        batch.features = columns(reference, "in0/pixel_values");
        batch.labels = integers<int>(reference, "in0/labels");
        batch.samples = static_cast<Index>(batch.labels.size());
        replay(config, "vit", vitNames, reference, batch, "out0/");
    }

private:
    /// Loads the weights, then compares logits, loss and every gradient that the reference has.
    static void replay(const EncoderConfig &config, const std::string &model, const std::vector<Renaming> &names,
                       const SafeTensors &reference, const Batch &batch, const std::string &out)
    {
        const SafeTensors weights = SafeTensors::read(folder + model + "/model.safetensors");
        Encoder encoder(config);
        setTrainable(encoder, [](const std::string &) { return true; });
        std::size_t loaded = 0;
        for (Parameter *p : encoder.parameters()) {
            p->value = shaped(weights, theirName(p->name, names, model), *p);
            ++loaded;
        }
        QCOMPARE(loaded, weights.names().size());

        Matrix dLogits;
        const Matrix &logits = encoder.forward(batch);
        QVERIFY(distance(logits, columns(reference, out + "logits")) <= tolerance);
        const double loss = crossEntropy(logits, batch.labels, dLogits);
        QVERIFY(std::abs(loss / reference.values(out + "loss")[0] - 1) <= tolerance);
        encoder.backward(dLogits);
        int compared = 0;
        for (const Parameter *p : encoder.parameters()) {
            const std::string name = out + "grad/" + theirName(p->name, names, model);
            if (!reference.contains(name))
                continue;
            const double error = distance(p->grad, shaped(reference, name, *p));
            QVERIFY2(error <= tolerance, (name + " differs by " + std::to_string(error)).c_str());
            ++compared;
        }
        QCOMPARE(compared, 8);
    }
};

QTEST_APPLESS_MAIN(TestEncoderGolden)
#include "tst_encoder_golden.moc"
