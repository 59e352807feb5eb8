/// A run in words and in JSON, the same for `train` and `inspect`.
#pragma once
#include "training/run_report.h"
#include <iosfwd>
#include <nlohmann/json.hpp>

namespace adalora::cli {

nlohmann::ordered_json toJson(const Evaluation &evaluation);
nlohmann::ordered_json toJson(const RunSummary &summary);
/// Final rank by matrix name.
nlohmann::ordered_json ranksToJson(const RunInfo &info, const RankState &state);

/// μ of the last state where its scores have one, then layers × kinds with the kept rank in each cell, and the true rank behind a slash where the task knows it.
void printRanks(std::ostream &out, const RunInfo &info, const RankState &state);
void printSummary(std::ostream &out, const RunInfo &info, const RunSummary &summary);

}  // namespace adalora::cli
