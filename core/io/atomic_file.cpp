#include "io/atomic_file.h"

#include "error.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;

/// A name that no other thread or process takes at the same time.
fs::path temporaryBeside(const fs::path &path)
{
    static std::atomic<unsigned> count{0};
    std::string name = ".";
    name.append(path.filename().string()).append(".").append(std::to_string(getpid()));
    name.append("-").append(std::to_string(count++)).append(".tmp");
    return path.parent_path() / name;
}

/// 0 or the errno of the first call that failed.
int writeDurably(const fs::path &path, std::string_view bytes)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return errno;
    int failure = 0;
    while (!bytes.empty() && !failure) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            failure = errno;
    }
    if (!failure && ::fsync(file) != 0)
        failure = errno;
    if (::close(file) != 0 && !failure)
        failure = errno;
    return failure;
}

/// Makes the rename itself durable; some file systems cannot, and that is no reason to fail.
void syncFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

void writeFileAtomically(const fs::path &path, std::string_view bytes)
{
    const fs::path temporary = temporaryBeside(path);
    int failure = writeDurably(temporary, bytes);
    if (!failure && ::rename(temporary.c_str(), path.c_str()) != 0)
        failure = errno;
    if (failure) {
        ::unlink(temporary.c_str());
        throw Error(ErrorCode::FileUnwritable, path.string(), std::strerror(failure));
    }
    syncFolder(path.parent_path());
}

}  // namespace adalora
