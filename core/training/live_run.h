/// A training between its steps: the task, the trainer, the edits still to come, and what has been reached so far.
#pragma once
#include "tasks/task.h"
#include "training/health.h"
#include "training/run_observer.h"
#include "training/trainer.h"
#include "training/training_loop.h"
#include <deque>

namespace adalora {

/// One thread. Nothing is read or built before `prepare`.
class LiveRun : public StateSource {
public:
    explicit LiveRun(RunStart start);

    /// Loads data and model, then begins anew or where the checkpoint stands. False: stopped before it could begin.
    /// Throws Error for data, model or checkpoint; FileDamaged, too, for a checkpoint of another base.
    bool prepare(const std::stop_token &stop);

    /// With all edits so far in effect.
    RunInfo info() const;
    const RunConfig &config() const { return m_config; }
    const RunSummary &summary() const { return m_summary; }
    bool isFinished() const { return m_trainer->isFinished(); }
    bool hasDiverged() const { return !m_notFinite.empty(); }  ///< in the last step
    bool isSound() const { return m_trainer->notFiniteWeight().empty(); }  ///< worth a checkpoint
    /// After the last step; at most one is built for each step.
    std::shared_ptr<const RankState> state() override;

    /// Edits whose time has come.
    std::vector<Edit> takeScript();
    /// Applies or refuses: the answer comes first, then what happened through it.
    std::vector<Event> apply(const Edit &edit);
    /// One optimizer step, with its validation where one is due.
    StepReport step();
    bool isCheckpointDue() const;
    /// `waiting`: edits that have arrived beside the script.
    Checkpoint checkpoint(const std::vector<Edit> &waiting);
    /// How it ended, with the test where it has reached its end.
    RunSummary finish(const std::stop_token &stop);

private:
    void archive(Archive &a);
    void restore(Checkpoint from);
    std::optional<ConfigProblem> takeOver(const Edit &edit, std::vector<Event> &events);

    RunConfig m_config;  ///< in effect
    std::deque<DatedEdit> m_script;
    std::optional<Checkpoint> m_from;
    std::unique_ptr<Task> m_task;
    std::unique_ptr<Trainer> m_trainer;
    RunInfo m_info;      ///< as begun
    RunSummary m_summary;
    std::string m_base;
    int m_edits = 0;     ///< answered
    std::string m_notFinite;  ///< in the last step; empty: all was well
    std::optional<HealthMonitor> m_health;
    std::shared_ptr<const RankState> m_state;
};

}  // namespace adalora
