#include "commands.h"
#include "config_changes.h"
#include "edit_script.h"
#include "training.h"

namespace adalora::cli {

void addTrain(CLI::App &app, int &exitCode)
{
    struct Options {
        std::string config, folder, script;
        std::vector<std::string> changes;
        TrainingOptions training;
    };
    CLI::App *command = app.add_subcommand("train", "Train a run from its config and record it; Ctrl-C stops it with a checkpoint");
    auto o = std::make_shared<Options>();
    command->add_option("CONFIG", o->config, "JSON file; its fields are PEFT's and Transformers' names")->required();
    command->add_option("--out", o->folder, "folder of the new run; must not hold one yet")->required();
    command->add_option("--set", o->changes, "field=value, overrides the config; may be repeated");
    command->add_option("--script", o->script, "JSON file of edits by step: [{\"step\": 100, \"edit\": {\"set\": {\"tfinal\": 700}}}, …]");
    addTo(*command, o->training);
    command->callback([o, &exitCode] {
        RunStart start{withChanges(readRunConfig(o->config), o->changes), {}, {}};
        requireValid(start.config);
        if (!o->script.empty())
            start.script = readEditScript(o->script);
        exitCode = trainHere(std::move(start), std::make_unique<RunRecorder>(o->folder), o->folder, o->training);
    });
}

}  // namespace adalora::cli
