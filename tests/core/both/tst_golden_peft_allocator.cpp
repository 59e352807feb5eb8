/// Replays traces of PEFT's update_and_allocate, whose final phase differs from the official code's, through Masking.
#include "error.h"
#include "golden.h"
#include "training/masking.h"
#include <QtTest>
#include <memory>

using namespace adalora;
using namespace adalora::test;

namespace {

/// PEFT's side of a case and the official manifest with the inputs of both.
struct Trace {
    explicit Trace(const std::filesystem::path &path)
        : peft(readJson(path))
        , inputs(path.parent_path() / std::filesystem::path(peft["of"].get<std::string>()).replace_extension(".json"))
    {
    }
    const nlohmann::json peft;
    Golden inputs;
};

std::vector<std::filesystem::path> traces()
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(goldenFolder("allocator"))) {
        if (entry.path().filename().string().starts_with("peft_allocator_"))
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

RunConfig configOf(const nlohmann::json &manifest)
{
    const nlohmann::json &c = manifest["case"];
    RunConfig config;
    config.total_step = c["total_step"];
    config.init_r = c["lora_r"];
    config.target_r = manifest["target_total"].get<double>() / static_cast<double>(manifest["modules"].size());
    config.tinit = c["init_warmup"];
    config.tfinal = c["final_warmup"];
    config.deltaT = c["mask_interval"];
    config.beta1 = c["beta1"];
    config.beta2 = c["beta2"];
    config.ties = Ties::Reference;
    config.final_phase = FinalPhase::Peft;
    return config;
}

std::vector<std::unique_ptr<SvdAdapter>> adaptersOf(Golden &golden)
{
    std::vector<std::unique_ptr<SvdAdapter>> adapters;
    for (const nlohmann::json &module : golden.manifest["modules"]) {
        const std::string name = module["name"];
        adapters.push_back(std::make_unique<SvdAdapter>(name, module["out_features"].get<Index>(),
                                                        module["in_features"].get<Index>(), module["r"].get<int>(), 1));
        for (Parameter *parameter : adapters.back()->parameters())
            parameter->value = golden.matrix("init/" + parameter->name);
    }
    return adapters;
}

/// The optimizer's part of one step: "sgd" or "absolute".
void move(Golden &golden, int t, Parameter &parameter)
{
    parameter.grad = golden.slice("grad/" + parameter.name, t);
    if (golden.manifest["case"]["rule"] == "absolute")
        parameter.value = golden.slice("param/" + parameter.name, t);
    else
        parameter.value -= golden.manifest["case"]["lr"].get<Scalar>() * parameter.grad;
}

std::string bitsOf(const Matrix &lambda)
{
    std::string bits;
    for (Index i = 0; i < lambda.rows(); ++i)
        bits += lambda(i, 0) != 0 ? '1' : '0';
    return bits;
}

}  // namespace

class GoldenPeftAllocator : public QObject {
    Q_OBJECT
private slots:
    void masksAsPeft_data()
    {
        QTest::addColumn<QString>("path");
        for (const std::filesystem::path &path : traces())
            QTest::newRow(path.stem().c_str()) << QString::fromStdString(path.string());
    }
    void masksAsPeft()
    {
        QFETCH(QString, path);
        Trace trace(path.toStdString());
        const auto owned = adaptersOf(trace.inputs);
        std::vector<SvdAdapter *> adapters;
        std::vector<Parameter *> parameters;
        for (const auto &adapter : owned) {
            adapters.push_back(adapter.get());
            for (Parameter *parameter : adapter->parameters())
                parameters.push_back(parameter);
        }
        const RunConfig config = configOf(trace.inputs.manifest);
        if (!trace.peft["raises"].is_null()) {  // nothing to cut: refused here before the first step
            QVERIFY_EXCEPTION_THROWN(Masking(adapters, config), Error);
            ++m_refused;
            return;
        }
        Masking masking(adapters, config);
        AdamW unused(parameters, 0);
        for (std::size_t t = 0; t < trace.peft["steps"].size(); ++t) {
            const nlohmann::json &expected = trace.peft["steps"][t];
            for (Parameter *parameter : parameters)
                move(trace.inputs, static_cast<int>(t), *parameter);
            StepReport report;
            masking.update(expected["step"], unused, report);
            std::vector<std::string> bits;
            for (const SvdAdapter *adapter : adapters)
                bits.push_back(bitsOf(adapter->lambda.value));
            const std::string at = "step " + std::to_string(expected["step"].get<int>());
            QVERIFY2(bits == expected["nonzero_E"].get<std::vector<std::string>>(), at.c_str());
            m_forced += masking.schedule().isForcedMask(expected["step"]) && report.isAllocation;
        }
        ++m_replayed;
    }

    void cleanupTestCase()
    {
        qInfo("%d traces replayed, %d with a forced mask, %d refused", m_replayed, m_forced, m_refused);
        QVERIFY2(m_replayed > 0, goldenFolder("allocator").c_str());
        QCOMPARE(m_replayed + m_refused, int(traces().size()));
        QVERIFY(m_forced > 0);
    }

private:
    int m_replayed = 0, m_refused = 0, m_forced = 0;
};

QTEST_APPLESS_MAIN(GoldenPeftAllocator)
#include "tst_golden_peft_allocator.moc"
