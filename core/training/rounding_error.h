/// What frozen weights in bfloat16 do to gradients, measured rather than promised.
#pragma once
#include "models/model.h"
#include "training/loss.h"

namespace adalora {

/// ‖g − g₃₂‖ / ‖g₃₂‖ over the gradients of all that is trained, g with FrozenDtype::BFloat16 and g₃₂ with Float32, of this
/// batch at the present weights; 0 where g₃₂ = 0. Leaves the gradients zero. Sketches that methods have of gradients see
/// the batch twice, so: not amid a run.
double gradientError(Model &model, Loss loss, const Batch &batch, int workers);

}  // namespace adalora
