#include "training/plan_warnings.h"

#include "training/published_schedules.h"
#include "training/run_plan.h"

#include <cmath>

namespace adalora {
namespace {

constexpr int fewestAllocations = 3;
constexpr double shortestReduction = 0.25;  // the paper's shortest is 0.30 (XSum)
constexpr double unusedShare = 0.05;        // of the data's steps, that T may leave over unsaid
constexpr double scaleTolerance = 0.01;


int lastReductionStep(const RunConfig &c) { return c.total_step - c.tfinal; }

void warnOfSchedule(const RunInfo &info, std::vector<PlanWarning> &warnings)
{
    const RunConfig &c = info.config;
    const std::vector<PlannedAllocation> all = plannedAllocations(info);
    int inReduction = 0;
    for (const PlannedAllocation &allocation : all)
        inReduction += allocation.step <= lastReductionStep(c);
    if (inReduction == 0)
        warnings.push_back({PlanWarningKind::NoAllocation, static_cast<double>(info.initialBudget),
                            static_cast<double>(all.empty() ? info.initialBudget : all.back().budget)});
    else if (inReduction < fewestAllocations)
        warnings.push_back({PlanWarningKind::FewAllocations, static_cast<double>(inReduction), fewestAllocations});
    const double share = static_cast<double>(lastReductionStep(c) - c.tinit) / c.total_step;
    if (share < shortestReduction)
        warnings.push_back({PlanWarningKind::ShortReduction, share, shortestReduction});
}

void warnOfData(const RunConfig &c, int steps, std::vector<PlanWarning> &warnings)
{
    if (c.total_step > steps) {
        const int finalBegins = lastReductionStep(c) + 1;
        if (hasSchedule(c.method) && finalBegins >= steps)
            warnings.push_back({PlanWarningKind::FinalNotReached, static_cast<double>(finalBegins), static_cast<double>(steps)});
        else
            warnings.push_back({PlanWarningKind::LongerThanData, static_cast<double>(c.total_step), static_cast<double>(steps)});
    } else if (c.total_step < (1 - unusedShare) * steps) {
        warnings.push_back({PlanWarningKind::ShorterThanData, static_cast<double>(c.total_step), static_cast<double>(steps)});
    }
}

void warnOfScale(double scale, std::vector<PlanWarning> &warnings)
{
    PlanWarning nearest{PlanWarningKind::UnusualScale, scale};
    double lowest = INFINITY, highest = 0;
    for (const PublishedSchedule &schedule : publishedSchedules()) {
        for (const double published : schedule.scales()) {
            lowest = std::min(lowest, published);
            highest = std::max(highest, published);
            if (nearest.limit == 0 || std::abs(std::log(published / scale)) < std::abs(std::log(nearest.limit / scale))) {
                nearest.limit = published;
                nearest.schedule = schedule.name;
            }
        }
    }
    if (scale < lowest * (1 - scaleTolerance) || scale > highest * (1 + scaleTolerance))
        warnings.push_back(nearest);
}

}  // namespace

std::vector<PlanWarning> warningsFor(const RunInfo &info, std::optional<int> steps)
{
    const RunConfig &c = info.config;
    std::vector<PlanWarning> warnings;
    if (hasSchedule(c.method))
        warnOfSchedule(info, warnings);
    if (steps)
        warnOfData(c, *steps, warnings);
    if (c.method == Method::AdaLora && c.orth_reg_weight == 0)
        warnings.push_back({PlanWarningKind::NoOrthogonality});
    if (hasSchedule(c.method) && info.scale > 0)
        warnOfScale(info.scale, warnings);
    return warnings;
}

}  // namespace adalora
