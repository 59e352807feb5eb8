#include "triplet_rows.h"

#include "words.h"
#include <algorithm>
#include <cmath>

namespace studio {

void TripletRows::labelAxis()
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    if (m_rows && m_rows->rows() > 0) {
        const int needed = QFontMetrics(mParentPlot->yAxis->tickLabelFont()).height();
        const double rowHeight = static_cast<double>(mParentPlot->axisRect()->height()) / m_rows->rows();
        double free = -1e9;  // pixels taken so far
        for (int matrix = 0; matrix < m_rows->matrices(); ++matrix) {
            const double center = m_rows->firstRow(matrix) + m_rows->rowsOf(matrix) / 2.0;
            const double y = center * rowHeight;
            if (y - needed / 2.0 < free)
                continue;
            ticker->addTick(center, matrixLabel(m_rows->matrix(matrix)));
            free = y + needed / 2.0;
        }
    }
    mParentPlot->yAxis->setTicker(ticker);
}

void TripletRows::draw(QCPPainter *painter)
{
    if (!m_rows)
        return;
    const QRect area = clipRect();
    QColor line = m_colors.isDark ? m_colors.text : m_colors.surface;  // both heatmaps are dark where little is
    line.setAlphaF(0.28F);
    const auto y = [this](int row) { return static_cast<int>(std::lround(mParentPlot->yAxis->coordToPixel(row))); };
    for (int i = 0; i < m_rows->matrices(); ++i) {
        const int top = y(m_rows->firstRow(i));
        const int bottom = y(m_rows->firstRow(i) + m_rows->rowsOf(i));
        if (i > 0 && bottom - top >= 4)
            painter->fillRect(QRect(area.left(), top, area.width(), 1), line);
        if (i == m_selected) {
            painter->fillRect(QRect(area.left(), top - 1, area.width(), 2), m_colors.accent);
            painter->fillRect(QRect(area.left(), bottom - 1, area.width(), 2), m_colors.accent);
            painter->fillRect(QRect(area.left(), top, 3, bottom - top), m_colors.accent);
            painter->fillRect(QRect(area.right() - 2, top, 3, bottom - top), m_colors.accent);
        }
    }
}

}  // namespace studio
