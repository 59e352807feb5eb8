/// The moments of a run that are worth telling, found from its events, with what they mean.
#pragma once
#include "runs/run_history.h"
#include <QString>
#include <vector>

namespace studio {

struct Moment {
    enum class Kind { Warmup, FirstCut, Revival, Merge, Growth, Refusal, FinalPhase, End };
    Kind kind;
    int step;
    adalora::Event event;  ///< that it is told from; Warmup, End: none
};

/// In the order of their steps. A growing run has those that have happened.
std::vector<Moment> storyOf(const adalora::RunHistory &run);

/// "Step 80: the first cut".
QString momentTitle(const Moment &moment);
/// Markdown: what happened, with its numbers, and why.
QString momentText(const Moment &moment, const adalora::RunHistory &run);
/// The view that shows it best, as links name it: ranks, sigma, curves, events.
QString momentView(const Moment &moment);

}  // namespace studio
