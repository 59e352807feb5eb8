/// What a comparison found, as a Markdown table and as JSON.
#pragma once
#include "compared_run.h"
#include <iosfwd>
#include <nlohmann/json.hpp>

namespace adalora::cli {

/// One method at the learning rate that was best on validation data, over all seeds.
struct MethodResult {
    std::string method;
    double learningRate = 0;
    std::vector<ComparedRun> runs;  ///< one per seed
};

/// Mean and standard deviation (n − 1) of the test data's metric over the finished runs; of validation data where the
/// task has no test data. NaN when nothing finished.
struct Spread {
    double mean = 0;
    double deviation = 0;  ///< NaN for fewer than two
};
Spread metricOf(const MethodResult &result);

void printTable(std::ostream &out, const std::vector<MethodResult> &results);
nlohmann::ordered_json toJson(const std::vector<MethodResult> &results);

}  // namespace adalora::cli
