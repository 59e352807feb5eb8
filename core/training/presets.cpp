#include "training/presets.h"

#include "io/resources.h"

#include <algorithm>

namespace adalora {

std::vector<Preset> presets()
{
    std::vector<Preset> all;
    for (const auto &entry : std::filesystem::directory_iterator(resourcePath("presets")))
        if (entry.path().extension() == ".json")
            all.push_back({entry.path().stem().string(), entry.path(), readRunConfig(entry.path().string())});
    std::sort(all.begin(), all.end(), [](const Preset &a, const Preset &b) { return a.id < b.id; });
    return all;
}

}  // namespace adalora
