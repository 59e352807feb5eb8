#include "edit_script.h"

#include "error.h"
#include "io/file_bytes.h"
#include "io/strict_json.h"

#include <algorithm>

namespace adalora::cli {

std::vector<DatedEdit> readEditScript(const std::string &path)
{
    const nlohmann::json json = parseStrictJson(readFile(path), path);
    const auto refuse = [&](const std::string &reason) { throw Error(ErrorCode::FileDamaged, path, reason); };
    if (!json.is_array())
        refuse("JSON: not an array");
    std::vector<DatedEdit> script;
    for (const nlohmann::json &entry : json) {
        if (!entry.is_object() || entry.size() != 2 || !entry.contains("edit") || !entry.contains("step") ||
            !entry["step"].is_number_unsigned() || entry["step"].get<std::uint64_t>() > INT32_MAX)
            refuse("entry " + std::to_string(script.size() + 1) + ": not {\"step\": …, \"edit\": …}");
        script.push_back({entry["step"].get<int>(), editFromJson(entry["edit"].dump(), path)});
    }
    std::stable_sort(script.begin(), script.end(), [](const DatedEdit &a, const DatedEdit &b) { return a.step < b.step; });
    return script;
}

}  // namespace adalora::cli
