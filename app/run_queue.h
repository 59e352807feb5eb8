/// Which drafts wait for their turn, in what order, and the file by which they outlive the program.
#pragma once
#include "training/run_config.h"
#include <filesystem>
#include <vector>

namespace studio {

/// Drafts by the numbers that the shelf gives them.
class RunQueue {
public:
    /// At the end; goes on with a queue that was paused.
    void add(int draft);
    void remove(int draft);
    /// Earlier (-1) or later (1) by one place.
    void move(int draft, int by);
    /// 1 is the next; 0: it does not wait.
    int place(int draft) const;
    int length() const { return static_cast<int>(m_waiting.size()); }
    const std::vector<int> &waiting() const { return m_waiting; }

    /// Paused, the next one does not start by itself.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    /// How often it was paused: what was said about one pause is not said about the next.
    int pauses() const { return m_pauses; }

private:
    std::vector<int> m_waiting;
    bool m_isPaused = false;
    int m_pauses = 0;
};

/// `runsFolder`/queue.json
std::filesystem::path queueFile(const std::filesystem::path &runsFolder);
/// In order; none where there is no file. Throws Error: FileUnreadable, FileDamaged, NewerVersion.
std::vector<adalora::RunConfig> readQueue(const std::filesystem::path &file);
/// Whole or not at all; no file where nothing waits. Throws Error{FileUnwritable}.
void writeQueue(const std::filesystem::path &file, const std::vector<adalora::RunConfig> &waiting);

}  // namespace studio
