/// Overrides of single config fields from the command line.
#pragma once
#include "training/run_config.h"

namespace adalora::cli {

/// Applies "field=value" in order; a value that is not JSON counts as text. Throws Error like `runConfigFromJson`.
RunConfig withChanges(RunConfig config, const std::vector<std::string> &changes);

}  // namespace adalora::cli
