#include "training/training_loop.h"

#include "error.h"
#include "linalg/blas_threads.h"
#include "linalg/random.h"
#include "tasks/task.h"
#include "training/loop_control.h"
#include "training/make_method.h"
#include "training/planted_recovery.h"
#include "training/run_plan.h"
#include "training/trainer.h"

#include <algorithm>
#include <vector>

namespace adalora {
namespace {

/// Asks the trainer for its state at most once per step.
class CachedState : public StateSource {
public:
    explicit CachedState(const Trainer &trainer) : m_trainer(trainer) {}
    void invalidate() { m_state.reset(); }
    std::shared_ptr<const RankState> state() override
    {
        if (!m_state)
            m_state = m_trainer.state();
        return m_state;
    }

private:
    const Trainer &m_trainer;
    std::shared_ptr<const RankState> m_state;
};

bool hasDiverged(const StepReport &report)
{
    return std::any_of(report.events.begin(), report.events.end(),
                       [](const Event &e) { return e.alarm == AlarmKind::NotFinite; });
}

}  // namespace

class TrainingLoop::Private {
public:
    explicit Private(RunConfig c) : config(std::move(c)) {}

    RunSummary train(const std::stop_token &stop);
    void tell(LoopStatus status, StateSource *source)
    {
        for (RunObserver *o : observers)
            o->statusChanged(status, source);
    }
    void tellEnd(const RunSummary &summary, const std::shared_ptr<const RankState> &final)
    {
        for (RunObserver *o : observers)
            o->runEnded(summary, final);
        tell(LoopStatus::Ended, nullptr);
    }

    const RunConfig config;
    std::vector<RunObserver *> observers;
    LoopControl control;
};

TrainingLoop::TrainingLoop(RunConfig config)
{
    requireValid(config);
    d = std::make_unique<Private>(std::move(config));
}

TrainingLoop::~TrainingLoop() = default;

void TrainingLoop::addObserver(RunObserver &observer) { d->observers.push_back(&observer); }

void TrainingLoop::send(Command command) { d->control.send(command); }

RunSummary TrainingLoop::run(std::stop_token stop)
{
    try {
        return d->train(stop);
    } catch (const Error &error) {
        RunSummary failed;
        failed.outcome = Outcome::Failed;
        failed.failure = error.what();
        for (RunObserver *o : d->observers) {
            try {
                o->runEnded(failed, nullptr);
                o->statusChanged(LoopStatus::Ended, nullptr);
            } catch (const Error &) {
                // The observer that failed has already said why; the others must still hear of the end.
            }
        }
        throw;
    }
}

RunSummary TrainingLoop::Private::train(const std::stop_token &stop)
{
    tell(LoopStatus::Preparing, nullptr);
    setBlasThreads(config.threads);
    const std::unique_ptr<Task> task = makeTask(config);
    Random adapterRandom(config.seed, "adapters");
    Trainer trainer(task->model(), task->loss(), config, makeMethod(task->model(), config, adapterRandom));
    CachedState state(trainer);

    RunSummary summary;
    const std::optional<Evaluation> before = task->validate(stop);
    if (!before) {  // stopped while preparing: nothing was started, so there is nothing to keep
        summary.outcome = Outcome::Stopped;
        tellEnd(summary, nullptr);
        return summary;
    }
    summary.before = summary.after = *before;
    RunInfo info = describeRun(config, task->model(), trainer.method(), task->metricName());
    for (MatrixInfo &m : info.matrices)
        m.plantedRank = task->plantedRank(m.name);
    summary.peakParameters = summary.finalParameters = trainer.method().parameters();
    for (RunObserver *o : observers)
        o->runStarted(info, summary.before);

    bool diverged = false;
    const auto statusChanged = [&](LoopStatus status) { tell(status, &state); };
    while (trainer.nextStep() < config.total_step && control.waitForTurn(stop, statusChanged)) {
        StepReport report = trainer.step(task->nextBatch());
        state.invalidate();
        summary.seconds += report.seconds;
        summary.steps = trainer.nextStep();
        summary.finalParameters = trainer.method().parameters();
        summary.peakParameters = std::max(summary.peakParameters, summary.finalParameters);
        diverged = hasDiverged(report);
        if (!diverged && (summary.steps % config.eval_steps == 0 || summary.steps == config.total_step)) {
            report.evaluation = task->validate(stop);
            if (report.evaluation) {
                report.evaluation->step = summary.steps;
                summary.after = *report.evaluation;
            }
        }
        for (RunObserver *o : observers)
            o->stepDone(report, state);
        control.stepDone(report.isAllocation);
        if (diverged)
            control.pause();
    }

    if (diverged) {
        summary.outcome = Outcome::Diverged;
        summary.failure = "the loss or a gradient is not finite";
    } else if (summary.steps < config.total_step) {
        summary.outcome = Outcome::Stopped;
    } else {
        summary.test = task->test(stop);
        if (summary.test)
            summary.test->step = summary.steps;
    }
    const std::shared_ptr<const RankState> final = state.state();
    summary.recovery = plantedRecovery(info, *final);
    summary.uniformRecovery = uniformRecovery(info);
    tellEnd(summary, final);
    return summary;
}

}  // namespace adalora
