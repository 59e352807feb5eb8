#include "training/what_if_edit.h"

#include "ranking/budget_schedule.h"

namespace adalora {
namespace {

/// What one triplet of every matrix costs together.
double costOfOneEach(const RunInfo &info)
{
    double sum = 0;
    for (const MatrixInfo &matrix : info.matrices)
        sum += costOfOne(matrix, info);
    return sum;
}

}  // namespace

Edit editAsking(const RunInfo &info, const WhatIfQuestion &question)
{
    RunConfig config = info.config;
    switch (question.metric) {
    case WhatIfMetric::AsRecorded: break;
    case WhatIfMetric::Magnitude:
    case WhatIfMetric::Sigma: config.metric = Metric::Magnitude; break;
    case WhatIfMetric::SigmaGradient:
        config.metric = Metric::SigmaGradient;
        config.mu = question.mu;
    }
    const int target = question.budget.value_or(question.target.value_or(info.targetBudget));
    const bool isConstant = config.method == Method::Merge && config.budget_mode == BudgetMode::Constant;
    if (target != info.targetBudget && !isConstant && !info.matrices.empty())
        config.target_r = target / costOfOneEach(info);
    return editBetween(info.config, config);
}

}  // namespace adalora
