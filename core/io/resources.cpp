#include "io/resources.h"

#include "error.h"

#include <cstdlib>
#include <vector>

namespace adalora {

std::filesystem::path resourcePath(std::string_view relative)
{
    std::vector<std::filesystem::path> folders;
    if (const char *chosen = std::getenv("ADALORA_RESOURCES"); chosen && *chosen)
        folders.emplace_back(chosen);
    folders.emplace_back(ADALORA_SOURCE_RESOURCES);
    folders.emplace_back(ADALORA_INSTALLED_RESOURCES);
    for (const auto &folder : folders) {
        std::error_code ignored;
        if (std::filesystem::exists(folder / relative, ignored))
            return folder / relative;
    }
    throw Error(ErrorCode::FileMissing, (folders.back() / relative).string());
}

}  // namespace adalora
