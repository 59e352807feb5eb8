/// What a run has gained since one looked last, as values that may cross threads.
#pragma once
#include "runs/run_history.h"

namespace adalora {

struct RunNews {
    std::optional<RunInfo> anew;  ///< set: begin a new history; nothing that was told before holds any more
    std::vector<Evaluation> evaluations;  ///< beside those in `reports`
    std::vector<StepReport> reports;
    std::vector<Event> notes;  ///< between two steps: one of step k comes before the report of step k
    std::vector<std::shared_ptr<const RankState>> states;
    std::optional<RunSummary> summary;

    bool isEmpty() const;
    /// Puts what came later behind.
    void add(RunNews later);
    /// Appends all to `history`, which is made here where it begins anew, and leaves nothing. News without a history and
    /// without a beginning wait.
    void moveInto(std::shared_ptr<RunHistory> &history);
};

}  // namespace adalora
