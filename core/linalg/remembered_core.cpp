#include "linalg/remembered_core.h"

#include "error.h"
#include "io/atomic_file.h"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Core by machine; empty where there is nothing to be read.
Json readCores(const fs::path &file)
{
    std::ifstream in(file);
    Json cores = Json::parse(in, nullptr, false);
    return cores.is_object() ? cores : Json::object();
}

}  // namespace

fs::path rememberedCoresFile()
{
    const char *cache = std::getenv("XDG_CACHE_HOME"), *home = std::getenv("HOME");
    fs::path folder;
    if (cache && *cache)
        folder = cache;
    else if (home && *home)
        folder = fs::path(home) / ".cache";
    return folder.is_absolute() ? folder / "adalora-studio" / "blas-cores.json" : fs::path();
}

std::optional<std::string> rememberedCore(const fs::path &file, const std::string &machine)
{
    const Json cores = readCores(file);
    const auto known = cores.find(machine);
    return known != cores.end() && known->is_string() ? std::optional(known->get<std::string>()) : std::nullopt;
}

bool canRemember(const fs::path &file)
{
    if (file.empty())
        return false;
    std::error_code failure;
    fs::create_directories(file.parent_path(), failure);
    return ::access(file.parent_path().c_str(), W_OK | X_OK) == 0;
}

bool rememberCore(const fs::path &file, const std::string &machine, const std::string &core)
{
    if (!canRemember(file))
        return false;
    Json cores = readCores(file);
    cores[machine] = core;
    try {
        writeFileAtomically(file, cores.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
    } catch (const Error &) {
        return false;
    }
    return true;
}

}  // namespace adalora
