#include "commands.h"
#include "training.h"

namespace adalora::cli {

void addResume(CLI::App &app, int &exitCode)
{
    struct Options {
        std::string folder;
        int from = -1;
        TrainingOptions training;
    };
    CLI::App *command = app.add_subcommand(
        "resume", "Go on with a run that was stopped or broke off, from its newest checkpoint, as if nothing had been.\n"
                  "What was recorded beyond the checkpoint is trained and recorded again, with its edits.");
    auto o = std::make_shared<Options>();
    command->add_option("RUN", o->folder, "run folder")->required();
    command->add_option("--from", o->from, "steps done at an earlier checkpoint; what came after it is dropped")->check(CLI::NonNegativeNumber);
    addTo(*command, o->training);
    command->callback([o, &exitCode] {
        ResumedRun run = resumeRun(o->folder, o->from);
        exitCode = trainHere(std::move(run.start), std::move(run.recorder), o->folder, o->training);
    });
}

}  // namespace adalora::cli
