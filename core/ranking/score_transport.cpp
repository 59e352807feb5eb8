#include "ranking/score_transport.h"
#include <algorithm>
#include <cassert>

namespace adalora {

Matrix overlapWeights(const SingularBasis &before, const SingularBasis &after)
{
    const Matrix left = before.u.transpose() * after.u;
    const Matrix right = before.v.transpose() * after.v;
    return Scalar(0.5) * (left.cwiseAbs2() + right.cwiseAbs2());
}

double CarriedScore::mean() const
{
    constexpr double hardlyAny = 1e-3;
    return share > hardlyAny ? sum / share : 0;
}

double CarriedScore::averagedWith(double now, double beta) const
{
    const double known = std::min(share, 1.0);
    return beta * (sum + (1 - known) * now) + (1 - beta) * now;
}

std::vector<CarriedScore> carryScores(const Matrix &weights, const std::vector<double> &scores)
{
    assert(weights.rows() == static_cast<Index>(scores.size()));
    std::vector<CarriedScore> carried(static_cast<std::size_t>(weights.cols()));
    for (Index j = 0; j < weights.cols(); ++j) {
        CarriedScore &score = carried[static_cast<std::size_t>(j)];
        for (Index i = 0; i < weights.rows(); ++i) {
            const double weight = static_cast<double>(weights(i, j));
            score.sum += weight * scores[static_cast<std::size_t>(i)];
            score.share += weight;
        }
    }
    return carried;
}

std::vector<int> continuedTriplets(const SingularBasis &before, const SingularBasis &after)
{
    const Matrix left = before.u.transpose() * after.u;
    const Matrix right = before.v.transpose() * after.v;
    struct Pair {
        Scalar overlap;
        Index from, to;
    };
    std::vector<Pair> pairs;
    for (Index j = 0; j < left.cols(); ++j)
        for (Index i = 0; i < left.rows(); ++i) {
            const Scalar overlap = std::abs(left(i, j)) * std::abs(right(i, j));
            if (overlap >= Scalar(0.5))
                pairs.push_back({overlap, i, j});
        }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.overlap > b.overlap; });
    std::vector<int> continued(static_cast<std::size_t>(left.cols()), -1);
    std::vector<bool> isTaken(static_cast<std::size_t>(left.rows()), false);
    for (const Pair &pair : pairs) {
        int &from = continued[static_cast<std::size_t>(pair.to)];
        if (from >= 0 || isTaken[static_cast<std::size_t>(pair.from)])
            continue;
        from = static_cast<int>(pair.from);
        isTaken[static_cast<std::size_t>(pair.from)] = true;
    }
    return continued;
}

}  // namespace adalora
