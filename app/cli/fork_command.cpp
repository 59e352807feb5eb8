#include "commands.h"
#include "config_changes.h"
#include "training.h"

#include <filesystem>
#include <iostream>

namespace adalora::cli {

void addFork(CLI::App &app, int &exitCode)
{
    struct Options {
        std::string parent, folder, name;
        int step = 0;
        std::vector<std::string> changes;
        bool trains = false;
        TrainingOptions training;
    };
    CLI::App *command = app.add_subcommand("fork", "Make a new run that is another one up to a checkpoint and differs from there on;\n"
                                                   "resume trains it");
    auto o = std::make_shared<Options>();
    command->add_option("RUN", o->parent, "run folder")->required();
    command->add_option("--at", o->step, "steps done at a checkpoint of it")->required()->check(CLI::NonNegativeNumber);
    command->add_option("--out", o->folder, "folder of the new run; must not hold one yet")->required();
    command->add_option("--set", o->changes, "field=value from that step on; may be repeated");
    command->add_option("--name", o->name, "of the new run; default: that of its folder");
    command->add_flag("--train", o->trains, "go on with it at once");
    addTo(*command, o->training);
    command->callback([o, &exitCode] {
        const std::string name = o->name.empty() ? std::filesystem::absolute(o->folder).lexically_normal().filename().string() : o->name;
        forkRun(o->parent, o->step, o->folder, editOf(o->changes), name);
        if (!o->trains) {
            std::cout << "run                   " << o->folder << '\n';
            return;
        }
        ResumedRun run = resumeRun(o->folder);
        exitCode = trainHere(std::move(run.start), std::move(run.recorder), o->folder, o->training);
    });
}

}  // namespace adalora::cli
