#include "config_changes.h"

#include "error.h"

#include <nlohmann/json.hpp>

namespace adalora::cli {

RunConfig withChanges(const RunConfig &config, const std::vector<std::string> &changes)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::parse(toJson(config));
    for (const std::string &change : changes) {
        const std::size_t equals = change.find('=');
        if (equals == std::string::npos)
            throw Error(ErrorCode::WrongType, "--set", "field=value", change);
        const std::string text = change.substr(equals + 1);
        nlohmann::ordered_json value = nlohmann::ordered_json::parse(text, nullptr, false);
        if (value.is_discarded())
            value = text;
        json[change.substr(0, equals)] = value;
    }
    return runConfigFromJson(json.dump(), "--set");
}

}  // namespace adalora::cli
