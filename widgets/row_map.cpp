#include "row_map.h"

#include <algorithm>

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

int RowMap::matrixAt(int row) const
{
    if (row < 0 || row >= rows())
        return -1;
    return static_cast<int>(std::upper_bound(m_first.begin(), m_first.end(), row) - m_first.begin()) - 1;
}

void RowMap::number()
{
    m_first.clear();
    m_entries.clear();
    for (std::size_t m = 0; m < m_counts.size(); ++m) {
        m_first.push_back(rows());
        for (int i = 0; i < m_counts[m]; ++i)
            m_entries.push_back(m_info->matrices[m].first + i);
    }
}

}  // namespace studio
