/// Replays traces of the official RankAllocator.
#include "golden.h"
#include "ranking/allocator.h"
#include "ranking/budget_schedule.h"
#include "ranking/sensitivity.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

struct Factor {
    Matrix value;
    Matrix gradient;
};

/// One adapted module of a trace.
struct Module {
    std::string name;
    Factor A, E, B;
    TripletSensitivity sensitivity;
};

Module readModule(Golden &golden, const std::string &name)
{
    const Matrix a = golden.matrix("init/" + name + ".lora_A");
    const Matrix b = golden.matrix("init/" + name + ".lora_B");
    return {name, {a, {}}, {golden.matrix("init/" + name + ".lora_E"), {}}, {b, {}},
            TripletSensitivity(b.rows(), a.cols(), a.rows())};
}

/// The optimizer's part of one step: "sgd" or "absolute".
void move(Golden &golden, const std::string &parameter, int t, Factor &factor)
{
    factor.gradient = golden.slice("grad/" + parameter, t);
    if (golden.manifest["case"]["rule"] == "absolute")
        factor.value = golden.slice("param/" + parameter, t);
    else
        factor.value -= golden.manifest["case"]["lr"].get<Scalar>() * factor.gradient;
}

BudgetSchedule scheduleIn(const nlohmann::json &manifest)
{
    const nlohmann::json &c = manifest["case"];
    return {manifest["total_rank"], manifest["target_total"], c["total_step"],
            c["init_warmup"],       c["final_warmup"],        c["mask_interval"]};
}

/// Bits of E != 0.
std::string pattern(const Matrix &e)
{
    std::string bits;
    for (Index i = 0; i < e.rows(); ++i)
        bits += e(i, 0) != 0 ? '1' : '0';
    return bits;
}

QString at(const std::string &what, int t) { return QString::fromStdString(what + " at index " + std::to_string(t)); }

}  // namespace

class GoldenAllocator : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(!goldenManifests("allocator").empty(), goldenFolder("allocator").c_str()); }
    void followsTheOfficialSchedule();
    void masksAsTheOfficialAllocator_data();
    void masksAsTheOfficialAllocator();
    void cleanupTestCase();

private:
    struct Worst {
        double score = 0, sensitivity = 0, e = 0;
    };
    Worst &worst(const std::string &type) { return m_worst[type]; }
    void replay(Golden &golden);
    void step(Golden &golden, int t, const BudgetSchedule &schedule, std::vector<Module> &modules, bool &raised);
    void mask(Golden &golden, int t, int budget, std::vector<Module> &modules, bool &raised);
    void compareSensitivities(Golden &golden, const std::string &prefix, const std::vector<Module> &modules);

    int m_allocations = 0;
    int m_replayed = 0;
    std::map<std::string, Worst> m_worst;  ///< by the case's type
};

void GoldenAllocator::followsTheOfficialSchedule()
{
    const auto path = goldenFolder("allocator") / "allocator_schedules.json";
    if (!std::filesystem::exists(path))
        QFAIL("no allocator_schedules.json in the folder");
    const nlohmann::json tables = readJson(path)["tables"];
    QVERIFY(!tables.empty());
    for (const nlohmann::json &table : tables) {
        const BudgetSchedule schedule{table["total_rank"],  table["target_total"], table["total_step"],
                                      table["init_warmup"], table["final_warmup"], table["mask_interval"]};
        for (std::size_t i = 0; i < table["steps"].size(); ++i) {
            const int s = table["steps"][i];
            QCOMPARE(schedule.budget(s), table["budget"][i].get<int>());
            QCOMPARE(int(schedule.isMaskStep(s)), table["mask"][i].get<int>());
        }
    }
    qInfo("%d schedules followed", int(tables.size()));
}

void GoldenAllocator::masksAsTheOfficialAllocator_data()
{
    QTest::addColumn<QString>("path");
    for (const std::filesystem::path &path : goldenManifests("allocator"))
        QTest::newRow(path.stem().c_str()) << QString::fromStdString(path.string());
}

void GoldenAllocator::masksAsTheOfficialAllocator()
{
    QFETCH(QString, path);
    Golden golden(path.toStdString());
    replay(golden);
    if (!QTest::currentTestFailed())
        ++m_replayed;
}

void GoldenAllocator::replay(Golden &golden)
{
    std::vector<Module> modules;
    for (const nlohmann::json &module : golden.manifest["modules"])
        modules.push_back(readModule(golden, module["name"]));
    const BudgetSchedule schedule = scheduleIn(golden.manifest);
    const nlohmann::json &raises = golden.manifest["raises"];
    const int steps = static_cast<int>(golden.values("steps").size());

    m_allocations = 0;
    bool raised = false;
    for (int t = 0; t < steps && !raised; ++t) {
        step(golden, t, schedule, modules, raised);
        if (QTest::currentTestFailed())
            return;
        if (raised) {
            QVERIFY2(!raises.is_null(), qPrintable(at("only here: nothing to cut", t)));
            QCOMPARE(t, raises["index"].get<int>());
            QCOMPARE(schedule.budget(golden.integer("steps", t)), raises["budget"].get<int>());
        }
        if (golden.manifest["mid_index"] == t)
            compareSensitivities(golden, "mid_ema", modules);
    }
    QCOMPARE(raised, !raises.is_null());
    if (golden.contains("out/alloc_index"))
        QCOMPARE(m_allocations, int(golden.values("out/alloc_index").size()));
    compareSensitivities(golden, "ema", modules);
}

void GoldenAllocator::step(Golden &golden, int t, const BudgetSchedule &schedule, std::vector<Module> &modules,
                           bool &raised)
{
    const nlohmann::json &c = golden.manifest["case"];
    const double beta1 = c["beta1"], beta2 = c["beta2"];
    const int s = golden.integer("steps", t);
    for (Module &module : modules) {
        move(golden, module.name + ".lora_A", t, module.A);
        move(golden, module.name + ".lora_E", t, module.E);
        move(golden, module.name + ".lora_B", t, module.B);
        if (!schedule.movesSensitivity(s))
            continue;
        module.sensitivity.P.update(module.B.value, module.B.gradient, beta1, beta2);
        module.sensitivity.lambda.update(module.E.value, module.E.gradient, beta1, beta2);
        module.sensitivity.Q.update(module.A.value, module.A.gradient, beta1, beta2);
    }
    if (schedule.isMaskStep(s))
        mask(golden, t, schedule.budget(s), modules, raised);
    if (raised || QTest::currentTestFailed())
        return;

    QCOMPARE(schedule.budget(s), golden.integer("out/budget", t));
    QCOMPARE(int(schedule.isMaskStep(s)), golden.integer("out/mask", t));
    QCOMPARE(schedule.isMaskStep(s) ? schedule.initialBudget - schedule.budget(s) : -1, golden.integer("out/k", t));
    for (std::size_t m = 0; m < modules.size(); ++m) {
        const Matrix expected = golden.slice("out/E/" + modules[m].name, t);
        QVERIFY2(pattern(modules[m].E.value) == pattern(expected), qPrintable(at("mask of " + modules[m].name, t)));
        const double error = relativeError(modules[m].E.value, expected);
        worst(c["dtype"]).e = std::max(worst(c["dtype"]).e, error);
        QVERIFY2(error <= toleranceFor(c["dtype"], 1e-5), qPrintable(at("E of " + modules[m].name, t)));
        QCOMPARE(golden.integer("out/nonzero_E", t * int(modules.size()) + int(m)),
                 int((expected.array() != Scalar(0)).count()));
    }
}

void GoldenAllocator::mask(Golden &golden, int t, int budget, std::vector<Module> &modules, bool &raised)
{
    std::vector<double> scores;
    for (const Module &module : modules)
        appendScores(module.sensitivity, module.E.value, Metric::SmoothedProduct, scores);
    const std::optional<Allocation> allocation = allocateAsReference(scores, budget);
    raised = !allocation;
    if (raised)
        return;

    const std::string type = golden.manifest["case"]["dtype"];
    const double threshold = golden.value("out/threshold", t);
    QVERIFY2(relativeError(allocation->highestCut, threshold) <= toleranceFor(type, 3e-5),
             qPrintable(at("threshold", t)));

    std::size_t triplet = 0;
    for (std::size_t m = 0; m < modules.size(); ++m) {
        const Matrix expected = golden.slice("out/score/" + modules[m].name, m_allocations);
        int rank = 0;
        for (Index i = 0; i < modules[m].E.value.rows(); ++i, ++triplet) {
            const double error = relativeError(scores[triplet], static_cast<double>(expected(i, 0)));
            worst(type).score = std::max(worst(type).score, error);
            QVERIFY2(error <= toleranceFor(type, 1e-5), qPrintable(at("score", t)));
            rank += scores[triplet] > allocation->highestCut;
            if (!allocation->kept[triplet])
                modules[m].E.value(i, 0) = 0;
        }
        QCOMPARE(rank, golden.integer("out/ranks", m_allocations * int(modules.size()) + int(m)));
    }
    ++m_allocations;

    const Allocation exact = allocateExact(scores, budget);
    QCOMPARE(exact.keptCount, std::min(budget, int(scores.size())));
    const bool hasNaN = std::any_of(scores.begin(), scores.end(), [](double score) { return std::isnan(score); });
    if (!hasNaN && allocation->keptCount == budget)
        QVERIFY2(exact.kept == allocation->kept, qPrintable(at("exact and reference ties differ without a tie", t)));
}

void GoldenAllocator::compareSensitivities(Golden &golden, const std::string &prefix,
                                           const std::vector<Module> &modules)
{
    const std::string type = golden.manifest["case"]["dtype"];
    const auto compare = [&](const std::string &parameter, const Sensitivity &actual) {
        for (const auto &[suffix, matrix] : {std::pair{"_ipt/", &actual.smoothed}, {"_unc/", &actual.uncertainty}}) {
            const std::string name = "out/" + prefix + suffix + parameter;
            const double error = relativeError(*matrix, golden.matrix(name));
            worst(type).sensitivity = std::max(worst(type).sensitivity, error);
            QVERIFY2(error <= toleranceFor(type, 1e-5), name.c_str());
        }
    };
    for (const Module &module : modules) {
        compare(module.name + ".lora_A", module.sensitivity.Q);
        compare(module.name + ".lora_E", module.sensitivity.lambda);
        compare(module.name + ".lora_B", module.sensitivity.P);
    }
}

void GoldenAllocator::cleanupTestCase()
{
    qInfo("%d files replayed", m_replayed);
    for (const auto &[type, error] : m_worst)
        qInfo("worst relative error in %s cases: score %.1e, sensitivity %.1e, E %.1e", type.c_str(), error.score,
              error.sensitivity, error.e);
    QVERIFY2(m_replayed > 0, goldenFolder("allocator").c_str());
}

QTEST_APPLESS_MAIN(GoldenAllocator)
#include "tst_golden_allocator.moc"
