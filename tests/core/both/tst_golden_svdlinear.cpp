/// Replays forward, backward, merged weight and regulariser of the official SVDLinear.
#include "adapters/orthogonality.h"
#include "adapters/svd_adapter.h"
#include "golden.h"
#include "nn/linear.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

class GoldenSvdLinear : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(!goldenManifests("svdlinear").empty(), goldenFolder("svdlinear").c_str()); }
    void computesAsTheOfficialLayer_data();
    void computesAsTheOfficialLayer();
    void averagesTheRegulariserOverAllFactors_data() { computesAsTheOfficialLayer_data(); }
    void averagesTheRegulariserOverAllFactors();
    void hasNoGradientAtOrthonormalFactors_data() { computesAsTheOfficialLayer_data(); }
    void hasNoGradientAtOrthonormalFactors();
    void givesOnlyLambdaAGradientWhileItIsZero_data() { computesAsTheOfficialLayer_data(); }
    void givesOnlyLambdaAGradientWhileItIsZero();
    void cleanupTestCase();

private:
    void compare(Golden &golden, const std::string &name, const Matrix &actual);
    void compareLayer(Golden &golden, const nlohmann::json &c);
    void compareRegulariser(Golden &golden, const std::string &name, SvdAdapter &adapter);

    int m_cases = 0;
    int m_replayed = 0;
    std::map<std::string, double> m_worst;  ///< by the file's type
};

namespace {

std::unique_ptr<SvdAdapter> readAdapter(Golden &golden, const std::string &prefix, double scale)
{
    const Matrix a = golden.matrix(prefix + "lora_A");
    const Matrix b = golden.matrix(prefix + "lora_B");
    auto adapter = std::make_unique<SvdAdapter>("layer", b.rows(), a.cols(), static_cast<int>(a.rows()), scale);
    adapter->Q.value = a;
    adapter->P.value = b;
    if (golden.contains(prefix + "lora_E"))
        adapter->lambda.value = golden.matrix(prefix + "lora_E");
    return adapter;
}

/// The file of this row, read.
Golden fetched()
{
    const auto path = *static_cast<QString *>(QTest::qData("path", QMetaType::QString));
    return Golden(path.toStdString());
}

}  // namespace

void GoldenSvdLinear::compare(Golden &golden, const std::string &name, const Matrix &actual)
{
    const double error = relativeError(actual, golden.matrix(name));
    const std::string type = golden.manifest["dtype"];
    m_worst[type] = std::max(m_worst[type], error);
    QVERIFY2(error <= toleranceFor(type, 1e-5), (name + " " + std::to_string(error)).c_str());
}

void GoldenSvdLinear::computesAsTheOfficialLayer_data()
{
    QTest::addColumn<QString>("path");
    for (const std::filesystem::path &path : goldenManifests("svdlinear"))
        QTest::newRow(path.stem().c_str()) << QString::fromStdString(path.string());
}

void GoldenSvdLinear::computesAsTheOfficialLayer()
{
    Golden golden = fetched();
    for (const nlohmann::json &c : golden.manifest["cases"])
        compareLayer(golden, c);
    ++m_replayed;
}

void GoldenSvdLinear::compareLayer(Golden &golden, const nlohmann::json &c)
{
    const std::string name = c["name"].get<std::string>() + "/";
    const bool isTransposed = c["fan_in_fan_out"], hasBias = c["bias"];
    const double scale = c["scaling"].get<double>() / (c["ranknum"].get<double>() + 1e-5);
    if (c["ranknum"] == c["r"])
        QCOMPARE(scale, adapterScale(c["lora_alpha"], c["r"]));

    Linear linear("layer", c["out_features"].get<Index>(), c["in_features"].get<Index>(), hasBias);
    const Matrix stored = golden.matrix(name + "weight");
    linear.weight.value = isTransposed ? Matrix(stored.transpose()) : stored;
    if (hasBias) {
        linear.bias.value = golden.matrix(name + "bias");
        linear.bias.setTrainable(true);
    }
    linear.setAdapter(readAdapter(golden, name, scale));
    auto &adapter = static_cast<SvdAdapter &>(*linear.adapter());

    const Matrix x = golden.matrix(name + "x").transpose(), dy = golden.matrix(name + "dy").transpose();
    Matrix y, dx;
    linear.forward(x, y);
    linear.backward(x, dy, &dx);
    compare(golden, name + "out/y", y.transpose());
    compare(golden, name + "out/dx", dx.transpose());
    compare(golden, name + "out/d_lora_A", adapter.Q.grad);
    compare(golden, name + "out/d_lora_E", adapter.lambda.grad);
    compare(golden, name + "out/d_lora_B", adapter.P.grad);
    if (hasBias)
        compare(golden, name + "out/d_bias", linear.bias.grad);

    const Matrix merged = linear.weight.value + adapter.delta();
    compare(golden, name + "out/merged_weight", isTransposed ? Matrix(merged.transpose()) : merged);
    linear.weight.value = merged;
    linear.setAdapter(readAdapter(golden, name, 0.0));
    linear.forward(x, y);
    compare(golden, name + "out/merged_y", y.transpose());
    compareRegulariser(golden, name, static_cast<SvdAdapter &>(*linear.adapter()));
    ++m_cases;
}

void GoldenSvdLinear::compareRegulariser(Golden &golden, const std::string &name, SvdAdapter &adapter)
{
    const double weight = golden.manifest["orth_regu_weight"];
    const double value = addOrthogonality({&adapter}, OrthForm::Reference, weight);
    compare(golden, name + "out/orth_regu", Matrix::Constant(1, 1, static_cast<Scalar>(value)));
    compare(golden, name + "out/orth_d_lora_A", adapter.Q.grad);
    compare(golden, name + "out/orth_d_lora_B", adapter.P.grad);
}

void GoldenSvdLinear::averagesTheRegulariserOverAllFactors()
{
    Golden golden = fetched();
    std::vector<std::unique_ptr<SvdAdapter>> owned;
    std::vector<SvdAdapter *> adapters;
    for (int i = 0; golden.contains("multi/" + std::to_string(i) + ".lora_A"); ++i) {
        owned.push_back(readAdapter(golden, "multi/" + std::to_string(i) + ".", 1));
        adapters.push_back(owned.back().get());
    }
    QVERIFY(adapters.size() > 1);
    const double value = addOrthogonality(adapters, OrthForm::Reference, 0.3);
    QCOMPARE(orthogonality(adapters, OrthForm::Reference, 0.3), value);
    compare(golden, "multi/out/orth_regu", Matrix::Constant(1, 1, static_cast<Scalar>(value)));
    for (std::size_t i = 0; i < adapters.size(); ++i) {
        compare(golden, "multi/out/d_" + std::to_string(i) + ".lora_A", adapters[i]->Q.grad);
        compare(golden, "multi/out/d_" + std::to_string(i) + ".lora_B", adapters[i]->P.grad);
    }
}

void GoldenSvdLinear::hasNoGradientAtOrthonormalFactors()
{
    Golden golden = fetched();
    const std::unique_ptr<SvdAdapter> adapter = readAdapter(golden, "orthonormal/", 1);
    const double value = addOrthogonality({adapter.get()}, OrthForm::Reference, 0.5);
    compare(golden, "orthonormal/out/orth_regu", Matrix::Constant(1, 1, static_cast<Scalar>(value)));
    compare(golden, "orthonormal/out/d_lora_A", adapter->Q.grad);
    compare(golden, "orthonormal/out/d_lora_B", adapter->P.grad);
}

void GoldenSvdLinear::givesOnlyLambdaAGradientWhileItIsZero()
{
    Golden golden = fetched();
    const Matrix weight = golden.matrix("fresh/weight");
    Linear linear("layer", weight.rows(), weight.cols());
    linear.weight.value = weight;
    linear.bias.value = golden.matrix("fresh/bias");
    linear.setAdapter(readAdapter(golden, "fresh/", adapterScale(4, 3)));
    auto &adapter = static_cast<SvdAdapter &>(*linear.adapter());
    const Matrix x = golden.matrix("fresh/x").transpose();
    Matrix y;
    linear.forward(x, y);
    linear.backward(x, golden.matrix("fresh/dy").transpose(), nullptr);
    compare(golden, "fresh/out/d_lora_A", adapter.Q.grad);
    compare(golden, "fresh/out/d_lora_E", adapter.lambda.grad);
    compare(golden, "fresh/out/d_lora_B", adapter.P.grad);
    QVERIFY(adapter.Q.grad.isZero(0) && adapter.P.grad.isZero(0) && !adapter.lambda.grad.isZero(0));
}

void GoldenSvdLinear::cleanupTestCase()
{
    qInfo("%d files replayed, %d layers", m_replayed, m_cases);
    for (const auto &[type, error] : m_worst)
        qInfo("worst relative error in %s files: %.1e", type.c_str(), error);
    QVERIFY2(m_replayed > 0 && m_cases > 0, goldenFolder("svdlinear").c_str());
}

QTEST_APPLESS_MAIN(GoldenSvdLinear)
#include "tst_golden_svdlinear.moc"
