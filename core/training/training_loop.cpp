#include "training/training_loop.h"

#include "error.h"
#include "linalg/blas_threads.h"
#include "training/alarm.h"
#include "training/live_run.h"
#include "training/loop_control.h"

namespace adalora {

class TrainingLoop::Private {
public:
    explicit Private(RunStart s) : start(std::move(s)) {}

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
    void note(const Event &event)
    {
        for (RunObserver *o : observers)
            o->noted(event);
    }

    void tellCheckpoint(RunObserver &observer, const Checkpoint &checkpoint)
    {
        try {
            observer.checkpoint(checkpoint);
        } catch (const Error &error) {
            note(alarm(checkpoint.step, AlarmKind::CheckpointFailed, error.what()));
        }
    }

    RunStart start;  ///< until it runs
    std::vector<RunObserver *> observers;
    LoopControl control;
};

TrainingLoop::TrainingLoop(RunConfig config) : TrainingLoop(RunStart{std::move(config), {}, {}}) {}

TrainingLoop::TrainingLoop(RunStart start)
{
    requireValid(start.config);
    if (start.from)
        requireValid(start.from->config);
    d = std::make_unique<Private>(std::move(start));
}

TrainingLoop::~TrainingLoop() = default;

void TrainingLoop::addObserver(RunObserver &observer) { d->observers.push_back(&observer); }

void TrainingLoop::send(Command command) { d->control.send(command); }

void TrainingLoop::send(Edit edit) { d->control.send(std::move(edit)); }

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
    setBlasThreads(blasThreadsFor(start.config));
    const int resumedAt = start.from ? start.from->step : -1;
    LiveRun run(std::move(start));
    if (!run.prepare(stop)) {  // stopped while preparing: nothing was started, so there is nothing to keep
        RunSummary nothing;
        nothing.outcome = Outcome::Stopped;
        tellEnd(nothing, nullptr);
        return nothing;
    }
    for (RunObserver *o : observers)
        resumedAt >= 0 ? o->runResumed(run.info(), resumedAt) : o->runStarted(run.info(), run.summary().before);

    bool isSaved = resumedAt >= 0;  // the newest checkpoint says all that is known
    const auto save = [&] {
        if (!run.isSound())  // the last good one stays the newest
            return;
        const Checkpoint checkpoint = run.checkpoint(control.waiting());
        for (RunObserver *o : observers)
            tellCheckpoint(*o, checkpoint);
        isSaved = true;
    };
    const auto statusChanged = [&](LoopStatus status) { tell(status, &run); };
    const auto answer = [&](const Edit &edit) {
        isSaved = false;
        for (const Event &event : run.apply(edit))
            note(event);
    };
    if (!isSaved && run.config().save_steps > 0)
        save();  // so that what is killed early can go on as well
    while (true) {
        for (const Edit &edit : run.takeScript())
            answer(edit);
        if (run.isFinished())  // asked here: an edit may have moved the end
            break;
        if (!control.waitForTurn(stop, statusChanged, answer))
            break;
        const StepReport report = run.step();
        isSaved = false;
        for (RunObserver *o : observers)
            o->stepDone(report, run);
        control.stepDone(report.isAllocation);
        if (run.hasDiverged())
            control.pause();
        if (run.isCheckpointDue())
            save();
    }
    if (!isSaved || !control.waiting().empty())
        save();
    const RunSummary summary = run.finish(stop);
    tellEnd(summary, run.state());
    return summary;
}

}  // namespace adalora
