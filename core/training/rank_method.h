/// What a method of fine-tuning adds to a training step; the base adds nothing: plain training.
#pragma once
#include "training/adamw.h"
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
};

}  // namespace adalora
