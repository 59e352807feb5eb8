#include "row_map.h"

#include <algorithm>
#include <cmath>

namespace studio {

RowMap::RowMap(const adalora::RunInfo &info) : m_info(&info)
{
    for (const adalora::MatrixInfo &matrix : info.matrices)
        m_counts.push_back(matrix.startRank);
    number();
}

bool RowMap::widen(const adalora::RankState &state, bool bySlot)
{
    bool isWider = false;
    for (std::size_t m = 0; m < m_counts.size(); ++m) {
        const adalora::MatrixInfo &matrix = m_info->matrices[m];
        if (m_counts[m] >= matrix.rank)
            continue;
        int used = bySlot ? matrix.rank : state.rankOf(matrix);
        while (bySlot && used > m_counts[m] && !state.kept[static_cast<std::size_t>(matrix.first + used - 1)])
            --used;
        if (used > m_counts[m]) {
            m_counts[m] = used;
            isWider = true;
        }
    }
    if (isWider)
        number();
    return isWider;
}

void RowMap::sort(std::span<const float> values)
{
    const auto size = [&](int entry) {
        const float value = static_cast<std::size_t>(entry) < values.size() ? std::abs(values[static_cast<std::size_t>(entry)]) : -1;
        return std::isnan(value) ? -1 : value;
    };
    std::sort(m_entries.begin(), m_entries.end());  // by matrix where sizes are equal
    std::stable_sort(m_entries.begin(), m_entries.end(), [&](int a, int b) { return size(a) > size(b); });
    m_isSorted = true;
    invert();
}

void RowMap::unsort()
{
    if (m_isSorted)
        number();
}

int RowMap::matrixAt(int row) const
{
    if (row < 0 || row >= rows())
        return -1;
    const int entry = m_entries[static_cast<std::size_t>(row)];
    const auto after = std::upper_bound(m_info->matrices.begin(), m_info->matrices.end(), entry,
                                        [](int e, const adalora::MatrixInfo &matrix) { return e < matrix.first; });
    return static_cast<int>(after - m_info->matrices.begin()) - 1;
}

int RowMap::tripletAt(int row) const
{
    const int index = matrixAt(row);
    return index < 0 ? -1 : m_entries[static_cast<std::size_t>(row)] - matrix(index).first;
}

int RowMap::rowOf(int index, int triplet) const
{
    if (index < 0 || index >= matrices() || triplet < 0 || triplet >= matrix(index).rank)
        return -1;
    const auto entry = static_cast<std::size_t>(matrix(index).first + triplet);
    return entry < m_rows.size() ? m_rows[entry] : -1;
}

void RowMap::number()
{
    m_isSorted = false;
    m_first.clear();
    m_entries.clear();
    for (std::size_t m = 0; m < m_counts.size(); ++m) {
        m_first.push_back(rows());
        for (int i = 0; i < m_counts[m]; ++i)
            m_entries.push_back(m_info->matrices[m].first + i);
    }
    invert();
}

void RowMap::invert()
{
    const int last = m_entries.empty() ? -1 : *std::max_element(m_entries.begin(), m_entries.end());
    m_rows.assign(static_cast<std::size_t>(last + 1), -1);
    for (int row = 0; row < rows(); ++row)
        m_rows[static_cast<std::size_t>(m_entries[static_cast<std::size_t>(row)])] = row;
}

}  // namespace studio
