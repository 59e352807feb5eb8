/// All that `adalora plan` says about a config, as text and as JSON.
#pragma once
#include "training/data_size.h"
#include "training/measured_step.h"
#include "training/plan_warnings.h"
#include "training/planned_size.h"
#include "training/run_plan.h"
#include <iosfwd>
#include <nlohmann/json.hpp>

namespace adalora::cli {

struct PlanReport {
    RunInfo info;
    std::vector<PlannedAllocation> allocations;
    PlannedSize size;
    std::vector<PlanWarning> warnings;
    std::optional<DataSize> data;
    std::optional<MeasuredStep> measured;
    std::vector<std::string> fitted;  ///< "field=value" that fitting changed
};

nlohmann::ordered_json toJson(const PlanReport &plan);
void print(std::ostream &out, const PlanReport &plan);

}  // namespace adalora::cli
