#include "matrix_history.h"

#include "matrix_quantities.h"
#include "runs/run_history.h"
#include <algorithm>
#include <cmath>

namespace studio {

void Extent::take(double value)
{
    if (!std::isfinite(value))
        return;
    low = std::min(low, value);
    high = std::max(high, value);
    if (value > 0)
        lowPositive = std::min(lowPositive, value);
}

void MatrixHistory::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_matrix = -1;
    m_events.setRun(run);
    m_eventsSeen = 0;
    clear();
}

void MatrixHistory::setMatrix(int matrix)
{
    if (matrix == m_matrix)
        return;
    m_matrix = matrix;
    clear();
}

const adalora::MatrixInfo *MatrixHistory::info() const
{
    const bool isThere = m_run && m_matrix >= 0 && m_matrix < std::ssize(m_run->info().matrices);
    return isThere ? &m_run->info().matrices[static_cast<std::size_t>(m_matrix)] : nullptr;
}

void MatrixHistory::clear()
{
    m_steps.clear();
    m_slots.clear();
    m_thresholds.clear();
    m_defects.clear();
    m_scoreExtent = m_sizeExtent = m_sigmaExtent = m_defectExtent = {};
    m_thinnings = m_run ? m_run->thinnings() : 0;
    m_highestSlot = -1;
    m_highestRank = info() ? info()->startRank : 0;
    if (info())
        m_slots.resize(static_cast<std::size_t>(info()->rank));
}

bool MatrixHistory::hasNews() const
{
    return info() && (m_run->thinnings() != m_thinnings || m_steps.size() != m_run->states().size() || m_eventsSeen != m_run->events().size());
}

bool MatrixHistory::follow()
{
    if (!info())
        return false;
    bool isNew = m_events.follow();
    m_eventsSeen = m_run->events().size();
    if (m_run->thinnings() != m_thinnings)
        clear();
    const auto states = m_run->states();
    for (std::size_t i = m_steps.size(); i < states.size(); ++i) {
        take(*states[i]);
        isNew = true;
    }
    return isNew;
}

void MatrixHistory::take(const adalora::RankState &state)
{
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    const adalora::MatrixInfo &matrix = *info();
    m_steps.push_back(state.step);
    int rank = 0;
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        const std::size_t i = static_cast<std::size_t>(matrix.first) + slot;
        const auto size = static_cast<float>(sizeOfTriplet(m_run->info(), static_cast<double>(state.lambda[i])));
        m_slots[slot].scores.push_back(state.score[i]);
        m_slots[slot].sizes.push_back(size);
        m_slots[slot].kept.push_back(state.kept[i]);
        rank += state.kept[i];
        if (state.kept[i])
            m_highestSlot = std::max(m_highestSlot, static_cast<int>(slot));
        m_scoreExtent.take(static_cast<double>(state.score[i]));
        m_sizeExtent.take(static_cast<double>(size));
        m_sigmaExtent.take(static_cast<double>(state.sigma[i]));
    }
    m_highestRank = std::max(m_highestRank, rank);
    const bool isAllocated = hasScores(m_run->info()) && m_run->lastAllocation(state.step) >= 0;
    m_thresholds.push_back(isAllocated ? static_cast<float>(state.threshold) : none);
    const auto own = static_cast<std::size_t>(m_matrix);
    m_defects.push_back(own < state.defect.size() ? state.defect[own] : none);
    m_defectExtent.take(static_cast<double>(m_defects.back()));
    if (isAllocated)
        m_scoreExtent.take(state.threshold);
}

int MatrixHistory::indexAt(double step) const
{
    return static_cast<int>(std::upper_bound(m_steps.begin(), m_steps.end(), step, [](double s, int each) { return s < each; }) - m_steps.begin()) - 1;
}

}  // namespace studio
