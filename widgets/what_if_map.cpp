#include "what_if_map.h"

#include "color_map.h"
#include "kind_colors.h"
#include "theme.h"
#include "words.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <set>

namespace studio {

QColor changeColor(int change, int most, const QPalette &palette)
{
    const double strength = change == 0 ? 0 : 0.2 + 0.8 * std::min(1.0, std::abs(change) / static_cast<double>(std::max(1, most)));
    return colorAt(colorsFor(palette).isDark ? ColorMap::DivergingOnDark : ColorMap::Diverging, (1 + std::copysign(strength, change)) / 2);
}

WhatIfMap::WhatIfMap(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("whatIfMap"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WhatIfMap::setData(const ImportanceData *shown)
{
    m_data = shown;
    m_layers.clear();
    m_kinds.clear();
    if (shown) {
        std::set<int> layers;
        for (const adalora::MatrixInfo &matrix : shown->plan.matrices)
            layers.insert(matrix.layer);
        m_layers.assign(layers.begin(), layers.end());
        m_kinds = kindsOf(shown->plan.matrices);
    }
    update();
}

void WhatIfMap::setSelected(int matrix)
{
    m_selected = matrix;
    update();
}

int WhatIfMap::roomyHeight() const
{
    const int rows = static_cast<int>(std::max<std::size_t>(2, m_layers.size()));
    return QFontMetrics(smallFont(font())).height() * (rows + 2) + rows * gridUnit + 2 * gridUnit;
}

QRect WhatIfMap::gridIn(const QRect &area) const
{
    const QFontMetrics small(tabular(smallFont(font())));
    const bool hasLegend = area.height() >= 14 * gridUnit;
    return area.adjusted(small.horizontalAdvance(QStringLiteral("000")) + gridUnit / 2, small.height() + gridUnit / 2 + 2, 0,
                         hasLegend ? -small.height() - gridUnit / 2 : 0);
}

QRect WhatIfMap::cellIn(const QRect &grid, int matrix) const
{
    if (!m_data || matrix < 0 || matrix >= std::ssize(m_data->plan.matrices))
        return {};
    const adalora::MatrixInfo &info = m_data->plan.matrices[static_cast<std::size_t>(matrix)];
    const auto row = static_cast<int>(std::lower_bound(m_layers.begin(), m_layers.end(), info.layer) - m_layers.begin());
    const auto column = static_cast<int>(std::find(m_kinds.begin(), m_kinds.end(), info.kind) - m_kinds.begin());
    const auto rows = static_cast<int>(m_layers.size()), columns = static_cast<int>(m_kinds.size());
    const int left = grid.left() + grid.width() * column / columns, right = grid.left() + grid.width() * (column + 1) / columns;
    const int top = grid.top() + grid.height() * row / rows, bottom = grid.top() + grid.height() * (row + 1) / rows;
    return {left, top, right - left - 1, bottom - top - 1};
}

int WhatIfMap::matrixAt(const QPoint &position) const
{
    if (!hasAnswer())
        return -1;
    const QRect grid = gridIn(rect());
    for (int matrix = 0; matrix < std::ssize(m_data->plan.matrices); ++matrix)
        if (cellIn(grid, matrix).contains(position))
            return matrix;
    return -1;
}

void WhatIfMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIn(painter, rect());
    if (!hasAnswer() || m_selected < 0 || !hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorsFor(palette()).accent, 3));
    painter.drawRect(cellOf(m_selected));
}

void WhatIfMap::paintIn(QPainter &painter, const QRect &area) const
{
    if (!hasAnswer())
        return;
    const Colors colors = colorsFor(palette());
    painter.save();
    painter.setFont(tabular(smallFont(font())));
    const QFontMetrics metrics = painter.fontMetrics();
    int most = 3;  // a single rank is no drama
    for (const int change : m_data->answer->rankChanges)
        most = std::max(most, std::abs(change));
    const QRect grid = gridIn(area);
    int free = -1;
    for (int matrix = 0; matrix < std::ssize(m_data->plan.matrices); ++matrix) {
        const adalora::MatrixInfo &info = m_data->plan.matrices[static_cast<std::size_t>(matrix)];
        const QRect cell = cellIn(grid, matrix);
        painter.setPen(colors.muted);
        const QRect label(area.left(), cell.center().y() - metrics.height() / 2, grid.left() - gridUnit / 2 - area.left(), metrics.height());
        if (info.kind == m_kinds.front() && label.top() >= free) {
            painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, countText(info.layer));
            free = label.bottom();
        }
        if (info.layer == m_layers.front())
            paintHead(painter, QRect(cell.left(), area.top(), cell.width(), cell.top() - area.top()), info.kind);
        paintCell(painter, cell, matrix, most);
    }
    paintLegend(painter, area, grid, most);
    painter.restore();
}

/// In the colour that the kind has in the plots; names where there is room for most of each.
void WhatIfMap::paintHead(QPainter &painter, const QRect &head, const std::string &kind) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const auto index = static_cast<int>(std::find(m_kinds.begin(), m_kinds.end(), kind) - m_kinds.begin());
    painter.fillRect(QRect(head.left(), head.bottom() - 2, head.width(), 2), kindColor(index, colorsFor(palette()).isDark));
    const QString name = kindLabel(kind);
    if (metrics.horizontalAdvance(QStringLiteral("outp…")) <= head.width())
        painter.drawText(QRect(head.left(), head.top(), head.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, head.width()));
}

void WhatIfMap::paintLegend(QPainter &painter, const QRect &area, const QRect &grid, int most) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect line(grid.left(), area.bottom() - metrics.height() + 1, grid.width(), metrics.height());
    if (line.top() <= grid.bottom())
        return;
    const QString lost = QStringLiteral("−%1").arg(countText(most)), won = QStringLiteral("+%1").arg(countText(most));
    const QString title = tr("ranks against the record");
    int x = line.left();
    const auto write = [&](const QString &text) {
        painter.setPen(colorsFor(palette()).muted);
        painter.drawText(QRect(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + gridUnit / 2;
    };
    write(lost);
    constexpr int swatches = 4;  // to either side of 0
    for (int i = -swatches; i <= swatches; ++i, x += gridUnit)
        painter.fillRect(QRect(x, line.center().y() - gridUnit / 2, gridUnit, gridUnit), changeColor(i, swatches, palette()));
    x += gridUnit / 2;
    write(won);
    if (metrics.horizontalAdvance(title) <= line.right() - x)
        write(title);
}

void WhatIfMap::paintCell(QPainter &painter, const QRect &cell, int matrix, int most) const
{
    const auto index = static_cast<std::size_t>(matrix);
    const int change = m_data->answer->rankChanges[index];
    const QColor fill = changeColor(change, most, palette());
    painter.fillRect(cell, fill);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString rank = countText(m_data->answer->ranks[index]);
    const QString both = change == 0 ? rank : tr("%1 (%2)").arg(rank, (change > 0 ? QStringLiteral("+") : QStringLiteral("−")) + countText(std::abs(change)));
    const QString text = metrics.horizontalAdvance(both) + 2 <= cell.width() ? both : rank;
    if (metrics.horizontalAdvance(text) <= cell.width() && metrics.ascent() <= cell.height() + 2) {
        painter.setPen(inkOn(fill));
        painter.drawText(cell, Qt::AlignCenter, text);
    }
    if (matrix == m_selected) {
        painter.setPen(QPen(colorsFor(palette()).accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
}

void WhatIfMap::mousePressEvent(QMouseEvent *event)
{
    if (const int matrix = matrixAt(event->pos()); event->button() == Qt::LeftButton && matrix >= 0)
        emit matrixPicked(matrix);
}

/// To the nearest matrix in that direction, past holes in the grid.
void WhatIfMap::keyPressEvent(QKeyEvent *event)
{
    const QPoint step = event->key() == Qt::Key_Left ? QPoint(-1, 0) : event->key() == Qt::Key_Right ? QPoint(1, 0)
        : event->key() == Qt::Key_Up ? QPoint(0, -1) : event->key() == Qt::Key_Down ? QPoint(0, 1) : QPoint();
    if (step.isNull() || !hasAnswer()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_selected < 0) {
        emit matrixPicked(0);
        return;
    }
    const QRect from = cellOf(m_selected);
    for (QPoint at = from.center() + QPoint(step.x() * (from.width() + 1), step.y() * (from.height() + 1)); rect().contains(at); at += step)
        if (const int matrix = matrixAt(at); matrix >= 0 && matrix != m_selected) {
            emit matrixPicked(matrix);
            return;
        }
}

bool WhatIfMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int matrix = matrixAt(help->pos()); matrix >= 0) {
            const auto index = static_cast<std::size_t>(matrix);
            const int rank = m_data->answer->ranks[index], change = m_data->answer->rankChanges[index];
            const QString name = QString::fromStdString(m_data->plan.matrices[index].name).toHtmlEscaped();
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<b>%1</b><br>%2").arg(name, tr("Rank %1; %2 in the record").arg(countText(rank), countText(rank - change))), this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace studio
