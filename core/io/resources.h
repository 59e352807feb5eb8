/// Finds the files that ship with the program: presets, the pretrained demo model.
#pragma once
#include <filesystem>
#include <string_view>

namespace adalora {

/// `relative` in the first of these folders that has it: $ADALORA_RESOURCES, the source tree it was built from, the
/// installed data folder. Throws Error{FileMissing} naming the last place looked at.
std::filesystem::path resourcePath(std::string_view relative);

}  // namespace adalora
