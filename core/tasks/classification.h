/// Measures a classifier on a set of images.
#pragma once
#include "tasks/fashion_data.h"
#include "training/passes.h"
#include "training/run_report.h"
#include <optional>
#include <stop_token>

namespace adalora {

/// Mean cross entropy and accuracy; `step` of the result is 0. Empty when a stop was requested before the end.
std::optional<Evaluation> evaluateClassifier(Passes &passes, const ImageSet &images, const std::stop_token &stop);

}  // namespace adalora
