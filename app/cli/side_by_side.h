/// Several recorded runs beside each other: what they are, where their settings and edits differ, and which ranks they ended with.
#pragma once
#include "runs/run_history.h"
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace adalora::cli {

struct InspectedRun {
    std::string folder;
    RunHistory history;
};

/// A column for each run. Of settings (those in effect) and final ranks only what differs is listed.
void printSideBySide(std::ostream &out, const std::vector<InspectedRun> &runs);
nlohmann::ordered_json sideBySideJson(const std::vector<InspectedRun> &runs);

}  // namespace adalora::cli
