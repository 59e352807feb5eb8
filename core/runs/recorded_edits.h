/// The edits of a run as its store and its checkpoints know them, and what follows for a run that goes on.
#pragma once
#include "runs/run_history.h"
#include "training/checkpoint.h"

namespace adalora {

/// All that were answered, applied or refused, in that order.
std::vector<DatedEdit> editsOf(const RunHistory &run);

/// What is still to be answered once the run is taken up at `from`: `answered` beyond it, each at its step again, and what
/// `newest`, its newest checkpoint, knew besides. Both lie within `answered`, which began as their edits did.
///
/// The loop answers at each step first what was pending and then what arrives. So of the edits pending for a step, as many
/// as it has answered beyond the checkpoint are behind it, and counting is enough to lose none and to double none.
std::vector<DatedEdit> editsAfter(const Checkpoint &from, const Checkpoint &newest, const std::vector<DatedEdit> &answered);

}  // namespace adalora
