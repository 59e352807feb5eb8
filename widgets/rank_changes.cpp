#include "rank_changes.h"

#include "runs/run_history.h"
#include <algorithm>

namespace studio {

std::vector<RankChange> rankChangesAt(const adalora::RunHistory &run, int step)
{
    std::vector<RankChange> changes(run.info().matrices.size());
    const int allocation = run.lastAllocation(step);
    if (allocation < 0)
        return changes;
    const auto events = run.events();
    const auto first = std::lower_bound(events.begin(), events.end(), allocation, [](const adalora::Event &e, int s) { return e.step < s; });
    for (auto event = first; event != events.end() && event->step == allocation; ++event) {
        if (event->matrix < 0)
            continue;
        RankChange &mine = changes[static_cast<std::size_t>(event->matrix)];
        switch (event->kind) {
        case adalora::EventKind::Prune: --mine.change; break;
        case adalora::EventKind::Reactivate: ++mine.change; break;
        case adalora::EventKind::Grow:
            ++mine.change;
            mine.payers.push_back(event->payer);
            if (event->payer >= 0)
                changes[static_cast<std::size_t>(event->payer)].paidFor.push_back(event->matrix);
            break;
        default: break;
        }
    }
    return changes;
}

}  // namespace studio
