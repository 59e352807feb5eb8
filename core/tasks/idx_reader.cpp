#include "tasks/idx_reader.h"

#include "error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <system_error>
#include <zlib.h>

namespace adalora {
namespace {

constexpr std::uint32_t imagesMagic = 0x803;  // unsigned bytes in 3 dimensions
constexpr std::uint32_t labelsMagic = 0x801;  // … in 1

class IdxFile {
public:
    explicit IdxFile(const std::filesystem::path &path);
    ~IdxFile() { gzclose(m_file); }
    IdxFile(const IdxFile &) = delete;
    IdxFile &operator=(const IdxFile &) = delete;

    /// One big-endian number of the header.
    std::uint32_t word(const char *what);
    void expectMagic(std::uint32_t magic);
    int extent(const char *what);
    /// Exactly `count` bytes to the end of the file; grows with what is there, not with what is claimed.
    std::vector<unsigned char> rest(std::size_t count);
    [[noreturn]] void refuse(const std::string &reason) const { throw Error(ErrorCode::FileDamaged, m_path, reason); }

private:
    std::size_t read(unsigned char *to, std::size_t count);

    std::string m_path;
    gzFile m_file = nullptr;
};

IdxFile::IdxFile(const std::filesystem::path &path) : m_path(path.string())
{
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Error(ErrorCode::FileMissing, m_path);
    if (status.type() != std::filesystem::file_type::regular)
        throw Error(ErrorCode::FileUnreadable, m_path, failure ? failure.message() : "not a regular file");
    m_file = gzopen(m_path.c_str(), "rb");
    if (!m_file)
        throw Error(ErrorCode::FileUnreadable, m_path, std::generic_category().message(errno));
    gzbuffer(m_file, 1 << 17);
}

std::size_t IdxFile::read(unsigned char *to, std::size_t count)
{
    const int got = gzread(m_file, to, static_cast<unsigned>(count));
    int code = Z_OK;
    const char *reason = gzerror(m_file, &code);
    if (code == Z_ERRNO)
        throw Error(ErrorCode::FileUnreadable, m_path, std::generic_category().message(errno));
    if (got < 0 || code == Z_BUF_ERROR || code == Z_DATA_ERROR) {
        // zlib says "path: reason"
        const std::string text = reason;
        refuse("gzip: " + (text.starts_with(m_path + ": ") ? text.substr(m_path.size() + 2) : text));
    }
    return static_cast<std::size_t>(got);
}

std::uint32_t IdxFile::word(const char *what)
{
    std::array<unsigned char, 4> b{};
    if (read(b.data(), b.size()) != b.size())
        refuse(std::string("it ends within its header, before ") + what);
    return std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16 | std::uint32_t{b[2]} << 8 | b[3];
}

void IdxFile::expectMagic(std::uint32_t magic)
{
    const std::uint32_t found = word("the magic number");
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "the magic number is 0x%08x, not 0x%08x", found, magic);
    if (found != magic)
        refuse(text.data());
}

int IdxFile::extent(const char *what)
{
    const std::uint32_t value = word(what);
    if (value == 0 || value > std::uint32_t{std::numeric_limits<int>::max()})
        refuse(std::string(what) + " = " + std::to_string(value));
    return static_cast<int>(value);
}

std::vector<unsigned char> IdxFile::rest(std::size_t count)
{
    constexpr std::size_t chunk = std::size_t{1} << 20;
    std::vector<unsigned char> bytes;
    while (bytes.size() < count) {
        const std::size_t start = bytes.size();
        const std::size_t wanted = std::min(chunk, count - start);
        bytes.resize(start + wanted);
        const std::size_t got = read(bytes.data() + start, wanted);
        if (got != wanted)
            refuse("it holds " + std::to_string(start + got) + " of " + std::to_string(count) + " bytes after its header");
    }
    unsigned char more = 0;
    if (read(&more, 1) != 0)
        refuse("it holds more than " + std::to_string(count) + " bytes after its header");
    return bytes;
}

}  // namespace

IdxImages readIdxImages(const std::filesystem::path &path)
{
    constexpr int maxSide = 4096;
    IdxFile file(path);
    file.expectMagic(imagesMagic);
    IdxImages images;
    images.count = file.extent("count");
    images.rows = file.extent("rows");
    images.cols = file.extent("cols");
    if (images.rows > maxSide || images.cols > maxSide)
        file.refuse("images of " + std::to_string(images.rows) + " × " + std::to_string(images.cols));
    images.pixels = file.rest(static_cast<std::size_t>(images.count) * static_cast<std::size_t>(images.rows) *
                              static_cast<std::size_t>(images.cols));
    return images;
}

std::vector<unsigned char> readIdxLabels(const std::filesystem::path &path, int expected)
{
    IdxFile file(path);
    file.expectMagic(labelsMagic);
    const int count = file.extent("count");
    if (expected >= 0 && count != expected)
        file.refuse("it has " + std::to_string(count) + " labels for " + std::to_string(expected) + " images");
    return file.rest(static_cast<std::size_t>(count));
}

}  // namespace adalora
