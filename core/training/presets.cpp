#include "training/presets.h"

#include "error.h"
#include "io/file_bytes.h"
#include "io/resources.h"
#include "io/strict_json.h"

#include <algorithm>

namespace adalora {
namespace {

std::map<std::string, std::string> sources()
{
    const std::string path = resourcePath("published/presets.json").string();
    try {
        return parseStrictJson(readFile(path), path).get<std::map<std::string, std::string>>();
    } catch (const nlohmann::json::exception &broken) {
        throw Error(ErrorCode::FileDamaged, path, broken.what());
    }
}

}  // namespace

std::vector<Preset> presets()
{
    std::map<std::string, std::string> sourceOf = sources();
    std::vector<Preset> all;
    for (const auto &entry : std::filesystem::directory_iterator(resourcePath("presets"))) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string id = entry.path().stem().string();
        all.push_back({id, entry.path(), readRunConfig(entry.path().string()), sourceOf[id]});
    }
    std::sort(all.begin(), all.end(), [](const Preset &a, const Preset &b) { return a.id < b.id; });
    return all;
}

}  // namespace adalora
