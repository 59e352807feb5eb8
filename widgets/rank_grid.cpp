#include "rank_grid.h"

#include "rank_grid_accessible.h"
#include "rank_painter.h"
#include "rank_words.h"
#include "runs/run_history.h"
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <utility>

namespace studio {

RankGrid::RankGrid(QWidget *parent) : QWidget(parent)
{
    QAccessible::installFactory(&RankGridAccessible::make);
    setObjectName(QStringLiteral("rankGrid"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RankGrid::setRun(const adalora::RunHistory *run)
{
    m_scene.setRun(run);
    m_selected = -1;
    m_layout = run ? RankLayout(run->info().matrices) : RankLayout();
    fitTo(m_room);
    update();
}

void RankGrid::updateCells()
{
    const bool isDark = colorsFor(palette()).isDark;
    std::vector<Cell> cells;
    if (!m_scene.isEmpty())
        for (int matrix = 0; matrix < m_scene.count(); ++matrix)
            cells.push_back({m_scene.colour(matrix, isDark), m_scene.numbers(matrix).rank, m_scene.lastChange(matrix).change, RankPainter::noteOf(m_scene, matrix)});
    if (cells == m_shown)
        return;
    m_shown = std::move(cells);
    update();
}

void RankGrid::setSelected(int matrix)
{
    const int before = std::exchange(m_selected, matrix >= 0 && matrix < m_layout.count() ? matrix : -1);
    update();
    if (m_selected >= 0 && m_selected != before && hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(m_selected);
        QAccessible::updateAccessibility(&focus);
    }
}

void RankGrid::fitTo(const QSize &room)
{
    m_room = room;
    m_layout.fit(room, font());
    const QSize needed = m_layout.size();
    setMinimumSize(needed.width() > room.width() ? needed.width() : 0, needed.height() > room.height() ? needed.height() : 0);
    update();
}

void RankGrid::paintEvent(QPaintEvent *)
{
    if (m_scene.isEmpty())
        return;
    QPainter painter(this);
    const RankPainter cells(m_scene, m_layout, palette(), font());
    cells.paint(painter, visibleRegion().boundingRect());
    if (m_selected >= 0)
        cells.paintSelection(painter, m_selected, hasFocus());
}

void RankGrid::paintInto(QPainter &painter, const QSize &size) const
{
    if (m_scene.isEmpty())
        return;
    RankLayout layout = m_layout;
    layout.fit(size, font());
    painter.save();
    const QSize needed = layout.size();
    const double scale = std::min(1.0, std::min(static_cast<double>(size.width()) / needed.width(), static_cast<double>(size.height()) / needed.height()));
    painter.scale(scale, scale);
    const RankPainter cells(m_scene, layout, palette(), font());
    cells.paint(painter, QRect(QPoint(), needed));
    if (m_selected >= 0)
        cells.paintSelection(painter, m_selected, false);
    painter.restore();
}

void RankGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout.fit(size(), font());
}

void RankGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTo(m_room);
}

bool RankGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_scene.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int matrix = matrixAt(help->pos());
        if (matrix >= 0) {
            QToolTip::showText(help->globalPos(), hoverText(m_scene, matrix), this, cellOf(matrix));
            return true;
        }
    }
    return QWidget::event(event);
}

void RankGrid::mousePressEvent(QMouseEvent *event)
{
    const int matrix = matrixAt(event->pos());
    if (event->button() == Qt::LeftButton && !m_scene.isEmpty() && matrix >= 0)
        emit matrixPicked(matrix);
}

void RankGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int matrix = m_scene.isEmpty() ? -1 : isKey ? m_selected : matrixAt(event->pos());
    if (matrix >= 0 && matrix != m_selected)
        emit matrixPicked(matrix);
    emit menuWanted(matrix, isKey && matrix >= 0 ? mapToGlobal(cellOf(matrix).center()) : event->globalPos());
}

void RankGrid::keyPressEvent(QKeyEvent *event)
{
    int rows = 0;
    int columns = 0;
    switch (event->key()) {
    case Qt::Key_Left: columns = -1; break;
    case Qt::Key_Right: columns = 1; break;
    case Qt::Key_Up: rows = -1; break;
    case Qt::Key_Down: rows = 1; break;
    case Qt::Key_Escape:
        if (m_selected >= 0) {
            emit matrixPicked(-1);
            return;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_layout.count() == 0)
        return;
    const int next = m_selected < 0 ? 0 : m_layout.neighbour(m_selected, rows, columns);
    if (next >= 0)
        emit matrixPicked(next);
}

}  // namespace studio
