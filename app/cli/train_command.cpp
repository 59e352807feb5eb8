#include "commands.h"
#include "config_changes.h"
#include "interruption.h"
#include "progress_line.h"
#include "runs/run_store.h"
#include "summary_text.h"
#include "training/training_loop.h"

#include <iostream>

namespace adalora::cli {
namespace {

/// Keeps what the command prints at the end.
class Ending : public RunObserver {
public:
    void runStarted(const RunInfo &started, const Evaluation &) override { info = started; }
    void runEnded(const RunSummary &, const std::shared_ptr<const RankState> &last) override { state = last; }

    RunInfo info;
    std::shared_ptr<const RankState> state;
};

int train(const RunConfig &config, const std::string &folder, bool json, bool quiet)
{
    TrainingLoop loop(config);
    RunRecorder recorder(folder);
    std::stop_source stop;
    UnattendedStop unattended(stop);
    ProgressLine progress(std::cerr);
    Ending ending;
    loop.addObserver(recorder);
    loop.addObserver(unattended);
    loop.addObserver(ending);
    if (!quiet)
        loop.addObserver(progress);
    catchInterrupts();

    const RunSummary summary = loop.run(stop.get_token());
    if (!ending.state) {
        std::cerr << "adalora: stopped before the first step; nothing was recorded\n";
        return RunFailed;
    }
    if (json) {
        nlohmann::ordered_json result = toJson(summary);
        result["ranks"] = ranksToJson(ending.info, *ending.state);
        if (ending.state->mu > 0)
            result["mu"] = ending.state->mu;
        result["run"] = folder;
        std::cout << result.dump(2) << '\n';
    } else {
        printSummary(std::cout, ending.info, summary);
        printRanks(std::cout, ending.info, *ending.state);
        std::cout << "run                   " << folder << '\n';
    }
    return summary.outcome == Outcome::Finished ? Ok : RunFailed;
}

}  // namespace

void addTrain(CLI::App &app, int &exitCode)
{
    struct Options {
        std::string config, folder;
        std::vector<std::string> changes;
        bool json = false, quiet = false;
    };
    CLI::App *command = app.add_subcommand("train", "Train a run from its config and record it");
    auto o = std::make_shared<Options>();
    command->add_option("CONFIG", o->config, "JSON file; its fields are PEFT's and Transformers' names")->required();
    command->add_option("--out", o->folder, "folder of the new run; must not hold one yet")->required();
    command->add_option("--set", o->changes, "field=value, overrides the config; may be repeated");
    command->add_flag("--json", o->json, "print the result as JSON");
    command->add_flag("--quiet", o->quiet, "no progress line");
    command->callback([o, &exitCode] {
        exitCode = train(withChanges(readRunConfig(o->config), o->changes), o->folder, o->json, o->quiet);
    });
}

}  // namespace adalora::cli
