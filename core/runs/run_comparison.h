/// Recorded runs beside each other: the figures of each, which of them differ in the seed alone, and where settings and ranks differ.
#pragma once
#include "runs/run_history.h"
#include <span>

namespace adalora {

/// What a run came to, or has come to so far.
struct RunFigures {
    std::string name;
    Method method = Method::AdaLora;
    std::uint64_t seed = 0;
    long long peakParameters = -1;   ///< besides the head; -1 until the run has ended
    long long finalParameters = -1;
    std::optional<Evaluation> best;  ///< of its validations: the highest accuracy, the smallest error
    std::optional<Evaluation> last;
    std::optional<Evaluation> test;
    int steps = 0;
    double seconds = 0;  ///< in training steps
};
RunFigures figuresOf(const RunHistory &run);

/// Positions in `runs`, grouped: those of a group differ in nothing but seed and name, as they began and as they were
/// steered. Groups and their runs are in the order of `runs`.
std::vector<std::vector<std::size_t>> groupedBySeed(std::span<const RunHistory *const> runs);

struct Spread {
    int count = 0;
    double mean = 0;
    double deviation = 0;  ///< standard deviation of the sample (n − 1); 0 for a single value
};
/// Of at least one value.
Spread spreadOf(std::span<const double> values);

/// A field of the config in effect that is not the same in all `runs`, with its value in each as JSON.
struct SettingDifference {
    std::string field;
    std::vector<std::string> values;
};
/// Without name, method and seed. In the order of `fieldNames`.
std::vector<SettingDifference> differingSettings(std::span<const RunHistory *const> runs);

/// A matrix whose rank at the end is not the same in all `runs`; nothing where a run has no such matrix or no ranks.
struct RankDifference {
    std::string matrix;
    std::vector<std::optional<int>> ranks;
};
/// In the order in which the runs name their matrices.
std::vector<RankDifference> differingRanks(std::span<const RunHistory *const> runs);

}  // namespace adalora
