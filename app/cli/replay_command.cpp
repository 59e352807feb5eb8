#include "commands.h"
#include "interruption.h"
#include "progress_line.h"
#include "runs/replay_check.h"
#include "runs/run_store.h"

#include <iostream>

namespace adalora::cli {
namespace {

int replay(const std::string &folder, bool quiet)
{
    const int recorded = readRun(folder).steps();
    catchInterrupts();
    std::stop_source stop;
    UnattendedStop unattended(stop);
    ProgressLine progress(std::cerr);
    const ReplayResult result = replayRun(folder, stop.get_token(), quiet ? nullptr : &progress);
    std::cout << "equal bit for bit     " << result.steps << " of " << recorded << " steps, " << result.states << " states, "
              << result.evaluations << " evaluations, " << result.events << " events, " << result.checkpoints << " checkpoints\n";
    if (!result.difference.empty())
        std::cout << "first difference      " << result.difference << '\n';
    return result.difference.empty() && result.steps == recorded ? Ok : RunFailed;
}

}  // namespace

void addReplay(CLI::App &app, int &exitCode)
{
    struct Options {
        std::string folder;
        bool quiet = false;
    };
    CLI::App *command = app.add_subcommand("replay", "Train a recorded run again, from its config and its edits, and compare every step,\n"
                                                     "state, event and checkpoint bit for bit; the run is only read");
    auto o = std::make_shared<Options>();
    command->add_option("RUN", o->folder, "run folder")->required();
    command->add_flag("--quiet", o->quiet, "no progress line");
    command->callback([o, &exitCode] { exitCode = replay(o->folder, o->quiet); });
}

}  // namespace adalora::cli
