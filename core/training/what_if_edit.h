/// A what-if question as settings for a run of its own.
#pragma once
#include "ranking/what_if.h"
#include "training/edit.h"

namespace adalora {

/// What makes the config of `info` one whose run asks `question` all along: target_r, metric and μ, as far as they differ. A
/// budget at a step becomes the target; a constant budget has none.
Edit editAsking(const RunInfo &info, const WhatIfQuestion &question);

}  // namespace adalora
