#include "runs/run_news.h"

#include <iterator>
#include <utility>

namespace adalora {
namespace {

template <typename T>
void moveBehind(std::vector<T> &all, std::vector<T> &more)
{
    if (all.empty())
        all = std::move(more);
    else
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

bool RunNews::isEmpty() const
{
    return !anew && evaluations.empty() && reports.empty() && notes.empty() && states.empty() && !summary;
}

void RunNews::add(RunNews later)
{
    if (later.anew) {
        *this = std::move(later);
        return;
    }
    moveBehind(evaluations, later.evaluations);
    moveBehind(reports, later.reports);
    moveBehind(notes, later.notes);
    moveBehind(states, later.states);
    if (later.summary)
        summary = std::move(later.summary);
}

void RunNews::moveInto(std::shared_ptr<RunHistory> &history)
{
    if (anew)
        history = std::make_shared<RunHistory>(*std::move(anew));
    if (!history)
        return;
    for (const Evaluation &evaluation : evaluations)
        history->append(evaluation);
    auto note = notes.begin();
    for (const StepReport &report : reports) {
        for (; note != notes.end() && note->step <= report.step; ++note)
            history->append(*note);
        history->append(report);
    }
    for (; note != notes.end(); ++note)
        history->append(*note);
    for (std::shared_ptr<const RankState> &state : states)
        history->append(std::move(state));
    if (summary)
        history->setSummary(*std::move(summary));
    *this = {};
}

}  // namespace adalora
