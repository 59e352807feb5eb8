#include "plan_text.h"

#include <cmath>
#include <sstream>

namespace adalora::cli {
namespace {

template <typename... Parts>
std::string join(const Parts &...parts)
{
    std::ostringstream text;
    text.precision(4);
    (text << ... << parts);
    return text.str();
}

long long whole(double value) { return std::llround(value); }

std::string withoutAllocation(const PlanWarning &warning, const RunInfo &info)
{
    const RunConfig &c = info.config;
    const std::string first = join("No multiple of deltaT = ", c.deltaT, " falls in the reduction phase (steps ", c.tinit + 1, " to ",
                                   c.total_step - c.tfinal, "), ");
    if (warning.value == warning.limit)
        return first + "so nothing is ever pruned. Take a smaller deltaT.";
    return join(first, "so the budget falls from ", whole(warning.value), " to ", whole(warning.limit),
                " in one abrupt cut. Take a smaller deltaT.");
}

}  // namespace

std::string textOf(const PlanWarning &w, const RunInfo &info)
{
    const RunConfig &c = info.config;
    switch (w.kind) {
    case PlanWarningKind::NoAllocation: return withoutAllocation(w, info);
    case PlanWarningKind::FewAllocations:
        return join("Only ", whole(w.value), " allocation(s) fall in the reduction phase, so the budget falls in big steps and a "
                    "triplet cut too early has little chance to come back. Take a smaller deltaT.");
    case PlanWarningKind::ShortReduction:
        return join("The reduction phase is ", 100 * w.value, " % of the run; published schedules give it 29 % or more. "
                    "Shorten tinit or tfinal; 10 / 40 / 50 % is a sound split.");
    case PlanWarningKind::LongerThanData:
        return join("total_step = ", whole(w.value), " is more than the ", whole(w.limit),
                    " optimizer steps that the data give: the run ends before its schedule. Count optimizer steps, not batches.");
    case PlanWarningKind::FinalNotReached:
        return join("The final phase begins at step ", whole(w.value), ", but the data give only ", whole(w.limit),
                    " optimizer steps: the target is never reached. Count optimizer steps, not batches, or fit the plan with --fit.");
    case PlanWarningKind::ShorterThanData:
        return join("total_step = ", whole(w.value), " is less than the ", whole(w.limit),
                    " optimizer steps that the data give: a part of the training has no schedule. Fit the plan with --fit.");
    case PlanWarningKind::NoOrthogonality:
        return "orth_reg_weight = 0: P and Q may drift from orthogonality, and lambda then says little about what a triplet "
               "contributes. Published runs use 0.1 to 0.5.";
    case PlanWarningKind::UnusualScale:
        return join("The scale is lora_alpha / init_r = ", w.value, " (divided by the initial rank ", c.init_r,
                    ", not by the final one); the nearest published one is ", w.limit, " (", w.schedule, "). lora_alpha = ",
                    w.limit * c.init_r, " gives that.");
    }
    return {};
}

std::string nameOf(PlanWarningKind kind)
{
    switch (kind) {
    case PlanWarningKind::NoAllocation: return "no_allocation";
    case PlanWarningKind::FewAllocations: return "few_allocations";
    case PlanWarningKind::ShortReduction: return "short_reduction";
    case PlanWarningKind::LongerThanData: return "longer_than_data";
    case PlanWarningKind::FinalNotReached: return "final_not_reached";
    case PlanWarningKind::ShorterThanData: return "shorter_than_data";
    case PlanWarningKind::NoOrthogonality: return "no_orthogonality";
    case PlanWarningKind::UnusualScale: return "unusual_scale";
    }
    return {};
}

std::string textOf(const PublishedSchedule &s)
{
    std::ostringstream text;
    const auto say = [&](const char *field, const auto &value) {
        if (value)
            text << (text.str().empty() ? "" : " ") << field << '=' << *value;
    };
    say("init_r", s.init_r);
    say("target_r", s.target_r);
    for (std::size_t i = 0; i < s.lora_alpha.size(); ++i)
        text << (i == 0 ? " lora_alpha=" : " or ") << s.lora_alpha[i];
    say("total_step", s.total_step);
    say("tinit", s.tinit);
    say("tfinal", s.tfinal);
    say("deltaT", s.deltaT);
    say("beta1", s.beta1);
    say("beta2", s.beta2);
    say("orth_reg_weight", s.orth_reg_weight);
    say("learning_rate", s.learning_rate);
    say("batch_size", s.batch_size);
    say("epochs", s.epochs);
    return text.str();
}

}  // namespace adalora::cli
