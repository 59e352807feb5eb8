/// What can be moved in a schedule: each knob is one steerable field as a whole number, with a place in the plot of b(t).
#pragma once
#include "training/run_report.h"
#include <array>

namespace studio {

enum class Knob { Warmup, Interval, FinalPhase, Target, Total };
inline constexpr std::array<Knob, 5> allKnobs{Knob::Warmup, Knob::Interval, Knob::FinalPhase, Knob::Target, Knob::Total};

/// The longest T that is planned with the hand.
inline constexpr int mostSteps = 10'000'000;

/// The field of the config: tinit, deltaT, tfinal, target_r, total_step.
const char *fieldOf(Knob knob);
/// Whether the plan has it: none without a schedule, no target for a constant budget or before the matrices are known.
bool hasKnob(Knob knob, const adalora::RunInfo &plan);

/// Steps; of the target the triplets of all matrices together, target_r × matrices, in either unit of budgets.
int knobValue(Knob knob, const adalora::RunInfo &plan);
struct KnobRange {
    int least = 0;
    int most = 0;
};
/// `recorded`: steps that have been trained, which T cannot undo.
KnobRange knobRange(Knob knob, const adalora::RunInfo &plan, int recorded);
/// `plan` with that value and the budgets that follow. A value that breaks a rule gives way to the nearest one towards the
/// present value that does not; the present one, if need be.
adalora::RunInfo turned(Knob knob, const adalora::RunInfo &plan, int value, int recorded);

/// In axis coordinates of the plot of b(t).
struct KnobPlace {
    double step = 0;
    double budget = 0;
};
KnobPlace placeOf(Knob knob, const adalora::RunInfo &plan);
/// The value that has its place there.
int valueAt(Knob knob, const adalora::RunInfo &plan, const KnobPlace &place);
/// Whether it moves along the steps; else along the budget.
inline bool movesAlongSteps(Knob knob) { return knob != Knob::Target; }

}  // namespace studio
