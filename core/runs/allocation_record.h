/// What a recorded state says of the allocation at its step, with what that cut put back in its place.
#pragma once
#include "ranking/what_if.h"
#include "runs/run_history.h"

namespace adalora {

/// `state` is one of the run's; `plan` the run's info with the config in effect at its step. Looks at the events of that
/// step, and for merge of the rounds before it in which newcomers are safe; not at the others.
///
/// Merge: a triplet that the step cut is in its slot again, even where a newcomer has taken that. Its slope follows from
/// score, σ and μ; unknown, hence 0, without a μ. Which triplets are safe follows from the slots in which they grew.
AllocationRecord allocationRecord(const RunHistory &run, const RankState &state, const RunInfo &plan);

/// The plan in effect at any step of a run that grows: each edit is read once.
class PlanTrail {
public:
    /// Takes in what is new of `run`; begins again for another one.
    void follow(const RunHistory &run);
    /// Of the run followed.
    const RunInfo &at(int step) const;

private:
    struct Leg {
        int from;
        RunInfo plan;
    };
    const RunHistory *m_run = nullptr;
    std::size_t m_seen = 0;  // events
    std::vector<Leg> m_legs;
};

}  // namespace adalora
