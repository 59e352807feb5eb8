#include "runs/run_follower.h"

#include "error.h"
#include "runs/run_lock.h"

namespace adalora {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto longestTrust = std::chrono::seconds(1);  // in what the files' times say

}  // namespace

RunFollower::Mark RunFollower::markNow() const
{
    const fs::path store = m_folder / runStoreFile, log = store.string() + "-wal";
    Mark mark;
    std::error_code none;
    mark.size = fs::file_size(store, none);
    mark.time = fs::last_write_time(store, none);
    mark.logSize = fs::file_size(log, none);
    mark.logTime = fs::last_write_time(log, none);
    return mark;
}

RunNews RunFollower::look()
{
    const bool wasBeingWritten = m_isBeingWritten;
    m_isBeingWritten = RunLock::isHeld(m_folder);  // asked before reading: what it wrote before it let go is read
    const Mark mark = markNow();
    const bool isTrusted = m_isBeingWritten ? Clock::now() - m_lastRead < longestTrust : !wasBeingWritten;
    if (m_mark == mark && isTrusted)
        return {};
    try {
        RunNews news = readRunNews(m_folder, m_place);
        m_mark = mark;
        m_lastRead = Clock::now();
        return news;
    } catch (const Error &error) {
        const bool isBeginning = m_isBeingWritten && !m_place.info && error.code == ErrorCode::NotARun;
        if (!isBeginning)
            throw;
        return {};
    }
}

}  // namespace adalora
