#include "score_groups.h"

#include "kind_colors.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace studio {

double ScoreGroup::quantile(double share) const
{
    if (scores.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double position = share * static_cast<double>(scores.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double rest = position - static_cast<double>(below);
    return rest > 0 ? scores[below] + rest * (scores[below + 1] - scores[below]) : scores[below];
}

std::vector<ScoreGroup> scoreGroups(const ImportanceData &data, GroupBy by)
{
    std::vector<ScoreGroup> groups;
    std::vector<int> groupOf;  // by matrix
    if (by == GroupBy::Kind) {
        const std::vector<std::string> kinds = kindsOf(data.plan.matrices);
        groupOf = kindIndices(data.plan.matrices, kinds);
        for (const std::string &kind : kinds)
            groups.push_back({kind, -1, static_cast<int>(groups.size()), 0, 0, {}});
    } else {
        std::map<int, int> layers;
        for (const adalora::MatrixInfo &matrix : data.plan.matrices)
            layers[matrix.layer] = 0;
        for (auto &[layer, group] : layers) {
            group = static_cast<int>(groups.size());
            groups.push_back({{}, layer, -1, 0, 0, {}});
        }
        for (const adalora::MatrixInfo &matrix : data.plan.matrices)
            groupOf.push_back(layers[matrix.layer]);
    }
    // From worst to best, so that each group's scores come ascending.
    for (auto triplet = data.order.rbegin(); triplet != data.order.rend(); ++triplet) {
        const auto i = static_cast<std::size_t>(*triplet);
        ScoreGroup &group = groups[static_cast<std::size_t>(groupOf[static_cast<std::size_t>(data.owner[i])])];
        ++group.triplets;
        group.kept += data.kept[i];
        if (!std::isnan(data.score[i]))
            group.scores.push_back(data.score[i]);
    }
    return groups;
}

}  // namespace studio
