/// What is likely to go wrong with a schedule, said before anything is trained.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// The window and the command line have a sentence for each.
enum class PlanWarningKind {
    NoAllocation,     ///< no multiple of ΔT in the reduction: one cut, value: from b0, limit: to bT (b0 again: none at all)
    FewAllocations,   ///< value: allocations in the reduction, limit: 3
    ShortReduction,   ///< value: share of T that the reduction takes, limit: 1/4
    LongerThanData,   ///< value: T, limit: optimizer steps that the data give; the final phase is still reached
    FinalNotReached,  ///< value: step at which the final phase begins, limit: as LongerThanData
    ShorterThanData,  ///< value: T, limit: as LongerThanData; what is left of the data trains nothing
    NoOrthogonality,  ///< γ = 0: λ says little about ΔW
    UnusualScale,     ///< value: s = α / r_init, limit: the nearest published one, schedule: whose
};

struct PlanWarning {
    PlanWarningKind kind;
    double value = 0;
    double limit = 0;
    std::string schedule = {};  ///< name of a PublishedSchedule
};

/// Of a plan (`planRun`), in the order of PlanWarningKind; `steps` is what the data give, nothing: unknown. Methods
/// without a schedule are warned of T alone. Throws Error as `publishedSchedules`.
std::vector<PlanWarning> warningsFor(const RunInfo &info, std::optional<int> steps = {});

}  // namespace adalora
