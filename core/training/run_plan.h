/// What follows from a config and the shapes of its base before anything is trained.
#pragma once
#include "models/model.h"
#include "training/rank_method.h"

namespace adalora {

/// Budgets, scale and parameter counts of `model` as `method` has prepared it and before anything is trained.
RunInfo describeRun(const RunConfig &config, Model &model, const RankMethod &method, std::string metricName);

/// The same for a config alone: builds the base without its data. Throws Error as the run itself would.
RunInfo planRun(const RunConfig &config);

/// `info` once `config`, which differs from the run's in steerable fields alone, is in effect: with the budgets that follow.
RunInfo steered(RunInfo info, const RunConfig &config);
/// The same for an event of the run: nothing unless it is an edit that was applied. Throws Error for one that is none.
std::optional<RunInfo> steeredBy(const Event &event, const RunInfo &info);

/// The steps of all allocations (of merge: rounds), ascending; none for methods without a schedule.
std::vector<int> allocationSteps(const RunConfig &config);

/// One line of a plan: at `step` an allocation keeps `budget`, in RunInfo::budgetUnit.
struct PlannedAllocation {
    int step;
    int budget;
};
/// The same with their budgets.
std::vector<PlannedAllocation> plannedAllocations(const RunInfo &info);

}  // namespace adalora
