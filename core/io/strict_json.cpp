#include "io/strict_json.h"

#include "error.h"

#include <set>
#include <vector>

namespace adalora {
namespace {

constexpr int maxDepth = 32;

/// nlohmann's message without its "[json.exception…]" prefix.
std::string plainReason(const std::string &what)
{
    const auto end = what.find("] ");
    return end == std::string::npos ? what : what.substr(end + 2);
}

}  // namespace

nlohmann::json parseStrictJson(std::string_view text, const std::string &source)
{
    using nlohmann::json;
    // The lexer takes a NUL for the end of input and would not see what follows it.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        throw Error(ErrorCode::FileDamaged, source, "JSON: NUL at byte " + std::to_string(nul));

    std::vector<std::set<std::string>> keys;  // one set per open object
    const auto check = [&](int depth, json::parse_event_t event, json &parsed) {
        switch (event) {
        case json::parse_event_t::object_start: keys.emplace_back(); [[fallthrough]];
        case json::parse_event_t::array_start:
            if (depth >= maxDepth)
                throw Error(ErrorCode::FileDamaged, source, "JSON: nested deeper than " + std::to_string(maxDepth));
            break;
        case json::parse_event_t::object_end: keys.pop_back(); break;
        case json::parse_event_t::key:
            if (!keys.back().insert(parsed.get<std::string>()).second)
                throw Error(ErrorCode::FileDamaged, source, "JSON: key " + parsed.dump() + " occurs twice");
            break;
        default: break;
        }
        return true;
    };
    try {
        return json::parse(text, check);
    } catch (const json::exception &e) {
        throw Error(ErrorCode::FileDamaged, source, "JSON: " + plainReason(e.what()));
    }
}

}  // namespace adalora
