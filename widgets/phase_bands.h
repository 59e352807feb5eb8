/// Where the three phases of a schedule lie in its steps.
#pragma once
#include "training/run_report.h"
#include <array>

namespace studio {

/// Steps [from, to]; empty when both are equal.
struct PhaseBand {
    adalora::Phase phase;
    int from;
    int to;
};

/// In order, together [0, T]; b0 for t ≤ t_i, bT for t > T − t_f. Also for configurations that break rules.
std::array<PhaseBand, 3> phaseBands(const adalora::RunConfig &config);

}  // namespace studio
