/// What the last allocation changed: which ranks rose or fell, and who paid for whom.
#pragma once
#include <vector>

namespace adalora { class RunHistory; }

namespace studio {

struct RankChange {
    int change = 0;            ///< triplets won less triplets lost
    std::vector<int> payers;   ///< one for each growth: the matrix that gave a triplet, -1 for free parameters
    std::vector<int> paidFor;  ///< one for each growth elsewhere that a triplet of this matrix paid for
};

/// One entry per matrix, of the last allocation at or before `step`; all 0 without one.
std::vector<RankChange> rankChangesAt(const adalora::RunHistory &run, int step);

}  // namespace studio
