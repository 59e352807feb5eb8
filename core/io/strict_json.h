/// Parses JSON that came from outside: no duplicate keys, no deep nesting, nothing after the end.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace adalora {

/// Throws Error{FileDamaged} with `source` as subject and what is wrong, with its position, as detail.
nlohmann::json parseStrictJson(std::string_view text, const std::string &source);

}  // namespace adalora
