#include "config_changes.h"

#include "error.h"

#include <nlohmann/json.hpp>

namespace adalora::cli {

RunConfig withChanges(RunConfig config, const std::vector<std::string> &changes)
{
    for (const std::string &change : changes) {
        const std::size_t equals = change.find('=');
        if (equals == std::string::npos)
            throw Error(ErrorCode::WrongType, "--set", "field=value", change);
        const std::string value = change.substr(equals + 1);
        setField(config, change.substr(0, equals), nlohmann::json::accept(value) ? value : nlohmann::json(value).dump());
    }
    return config;
}

}  // namespace adalora::cli
