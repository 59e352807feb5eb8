/// Where the cells of the rank map lie: layers × kinds, with the layers below or beside each other, whichever can be read.
#pragma once
#include "training/run_report.h"
#include <QFont>
#include <QRect>
#include <string>
#include <vector>

namespace studio {

class RankLayout {
public:
    RankLayout() = default;
    /// A row for every layer, ascending, and a column for every kind, by first appearance.
    explicit RankLayout(const std::vector<adalora::MatrixInfo> &matrices);

    /// Fits cells into `room`. Layers lie beside each other where their numbers could not be read below each other.
    void fit(const QSize &room, const QFont &body);
    /// `room`, or more where cells would be too small to read.
    QSize size() const { return m_size; }
    bool hasLayersBeside() const { return m_isTurned; }
    /// Left of the cells and above them are the heads.
    QRect cells() const { return m_cellArea; }

    int count() const { return static_cast<int>(m_places.size()); }
    const std::vector<int> &layers() const { return m_layers; }
    const std::vector<std::string> &kinds() const { return m_kinds; }
    QRect cellOf(int matrix) const;
    /// That of the row or column, whether a matrix is there or not.
    QRect rowHead(int row) const;
    QRect columnHead(int column) const;
    int rows() const;     ///< as they are seen
    int columns() const;
    int rowOf(int matrix) const;
    int columnOf(int matrix) const;
    int matrixIn(int row, int column) const;  ///< -1: none
    int matrixAt(const QPoint &position) const;  ///< -1: none
    /// The next matrix in that direction, past holes; -1: none.
    int neighbour(int matrix, int rows, int columns) const;

private:
    struct Place {
        int layer = 0;
        int kind = 0;
    };
    struct Heads {
        int left = 0;
        int top = 0;
    };
    Heads headsOf(bool isTurned, const QSize &room, const QFont &body) const;
    QRect cellAt(int row, int column) const;

    std::vector<int> m_layers;
    std::vector<std::string> m_kinds;
    std::vector<Place> m_places;  // by matrix
    bool m_isTurned = false;
    QSize m_size;
    QRect m_cellArea;
};

}  // namespace studio
