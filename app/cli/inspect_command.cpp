#include "commands.h"
#include "io/safetensors.h"
#include "runs/run_store.h"
#include "summary_text.h"

#include <iostream>
#include <map>

namespace adalora::cli {
namespace {

const char *nameOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Prune: return "prune";
    case EventKind::Reactivate: return "reactivate";
    case EventKind::Phase: return "phase";
    case EventKind::Alarm: return "alarm";
    case EventKind::Merge: return "merge";
    case EventKind::Grow: return "grow";
    case EventKind::Refuse: return "refuse";
    }
    return "";
}

std::map<std::string, int> eventCounts(const RunHistory &run)
{
    std::map<std::string, int> counts;
    for (const Event &e : run.events())
        ++counts[nameOf(e.kind)];
    return counts;
}

void inspectRunAsJson(const RunHistory &run)
{
    nlohmann::ordered_json json = {{"config", nlohmann::ordered_json::parse(toJson(run.info().config))},
                                   {"started_at", run.info().startedAt},
                                   {"steps", run.steps()},
                                   {"states", run.states().size()},
                                   {"events", eventCounts(run)}};
    for (const Evaluation &e : run.evaluations())
        json["evaluations"].push_back(toJson(e));
    json["summary"] = run.summary() ? toJson(*run.summary()) : nullptr;
    if (!run.states().empty())
        json["ranks"] = ranksToJson(run.info(), *run.states().back());
    std::cout << json.dump(2) << '\n';
}

void inspectRunAsText(const RunHistory &run)
{
    const RunInfo &info = run.info();
    std::cout << "run                   " << info.config.name << ", method " << nlohmann::json::parse(fieldJson(info.config, "method")).get<std::string>()
              << ", task " << info.config.task << ", seed "
              << info.config.seed << ", started " << info.startedAt << '\n'
              << "recorded              " << run.steps() << " steps, " << run.states().size() << " states\n";
    for (const auto &[kind, count] : eventCounts(run))
        std::cout << "events                " << count << ' ' << kind << '\n';
    if (run.summary())
        printSummary(std::cout, info, *run.summary());
    else
        std::cout << "outcome               not ended: still training, or interrupted\n";
    if (!run.states().empty())
        printRanks(std::cout, info, *run.states().back());
}

void inspectTensors(const std::string &path, bool json)
{
    const SafeTensors file = SafeTensors::read(path);
    nlohmann::ordered_json list = nlohmann::ordered_json::object();
    for (const std::string &name : file.names())
        list[name] = {{"dtype", file.dtype(name)}, {"shape", file.shape(name)}};
    if (json) {
        std::cout << list.dump(2) << '\n';
        return;
    }
    for (const auto &[name, tensor] : list.items())
        std::cout << name << "  " << tensor["dtype"].get<std::string>() << ' ' << tensor["shape"].dump() << '\n';
}

}  // namespace

void addInspect(CLI::App &app, int &)
{
    struct Options {
        std::string path;
        bool json = false;
    };
    CLI::App *command = app.add_subcommand("inspect", "Show a recorded run, or the tensors of a safetensors file");
    auto o = std::make_shared<Options>();
    command->add_option("PATH", o->path, "run folder or .safetensors file")->required();
    command->add_flag("--json", o->json, "print as JSON");
    command->callback([o] {
        if (o->path.ends_with(".safetensors"))
            return inspectTensors(o->path, o->json);
        const RunHistory run = readRun(o->path);
        o->json ? inspectRunAsJson(run) : inspectRunAsText(run);
    });
}

}  // namespace adalora::cli
