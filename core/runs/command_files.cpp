#include "runs/command_files.h"

#include "error.h"
#include "io/atomic_file.h"
#include "io/file_bytes.h"
#include "io/strict_json.h"
#include "runs/run_folder.h"
#include "runs/run_lock.h"
#include "runs/store_words.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <map>
#include <mutex>
#include <unistd.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::ordered_json;

constexpr auto pollInterval = 100ms;
constexpr std::string_view commandEnds = ".json", answerEnds = ".answer.json";
constexpr std::array<std::string_view, 4> commandWords{"pause", "resume", "step_once", "run_to_allocation"};  // Command
constexpr std::string_view stopWord = "stop";
constexpr std::array<std::string_view, 3> answerWords{"done", "refused", "pending"};  // SteeringAnswer::Kind

fs::path commandFolder(const fs::path &folder) { return folder / "commands"; }

std::string toJson(const SteeringCommand &command)
{
    if (command.edit)
        return ordered_json{{"edit", ordered_json::parse(toJson(*command.edit))}}.dump();
    return ordered_json{{"command", command.stops ? stopWord : wordFor(*command.command, commandWords)}}.dump();
}

SteeringCommand commandFrom(const std::string &text, const std::string &source)
{
    const nlohmann::json json = parseStrictJson(text, source);
    SteeringCommand command;
    if (json.is_object() && json.size() == 1 && json.contains("edit"))
        command.edit = editFromJson(json["edit"].dump(), source);
    else if (json.is_object() && json.size() == 1 && json.contains("command") && json["command"].is_string()) {
        const std::string word = json["command"];
        command.stops = word == stopWord;
        command.command = fromWord<Command>(word, commandWords);
    }
    if (!command.edit && !command.command && !command.stops)
        throw Error(ErrorCode::FileDamaged, source, "neither an edit nor a command");
    return command;
}

std::string toJson(const SteeringAnswer &answer)
{
    return ordered_json{{"answer", wordFor(answer.kind, answerWords)}, {"step", answer.step}, {"refusal", answer.refusal}}.dump();
}

SteeringAnswer answerFrom(const std::string &text, const std::string &source)
{
    try {
        const nlohmann::json json = parseStrictJson(text, source);
        const auto kind = fromWord<SteeringAnswer::Kind>(json.at("answer").get<std::string>(), answerWords);
        if (kind)
            return {*kind, json.at("step").get<int>(), json.at("refusal").get<std::string>()};
    } catch (const nlohmann::json::exception &) {
        // Below.
    }
    throw Error(ErrorCode::FileDamaged, source, "no answer");
}

/// Names in the order of sending.
std::string newId()
{
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
    static std::atomic<unsigned> count = 0;
    char id[80];
    std::snprintf(id, sizeof id, "%020lld-%d-%06u", static_cast<long long>(now.count()), static_cast<int>(getpid()), count++);
    return id;
}

/// With neither temporaries nor answers, in the order of sending.
std::vector<std::string> idsIn(const fs::path &folder)
{
    std::vector<std::string> ids;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(commandFolder(folder), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(commandEnds) && !name.ends_with(answerEnds))
            ids.push_back(name.substr(0, name.size() - commandEnds.size()));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// What was sent before the folder was locked: to a process that is dead.
void clear(const fs::path &folder)
{
    const fs::file_time_type locked = RunLock::takenAt(folder);
    std::error_code ignored;
    std::vector<fs::path> stale;
    for (const auto &entry : fs::directory_iterator(commandFolder(folder), ignored))
        if (entry.last_write_time(ignored) < locked)
            stale.push_back(entry.path());
    for (const fs::path &path : stale)
        fs::remove(path, ignored);
}

fs::path commandPath(const fs::path &folder, std::string id) { return commandFolder(folder) / id.append(commandEnds); }

fs::path answerPath(const fs::path &folder, std::string id) { return commandFolder(folder) / id.append(answerEnds); }

}  // namespace

std::optional<SteeringAnswer> steer(const fs::path &folder, const SteeringCommand &command, std::chrono::milliseconds timeout,
                                    const std::stop_token &stop)
{
    if (!isBeingWritten(folder))
        return std::nullopt;
    std::error_code failure;
    fs::create_directories(commandFolder(folder), failure);
    if (failure)
        throw Error(ErrorCode::FileUnwritable, commandFolder(folder).string(), failure.message());
    const std::string id = newId();
    const fs::path answer = answerPath(folder, id);
    writeFileAtomically(commandPath(folder, id), toJson(command));
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    while (true) {
        const bool isLast = stop.stop_requested() || std::chrono::steady_clock::now() >= deadline || !isBeingWritten(folder);  // asked before looking
        if (fs::exists(answer, failure)) {
            const SteeringAnswer read = answerFrom(readFile(answer), answer.string());
            fs::remove(answer, failure);
            return read;
        }
        if (isLast)
            break;
        std::this_thread::sleep_for(20ms);
    }
    fs::remove(commandPath(folder, id), failure);
    return std::nullopt;
}

class CommandFiles::Private {
public:
    Private(fs::path runFolder, TrainingLoop &l, std::stop_source s) : folder(std::move(runFolder)), loop(l), stop(std::move(s)) {}

    void take(const std::string &id);
    void send(const std::string &id, SteeringCommand command);
    void answer(const std::string &id, SteeringAnswer::Kind kind, const std::string &refusal = {}) const;

    /// A command that is done when the loop next has this status.
    struct Awaited {
        std::string id;
        LoopStatus status;
    };

    const fs::path folder;
    TrainingLoop &loop;
    std::stop_source stop;
    std::mutex mutex;  ///< over all that follows
    long long lastTicket = 1LL << 40;  ///< far from those that a window counts
    std::map<long long, std::string> edits;  ///< ids, by ticket
    std::vector<Awaited> awaited;
    std::vector<long long> saved;  ///< tickets pending in the last checkpoint
    LoopStatus status = LoopStatus::Preparing;
    int steps = 0;
};

void CommandFiles::Private::take(const std::string &id)
{
    const fs::path path = commandPath(folder, id);
    std::optional<SteeringCommand> command;
    std::string wrong;
    try {
        command = commandFrom(readFile(path), path.filename().string());
    } catch (const Error &error) {
        wrong = error.what();
    }
    const std::lock_guard lock(mutex);
    std::error_code ignored;
    if (status == LoopStatus::Ended || !fs::remove(path, ignored))  // withdrawn
        return;
    if (command)
        send(id, std::move(*command));
    else
        answer(id, SteeringAnswer::Kind::Refused, wrong);
}

void CommandFiles::Private::send(const std::string &id, SteeringCommand command)
{
    if (command.edit) {
        command.edit->ticket = ++lastTicket;
        edits[lastTicket] = id;
        loop.send(*command.edit);
        return;
    }
    LoopStatus wanted = LoopStatus::Ended;
    if (command.command)
        wanted = *command.command == Command::Resume ? LoopStatus::Running : LoopStatus::Paused;
    const bool isPlain = command.command == Command::Pause || command.command == Command::Resume;
    if (isPlain && status == wanted)
        answer(id, SteeringAnswer::Kind::Done);
    else
        awaited.push_back({id, wanted});
    if (command.stops)
        stop.request_stop();
    else
        loop.send(*command.command);
}

void CommandFiles::Private::answer(const std::string &id, SteeringAnswer::Kind kind, const std::string &refusal) const
{
    try {
        writeFileAtomically(answerPath(folder, id), toJson(SteeringAnswer{kind, steps, refusal}));
    } catch (const Error &) {
        // Whoever asked sees in the run what became of it.
    }
}

CommandFiles::CommandFiles(const fs::path &folder, TrainingLoop &loop, std::stop_source stop)
    : d(std::make_unique<Private>(folder, loop, std::move(stop)))
{
    clear(folder);
    m_thread = std::jthread([this](const std::stop_token &end) {
        std::mutex mutex;
        std::condition_variable_any nobody;
        std::unique_lock lock(mutex);
        while (!end.stop_requested()) {
            for (const std::string &id : idsIn(d->folder))
                d->take(id);
            nobody.wait_for(lock, end, pollInterval, [] { return false; });
        }
    });
}

CommandFiles::~CommandFiles() = default;

void CommandFiles::runResumed(const RunInfo &, int step)
{
    const std::lock_guard lock(d->mutex);
    d->steps = step;
}

void CommandFiles::stepDone(const StepReport &report, StateSource &)
{
    const std::lock_guard lock(d->mutex);
    d->steps = report.step + 1;
}

void CommandFiles::noted(const Event &event)
{
    const std::lock_guard lock(d->mutex);
    const auto edit = d->edits.find(event.ticket);
    if (event.kind != EventKind::Edit || edit == d->edits.end())
        return;
    const bool isApplied = event.refusal.empty();
    d->answer(edit->second, isApplied ? SteeringAnswer::Kind::Done : SteeringAnswer::Kind::Refused, event.refusal);
    d->edits.erase(edit);
}

void CommandFiles::checkpoint(const Checkpoint &checkpoint)
{
    const std::lock_guard lock(d->mutex);
    d->saved.clear();
    for (const DatedEdit &dated : checkpoint.pending)
        d->saved.push_back(dated.edit.ticket);
}

void CommandFiles::statusChanged(LoopStatus status, StateSource *)
{
    const std::lock_guard lock(d->mutex);
    d->status = status;
    const bool isOver = status == LoopStatus::Ended;
    std::erase_if(d->awaited, [&](const Private::Awaited &awaited) {
        if (awaited.status == status)
            d->answer(awaited.id, SteeringAnswer::Kind::Done);
        else if (isOver)
            d->answer(awaited.id, SteeringAnswer::Kind::Refused, "the run has ended");
        return isOver || awaited.status == status;
    });
    if (!isOver)
        return;
    for (const auto &[ticket, id] : d->edits) {
        const bool isSaved = std::find(d->saved.begin(), d->saved.end(), ticket) != d->saved.end();
        d->answer(id, isSaved ? SteeringAnswer::Kind::Pending : SteeringAnswer::Kind::Refused, isSaved ? "" : "the run has ended");
    }
    d->edits.clear();
}

}  // namespace adalora
