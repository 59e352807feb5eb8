#include "spectrum_columns.h"

#include "matrix_quantities.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace studio {

std::vector<SpectrumColumn> spectrumColumns(const adalora::RunInfo &info, const adalora::MatrixInfo &matrix, const adalora::RankState &state, int count,
                                            const adalora::RunInfo *comparedInfo, const adalora::RankState *compared)
{
    const auto sigma = sigmaOf(state, matrix);
    std::vector<SpectrumColumn> columns(static_cast<std::size_t>(std::clamp(count, 0, matrix.rank)));
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].sigma = static_cast<double>(sigma[i]);

    const auto first = static_cast<std::size_t>(matrix.first);
    std::vector<std::size_t> triplets;
    const bool hasTriplets = hasScores(info);
    const bool showsMasked = info.config.method == adalora::Method::AdaLora;
    for (std::size_t slot = 0; hasTriplets && slot < sigma.size(); ++slot)
        if (showsMasked || state.kept[first + slot])
            triplets.push_back(slot);
    std::stable_sort(triplets.begin(), triplets.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t slot) {
            const float lambda = state.lambda[first + slot];
            return std::pair(std::isnan(lambda) ? -1.0F : std::abs(lambda), state.kept[first + slot]);
        };
        return key(a) > key(b);
    });
    for (std::size_t i = 0; i < std::min(columns.size(), triplets.size()); ++i) {
        const std::size_t at = first + triplets[i];
        columns[i].triplet = static_cast<int>(triplets[i]);
        columns[i].lambda = static_cast<double>(state.lambda[at]);
        columns[i].size = sizeOfTriplet(info, columns[i].lambda);
        columns[i].isKept = state.kept[at] != 0;
    }

    if (!comparedInfo || !compared)
        return columns;
    const auto other = std::find_if(comparedInfo->matrices.begin(), comparedInfo->matrices.end(), [&](const adalora::MatrixInfo &each) { return each.name == matrix.name; });
    if (other == comparedInfo->matrices.end())
        return columns;
    const auto theirs = sigmaOf(*compared, *other);
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].compared = i < theirs.size() ? static_cast<double>(theirs[i]) : 0;
    return columns;
}

}  // namespace studio
