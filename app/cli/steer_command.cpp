#include "commands.h"
#include "config_changes.h"
#include "error.h"
#include "runs/command_files.h"
#include "runs/run_folder.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

namespace adalora::cli {
namespace {

struct Options {
    std::string folder;
    std::vector<std::string> changes, pins, kept, unpinned;
    bool allocates = false, pauses = false, resumes = false, stops = false;
    double timeout = 60;
};

void pin(RunConfig &config, const std::string &text)
{
    const std::size_t equals = text.rfind('=');
    const std::string number = equals == std::string::npos ? "" : text.substr(equals + 1);
    int rank = -1;
    const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), rank);
    if (failure != std::errc{} || end != number.data() + number.size())
        throw Error(ErrorCode::WrongType, "--pin", "MATRIX=rank", text);
    config.pinned_ranks[text.substr(0, equals)] = rank;
    std::erase(config.never_prune, text.substr(0, equals));
}

void keep(RunConfig &config, const std::string &matrix)
{
    config.pinned_ranks.erase(matrix);
    if (std::find(config.never_prune.begin(), config.never_prune.end(), matrix) == config.never_prune.end())
        config.never_prune.push_back(matrix);
}

/// All that is to be set, as one edit: it is applied as a whole or not at all.
Edit editFor(const Options &o)
{
    const RunConfig before = readRun(o.folder).plan().config;
    RunConfig after = before;
    for (const std::string &matrix : o.unpinned) {
        after.pinned_ranks.erase(matrix);
        std::erase(after.never_prune, matrix);
    }
    for (const std::string &text : o.pins)
        pin(after, text);
    for (const std::string &matrix : o.kept)
        keep(after, matrix);
    Edit edit = editBetween(before, after);
    edit.fields.merge(editOf(o.changes).fields);
    return edit;
}

std::vector<SteeringCommand> commandsFor(const Options &o)
{
    std::vector<SteeringCommand> commands;
    if (!o.changes.empty() || !o.pins.empty() || !o.kept.empty() || !o.unpinned.empty())
        commands.push_back({.edit = editFor(o)});
    if (o.allocates)
        commands.push_back({.edit = Edit{.fields = {}, .allocates = true}});
    if (o.pauses)
        commands.push_back({.command = Command::Pause});
    if (o.resumes)
        commands.push_back({.command = Command::Resume});
    if (o.stops)
        commands.push_back({.stops = true});
    return commands;
}

std::string nameOf(const SteeringCommand &command)
{
    if (command.edit)
        return toJson(*command.edit);
    return command.stops ? "stop" : command.command == Command::Pause ? "pause" : "resume";
}

/// Whether it was done.
bool tell(const SteeringCommand &command, const std::optional<SteeringAnswer> &answer)
{
    if (!answer) {
        std::cerr << "adalora: no answer to " << nameOf(command) << " in time; it was withdrawn unless the run shows it\n";
        return false;
    }
    const std::string at = " after " + std::to_string(answer->step) + " steps";
    switch (answer->kind) {
    case SteeringAnswer::Kind::Done:
        std::cout << (command.edit ? "applied " : "done ") << nameOf(command) << at << '\n';
        return true;
    case SteeringAnswer::Kind::Refused:
        std::cout << "refused " << nameOf(command) << at << ": " << answer->refusal << '\n';
        return false;
    case SteeringAnswer::Kind::Pending:
        std::cout << "pending " << nameOf(command) << ": the run ended" << at << " and will apply it when it goes on\n";
        return false;
    }
    return false;
}

int steerRun(const Options &o)
{
    readRunInfo(o.folder);
    const std::vector<SteeringCommand> commands = commandsFor(o);
    if (commands.empty()) {
        std::cerr << "adalora: nothing to do; see adalora steer --help\n";
        return BadInput;
    }
    if (!isBeingWritten(o.folder)) {
        std::cerr << "adalora: nobody trains " << o.folder << " now; adalora resume goes on with it\n";
        return BadInput;
    }
    const auto timeout = std::chrono::milliseconds(static_cast<long long>(o.timeout * 1000));
    for (const SteeringCommand &command : commands)
        if (!tell(command, steer(o.folder, command, timeout)))
            return RunFailed;
    return Ok;
}

}  // namespace

void addSteer(CLI::App &app, int &exitCode)
{
    CLI::App *command = app.add_subcommand(
        "steer", "Change a run that another process trains, and say whether it was applied or why it was refused.\n"
                 "Edits first, all settings as one, then an allocation, then pause, resume or stop.");
    auto o = std::make_shared<Options>();
    command->add_option("RUN", o->folder, "run folder")->required();
    command->add_option("--set", o->changes, "field=value; may be repeated");
    command->add_option("--pin", o->pins, "MATRIX=R: hold it at rank R; may be repeated");
    command->add_option("--keep", o->kept, "MATRIX: never prune what it has; may be repeated");
    command->add_option("--unpin", o->unpinned, "MATRIX: let it compete again; may be repeated");
    command->add_flag("--allocate", o->allocates, "choose a mask (hold a round) in the next step");
    auto *pause = command->add_flag("--pause", o->pauses, "pause it");
    auto *resume = command->add_flag("--resume", o->resumes, "let a paused one go on");
    auto *stop = command->add_flag("--stop", o->stops, "end it with a checkpoint");
    pause->excludes(resume)->excludes(stop);
    resume->excludes(stop);
    command->add_option("--timeout", o->timeout, "seconds to wait for each answer")->check(CLI::PositiveNumber)->capture_default_str();
    command->callback([o, &exitCode] { exitCode = steerRun(*o); });
}

}  // namespace adalora::cli
