/// One SQLite database in a run folder: written by the recorder while the run trains, readable all the while.
#pragma once
#include "runs/run_history.h"
#include "training/run_observer.h"
#include <filesystem>
#include <memory>

namespace adalora {

/// The file inside a run folder.
inline constexpr const char *runStoreFile = "run.sqlite";

/// The only writer of its folder, as long as it lives. Writes every step to `folder`/run.sqlite (WAL), in transactions of about half a second.
class RunRecorder : public RunObserver {
public:
    /// Creates the folder. Throws Error: FileExists when it already holds a run, InUse, FileUnwritable. A run that never
    /// starts leaves nothing behind.
    explicit RunRecorder(const std::filesystem::path &folder);
    /// Goes on from the checkpoint at `step`, for a loop that begins with `resumption(folder, step)` asked for after this:
    /// as soon as that has resumed, rows and checkpoints beyond are dropped, with what a stop had added; edits answered
    /// beyond are pending in the checkpoint before. Throws Error as resumption; InUse while another recorder has the folder.
    static std::unique_ptr<RunRecorder> resume(const std::filesystem::path &folder, int step);
    ~RunRecorder() override;  ///< commits what is pending; never throws

    // Each throws Error{FileUnwritable} the first time that it cannot write, and from then on does nothing.
    void runStarted(const RunInfo &info, const Evaluation &before) override;
    /// Until here nothing in the folder was changed.
    void runResumed(const RunInfo &info, int step) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    /// Committed when it returns.
    void noted(const Event &event) override;
    /// Makes the store durable up to here, then writes `folder`/checkpoints/step-….safetensors. Throws Error{FileUnwritable}
    /// each time that it cannot; a broken store is told of by the next call besides.
    void checkpoint(const Checkpoint &checkpoint) override;
    void statusChanged(LoopStatus status, StateSource *source) override;
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override;

private:
    RunRecorder(const std::filesystem::path &folder, int step);

    class Private;
    std::unique_ptr<Private> d;
};

/// Reads a whole run, also one that is still being written (then without summary).
/// Works in read-only folders. Throws Error: FileMissing, FileUnreadable, NotARun, FileDamaged, NewerVersion.
/// `folder` may also name the database itself.
RunHistory readRun(const std::filesystem::path &folder);
/// Only what is fixed for its whole life, and so quickly.
RunInfo readRunInfo(const std::filesystem::path &folder);

/// Where a run stands, without its steps, events and states.
struct RunOutline {
    RunInfo info;      ///< as it began
    RunConfig config;  ///< in effect: with all edits
    int steps = 0;     ///< recorded
    std::optional<Evaluation> last;     ///< of its validations
    std::optional<RunSummary> summary;  ///< none: it has not ended, or was interrupted
};
/// Quickly, too: for lists of many runs. Throws Error as readRun, but does not see all damage.
RunOutline readRunOutline(const std::filesystem::path &folder);

}  // namespace adalora
