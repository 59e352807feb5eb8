/// Whether two histories tell the same, bit for bit.
#pragma once
#include "runs/run_history.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace adalora {

inline bool isSame(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
inline bool isSame(const Evaluation &a, const Evaluation &b) { return a.step == b.step && isSame(a.loss, b.loss) && isSame(a.value, b.value); }
inline bool isSame(const std::optional<double> &a, const std::optional<double> &b) { return a.has_value() == b.has_value() && (!a || isSame(*a, *b)); }

inline bool isSame(const Event &a, const Event &b)
{
    return a.step == b.step && a.kind == b.kind && a.matrix == b.matrix && a.index == b.index && isSame(a.lambda, b.lambda) &&
           isSame(a.score, b.score) && isSame(a.threshold, b.threshold) && a.phase == b.phase && a.alarm == b.alarm && a.detail == b.detail && a.refusal == b.refusal &&
           a.reason == b.reason && a.payer == b.payer && a.rankBefore == b.rankBefore && a.rankAfter == b.rankAfter &&
           a.parametersBefore == b.parametersBefore && a.parametersAfter == b.parametersAfter &&
           a.slackBefore == b.slackBefore && a.slackAfter == b.slackAfter;
}

inline bool isSame(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
}

inline bool isSame(const RankState &a, const RankState &b)
{
    return a.step == b.step && isSame(a.threshold, b.threshold) && a.mu == b.mu && isSame(a.lambda, b.lambda) && isSame(a.sigma, b.sigma) &&
           isSame(a.score, b.score) && isSame(a.slope, b.slope) && isSame(a.defect, b.defect) && a.kept == b.kept;
}

inline bool isSame(const RunInfo &a, const RunInfo &b)
{
    const auto isSameMatrix = [](const MatrixInfo &x, const MatrixInfo &y) {
        return x.name == y.name && x.layer == y.layer && x.kind == y.kind && x.out == y.out && x.in == y.in && x.rank == y.rank && x.startRank == y.startRank &&
               x.first == y.first && x.plantedRank == y.plantedRank;
    };
    return a.config == b.config && a.metricName == b.metricName && a.budgetUnit == b.budgetUnit && a.initialBudget == b.initialBudget &&
           a.targetBudget == b.targetBudget && isSame(a.scale, b.scale) && a.adapterParameters == b.adapterParameters &&
           a.headParameters == b.headParameters && a.frozenParameters == b.frozenParameters && a.tokensPerStep == b.tokensPerStep && a.startedAt == b.startedAt &&
           std::equal(a.matrices.begin(), a.matrices.end(), b.matrices.begin(), b.matrices.end(), isSameMatrix);
}

/// Empty, or what differs.
inline std::string difference(const RunHistory &a, const RunHistory &b)
{
    const auto same = [](const auto &x, const auto &y) { return isSame(x, y); };
    if (!isSame(a.info(), b.info()))
        return "info";
    for (int i = 0; i < seriesCount; ++i) {
        const auto x = a.series(static_cast<Series>(i));
        const auto y = b.series(static_cast<Series>(i));
        if (!std::equal(x.begin(), x.end(), y.begin(), y.end(), same))
            return "series " + std::to_string(i);
    }
    for (int step = -1; step < a.steps(); ++step)
        if (a.nextAllocation(step) != b.nextAllocation(step))
            return "allocations";
    if (!std::equal(a.evaluations().begin(), a.evaluations().end(), b.evaluations().begin(), b.evaluations().end(), same))
        return "evaluations";
    if (!std::equal(a.events().begin(), a.events().end(), b.events().begin(), b.events().end(), same))
        return "events";
    if (!std::equal(a.states().begin(), a.states().end(), b.states().begin(), b.states().end(),
                    [](const auto &x, const auto &y) { return isSame(*x, *y); }))
        return "states";
    if (a.summary().has_value() != b.summary().has_value())
        return "summary";
    if (a.summary()) {
        const RunSummary &x = *a.summary(), &y = *b.summary();
        if (x.outcome != y.outcome || x.steps != y.steps || !isSame(x.seconds, y.seconds) || !isSame(x.before, y.before) ||
            !isSame(x.after, y.after) || x.test.has_value() != y.test.has_value() || (x.test && !isSame(*x.test, *y.test)) ||
            !isSame(x.recovery, y.recovery) || !isSame(x.uniformRecovery, y.uniformRecovery) ||
            x.peakParameters != y.peakParameters || x.finalParameters != y.finalParameters || x.failure != y.failure)
            return "summary";
    }
    return {};
}

}  // namespace adalora
