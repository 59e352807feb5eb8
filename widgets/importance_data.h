/// What the importance view shows of one state: scores, mask and order, as recorded or as a question would have it.
#pragma once
#include "runs/allocation_record.h"

namespace studio {

/// Vectors run over the triplets of all matrices, as in RankState.
struct ImportanceData {
    adalora::RunInfo plan;  ///< in effect at the step
    adalora::AllocationRecord record;
    std::vector<float> sigma;  ///< as RankState::sigma
    std::optional<adalora::WhatIfAnswer> answer;  ///< while something is asked; perhaps with a gap
    std::vector<double> score;        ///< the recorded ones, or those that decide the answer
    std::vector<unsigned char> kept;  ///< the recorded mask, or that of the answer
    std::vector<int> owner;           ///< the matrix of each triplet
    std::vector<int> order;           ///< triplets that are there, best first; equals by number, NaN last
    std::vector<int> place;           ///< in `order`; −1: not there
    double cut = 0;          ///< score at the cut; NaN: none yet
    double recordedCut = 0;  ///< that of the last allocation; NaN: none yet, or of another metric than `score`

    const adalora::MatrixInfo &matrixOf(int triplet) const { return plan.matrices[static_cast<std::size_t>(owner[static_cast<std::size_t>(triplet)])]; }
    /// Within its matrix.
    int indexOf(int triplet) const { return triplet - matrixOf(triplet).first; }
    int keptCount() const;
};

/// `question`: null where nothing is asked.
ImportanceData importanceData(const adalora::RunHistory &run, const adalora::RankState &state, const adalora::RunInfo &plan,
                              const adalora::WhatIfQuestion *question);

}  // namespace studio
