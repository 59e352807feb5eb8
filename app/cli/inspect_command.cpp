#include "commands.h"
#include "error.h"
#include "io/safetensors.h"
#include "note_lines.h"
#include "runs/run_folder.h"
#include "runs/store_words.h"
#include "side_by_side.h"
#include "summary_text.h"

#include <algorithm>
#include <iostream>
#include <map>

namespace adalora::cli {
namespace {

std::map<std::string, int> eventCounts(const RunHistory &run)
{
    std::map<std::string, int> counts;
    for (const Event &e : run.events())
        ++counts[std::string(wordFor(e.kind, eventWords))];
    return counts;
}

struct Family {
    std::string parent;  ///< empty: none
    int forkedAt = -1;
    std::vector<std::pair<std::string, int>> forks;  ///< among the runs beside it
};

Family familyOf(const std::filesystem::path &folder, const RunInfo &info)
{
    namespace fs = std::filesystem;
    Family family{info.forkedFrom, info.forkedAt, {}};
    std::error_code ignored;
    const fs::path self = fs::canonical(folder, ignored);
    for (const auto &entry : fs::directory_iterator(self.parent_path(), ignored)) {
        try {
            const RunInfo other = entry.is_directory() ? readRunInfo(entry.path()) : RunInfo{};
            if (other.forkedFrom == self)
                family.forks.emplace_back(entry.path().string(), other.forkedAt);
        } catch (const Error &) {
            // No run, or none that can be read.
        }
    }
    std::sort(family.forks.begin(), family.forks.end());
    return family;
}

void inspectRunAsJson(const std::string &folder, const RunHistory &run)
{
    const Family family = familyOf(folder, run.info());
    nlohmann::ordered_json json = {{"config", nlohmann::ordered_json::parse(toJson(run.info().config))},
                                   {"config_now", nlohmann::ordered_json::parse(toJson(run.plan().config))},
                                   {"started_at", run.info().startedAt},
                                   {"is_being_written", isBeingWritten(folder)},
                                   {"steps", run.steps()},
                                   {"states", run.states().size()},
                                   {"events", eventCounts(run)}};
    json["edits"] = json["alarms"] = json["checkpoints"] = json["forks"] = nlohmann::ordered_json::array();
    for (const Event &e : run.events()) {
        if (e.kind == EventKind::Edit)
            json["edits"].push_back({{"step", e.step}, {"edit", nlohmann::ordered_json::parse(e.detail)}, {"refusal", e.refusal}});
        if (e.kind == EventKind::Alarm)
            json["alarms"].push_back({{"step", e.step}, {"alarm", wordFor(e.alarm, alarmWords)}, {"detail", e.detail}});
    }
    for (const SavedCheckpoint &saved : checkpointsOf(folder))
        json["checkpoints"].push_back({{"step", saved.step}, {"path", saved.path.string()}});
    if (!family.parent.empty())
        json["forked_from"] = {{"run", family.parent}, {"step", family.forkedAt}};
    for (const auto &[fork, step] : family.forks)
        json["forks"].push_back({{"run", fork}, {"step", step}});
    for (const Evaluation &e : run.evaluations())
        json["evaluations"].push_back(toJson(e));
    json["summary"] = run.summary() ? toJson(*run.summary()) : nullptr;
    if (!run.states().empty())
        json["ranks"] = ranksToJson(run.info(), *run.states().back());
    std::cout << json.dump(2) << '\n';
}

void printFamily(const std::string &folder, const RunInfo &info)
{
    const Family family = familyOf(folder, info);
    if (!family.parent.empty())
        std::cout << "forked from           " << family.parent << " after " << family.forkedAt << " steps\n";
    for (const auto &[fork, step] : family.forks)
        std::cout << "fork                  " << fork << " after " << step << " steps\n";
}

void printCheckpoints(const std::string &folder)
{
    const std::vector<SavedCheckpoint> saved = checkpointsOf(folder);
    if (saved.empty())
        return;
    std::cout << "checkpoints           " << saved.size() << ", after";
    for (const SavedCheckpoint &checkpoint : saved)
        std::cout << ' ' << checkpoint.step;
    std::cout << " steps\n";
}

void inspectRunAsText(const std::string &folder, const RunHistory &run)
{
    const RunInfo &info = run.info();
    std::cout << "run                   " << info.config.name << ", method " << nlohmann::json::parse(fieldJson(info.config, "method")).get<std::string>()
              << ", task " << info.config.task << ", seed "
              << info.config.seed << ", started " << info.startedAt << '\n'
              << "recorded              " << run.steps() << " steps, " << run.states().size() << " states\n";
    printFamily(folder, info);
    printCheckpoints(folder);
    for (const auto &[kind, count] : eventCounts(run))
        std::cout << "events                " << count << ' ' << kind << '\n';
    for (const Event &e : run.events())
        if (e.kind == EventKind::Edit || e.kind == EventKind::Alarm)
            std::cout << lineFor(e, info) << '\n';
    if (run.summary())
        printSummary(std::cout, run.plan(), *run.summary());
    else
        std::cout << "outcome               not ended: " << (isBeingWritten(folder) ? "it is being trained" : "it broke off; adalora resume goes on with it") << '\n';
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

void inspectSideBySide(const std::vector<std::string> &paths, bool json)
{
    std::vector<InspectedRun> runs;
    for (const std::string &path : paths)
        runs.push_back({path, readRun(path)});
    if (json)
        std::cout << sideBySideJson(runs).dump(2) << '\n';
    else
        printSideBySide(std::cout, runs);
}

}  // namespace

void addInspect(CLI::App &app, int &)
{
    struct Options {
        std::vector<std::string> paths;
        bool json = false;
    };
    CLI::App *command = app.add_subcommand("inspect", "Show a recorded run, several side by side, or the tensors of a safetensors file");
    auto o = std::make_shared<Options>();
    command->add_option("PATH", o->paths, "run folder, run folders to compare, or a .safetensors file")->required();
    command->add_flag("--json", o->json, "print as JSON");
    command->callback([o] {
        const std::string &path = o->paths.front();
        if (o->paths.size() > 1)
            return inspectSideBySide(o->paths, o->json);
        if (path.ends_with(".safetensors"))
            return inspectTensors(path, o->json);
        const RunHistory run = readRun(path);
        o->json ? inspectRunAsJson(path, run) : inspectRunAsText(path, run);
    });
}

}  // namespace adalora::cli
