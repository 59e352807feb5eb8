#include "runs/recorded_edits.h"

#include <algorithm>

namespace adalora {
namespace {

bool isEarlier(const DatedEdit &a, const DatedEdit &b) { return a.step < b.step; }

}  // namespace

std::vector<DatedEdit> editsOf(const RunHistory &run)
{
    std::vector<DatedEdit> edits;
    for (const Event &event : run.events())
        if (event.kind == EventKind::Edit)
            edits.push_back({event.step, editFromJson(event.detail, "edit")});
    return edits;
}

std::vector<DatedEdit> editsAfter(const Checkpoint &from, const Checkpoint &newest, const std::vector<DatedEdit> &answered)
{
    std::vector<DatedEdit> known(answered.begin() + from.edits, answered.end());
    std::vector<DatedEdit> pending = newest.pending;
    for (DatedEdit &dated : pending)
        dated.step = std::max(dated.step, newest.step);
    std::stable_sort(pending.begin(), pending.end(), isEarlier);
    const auto beyond = known.begin() + std::max(0, newest.edits - from.edits);
    std::vector<DatedEdit> unanswered;
    for (auto first = pending.begin(); first != pending.end();) {
        const auto last = std::upper_bound(first, pending.end(), *first, isEarlier);
        const auto [answeredFirst, answeredLast] = std::equal_range(beyond, known.end(), *first, isEarlier);
        const auto behind = std::min(last - first, answeredLast - answeredFirst);
        unanswered.insert(unanswered.end(), first + behind, last);
        first = last;
    }
    known.insert(known.end(), unanswered.begin(), unanswered.end());
    std::stable_sort(known.begin(), known.end(), isEarlier);
    return known;
}

}  // namespace adalora
