#include "runs/run_lock.h"

#include "error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;

constexpr const char *lockFile = "run.lock";

/// Of the open file, not of the process: others in the same process are kept out as well.
struct flock wholeFile(short type)
{
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// Whether `path` still names the open `file`; the last holder may have removed it in between.
bool isStillThere(const fs::path &path, int file)
{
    struct stat open {}, named {};
    return ::fstat(file, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

}  // namespace

RunLock::RunLock(const fs::path &folder) : m_path(folder / lockFile)
{
    while (true) {
        m_file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (m_file < 0)
            throw Error(ErrorCode::FileUnwritable, m_path.string(), std::strerror(errno));
        struct flock lock = wholeFile(F_WRLCK);
        if (::fcntl(m_file, F_OFD_SETLK, &lock) != 0) {
            const int failure = errno;
            ::close(m_file);
            if (failure == EAGAIN || failure == EACCES)
                throw Error(ErrorCode::InUse, folder.string());
            throw Error(ErrorCode::FileUnwritable, m_path.string(), std::strerror(failure));
        }
        if (isStillThere(m_path, m_file)) {
            ::futimens(m_file, nullptr);
            return;
        }
        ::close(m_file);
    }
}

RunLock::~RunLock()
{
    ::unlink(m_path.c_str());  // while it is locked: whoever opened it meanwhile sees that it is gone
    ::close(m_file);
}

bool RunLock::isHeld(const fs::path &folder)
{
    const int file = ::open((folder / lockFile).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    struct flock lock = wholeFile(F_RDLCK);
    const bool isAnswered = ::fcntl(file, F_OFD_GETLK, &lock) == 0;
    ::close(file);
    return isAnswered && lock.l_type != F_UNLCK;
}

fs::file_time_type RunLock::takenAt(const fs::path &folder)
{
    std::error_code failure;
    const fs::file_time_type time = fs::last_write_time(folder / lockFile, failure);
    return failure ? fs::file_time_type::max() : time;
}

}  // namespace adalora
