/// Reads whole files.
#pragma once
#include <filesystem>
#include <string>

namespace adalora {

/// The bytes of a regular file. Throws Error: FileMissing, FileUnreadable with the system's reason.
std::string readFile(const std::filesystem::path &path);

}  // namespace adalora
