// Figures, groups of seeds and differences of runs, against values worked out by hand.
#include "runs/run_comparison.h"
#include "training/edit.h"

#include <QTest>
#include <cmath>

using namespace adalora;

namespace {

RunHistory runWith(std::uint64_t seed, Method method, std::vector<double> values, const std::string &metric = "accuracy")
{
    RunInfo info;
    info.config.seed = seed;
    info.config.method = method;
    info.config.name = "run " + std::to_string(seed);
    info.metricName = metric;
    info.matrices = {{"layer.0.query", 0, "query", 8, 8, 3, 3, 0, -1}};
    RunHistory run(info);
    int step = 0;
    for (const double value : values)
        run.append(Evaluation{step += 10, 1, value});
    for (int i = 0; i < 4; ++i) {
        StepReport report;
        report.step = i;
        report.seconds = 0.25;
        run.append(report);
    }
    return run;
}

std::shared_ptr<RankState> stateWith(std::vector<unsigned char> kept)
{
    auto state = std::make_shared<RankState>();
    state->step = 3;
    state->lambda = state->sigma = state->score = {3, 2, 1};
    state->kept = std::move(kept);
    return state;
}

}  // namespace

class TestRunComparison : public QObject {
    Q_OBJECT
private slots:
    void bestIsTheHighestAccuracyOrTheSmallestError();
    void figuresOfARunThatGoesOnHaveNoEnd();
    void groupsWhatDiffersInSeedAndNameAlone();
    void anEditPartsRunsThatBeganAlike();
    void spreadIsThatOfTheSample();
    void findsSettingsAndRanksThatDiffer();
};

void TestRunComparison::bestIsTheHighestAccuracyOrTheSmallestError()
{
    QCOMPARE(figuresOf(runWith(1, Method::AdaLora, {0.1, 0.9, 0.8})).best->step, 20);
    QCOMPARE(figuresOf(runWith(1, Method::AdaLora, {0.5, 0.9, 0.2}, "relative error")).best->step, 30);
    QCOMPARE(figuresOf(runWith(1, Method::AdaLora, {0.5, 0.9, 0.2})).last->value, 0.2);
    QVERIFY(!figuresOf(runWith(1, Method::AdaLora, {})).best);
}

void TestRunComparison::figuresOfARunThatGoesOnHaveNoEnd()
{
    RunHistory run = runWith(7, Method::Merge, {0.5});
    RunFigures figures = figuresOf(run);
    QCOMPARE(figures.seed, std::uint64_t{7});
    QCOMPARE(figures.steps, 4);
    QCOMPARE(figures.seconds, 1.0);
    QCOMPARE(figures.peakParameters, -1LL);
    RunSummary summary;
    summary.peakParameters = 40;
    summary.finalParameters = 20;
    summary.test = Evaluation{4, 1, 0.75};
    run.setSummary(summary);
    figures = figuresOf(run);
    QCOMPARE(figures.peakParameters, 40LL);
    QCOMPARE(figures.finalParameters, 20LL);
    QCOMPARE(figures.test->value, 0.75);
}

void TestRunComparison::groupsWhatDiffersInSeedAndNameAlone()
{
    const RunHistory a = runWith(1, Method::AdaLora, {}), b = runWith(1, Method::Merge, {}), c = runWith(2, Method::AdaLora, {});
    const std::vector<const RunHistory *> runs{&a, &b, &c};
    const std::vector<std::vector<std::size_t>> expected{{0, 2}, {1}};
    QCOMPARE(groupedBySeed(runs), expected);
    QVERIFY(groupedBySeed({}).empty());
}

void TestRunComparison::anEditPartsRunsThatBeganAlike()
{
    const RunHistory a = runWith(1, Method::AdaLora, {});
    RunHistory b = runWith(2, Method::AdaLora, {});
    Event edit;
    edit.step = 4;
    edit.kind = EventKind::Edit;
    edit.detail = toJson(Edit{{{"deltaT", "7"}}, false, 0});
    b.append(edit);
    const std::vector<const RunHistory *> runs{&a, &b};
    QCOMPARE(groupedBySeed(runs).size(), std::size_t{2});
    const auto differences = differingSettings(runs);
    QCOMPARE(differences.size(), std::size_t{1});
    QCOMPARE(differences.front().field, std::string("deltaT"));
    QCOMPARE(differences.front().values.back(), std::string("7"));
}

void TestRunComparison::spreadIsThatOfTheSample()
{
    const double values[] = {2, 4, 4, 4, 5, 5, 7, 9};
    const Spread spread = spreadOf(values);
    QCOMPARE(spread.count, 8);
    QCOMPARE(spread.mean, 5.0);
    QCOMPARE(spread.deviation, std::sqrt(32.0 / 7));
    QCOMPARE(spreadOf(std::span(values, 1)).deviation, 0.0);
}

void TestRunComparison::findsSettingsAndRanksThatDiffer()
{
    RunHistory a = runWith(1, Method::AdaLora, {}), b = runWith(2, Method::Merge, {});
    std::vector<const RunHistory *> runs{&a, &b};
    QVERIFY(differingSettings(runs).empty());  // name, method and seed are told elsewhere
    a.append(stateWith({1, 1, 0}));
    QCOMPARE(differingRanks(runs).front().ranks, (std::vector<std::optional<int>>{2, std::nullopt}));
    b.append(stateWith({0, 1, 1}));
    QVERIFY(differingRanks(runs).empty());
}

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_run_comparison.moc"
