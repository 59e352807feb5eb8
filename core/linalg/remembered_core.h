/// Remembers, from one start to the next, which BLAS core type was the fastest on a machine.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace adalora {

/// `blas-cores.json` in $XDG_CACHE_HOME/adalora-studio, else in ~/.cache/adalora-studio; empty without either.
std::filesystem::path rememberedCoresFile();

/// Nothing where the file is missing, damaged or knows only other machines. Throws nothing.
std::optional<std::string> rememberedCore(const std::filesystem::path &file, const std::string &machine);

/// Whether `rememberCore` may be expected to succeed; makes the folder.
bool canRemember(const std::filesystem::path &file);

/// Keeps what is known of other machines, unless the file is damaged. False where it cannot be written.
bool rememberCore(const std::filesystem::path &file, const std::string &machine, const std::string &core);

}  // namespace adalora
