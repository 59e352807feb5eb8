/// Where a steered config stands: what the engine has, what was asked of it, and what it said no to.
#pragma once
#include "training/run_config.h"
#include <QString>

namespace studio {

/// A field is pending while `wanted` differs from `applied` in it.
struct SteeringState {
    adalora::RunConfig applied;  ///< in effect
    adalora::RunConfig wanted;   ///< with the edits that were sent and not answered yet
    QString refusal;             ///< why the last edit was not taken, as a sentence; empty once another was
    QString refusedField;        ///< the field that it is about, for the control to say it at; empty: none in particular
    bool isSteerable = false;    ///< the run trains: edits reach it

    bool operator==(const SteeringState &) const = default;
};

}  // namespace studio
