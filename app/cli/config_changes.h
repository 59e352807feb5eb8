/// Overrides of single config fields from the command line.
#pragma once
#include "training/edit.h"

namespace adalora::cli {

/// Applies "field=value" in order; a value that is not JSON counts as text. Throws Error like `runConfigFromJson`.
RunConfig withChanges(RunConfig config, const std::vector<std::string> &changes);

/// The same as an edit. Throws Error for what is not field=value; fields and values are checked where it is applied.
Edit editOf(const std::vector<std::string> &changes);

}  // namespace adalora::cli
