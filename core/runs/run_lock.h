/// The writer's lock of a run folder: one recorder at a time, in this process or any other.
#pragma once
#include <filesystem>

namespace adalora {

/// Held as long as it lives; the system takes it from a process that dies. It locks `folder`/run.lock and not the store
/// itself: closing another handle of that would drop SQLite's own locks.
class RunLock {
public:
    /// `folder` exists. Throws Error: InUse, FileUnwritable.
    explicit RunLock(const std::filesystem::path &folder);
    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

    /// Asks without taking it, not even for a moment.
    static bool isHeld(const std::filesystem::path &folder);
    /// When the last holder took it, by the clock of the file system.
    static std::filesystem::file_time_type takenAt(const std::filesystem::path &folder);

private:
    const std::filesystem::path m_path;
    int m_file = -1;
};

}  // namespace adalora
