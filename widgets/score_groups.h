/// How scores are spread within each kind of matrix, or within each layer.
#pragma once
#include "importance_data.h"

namespace studio {

enum class GroupBy { Kind, Layer };

struct ScoreGroup {
    std::string kind;  ///< of GroupBy::Kind
    int layer = -1;    ///< of GroupBy::Layer
    int color = -1;    ///< the kind's place among kinds; −1 for layers
    int triplets = 0;  ///< that are there
    int kept = 0;
    std::vector<double> scores;  ///< ascending, those that are numbers

    /// Between the two nearest scores, linearly: 0 the least, 1 the largest. NaN of nothing.
    double quantile(double share) const;
};

/// Kinds by first appearance, layers ascending; one for each that the run has, also where no triplet is there.
std::vector<ScoreGroup> scoreGroups(const ImportanceData &data, GroupBy by);

}  // namespace studio
