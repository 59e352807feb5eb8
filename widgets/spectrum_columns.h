/// The spectrum of one matrix at one step, as columns: the i-th largest σ beside the triplet of the i-th largest size.
#pragma once
#include "compared_run.h"
#include "training/run_report.h"
#include <optional>
#include <vector>

namespace studio {

/// With masking σ and triplet of one column are of the same place in two orders, and not the same thing.
struct SpectrumColumn {
    double sigma = 0;
    int triplet = -1;      ///< slot; -1: none, as with LoRA, which has no λ, or where there are fewer triplets
    double size = 0;       ///< of the triplet, as sizeOfTriplet
    double lambda = 0;     ///< of the triplet, signed
    bool isKept = false;   ///< of the triplet
    std::optional<double> compared;  ///< the compared run's i-th largest σ in its matrix of that name
};

/// `count` columns at most, largest first. Triplets that are not kept come after those that are as large; of a product
/// only those kept are there. `compared` may be null.
std::vector<SpectrumColumn> spectrumColumns(const adalora::RunInfo &info, const adalora::MatrixInfo &matrix, const adalora::RankState &state, int count,
                                            const adalora::RunInfo *comparedInfo, const adalora::RankState *compared);

}  // namespace studio
