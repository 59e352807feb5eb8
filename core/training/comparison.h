/// Configs of several methods that may be compared: same base, data and seed, and as many final parameters.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// What the adapters of an AdaLoRA or merge config hold at the end when the target budget is spread evenly: target_r
/// triplets of every matrix. A run that prefers some shapes to others ends somewhat beside it.
long long targetParameters(const RunInfo &info);

/// The LoRA rank whose parameters, Σ r (d + k), come nearest to those; at least 1 and at most min(d, k) of every matrix.
int loraRankOfEqualParameters(const RunInfo &info);

/// `config` for another method. LoRA gets the rank of equal parameters and no pattern, merge a score over σ where the
/// config's needs P, Λ and Q. Builds the base; throws Error
/// as `planRun`.
RunConfig comparable(const RunConfig &config, Method method);

}  // namespace adalora
