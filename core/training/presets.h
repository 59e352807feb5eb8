/// The configurations that ship with the program.
#pragma once
#include "training/run_config.h"
#include <filesystem>

namespace adalora {

struct Preset {
    std::string id;  ///< file name without .json; the window translates it into a title
    std::filesystem::path path;
    RunConfig config;
};

/// All of resources/presets, by id. Throws Error when the folder is missing or a file is no run configuration.
std::vector<Preset> presets();

}  // namespace adalora
