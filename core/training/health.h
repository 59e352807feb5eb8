/// Watches a run for what goes wrong silently, and raises alarms that say which and where.
#pragma once
#include "training/run_observer.h"
#include "training/trainer.h"

namespace adalora {

/// Of AlarmKind it raises all but NotFinite and EqualScores, which the trainer and the methods raise themselves. Nothing
/// is raised twice for one cause. One thread.
class HealthMonitor {
public:
    /// `info`: of the run as it began.
    explicit HealthMonitor(RunInfo info);

    /// After a step, under the config in effect: appends alarms to its events. `states` is asked once a run.
    void watch(const RunConfig &config, const Trainer &trainer, StateSource &states, StepReport &report);

    /// All that it has seen: a resumed run raises the alarms of one that was never stopped.
    void archive(Archive &a);

private:
    void watchAllocations(const RunConfig &config, StepReport &report);
    void watchBudget(const RunConfig &config, StepReport &report);
    void watchOrthogonality(const RunConfig &config, const RankMethod &method, StepReport &report);
    void watchMatrices(const RunConfig &config, StateSource &states, StepReport &report);
    void watchLoss(const RunConfig &config, StepReport &report);

    RunInfo m_info;
    bool m_hasAllocated = false;
    bool m_lacksAllocation = false;  ///< told
    bool m_isBudgetMissed = false;
    double m_lowestDefect = -1;      ///< since the last alarm; −1: none yet
    bool m_isDefectRising = false;   ///< told, and not yet back
    bool m_hasSeenMatrices = false;
    double m_startSum = 0;           ///< of the first losses
    int m_startCount = 0;
    std::vector<double> m_losses;    ///< of the last fifth of T, and a few before
};

}  // namespace adalora
