/// Follows a run that some process trains, by what its store gains.
#pragma once
#include "runs/store_reader.h"
#include <chrono>

namespace adalora {

/// Each call on one thread at a time. Reads only, and keeps no file open between two looks, so that whoever writes the
/// run can end it as if nobody had watched.
class RunFollower {
public:
    explicit RunFollower(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// What is new since the last look; the first time all that is recorded, and after it was taken back (a run that is
    /// resumed drops what lies beyond its checkpoint) all of it anew. Nothing is read where no file has changed. Empty, too,
    /// while the writer has not recorded its beginning. Throws Error as readRun; may be called again then.
    RunNews look();
    /// Whether some process was writing it when the last look began. Once it is not, that look has told everything.
    bool isBeingWritten() const { return m_isBeingWritten; }
    const std::filesystem::path &folder() const { return m_folder; }

private:
    const std::filesystem::path m_folder;
    StorePlace m_place;
    /// Of database and log: changes with every commit, but for two in one tick of the file system's clock.
    struct Mark {
        std::uintmax_t size = 0, logSize = 0;
        std::filesystem::file_time_type time, logTime;
        bool operator==(const Mark &) const = default;
    };
    Mark markNow() const;
    std::optional<Mark> m_mark;
    std::chrono::steady_clock::time_point m_lastRead;
    bool m_isBeingWritten = false;
};

}  // namespace adalora
