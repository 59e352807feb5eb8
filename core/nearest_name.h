/// Guesses which of the valid names somebody meant who misspelt one.
#pragma once
#include <string>
#include <vector>

namespace adalora {

/// The one of `valid` with the fewest edits from `name`, the first among equals; empty when it would have to be guessed:
/// more edits than 2 and than half the name.
std::string nearestName(const std::string &name, const std::vector<std::string> &valid);

}  // namespace adalora
