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

void TripletTrack::archive(Archive &a)
{
    std::vector<double> sigma, slope;
    std::vector<int> slots, safeRounds;
    for (const Triplet &t : m_triplets) {
        sigma.push_back(t.sigma);
        slope.push_back(t.slope);
        slots.push_back(t.slot);
        safeRounds.push_back(t.safeRounds);
    }
    a.resizable("slots", slots);
    const std::size_t rank = slots.size();
    a.require(rank <= static_cast<std::size_t>(m_slotCount), "slots", "more than there are");
    sigma.resize(rank);
    slope.resize(rank);
    a.field("sigma", sigma);
    a.field("slope", slope);
    a.resizable("safe_rounds", safeRounds);
    a.require(safeRounds.size() == rank, "safe_rounds", "not one for each triplet");
    a.resizable("u", m_basis.u, m_basis.u.rows(), static_cast<Index>(rank));
    a.resizable("v", m_basis.v, m_basis.v.rows(), static_cast<Index>(rank));
    m_triplets.clear();
    std::vector<bool> isTaken(static_cast<std::size_t>(m_slotCount), false);
    for (std::size_t i = 0; i < rank; ++i) {
        a.require(slots[i] >= 0 && slots[i] < m_slotCount && !isTaken[static_cast<std::size_t>(slots[i])], "slots", "no free slot");
        isTaken[static_cast<std::size_t>(slots[i])] = true;
        m_triplets.push_back({sigma[i], slope[i], slots[i], safeRounds[i]});
    }
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
