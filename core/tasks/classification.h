/// Measures a classifier on a set of images.
#pragma once
#include "models/model.h"
#include "tasks/fashion_data.h"
#include "training/run_report.h"

namespace adalora {

/// Mean cross entropy and accuracy; `step` of the result is 0.
Evaluation evaluateClassifier(Model &model, const ImageSet &images);

}  // namespace adalora
