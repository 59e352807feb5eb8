#include "io/file_bytes.h"

#include "error.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace adalora {

std::string readFile(const std::filesystem::path &path)
{
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(ErrorCode::FileMissing, path.string());
    if (status.type() != std::filesystem::file_type::regular)
        throw Error(ErrorCode::FileUnreadable, path.string(), failure ? failure.message() : "not a regular file");

    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(std::filesystem::file_size(path, failure)), '\0');
    if (!in || failure)
        throw Error(ErrorCode::FileUnreadable, path.string(), failure ? failure.message() : std::strerror(errno));
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(in.gcount()) != bytes.size())
        throw Error(ErrorCode::FileUnreadable, path.string(), "it changed while it was read");
    return bytes;
}

}  // namespace adalora
