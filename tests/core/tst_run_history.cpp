/// The run in memory: what views ask of it.
#include "runs/run_history.h"
#include "sample_run.h"

#include <QtTest>

using namespace adalora;

class TestRunHistory : public QObject {
    Q_OBJECT

private slots:
    void startsEmpty();
    void findsTheNearestEarlierState();
    void ignoresStatesThatAreNotNewer();
    void findsTheNextAllocationAndTheLast();
    void keepsSeriesEvaluationsAndEventsInOrder();
    void countsTheRankOfAMatrix();
    void keepsTheStatesOfALongRunWithinTheirMemory();
};

void TestRunHistory::startsEmpty()
{
    const RunHistory history(sample::info());
    QCOMPARE(history.steps(), 0);
    QVERIFY(!history.stateAt(1000));
    QCOMPARE(history.nextAllocation(-1), -1);
    QCOMPARE(history.lastAllocation(1000), -1);
    QVERIFY(history.events().empty());
    QVERIFY(!history.summary());
    QCOMPARE(history.info().matrices.size(), std::size_t(3));
}

void TestRunHistory::findsTheNearestEarlierState()
{
    RunHistory history(sample::info());
    for (const int step : {3, 10, 20})
        history.append(sample::state(step));
    QVERIFY(!history.stateAt(2));
    QCOMPARE(history.stateAt(3)->step, 3);
    QCOMPARE(history.stateAt(9)->step, 3);
    QCOMPARE(history.stateAt(10)->step, 10);
    QCOMPARE(history.stateAt(19)->step, 10);
    QCOMPARE(history.stateAt(1000)->step, 20);
}

void TestRunHistory::ignoresStatesThatAreNotNewer()
{
    RunHistory history(sample::info());
    for (const int step : {10, 10, 5, 20})
        history.append(sample::state(step));
    QCOMPARE(history.states().size(), std::size_t(2));
    QCOMPARE(history.states()[1]->step, 20);
}

void TestRunHistory::findsTheNextAllocationAndTheLast()
{
    RunHistory history(sample::info());
    for (int step = 0; step < 40; ++step)
        history.append(sample::report(step));
    QCOMPARE(history.nextAllocation(-1), 8);
    QCOMPARE(history.nextAllocation(7), 8);
    QCOMPARE(history.nextAllocation(8), 12);
    QCOMPARE(history.nextAllocation(27), 28);
    QCOMPARE(history.nextAllocation(28), -1);
    for (int step = -1; step < history.steps(); ++step) {  // the one looks back as the other looks ahead
        const int next = history.nextAllocation(step);
        if (next >= 0) {
            QCOMPARE(history.lastAllocation(next), next);
            QVERIFY(history.lastAllocation(next - 1) <= step);
        }
    }
}

void TestRunHistory::keepsSeriesEvaluationsAndEventsInOrder()
{
    RunHistory history(sample::info());
    history.append(Evaluation{0, 2.3, 0.1});
    for (int step = 0; step < 40; ++step)
        history.append(sample::report(step));
    QCOMPARE(history.steps(), 40);
    QCOMPARE(history.series(Series::TaskLoss)[12], sample::report(12).taskLoss);
    QCOMPARE(history.series(Series::OrthLoss)[12], sample::report(12).orthLoss);
    QCOMPARE(history.series(Series::LearningRate)[12], sample::report(12).learningRate);
    QCOMPARE(history.series(Series::GradNorm)[12], sample::report(12).gradNorm);
    QCOMPARE(history.series(Series::Budget)[31], 7.0);
    QCOMPARE(history.series(Series::Kept)[31], 7.0);
    QCOMPARE(history.series(Series::Seconds)[12], sample::report(12).seconds);
    QCOMPARE(history.evaluations().size(), std::size_t(3));
    QCOMPARE(history.evaluations()[2].step, 40);
    QCOMPARE(history.events().size(), std::size_t(18));  // 6 allocations with 2, one with 3 more, two phases, an alarm
    QVERIFY(std::is_sorted(history.events().begin(), history.events().end(), [](const Event &a, const Event &b) { return a.step < b.step; }));
}

void TestRunHistory::countsTheRankOfAMatrix()
{
    const RunInfo info = sample::info();
    const auto state = sample::state(8);  // keeps all triplets but 1, 4 and 7
    QCOMPARE(state->rankOf(info.matrices[0]), 3);
    QCOMPARE(state->rankOf(info.matrices[1]), 2);
    QCOMPARE(state->rankOf(info.matrices[2]), 1);
}

/// 72 matrices of 12 triplets, a state for each of 20,000 steps: 280 MB of them come, and every hundredth is an allocation.
void TestRunHistory::keepsTheStatesOfALongRunWithinTheirMemory()
{
    constexpr int triplets = 72 * 12, steps = 20000, stride = 100;
    const auto bytesOf = [](const RankState &state) {
        return sizeof state + (state.lambda.size() + state.sigma.size() + state.score.size()) * sizeof(float) + state.kept.size();
    };
    RunHistory history(sample::info());
    int thinnings = 0;
    for (int step = 0; step < steps; ++step) {
        StepReport report;
        report.step = step;
        report.isAllocation = step % stride == 0 && step > 0;
        history.append(report);
        auto state = std::make_shared<RankState>();
        state->step = step;
        state->lambda = state->sigma = state->score = std::vector<float>(triplets, static_cast<float>(step));
        state->kept = std::vector<unsigned char>(triplets, 1);
        history.append(std::move(state));
        if (history.thinnings() != thinnings) {
            thinnings = history.thinnings();
            std::size_t bytes = 0;
            for (const auto &each : history.states())
                bytes += bytesOf(*each);
            QVERIFY(bytes <= RunHistory::stateMemory * 3 / 4);
        }
        QVERIFY(history.states().size() * bytesOf(*history.states().front()) <= RunHistory::stateMemory);
        QCOMPARE(history.states().front()->step, 0);
        QCOMPARE(history.states().back()->step, step);
    }
    QVERIFY(thinnings > 2 && thinnings < 10);
    std::vector<int> kept;
    for (const auto &state : history.states())
        kept.push_back(state->step);
    QVERIFY(std::is_sorted(kept.begin(), kept.end()));
    for (int step = stride; step < steps; step += stride)
        QCOMPARE(history.stateAt(step)->step, step);  // they are few: all allocations stay
    for (int step = 0; step < steps; step += 7) {
        const int nearest = *std::prev(std::upper_bound(kept.begin(), kept.end(), step));
        QCOMPARE(history.stateAt(step)->step, nearest);
        QCOMPARE(history.stateAt(step)->sigma.front(), static_cast<float>(nearest));
        QVERIFY(step - nearest < 64);  // no hole
    }
}

QTEST_APPLESS_MAIN(TestRunHistory)
#include "tst_run_history.moc"
