/// A plan's warnings and published schedules in English sentences.
#pragma once
#include "training/plan_warnings.h"
#include "training/published_schedules.h"

namespace adalora::cli {

/// What is wrong, why it matters, what to do.
std::string textOf(const PlanWarning &warning, const RunInfo &info);
/// no_allocation, few_allocations, …
std::string nameOf(PlanWarningKind kind);
/// What it sets, as `--set` takes it: "total_step=3950 tinit=600 …".
std::string textOf(const PublishedSchedule &schedule);

}  // namespace adalora::cli
