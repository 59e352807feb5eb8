/// What a method of fine-tuning adds to a training step; the base adds nothing: plain training.
#pragma once
#include "training/adamw.h"
#include "io/archive.h"
#include "training/run_report.h"

namespace adalora {

/// The trainer calls these in the order they stand here, once per step, on its thread.
class RankMethod {
public:
    virtual ~RankMethod() = default;

    /// The adapted matrices; empty without adapters.
    virtual const std::vector<MatrixInfo> &matrices() const
    {
        static const std::vector<MatrixInfo> none;
        return none;
    }

    /// Trained weights that are in effect now, the head apart: of adapters the kept part, of full fine-tuning the base.
    virtual long long parameters() const { return 0; }
    /// Fills budgets, their unit and the scale; without a budget all stay 0.
    virtual void describe(RunInfo &) const {}

    /// Before anything is computed: b(t), what is kept so far, and the phase that begins, if one does.
    virtual void beginStep(int /*step*/, StepReport &) {}
    /// The gradients are those of the task loss alone, unclipped.
    virtual void measureTaskGradients(int /*step*/) {}
    /// Adds the gradient of the method's regulariser and returns its weighted value.
    virtual double addRegulariser() { return 0; }
    /// After the optimizer's step, with the clipped gradients still in place. May change values, shapes and moments.
    /// Not called for a step that must not change anything.
    virtual void update(int /*step*/, AdamW &, StepReport &) {}

    /// Fills everything but the step.
    virtual void fill(RankState &) const {}

    /// Why `config`, which breaks no rule of its own and differs from the present one in steerable fields alone, cannot
    /// take effect before `step`; nothing: it can. Also asked of a run's own config where it begins. Throws
    /// Error{UnknownField} for a matrix that is not there.
    virtual std::optional<ConfigProblem> refusalOf(const RunConfig & /*config*/, int /*step*/) const { return {}; }
    /// Takes the new values over before `step`; what that does at once is appended to `events`.
    virtual void reconfigure(const RunConfig &, int /*step*/, std::vector<Event> & /*events*/) {}
    /// Why a mask cannot be chosen (a round not be held) in `step`; nothing: it can.
    virtual std::optional<ConfigProblem> allocationRefusal(int /*step*/) const
    {
        return ConfigProblem{"method", {}, "method = adalora | merge"};
    }
    /// The next `update` chooses a mask (holds a round) whatever ΔT says.
    virtual void allocateNext() {}

    /// ‖PᵀP − I‖_F and ‖QQᵀ − I‖_F, their mean over all adapters; nothing for methods that want none.
    virtual std::optional<double> orthogonalityDefect() const { return {}; }

    /// All state that is not in the config, with shapes and moments of parameters that come and go.
    virtual void archive(Archive &) {}
};

}  // namespace adalora
