#include "commands.h"
#include "tasks/fashion_pretraining.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace adalora::cli {

void addPretrain(CLI::App &app, int &)
{
    struct Options {
        PretrainConfig config;
        std::string out;
        bool json = false;
    };
    CLI::App *command = app.add_subcommand("pretrain", "Make the small ViT that the fashion task adapts");
    auto o = std::make_shared<Options>();
    command->add_option("--out", o->out, "safetensors file to write")->required();
    command->add_option("--steps", o->config.steps, "optimizer steps")->capture_default_str();
    command->add_option("--seed", o->config.seed, "seed of weights and data order")->capture_default_str();
    command->add_option("--data", o->config.dataDir, "folder of the Fashion-MNIST files")->capture_default_str();
    command->add_flag("--json", o->json, "print the result as JSON");
    command->callback([o] {
        const Evaluation result = pretrainFashion(o->config, o->out, [](int step, int steps, double loss) {
            if (step % 100 == 0 || step == steps)
                std::cerr << "step " << step << '/' << steps << "  loss " << loss << '\n';
        });
        if (o->json)
            std::cout << nlohmann::ordered_json{{"file", o->out}, {"loss", result.loss}, {"accuracy", result.value}}.dump(2)
                      << '\n';
        else
            std::cout << "accuracy " << result.value << " on held-out images of the pretraining classes\n"
                      << "written  " << o->out << '\n';
    });
}

}  // namespace adalora::cli
