/// Writes a file whole or not at all.
#pragma once
#include <filesystem>
#include <string_view>

namespace adalora {

/// Replaces `path` by `bytes`: a temporary file in the same folder, fsync, rename, fsync of the folder.
/// Throws Error{FileUnwritable} with the system's reason; the old file, if any, is then untouched.
void writeFileAtomically(const std::filesystem::path &path, std::string_view bytes);

}  // namespace adalora
