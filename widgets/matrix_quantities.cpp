#include "matrix_quantities.h"

#include "ranking/budget_schedule.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {

bool hasScores(const adalora::RunInfo &info)
{
    return info.config.method == adalora::Method::AdaLora || info.config.method == adalora::Method::Merge;
}

long long parametersOfTriplet(const adalora::RunInfo &info, const adalora::MatrixInfo &matrix)
{
    return matrix.out + matrix.in + (info.config.method == adalora::Method::AdaLora ? 1 : 0);
}

double sizeOfTriplet(const adalora::RunInfo &info, double lambda)
{
    return std::abs(lambda) * (info.config.method == adalora::Method::AdaLora ? info.scale : 1);
}

std::vector<MatrixNumbers> numbersOf(const adalora::RankState &state, const adalora::RunInfo &info)
{
    std::vector<MatrixNumbers> all;
    all.reserve(info.matrices.size());
    const bool isScored = hasScores(info);
    const bool countsTriplets = info.budgetUnit == adalora::BudgetUnit::Triplets;
    double cost = 0;
    for (const adalora::MatrixInfo &matrix : info.matrices) {
        MatrixNumbers numbers;
        double scores = 0;
        for (int i = matrix.first; i < matrix.first + matrix.rank; ++i) {
            const auto triplet = static_cast<std::size_t>(i);
            if (!state.kept[triplet])
                continue;
            ++numbers.rank;
            scores += static_cast<double>(state.score[triplet]);
        }
        numbers.parameters = numbers.rank * parametersOfTriplet(info, matrix);
        numbers.share = countsTriplets ? numbers.rank : static_cast<double>(numbers.parameters);
        cost += numbers.share;
        numbers.meanScore = isScored && numbers.rank > 0 ? scores / numbers.rank : std::numeric_limits<double>::quiet_NaN();
        const auto sigma = sigmaOf(state, matrix);
        numbers.energy = energyOf(sigma);
        numbers.largest = sigma.empty() ? 0 : static_cast<double>(sigma.front());
        all.push_back(numbers);
    }
    for (MatrixNumbers &numbers : all)
        numbers.share = cost > 0 ? numbers.share / cost : 0;
    return all;
}

std::span<const float> sigmaOf(const adalora::RankState &state, const adalora::MatrixInfo &matrix)
{
    return std::span(state.sigma).subspan(static_cast<std::size_t>(matrix.first), static_cast<std::size_t>(matrix.rank));
}

double energyOf(std::span<const float> sigma)
{
    double sum = 0;
    for (const float each : sigma)
        sum += static_cast<double>(each) * static_cast<double>(each);
    return sum;
}

double stableRankOf(std::span<const float> sigma)
{
    const double first = sigma.empty() ? 0 : static_cast<double>(sigma.front());
    return first > 0 ? energyOf(sigma) / (first * first) : 0;
}

double effectiveRankOf(std::span<const float> sigma)
{
    double sum = 0;
    for (const float each : sigma)
        sum += static_cast<double>(each);
    if (!(sum > 0))
        return 0;
    double entropy = 0;
    for (const float each : sigma)
        if (const double p = static_cast<double>(each) / sum; p > 0)
            entropy -= p * std::log(p);
    return std::exp(entropy);
}

double energyShareOf(std::span<const float> sigma, int k)
{
    const double all = energyOf(sigma);
    const auto kept = sigma.first(std::min(sigma.size(), static_cast<std::size_t>(std::max(0, k))));
    return all > 0 ? energyOf(kept) / all : 0;
}

}  // namespace studio
