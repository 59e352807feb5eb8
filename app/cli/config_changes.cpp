#include "config_changes.h"

#include "error.h"

#include <nlohmann/json.hpp>

namespace adalora::cli {

Edit editOf(const std::vector<std::string> &changes)
{
    Edit edit;
    for (const std::string &change : changes) {
        const std::size_t equals = change.find('=');
        if (equals == std::string::npos)
            throw Error(ErrorCode::WrongType, "--set", "field=value", change);
        const std::string value = change.substr(equals + 1);
        edit.fields[change.substr(0, equals)] = nlohmann::json::accept(value) ? value : nlohmann::json(value).dump();
    }
    return edit;
}

RunConfig withChanges(RunConfig config, const std::vector<std::string> &changes)
{
    for (const std::string &change : changes)
        for (const auto &[field, value] : editOf({change}).fields)
            setField(config, field, value);
    return config;
}

}  // namespace adalora::cli
