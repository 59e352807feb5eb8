/// A small invented run for tests: three matrices, nine triplets, every kind of event.
#pragma once
#include "training/run_observer.h"
#include <cmath>
#include <limits>

namespace adalora::sample {

inline RunInfo info()
{
    RunInfo info;
    info.config.name = "sample";
    info.config.task = "planted";
    info.config.total_step = 60;
    info.config.tinit = 6;
    info.config.tfinal = 30;
    info.config.deltaT = 4;
    info.config.record_steps = 10;
    info.matrices = {{"layer.0.query", 0, "query", 8, 6, 4, 4, 0, 2},
                     {"layer.0.attention.output", 0, "attention.output", 8, 8, 3, 2, 4, 0},
                     {"layer.1.query", 1, "query", 8, 6, 2, 1, 7, -1}};
    info.metricName = "accuracy";
    info.budgetUnit = BudgetUnit::Parameters;
    info.initialBudget = 9;
    info.targetBudget = 5;
    info.scale = 16 / (4 + 1e-5);
    info.adapterParameters = 1'000'000'000'000;
    info.headParameters = 20;
    info.frozenParameters = 3000;
    info.startedAt = "2026-01-02T03:04:05Z";
    return info;
}

inline std::shared_ptr<const RankState> state(int step)
{
    auto state = std::make_shared<RankState>();
    state->step = step;
    state->threshold = 0.1 * step;
    state->mu = 7.5;
    for (int i = 0; i < 9; ++i) {
        state->lambda.push_back(static_cast<float>(i % 2 ? -i : i) / 3.0f + static_cast<float>(step));
        state->sigma.push_back(std::sqrt(static_cast<float>(9 - i)));
        state->score.push_back(i == 3 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(i) * 1e-7f);
        state->kept.push_back((i + step) % 3 != 0);
    }
    return state;
}

inline StepReport report(int step)
{
    StepReport r;
    r.step = step;
    r.taskLoss = 2.0 / (step + 3);
    r.orthLoss = step == 7 ? std::numeric_limits<double>::quiet_NaN() : 0.1 / (step + 7);
    r.learningRate = 1e-3 / (step + 1);
    r.gradNorm = step == 8 ? std::numeric_limits<double>::infinity() : 0.3 + step;
    r.budget = 9 - step / 15;
    r.kept = 9 - step / 15;
    r.isAllocation = step >= 6 && step < 30 && step % 4 == 0;
    r.seconds = 0.001 * (step + 1);
    if (step % 20 == 19)
        r.evaluation = Evaluation{step + 1, 1.0 / step, 0.5 + 0.001 * step};
    if (r.isAllocation) {
        r.events.push_back({step, EventKind::Prune, 1, 2, -0.25, 1e-9, 2e-9, Phase::Warmup, AlarmKind::None, {}});
        r.events.push_back({step, EventKind::Reactivate, 0, 3, 0.125, 3e-9, 2e-9, Phase::Warmup, AlarmKind::None, {}});
    }
    if (step == 12) {  // as merge and reallocate reports: a triplet cut, what is left merged, another matrix grown
        Event e;
        e.step = step;
        e.kind = EventKind::Merge;
        e.matrix = 1;
        e.rankBefore = 3;
        e.rankAfter = 2;
        e.parametersBefore = e.parametersAfter = 5'000'000'000;
        e.slackBefore = e.slackAfter = -1;
        r.events.push_back(e);
        e.kind = EventKind::Grow;
        e.matrix = 2;
        e.index = 1;
        e.payer = 1;
        e.rankBefore = 1;
        e.rankAfter = 2;
        e.parametersAfter += 14;
        e.slackAfter -= 14;
        r.events.push_back(e);
        e.kind = EventKind::Refuse;
        e.reason = RefuseReason::Dimension;
        e.index = e.payer = -1;
        r.events.push_back(e);
    }
    if (step == 7 || step == 30)
        r.events.push_back({step, EventKind::Phase, -1, -1, 0, 0, 0, step == 7 ? Phase::Reduction : Phase::Final, AlarmKind::None, {}});
    if (step == 8)
        r.events.push_back({step, EventKind::Alarm, -1, -1, 0, 0, 0, Phase::Warmup, AlarmKind::NotFinite, "gradient norm ∞"});
    return r;
}

inline RunSummary summary()
{
    RunSummary s;
    s.outcome = Outcome::Stopped;
    s.steps = 60;
    s.seconds = 1.83;
    s.before = {0, 2.3, 0.1};
    s.after = {60, 0.31, 0.912};
    s.test = Evaluation{60, 0.32, 0.909};
    s.recovery = 0.75;
    s.peakParameters = 1'000'000'000'000;
    s.finalParameters = 500'000'000'001;
    s.failure = "it was “stopped”";
    return s;
}

/// Counts how often a state was built.
class CountingSource : public StateSource {
public:
    explicit CountingSource(int step) : m_step(step) {}
    std::shared_ptr<const RankState> state() override
    {
        ++built;
        return sample::state(m_step);
    }
    int built = 0;

private:
    int m_step;
};

}  // namespace adalora::sample
