#include "run_queue.h"

#include "error.h"
#include "io/atomic_file.h"
#include "io/file_bytes.h"
#include "io/strict_json.h"

#include <algorithm>

namespace studio {
namespace {

namespace fs = std::filesystem;
constexpr int knownVersion = 1;

}  // namespace

void RunQueue::add(int draft)
{
    if (place(draft) == 0)
        m_waiting.push_back(draft);
    m_isPaused = false;
}

void RunQueue::remove(int draft) { std::erase(m_waiting, draft); }

void RunQueue::move(int draft, int by)
{
    const auto from = std::find(m_waiting.begin(), m_waiting.end(), draft);
    const auto to = from - m_waiting.begin() + by;
    if (from != m_waiting.end() && to >= 0 && to < std::ssize(m_waiting))
        std::iter_swap(from, m_waiting.begin() + to);
}

int RunQueue::place(int draft) const
{
    const auto found = std::find(m_waiting.begin(), m_waiting.end(), draft);
    return found == m_waiting.end() ? 0 : static_cast<int>(found - m_waiting.begin()) + 1;
}

void RunQueue::setPaused(bool isPaused)
{
    m_pauses += isPaused && !m_isPaused ? 1 : 0;
    m_isPaused = isPaused;
}

fs::path queueFile(const fs::path &runsFolder) { return runsFolder / "queue.json"; }

std::vector<adalora::RunConfig> readQueue(const fs::path &file)
{
    std::error_code failure;
    if (!fs::exists(file, failure))
        return {};
    const std::string name = file.string();
    const nlohmann::json json = adalora::parseStrictJson(adalora::readFile(file), name);
    if (!json.is_object() || !json.contains("version") || !json["version"].is_number_integer() || !json.contains("runs") || !json["runs"].is_array())
        throw adalora::Error(adalora::ErrorCode::FileDamaged, name, "no queue of runs");
    if (json["version"] > knownVersion)
        throw adalora::Error(adalora::ErrorCode::NewerVersion, name, "version " + json["version"].dump() + ", known: " + std::to_string(knownVersion));
    std::vector<adalora::RunConfig> waiting;
    for (const nlohmann::json &run : json["runs"]) {
        try {
            waiting.push_back(adalora::runConfigFromJson(run.dump(), name));
        } catch (const adalora::Error &error) {
            throw adalora::Error(adalora::ErrorCode::FileDamaged, name, "run " + std::to_string(waiting.size() + 1) + ": " + error.what());
        }
    }
    return waiting;
}

void writeQueue(const fs::path &file, const std::vector<adalora::RunConfig> &waiting)
{
    std::error_code failure;
    if (waiting.empty()) {
        fs::remove(file, failure);
        return;
    }
    fs::create_directories(file.parent_path(), failure);
    if (failure)
        throw adalora::Error(adalora::ErrorCode::FileUnwritable, file.parent_path().string(), failure.message());
    nlohmann::ordered_json runs = nlohmann::ordered_json::array();
    for (const adalora::RunConfig &config : waiting)
        runs.push_back(nlohmann::ordered_json::parse(toJson(config)));
    adalora::writeFileAtomically(file, nlohmann::ordered_json{{"version", knownVersion}, {"runs", std::move(runs)}}.dump(2) + "\n");
}

}  // namespace studio
