#include "importance_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace studio {
namespace {

void sortByScore(ImportanceData &data)
{
    for (int i = 0; i < std::ssize(data.score); ++i)
        if (data.record.present[static_cast<std::size_t>(i)])
            data.order.push_back(i);
    const auto scoreOf = [&](int triplet) { return data.score[static_cast<std::size_t>(triplet)]; };
    std::stable_sort(data.order.begin(), data.order.end(), [&](int a, int b) {
        return std::isnan(scoreOf(b)) ? !std::isnan(scoreOf(a)) : scoreOf(a) > scoreOf(b);
    });
    data.place.assign(data.score.size(), -1);
    for (int place = 0; place < std::ssize(data.order); ++place)
        data.place[static_cast<std::size_t>(data.order[static_cast<std::size_t>(place)])] = place;
}

}  // namespace

int ImportanceData::keptCount() const { return std::accumulate(kept.begin(), kept.end(), 0); }

ImportanceData importanceData(const adalora::RunHistory &run, const adalora::RankState &state, const adalora::RunInfo &plan,
                              const adalora::WhatIfQuestion *question)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    ImportanceData data;
    data.plan = plan;
    data.record = adalora::allocationRecord(run, state, plan);
    data.sigma = state.sigma;
    for (std::size_t m = 0; m < plan.matrices.size(); ++m)
        data.owner.insert(data.owner.end(), static_cast<std::size_t>(plan.matrices[m].rank), static_cast<int>(m));
    data.score.assign(data.record.score.begin(), data.record.score.end());
    data.kept = data.record.kept;
    data.cut = data.recordedCut = data.record.chosenAt >= 0 ? state.threshold : none;
    if (question) {
        adalora::WhatIfAnswer answer = adalora::whatIf(plan, data.record, *question);
        if (answer.gap == adalora::WhatIfGap::None) {
            data.score = answer.score;
            data.kept = answer.kept;
            data.cut = answer.cutScore;
            if (question->metric != adalora::WhatIfMetric::AsRecorded)
                data.recordedCut = none;
        }
        data.answer = std::move(answer);
    }
    sortByScore(data);
    return data;
}

}  // namespace studio
