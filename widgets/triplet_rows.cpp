#include "triplet_rows.h"

#include "words.h"
#include <algorithm>
#include <cmath>

namespace studio {

void TripletRows::labelAxis()
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    if (m_info && !m_info->matrices.empty()) {
        const auto &matrices = m_info->matrices;
        const int needed = QFontMetrics(mParentPlot->yAxis->tickLabelFont()).height();
        const int rows = std::max(1, matrices.back().first + matrices.back().rank);
        const double rowHeight = static_cast<double>(mParentPlot->axisRect()->height()) / rows;
        double free = -1e9;  // pixels taken so far
        for (const auto &matrix : matrices) {
            const double center = matrix.first + matrix.rank / 2.0;
            const double y = center * rowHeight;
            if (y - needed / 2.0 < free)
                continue;
            ticker->addTick(center, matrixLabel(matrix));
            free = y + needed / 2.0;
        }
    }
    mParentPlot->yAxis->setTicker(ticker);
}

void TripletRows::draw(QCPPainter *painter)
{
    if (!m_info)
        return;
    const QRect area = clipRect();
    QColor line = m_colors.isDark ? m_colors.text : m_colors.surface;  // both heatmaps are dark where little is
    line.setAlphaF(0.28F);
    const auto y = [this](int row) { return static_cast<int>(std::lround(mParentPlot->yAxis->coordToPixel(row))); };
    for (std::size_t i = 0; i < m_info->matrices.size(); ++i) {
        const auto &matrix = m_info->matrices[i];
        const int top = y(matrix.first);
        const int bottom = y(matrix.first + matrix.rank);
        if (i > 0 && bottom - top >= 4)
            painter->fillRect(QRect(area.left(), top, area.width(), 1), line);
        if (static_cast<int>(i) == m_selected) {
            painter->fillRect(QRect(area.left(), top - 1, area.width(), 2), m_colors.accent);
            painter->fillRect(QRect(area.left(), bottom - 1, area.width(), 2), m_colors.accent);
            painter->fillRect(QRect(area.left(), top, 3, bottom - top), m_colors.accent);
            painter->fillRect(QRect(area.right() - 2, top, 3, bottom - top), m_colors.accent);
        }
    }
}

}  // namespace studio
