#include "rank_layout.h"

#include "theme.h"
#include "words.h"
#include <QFontMetrics>
#include <algorithm>
#include <set>

namespace studio {

RankLayout::RankLayout(const std::vector<adalora::MatrixInfo> &matrices)
{
    std::set<int> layers;
    for (const adalora::MatrixInfo &matrix : matrices) {
        layers.insert(matrix.layer);
        if (std::find(m_kinds.begin(), m_kinds.end(), matrix.kind) == m_kinds.end())
            m_kinds.push_back(matrix.kind);
    }
    m_layers.assign(layers.begin(), layers.end());
    for (const adalora::MatrixInfo &matrix : matrices) {
        const auto layer = std::lower_bound(m_layers.begin(), m_layers.end(), matrix.layer) - m_layers.begin();
        const auto kind = std::find(m_kinds.begin(), m_kinds.end(), matrix.kind) - m_kinds.begin();
        m_places.push_back({static_cast<int>(layer), static_cast<int>(kind)});
    }
}

RankLayout::Heads RankLayout::headsOf(bool isTurned, const QSize &room, const QFont &body) const
{
    const QFontMetrics small(smallFont(body));
    const int top = small.height() + gridUnit / 2;
    if (!isTurned)
        return {small.height() + small.horizontalAdvance(QStringLiteral("000")) + gridUnit, top};
    int widest = 0;
    for (const std::string &kind : m_kinds)
        widest = std::max(widest, small.horizontalAdvance(kindLabel(kind)));
    return {std::min(widest, room.width() / 4) + gridUnit, top};
}

void RankLayout::fit(const QSize &room, const QFont &body)
{
    m_size = room;
    m_isTurned = false;
    if (m_places.empty())
        return;
    const QFontMetrics small(smallFont(body));
    const QSize least(small.horizontalAdvance(QStringLiteral("00")) + gridUnit, small.height());
    // How large the smaller side of a cell is, as a part of what can be read.
    const auto legibility = [&](bool isTurned) {
        const Heads heads = headsOf(isTurned, room, body);
        const auto across = static_cast<double>(isTurned ? m_layers.size() : m_kinds.size());
        const auto down = static_cast<double>(isTurned ? m_kinds.size() : m_layers.size());
        return std::min((room.width() - heads.left) / across / least.width(), (room.height() - heads.top) / down / least.height());
    };
    m_isTurned = legibility(false) < 1 && legibility(true) > legibility(false);
    const Heads heads = headsOf(m_isTurned, room, body);
    m_size = room.expandedTo({heads.left + columns() * least.width(), heads.top + rows() * least.height()});
    m_cellArea = QRect(heads.left, heads.top, m_size.width() - heads.left, m_size.height() - heads.top);
}

int RankLayout::rows() const { return static_cast<int>(m_isTurned ? m_kinds.size() : m_layers.size()); }
int RankLayout::columns() const { return static_cast<int>(m_isTurned ? m_layers.size() : m_kinds.size()); }

int RankLayout::rowOf(int matrix) const
{
    const Place &place = m_places[static_cast<std::size_t>(matrix)];
    return m_isTurned ? place.kind : place.layer;
}

int RankLayout::columnOf(int matrix) const
{
    const Place &place = m_places[static_cast<std::size_t>(matrix)];
    return m_isTurned ? place.layer : place.kind;
}

QRect RankLayout::cellAt(int row, int column) const
{
    const auto edge = [](int from, int size, int i, int n) { return from + static_cast<int>(static_cast<long long>(size) * i / n); };
    const int x0 = edge(m_cellArea.left(), m_cellArea.width(), column, columns());
    const int x1 = edge(m_cellArea.left(), m_cellArea.width(), column + 1, columns());
    const int y0 = edge(m_cellArea.top(), m_cellArea.height(), row, rows());
    const int y1 = edge(m_cellArea.top(), m_cellArea.height(), row + 1, rows());
    const int gap = std::min(x1 - x0, y1 - y0) > 12 ? 2 : 0;
    return {x0, y0, x1 - x0 - gap, y1 - y0 - gap};
}

QRect RankLayout::cellOf(int matrix) const { return matrix >= 0 && matrix < count() ? cellAt(rowOf(matrix), columnOf(matrix)) : QRect(); }

QRect RankLayout::rowHead(int row) const
{
    const QRect cell = cellAt(row, 0);
    return {0, cell.top(), m_cellArea.left() - gridUnit, cell.height()};
}

QRect RankLayout::columnHead(int column) const
{
    const QRect cell = cellAt(0, column);
    return {cell.left(), 0, cell.width(), m_cellArea.top() - gridUnit / 2};
}

int RankLayout::matrixIn(int row, int column) const
{
    for (int matrix = 0; matrix < count(); ++matrix)
        if (rowOf(matrix) == row && columnOf(matrix) == column)
            return matrix;
    return -1;
}

int RankLayout::matrixAt(const QPoint &position) const
{
    for (int matrix = 0; matrix < count(); ++matrix)
        if (cellOf(matrix).contains(position))
            return matrix;
    return -1;
}

int RankLayout::neighbour(int matrix, int rowStep, int columnStep) const
{
    int row = rowOf(matrix) + rowStep;
    int column = columnOf(matrix) + columnStep;
    for (; row >= 0 && column >= 0 && row < rows() && column < columns(); row += rowStep, column += columnStep)
        if (const int found = matrixIn(row, column); found >= 0)
            return found;
    return -1;
}

}  // namespace studio
