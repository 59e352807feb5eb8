/// How many adapter parameters a plan has in effect at its start, its peak and its end.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// Counted as RunSummary's: the head apart, of masking the kept triplets.
struct PlannedSize {
    long long start = 0;
    long long peak = 0;
    long long end = 0;  ///< with the target spread evenly over all matrices
    /// Whatever the allocation chooses. The least is 0 where a threshold cuts, not a count.
    long long endLeast = 0, endMost = 0;
};

/// Of a plan, for every method.
PlannedSize plannedSize(const RunInfo &info);

}  // namespace adalora
