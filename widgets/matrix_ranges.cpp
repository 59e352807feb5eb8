#include "matrix_ranges.h"

#include "color_map.h"
#include "runs/run_history.h"
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

void raise(double &highest, double value)
{
    if (std::isfinite(value))
        highest = std::max(highest, value);
}

}  // namespace

MatrixRanges::MatrixRanges(const adalora::RunInfo &info)
{
    for (const adalora::MatrixInfo &matrix : info.matrices) {
        m_ranks.push_back({matrix.startRank, matrix.startRank});
        m_highestRank = std::max(m_highestRank, matrix.startRank);
    }
}

void MatrixRanges::follow(const adalora::RunHistory &run)
{
    const auto states = run.states();
    auto state = std::upper_bound(states.begin(), states.end(), m_seen, [](int step, const auto &each) { return step < each->step; });
    for (; state != states.end(); ++state) {
        m_seen = (*state)->step;
        const std::vector<MatrixNumbers> all = numbersOf(**state, run.info());
        for (std::size_t matrix = 0; matrix < all.size(); ++matrix) {
            const MatrixNumbers &numbers = all[matrix];
            m_ranks[matrix].least = std::min(m_ranks[matrix].least, numbers.rank);
            m_ranks[matrix].most = std::max(m_ranks[matrix].most, numbers.rank);
            m_highestRank = std::max(m_highestRank, numbers.rank);
            raise(m_share, numbers.share);
            raise(m_parameters, static_cast<double>(numbers.parameters));
            raise(m_meanScore, numbers.meanScore);
            raise(m_energy, numbers.energy);
        }
    }
}

double MatrixRanges::highest(MatrixQuantity quantity) const
{
    const auto rounded = [](double value) { return value > 0 ? scaleEnd(value) : 1.0; };
    switch (quantity) {
    case MatrixQuantity::Share: return rounded(m_share);
    case MatrixQuantity::Parameters: return rounded(m_parameters);
    case MatrixQuantity::MeanScore: return rounded(m_meanScore);
    case MatrixQuantity::Energy: return rounded(m_energy);
    case MatrixQuantity::Rank:
    case MatrixQuantity::Change:
    case MatrixQuantity::Difference: break;
    }
    return m_highestRank;
}

int MatrixRanges::largestChange(const std::vector<MatrixNumbers> &reference) const
{
    int largest = 1;
    for (std::size_t matrix = 0; matrix < reference.size(); ++matrix)
        largest = std::max({largest, m_ranks[matrix].most - reference[matrix].rank, reference[matrix].rank - m_ranks[matrix].least});
    return largest;
}

}  // namespace studio
