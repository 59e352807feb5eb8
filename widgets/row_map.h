/// Which row of a picture shows which triplet slot: a matrix takes as many rows as it ever used, not as many as it may.
#pragma once
#include "training/run_report.h"
#include <span>
#include <vector>

namespace studio {

/// Rows lie by matrix until they are sorted; then those of a matrix are scattered.
class RowMap {
public:
    RowMap() = default;
    /// Every matrix has its start rank in rows. `info` outlives the map.
    explicit RowMap(const adalora::RunInfo &info);

    /// Makes room for what `state` uses: its rank, or with `bySlot` the highest slot that is taken. True: rows were added,
    /// and all lie by matrix again.
    bool widen(const adalora::RankState &state, bool bySlot);
    /// The largest |value| first; `values` are one of the arrays of RankState.
    void sort(std::span<const float> values);
    void unsort();
    bool isSorted() const { return m_isSorted; }

    int rows() const { return static_cast<int>(m_entries.size()); }
    int matrices() const { return static_cast<int>(m_counts.size()); }
    const adalora::MatrixInfo &matrix(int index) const { return m_info->matrices[static_cast<std::size_t>(index)]; }
    int firstRow(int matrix) const { return m_first[static_cast<std::size_t>(matrix)]; }  ///< unless sorted
    int rowsOf(int matrix) const { return m_counts[static_cast<std::size_t>(matrix)]; }
    int matrixAt(int row) const;   ///< -1: no such row
    int tripletAt(int row) const;  ///< within its matrix; -1: no such row
    int rowOf(int matrix, int triplet) const;  ///< -1: it has none
    /// Index into the arrays of RankState, by row.
    const std::vector<int> &entries() const { return m_entries; }

private:
    void number();
    void invert();

    const adalora::RunInfo *m_info = nullptr;
    std::vector<int> m_counts;  // rows, by matrix
    std::vector<int> m_first;
    std::vector<int> m_entries;
    std::vector<int> m_rows;  // by entry
    bool m_isSorted = false;
};

}  // namespace studio
