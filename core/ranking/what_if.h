/// What one allocation on recorded scores would keep under another budget or metric: the engine's own allocators, no training.
#pragma once
#include "training/run_report.h"
#include <optional>
#include <vector>

namespace adalora {

/// The triplets that an allocation at the step of one recorded state finds, numbered through as in RankState. Where the
/// state follows an allocation, they are as that found them: `allocationRecord` in runs/ puts back what it cut.
struct AllocationRecord {
    int step = 0;
    int chosenAt = -1;                ///< the step of the last allocation, perhaps this one; -1: none yet
    int budget = 0;                   ///< in force at the step, in the unit of the run
    double mu = 0;                    ///< that the scores were made with; 0: none
    std::vector<float> score;
    std::vector<float> lambda;        ///< as RankState::lambda; of what the step cut, before it did
    std::vector<float> slope;         ///< as RankState::slope; may be empty
    std::vector<unsigned char> present;  ///< 1: a triplet is there; masking: all
    std::vector<unsigned char> before;   ///< 1: was kept before the step chose
    std::vector<unsigned char> kept;     ///< 1: is kept after it: the recorded mask, without what merge has just grown
    std::vector<unsigned char> isSafe;   ///< 1: merge cuts it only where the budget cannot be kept otherwise
    int grown = 0;                    ///< triplets that merge grew in this step

    bool isAllocation() const { return chosenAt == step; }
};

/// By what triplets are ranked.
enum class WhatIfMetric {
    AsRecorded,
    Magnitude,     ///< |λ|; of merge there is none
    Sigma,         ///< σ; under masking those of ΔW belong to no triplet
    SigmaGradient  ///< |λ| + μ |∂L/∂λ|, with the run's averages where it was ranked so; of merge |σ| + μ |∂L/∂σ|
};

/// Why the record cannot answer.
enum class WhatIfGap {
    None,
    NoAllocations,   ///< ranks are fixed, or there are none
    NoLambda,        ///< merge trains products without a λ
    SigmaIsShared,   ///< masking: the singular values of ΔW are those of all its triplets together
    NoSlopes,        ///< |∂L/∂σ| was not recorded, since scores did not need it
    UnknownPin,      ///< the config pins a matrix that the run does not have: a damaged record
    PinsExceedBudget ///< pins hold more than the budget, now or at the end of the schedule
};

struct WhatIfQuestion {
    WhatIfMetric metric = WhatIfMetric::AsRecorded;
    double mu = 0;              ///< of SigmaGradient
    std::optional<int> target;  ///< another bT, from which b(t) at the step follows
    std::optional<int> budget;  ///< or another budget at the step itself, with which the schedule ends where it would be below

    bool operator==(const WhatIfQuestion &) const = default;
};

struct WhatIfAnswer {
    WhatIfGap gap = WhatIfGap::None;  ///< any other: all that follows is empty
    std::vector<double> score;        ///< that decided
    std::vector<unsigned char> kept;
    std::vector<int> ranks;           ///< one per matrix
    std::vector<int> rankChanges;     ///< against the recorded mask
    int gained = 0;                   ///< triplets that are kept here and not in the record
    int lost = 0;
    double cutScore = 0;              ///< as Allocation::threshold
    int budget = 0;                   ///< in the unit of the run
    int used = 0;                     ///< of it
};

/// Whether this metric can be asked for, the budget aside.
WhatIfGap gapOf(const RunInfo &info, const AllocationRecord &record, WhatIfMetric metric);

/// The least budget that can be asked for: what pins hold. 0 for an unknown pin.
int smallestBudget(const RunInfo &info, const AllocationRecord &record);

/// `info` with the config in effect at the step. Pins, ties, unit and rank_by are honoured.
///
/// Masking: asked as recorded at an allocation, exactly the recorded mask. |λ| of what was masked before is recorded as
/// 0, and does not win.
/// Merge: a round without its growth, which needs gradients that are not recorded. So asked as recorded it is exactly
/// what the round left where nothing grew; else it may keep triplets that the round cut for newcomers.
WhatIfAnswer whatIf(const RunInfo &info, const AllocationRecord &record, const WhatIfQuestion &question);

}  // namespace adalora
