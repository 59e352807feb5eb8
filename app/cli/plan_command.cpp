#include "commands.h"
#include "config_changes.h"
#include "training/run_plan.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

namespace adalora::cli {
namespace {

std::string methodName(const RunInfo &info)
{
    return nlohmann::json::parse(fieldJson(info.config, "method")).get<std::string>();
}

std::string unitName(const RunInfo &info)
{
    return info.budgetUnit == BudgetUnit::Parameters ? "parameters" : "triplets";
}

nlohmann::ordered_json planToJson(const RunInfo &info, const std::vector<PlannedAllocation> &allocations)
{
    nlohmann::ordered_json json = {{"total_step", info.config.total_step},
                                   {"method", methodName(info)},
                                   {"warmup_ends", info.config.tinit},
                                   {"final_begins", info.config.total_step - info.config.tfinal},
                                   {"budget_unit", unitName(info)},
                                   {"initial_budget", info.initialBudget},
                                   {"target_budget", info.targetBudget},
                                   {"scale", info.scale},
                                   {"adapter_parameters", info.adapterParameters},
                                   {"head_parameters", info.headParameters},
                                   {"frozen_parameters", info.frozenParameters}};
    json["matrices"] = nlohmann::ordered_json::array();
    for (const MatrixInfo &m : info.matrices)
        json["matrices"].push_back({{"name", m.name}, {"out", m.out}, {"in", m.in}, {"rank", m.startRank}});
    json["allocations"] = nlohmann::ordered_json::array();
    for (const PlannedAllocation &a : allocations)
        json["allocations"].push_back({{"step", a.step}, {"budget", a.budget}});
    return json;
}

/// What methods with a schedule have besides.
void printSchedule(const RunInfo &info, const std::vector<PlannedAllocation> &allocations)
{
    const RunConfig &c = info.config;
    const int finalBegins = c.total_step - c.tfinal;
    std::cout << "budget       " << info.initialBudget << " -> " << info.targetBudget << ' ' << unitName(info) << '\n'
              << "warm-up      steps 0 to " << c.tinit << '\n'
              << "reduction    steps " << c.tinit + 1 << " to " << finalBegins << ", " << allocations.size()
              << " allocations, one every " << c.deltaT << " steps\n"
              << "final        steps " << finalBegins + 1 << " to " << c.total_step - 1 << '\n'
              << "    step   b(t)\n";
    const std::size_t every = std::max<std::size_t>(1, allocations.size() / 20);
    for (std::size_t i = 0; i < allocations.size(); ++i)
        if (i % every == 0 || i + 1 == allocations.size())
            std::cout << std::setw(8) << allocations[i].step << std::setw(7) << allocations[i].budget << '\n';
}

void printPlan(const RunInfo &info, const std::vector<PlannedAllocation> &allocations)
{
    std::cout << "method       " << methodName(info) << '\n'
              << "parameters   " << info.adapterParameters << " at the start, head " << info.headParameters << ", frozen "
              << info.frozenParameters << '\n';
    if (info.matrices.empty())
        return;
    int least = info.matrices[0].startRank, most = least;
    for (const MatrixInfo &m : info.matrices) {
        least = std::min(least, m.startRank);
        most = std::max(most, m.startRank);
    }
    std::cout << "matrices     " << info.matrices.size() << ", rank " << least;
    if (most > least)
        std::cout << " to " << most;
    std::cout << " at the start\n"
              << "scale        " << std::setprecision(4) << info.scale << '\n';
    if (!allocations.empty())
        printSchedule(info, allocations);
}

}  // namespace

void addPlan(CLI::App &app, int &)
{
    struct Options {
        std::string config;
        std::vector<std::string> changes;
        bool json = false;
    };
    CLI::App *command = app.add_subcommand("plan", "Show what a config will do: phases, budgets, parameters");
    auto o = std::make_shared<Options>();
    command->add_option("CONFIG", o->config, "JSON file as for train")->required();
    command->add_option("--set", o->changes, "field=value, overrides the config; may be repeated");
    command->add_flag("--json", o->json, "print the plan as JSON");
    command->callback([o] {
        const RunInfo info = planRun(withChanges(readRunConfig(o->config), o->changes));
        if (o->json)
            std::cout << planToJson(info, plannedAllocations(info)).dump(2) << '\n';
        else
            printPlan(info, plannedAllocations(info));
    });
}

}  // namespace adalora::cli
