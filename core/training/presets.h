/// The configurations that ship with the program.
#pragma once
#include "training/run_config.h"
#include <filesystem>

namespace adalora {

struct Preset {
    std::string id;  ///< file name without .json; the window translates it into a title
    std::filesystem::path path;
    RunConfig config;
    std::string source;  ///< where its numbers come from, one English sentence; empty: nobody says
};

/// All of resources/presets, by id, with their sources from resources/published/presets.json. Throws Error when one of
/// them is missing or damaged.
std::vector<Preset> presets();

}  // namespace adalora
