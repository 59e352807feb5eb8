/// Where the three phases of a schedule lie in its steps.
#pragma once
#include "training/run_report.h"
#include <vector>

namespace studio {

/// Steps [from, to]; empty when both are equal.
struct PhaseBand {
    adalora::Phase phase;
    int from;
    int to;
};

/// In order, together [0, T]; b0 for t ≤ t_i, bT for t > T − t_f. Also for configurations that break rules.
/// Methods without a schedule have no phases.
std::vector<PhaseBand> phaseBands(const adalora::RunConfig &config);

}  // namespace studio
