/// How well an allocation found ranks that the task knows: Σ min(r̂, r*) / Σ r* over the adapted matrices.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// Of the kept triplets in `state`; empty where the task planted nothing. 1 is perfect.
std::optional<double> plantedRecovery(const RunInfo &info, const RankState &state);
/// What the target budget scores when every matrix gets the same share of it, remainders to the first matrices.
std::optional<double> uniformRecovery(const RunInfo &info);

}  // namespace adalora
