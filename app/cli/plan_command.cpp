#include "commands.h"
#include "config_changes.h"
#include "error.h"
#include "plan_report.h"
#include "plan_text.h"

#include <iostream>

namespace adalora::cli {
namespace {

struct Options {
    std::string config;
    std::vector<std::string> published, changes;
    long long samples = 0;
    double epochs = 1;
    bool fits = false, measures = false, lists = false, json = false;
};

void listPublished(bool asJson)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const PublishedSchedule &s : publishedSchedules()) {
        json.push_back({{"id", s.id}, {"name", s.name}, {"model", s.model}, {"source", s.source}, {"sets", textOf(s)}});
        if (!asJson)
            std::cout << s.id << "  " << s.name << (s.model.empty() ? "" : ", " + s.model) << ". " << s.source << "\n    "
                      << textOf(s) << '\n';
    }
    if (asJson)
        std::cout << json.dump(2) << '\n';
}

RunConfig configFrom(const Options &o)
{
    RunConfig config = readRunConfig(o.config);
    for (const std::string &id : o.published)
        config = applied(std::move(config), publishedSchedule(id));
    return withChanges(std::move(config), o.changes);
}

PlanReport planFrom(const Options &o)
{
    PlanReport plan;
    RunConfig config = configFrom(o);
    std::optional<int> steps;
    if (o.samples > 0) {
        plan.data = dataSizeOf(config, o.samples, o.epochs);
        steps = plan.data->optimizerSteps();
        if (o.fits || config.total_step == 0) {  // a config without T has it from the data
            const RunConfig fitted = fittedTo(config, *steps);
            for (const std::string &field : fieldNames())
                if (fieldJson(fitted, field) != fieldJson(config, field))
                    plan.fitted.push_back(field + "=" + fieldJson(fitted, field));
            config = fitted;
        }
    }
    plan.info = planRun(config);
    plan.allocations = plannedAllocations(plan.info);
    plan.size = plannedSize(plan.info);
    plan.warnings = warningsFor(plan.info, steps);
    if (o.measures)
        plan.measured = measureStep(config, {});
    return plan;
}

}  // namespace

void addPlan(CLI::App &app, int &)
{
    CLI::App *command = app.add_subcommand("plan", "Show what a config will do: phases, budgets, parameters, what may go wrong");
    auto o = std::make_shared<Options>();
    CLI::Option *config = command->add_option("CONFIG", o->config, "JSON file as for train");
    command->add_option("--published", o->published, "apply a published schedule first; may be repeated")->allow_extra_args(false);
    command->add_option("--set", o->changes, "field=value, overrides the config; may be repeated")->allow_extra_args(false);
    CLI::Option *samples = command->add_option("--samples", o->samples, "size of the training set: T in optimizer steps follows from it")
                               ->check(CLI::PositiveNumber);
    command->add_option("--epochs", o->epochs, "times through the training set")->check(CLI::PositiveNumber)->needs(samples);
    command->add_flag("--fit", o->fits, "plan for the T that the data give, phases in proportion")->needs(samples);
    command->add_flag("--measure", o->measures, "train a few steps to tell time and memory");
    CLI::Option *list = command->add_flag("--list-published", o->lists, "show the published schedules instead")->excludes(config);
    command->add_flag("--json", o->json, "print as JSON");
    command->callback([o, config, list] {
        if (list->count() == 0 && config->count() == 0)
            throw CLI::RequiredError("CONFIG");
        if (o->lists)
            return listPublished(o->json);
        const PlanReport plan = planFrom(*o);
        if (o->json)
            std::cout << toJson(plan).dump(2) << '\n';
        else
            print(std::cout, plan);
    });
}

}  // namespace adalora::cli
