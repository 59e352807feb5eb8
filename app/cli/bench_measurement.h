/// Times of the steps of a benched trainer, and what they come to beside what the machine allows.
#pragma once
#include "bench_cost.h"
#include "product_rates.h"
#include <deque>
#include <nlohmann/json.hpp>

namespace adalora::cli {

/// What one step took, seconds.
struct TimedStep {
    double wall = 0;
    double cpu = 0;  ///< of all threads of this process, so without what other processes do
    StepTimes parts;
    int step = 0;
    bool isAllocation = false;
};

/// Trains a workload with a clock and keeps what it saw of the last 10 000 steps, so that memory does not grow with time.
class BenchMeasurement {
public:
    BenchMeasurement(const BenchShape &shape, const RunConfig &config);

    /// A step that does not count, as the first ones, which allocate memory.
    void warmUp();
    /// A step that counts. Returns its wall time in milliseconds.
    double step();

    /// Ends the measurement: peak memory, then the time of a state, then the rates of products. One object with medians,
    /// times in milliseconds. At least one step must have counted.
    nlohmann::ordered_json result();

private:
    StepReport train();
    nlohmann::ordered_json workResult() const;
    nlohmann::ordered_json allocationResult() const;
    void addTimes(nlohmann::ordered_json &json) const;
    void addSpeed(nlohmann::ordered_json &json) const;

    BenchShape m_shape;
    RunConfig m_config;
    BenchWorkload m_workload;
    std::deque<TimedStep> m_steps;
    std::vector<double> m_firstLosses;  ///< of the first 5 steps, whether they count or not
    std::deque<double> m_lastLosses;    ///< of the last 10
    double m_wallSeconds = 0;     ///< of all steps that count
    double m_foreignSeconds = 0;  ///< CPU time of everybody else meanwhile
};

/// The same for people.
void printBench(std::ostream &out, const nlohmann::ordered_json &result);

}  // namespace adalora::cli
