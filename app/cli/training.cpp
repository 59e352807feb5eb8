#include "training.h"
#include "commands.h"
#include "interruption.h"
#include "note_lines.h"
#include "progress_line.h"
#include "runs/command_files.h"
#include "summary_text.h"

#include <iostream>

namespace adalora::cli {
namespace {

class Beginning : public RunObserver {
public:
    void runStarted(const RunInfo &, const Evaluation &) override { hasBegun = true; }
    void runResumed(const RunInfo &, int) override { hasBegun = true; }
    bool hasBegun = false;
};

void print(const RunHistory &run, const std::string &folder, bool json)
{
    const RankState &state = *run.states().back();
    if (json) {
        nlohmann::ordered_json result = toJson(*run.summary());
        result["ranks"] = ranksToJson(run.info(), state);
        if (state.mu > 0)
            result["mu"] = state.mu;
        result["run"] = folder;
        std::cout << result.dump(2) << '\n';
    } else {
        printSummary(std::cout, run.plan(), *run.summary());
        printRanks(std::cout, run.info(), state);
        std::cout << "run                   " << folder << '\n';
    }
}

}  // namespace

void addTo(CLI::App &command, TrainingOptions &options)
{
    command.add_flag("--json", options.json, "print the result as JSON");
    command.add_flag("--quiet", options.quiet, "no progress line, no notes");
}

int trainHere(RunStart start, std::unique_ptr<RunRecorder> recorder, const std::string &folder, const TrainingOptions &options)
{
    TrainingLoop loop(std::move(start));
    std::stop_source stop;
    CommandFiles commands(folder, loop, stop);
    UnattendedStop unattended(stop);
    Beginning beginning;
    ProgressLine progress(std::cerr);
    NoteLines notes(std::cerr);
    std::vector<RunObserver *> observers{recorder.get(), &commands, &unattended, &beginning};
    if (!options.quiet)
        observers.insert(observers.end(), {&notes, &progress});
    for (RunObserver *observer : observers)
        loop.addObserver(*observer);
    catchInterrupts();

    const RunSummary summary = loop.run(stop.get_token());
    if (!beginning.hasBegun) {
        std::cerr << "adalora: stopped before the first step; nothing was recorded\n";
        return RunFailed;
    }
    print(readRun(folder), folder, options.json);
    return summary.outcome == Outcome::Finished ? Ok : RunFailed;
}

}  // namespace adalora::cli
