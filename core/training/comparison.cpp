#include "training/comparison.h"

#include "training/run_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace adalora {

long long targetParameters(const RunInfo &info)
{
    if (info.budgetUnit == BudgetUnit::Parameters)
        return info.targetBudget;
    long long oneEach = 0;
    for (const MatrixInfo &m : info.matrices)
        oneEach += m.out + m.in + (info.config.method == Method::AdaLora ? 1 : 0);
    return std::llround(info.config.target_r * static_cast<double>(oneEach));
}

int loraRankOfEqualParameters(const RunInfo &info)
{
    long long rankOne = 0;
    int limit = std::numeric_limits<int>::max();
    for (const MatrixInfo &m : info.matrices) {
        rankOne += m.out + m.in;
        limit = std::min({limit, m.out, m.in});
    }
    const double rank = static_cast<double>(targetParameters(info)) / static_cast<double>(rankOne);
    return std::clamp(static_cast<int>(std::lround(rank)), 1, limit);
}

RunConfig comparable(const RunConfig &config, Method method)
{
    RunConfig other = config;
    other.method = method;
    const bool isForMerge = config.metric == Metric::SigmaGradient || config.metric == Metric::Magnitude
        || config.metric == Metric::Random;
    if (method == Method::Merge && !isForMerge) {
        other.metric = Metric::SigmaGradient;
        other.metric_expression.clear();
    }
    if (method == Method::Lora) {
        RunConfig adalora = config;
        adalora.method = Method::AdaLora;
        other.r = loraRankOfEqualParameters(planRun(adalora));
        other.rank_pattern.clear();
    }
    return other;
}

}  // namespace adalora
