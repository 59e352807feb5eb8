#include "alarm_text.h"

namespace adalora::cli {

std::string textOf(const Event &alarm, const RunInfo &info)
{
    const std::string &detail = alarm.detail;
    switch (alarm.alarm) {
    case AlarmKind::NotFinite:
        return detail + " is NaN or Inf: the run has diverged, and its last checkpoint before this is the last good state. Go on "
                        "from there with a lower learning rate or with clipping (max_grad_norm), and look for broken samples.";
    case AlarmKind::EqualScores:
        return "all scores are equal (" + detail + "), so this allocation chose by position, not by importance. Check that gradients "
               "reach the adapters, or choose another metric.";
    case AlarmKind::BudgetMissed:
        return "what is kept differs from the budget (" + detail + "). At the end of a run: no allocation came after the budget had "
               "fallen; take a smaller deltaT or a longer tfinal.";
    case AlarmKind::NoAllocation:
        return "no allocation was made by step " + std::to_string(alarm.step)
            + (detail.empty() ? ", and none will come: nothing is pruned." : ": the next one comes at step " + detail + ", in one big cut.")
            + " Take a smaller deltaT, so that its multiples fall into the reduction phase.";
    case AlarmKind::OrthogonalityRising:
        return "P and Q move away from orthogonality (defect " + detail + "), so lambda says less and less about what a triplet "
               "contributes. Raise orth_reg_weight or lower the learning rate.";
    case AlarmKind::MatrixDead: {
        const bool isKnown = alarm.matrix >= 0 && alarm.matrix < static_cast<int>(info.matrices.size());
        const std::string name = isKnown ? info.matrices[static_cast<std::size_t>(alarm.matrix)].name : "a matrix";
        return name + " holds triplets, but none of them has moved since the start: no gradient reaches it. Leave it out of "
                      "target_modules, or look for dead units behind it.";
    }
    case AlarmKind::StillFalling:
        return "the task loss was still falling at the end (" + detail + " over the last tenth of the run). A longer run, or a "
               "learning rate that falls earlier, would likely do better.";
    case AlarmKind::CheckpointFailed:
        return "a checkpoint could not be written: " + detail + ". The ones before it are as they were; make room, or see to the "
               "folder's permissions.";
    case AlarmKind::None: break;
    }
    return detail;
}

}  // namespace adalora::cli
