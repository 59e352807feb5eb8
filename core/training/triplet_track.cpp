#include "training/triplet_track.h"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace adalora {

TripletTrack::TripletTrack(Index out, Index in, int rank, int slotCount)
    : m_slotCount(slotCount)
    , m_basis{Matrix::Zero(out, rank), Matrix::Zero(in, rank)}
{
    assert(rank <= slotCount);
    for (int i = 0; i < rank; ++i)
        m_triplets.push_back({0, 0, i, 0});
}

std::vector<CarriedScore> TripletTrack::replace(const ThinSvd &svd)
{
    assert(svd.sigma.size() == static_cast<Index>(m_triplets.size()));
    SingularBasis basis{svd.u, svd.v};
    std::vector<double> slopes;
    for (const Triplet &triplet : m_triplets)
        slopes.push_back(triplet.slope);
    std::vector<CarriedScore> carried = carryScores(overlapWeights(m_basis, basis), slopes);

    const std::vector<int> continued = continuedTriplets(m_basis, basis);
    std::vector<Triplet> orphans = m_triplets;  // that no new triplet continues
    std::vector<bool> isContinued(m_triplets.size(), false);
    for (const int before : continued)
        if (before >= 0)
            isContinued[static_cast<std::size_t>(before)] = true;
    std::size_t orphanCount = 0;
    for (std::size_t i = 0; i < m_triplets.size(); ++i)
        if (!isContinued[i])
            orphans[orphanCount++] = m_triplets[i];
    orphans.resize(orphanCount);
    std::stable_sort(orphans.begin(), orphans.end(),
                     [](const Triplet &a, const Triplet &b) { return a.safeRounds < b.safeRounds; });

    // Newcomers are the smallest, so the last of the new triplets inherit the safest of the orphans.
    std::vector<Triplet> after(continued.size());
    std::size_t nextOrphan = 0;
    for (std::size_t j = 0; j < after.size(); ++j) {
        const Triplet &from = continued[j] >= 0 ? m_triplets[static_cast<std::size_t>(continued[j])] : orphans[nextOrphan++];
        after[j] = {static_cast<double>(svd.sigma(static_cast<Index>(j))), carried[j].mean(), from.slot, from.safeRounds};
    }
    m_triplets = std::move(after);
    m_basis = std::move(basis);
    return carried;
}

void TripletTrack::follow(const ThinSvd &svd) { replace(svd); }

void TripletTrack::follow(const ThinSvd &svd, const std::vector<double> &slopes, double beta)
{
    assert(slopes.size() == m_triplets.size());
    const std::vector<CarriedScore> carried = replace(svd);
    for (std::size_t i = 0; i < slopes.size(); ++i)
        if (std::isfinite(slopes[i]))
            m_triplets[i].slope = carried[i].averagedWith(slopes[i], beta);
}

void TripletTrack::keep(const std::vector<int> &triplets)
{
    std::vector<Triplet> staying;
    SingularBasis basis{Matrix(m_basis.u.rows(), static_cast<Index>(triplets.size())),
                        Matrix(m_basis.v.rows(), static_cast<Index>(triplets.size()))};
    for (const int i : triplets) {
        const Index column = static_cast<Index>(staying.size());
        basis.u.col(column) = m_basis.u.col(i);
        basis.v.col(column) = m_basis.v.col(i);
        staying.push_back(m_triplets[static_cast<std::size_t>(i)]);
        staying.back().safeRounds = std::max(0, staying.back().safeRounds - 1);
    }
    m_triplets = std::move(staying);
    m_basis = std::move(basis);
}

void TripletTrack::add(const Vector &u, const Vector &v, double slope, int safeRounds)
{
    assert(static_cast<int>(m_triplets.size()) < m_slotCount);
    int slot = 0;
    while (std::any_of(m_triplets.begin(), m_triplets.end(), [&](const Triplet &t) { return t.slot == slot; }))
        ++slot;
    m_triplets.push_back({0, slope, slot, safeRounds});
    const Index rank = static_cast<Index>(m_triplets.size());
    m_basis.u.conservativeResize(Eigen::NoChange, rank);
    m_basis.v.conservativeResize(Eigen::NoChange, rank);
    m_basis.u.col(rank - 1) = u;
    m_basis.v.col(rank - 1) = v;
}

}  // namespace adalora
