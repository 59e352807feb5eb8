#include "rank_painter.h"

#include "pin.h"
#include "rank_scene.h"
#include "rank_words.h"
#include "runs/run_history.h"
#include "words.h"
#include <QCoreApplication>
#include <QPainter>

namespace studio {
namespace {

struct RankGridWords {
    Q_DECLARE_TR_FUNCTIONS(studio::RankGrid)
};

}  // namespace

RankPainter::RankPainter(const RankScene &scene, const RankLayout &layout, const QPalette &palette, const QFont &body)
    : m_scene(scene), m_layout(layout), m_colors(colorsFor(palette)), m_small(tabular(smallFont(body))), m_large(tabular(body))
{
    m_large.setBold(true);
    if (layout.count() == 0 || scene.isEmpty())
        return;
    const QSize cell(layout.cells().width() / layout.columns() - 2, layout.cells().height() / layout.rows() - 2);
    m_isTight = cell.height() < QFontMetrics(m_large).height() || cell.width() < QFontMetrics(m_large).horizontalAdvance(QStringLiteral("00"));
    int both = 0;
    int note = 0;
    for (int matrix = 0; matrix < scene.count(); ++matrix) {
        const QString text = noteOf(scene, matrix);
        note = std::max(note, QFontMetrics(m_small).horizontalAdvance(text.trimmed()));
        both = std::max(both, QFontMetrics(rankFont()).horizontalAdvance(countText(scene.numbers(matrix).rank)) + QFontMetrics(m_small).horizontalAdvance(text));
    }
    m_hasNotesBeside = both + 4 < cell.width();
    m_hasNotesBelow = !m_isTight && note + 4 < cell.width() && cell.height() > QFontMetrics(m_large).height() + QFontMetrics(m_small).height();
}

QFont RankPainter::rankFont() const
{
    QFont font = m_isTight ? m_small : m_large;
    font.setBold(true);
    return font;
}

void RankPainter::paint(QPainter &painter, const QRect &visible) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (int matrix = 0; matrix < m_scene.count(); ++matrix)
        if (m_layout.cellOf(matrix).intersects(visible))
            paintCell(painter, matrix);
    paintHeads(painter, visible);
}

/// Over cells that are scrolled away below them.
void RankPainter::paintHeads(QPainter &painter, const QRect &visible) const
{
    const QFontMetrics metrics(m_small);
    const QRect cells = m_layout.cells();
    const QRect above(visible.left(), visible.top(), visible.width(), cells.top());
    const QRect beside(visible.left(), visible.top(), cells.left(), visible.height());
    if (visible.top() > 0)
        painter.fillRect(above, m_colors.surface);
    if (visible.left() > 0)
        painter.fillRect(beside, m_colors.surface);
    painter.setFont(m_small);
    painter.setPen(m_colors.muted);
    const bool isTurned = m_layout.hasLayersBeside();
    const auto layer = [&](int i) { return countText(m_layout.layers()[static_cast<std::size_t>(i)]); };
    const auto kind = [&](int i, int width) { return metrics.elidedText(kindLabel(m_layout.kinds()[static_cast<std::size_t>(i)]), Qt::ElideRight, width); };

    painter.save();
    painter.setClipRect(above.adjusted(isTurned ? 0 : cells.left(), 0, 0, 0));
    int free = -1000000;
    for (int column = 0; column < m_layout.columns(); ++column) {
        const QRect head = m_layout.columnHead(column).translated(0, visible.top());
        const QString text = isTurned ? layer(column) : kind(column, head.width());
        const int half = (metrics.horizontalAdvance(text) + 1) / 2;
        if (head.center().x() - half < free)
            continue;
        painter.drawText(head.adjusted(-gridUnit, 0, gridUnit, 0), Qt::AlignCenter, text);
        free = head.center().x() + half + 2;
    }
    painter.restore();

    painter.save();
    painter.setClipRect(beside.adjusted(0, cells.top(), 0, 0));
    free = -1000000;
    for (int row = 0; row < m_layout.rows(); ++row) {
        const QRect head = m_layout.rowHead(row).translated(visible.left(), 0);
        const QRect label(head.left(), head.center().y() - metrics.height() / 2, head.width(), metrics.height());
        if (label.top() < free)
            continue;
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, isTurned ? kind(row, head.width()) : layer(row));
        free = label.bottom();
    }
    painter.restore();

    const QString title = RankGridWords::tr("Layer");
    if (isTurned) {
        painter.fillRect(QRect(visible.left(), visible.top(), cells.left() - gridUnit, cells.top()), m_colors.surface);
        painter.drawText(QRect(visible.left(), visible.top(), cells.left() - gridUnit, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, title);
        return;
    }
    const int height = std::min(cells.height(), visible.height() - cells.top());
    painter.save();
    painter.translate(visible.left(), visible.top() + cells.top() + height / 2);
    painter.rotate(-90);
    painter.drawText(QRect(-height / 2, 0, height, metrics.height()), Qt::AlignCenter, title);
    painter.restore();
}

QString RankPainter::noteOf(const RankScene &scene, int matrix)
{
    if (scene.colouring() != MatrixQuantity::Rank)
        return QLatin1Char(' ') + noteText(scene, matrix);
    const adalora::MatrixInfo &info = scene.matrix(matrix);
    QString note = info.plantedRank >= 0 ? RankGridWords::tr(" / %1").arg(countText(info.plantedRank)) : QString();
    if (const auto difference = scene.difference(matrix); difference && *difference != 0)
        note += (*difference > 0 ? RankGridWords::tr(" (+%1)") : RankGridWords::tr(" (−%1)")).arg(countText(std::abs(*difference)));
    return note;
}

void RankPainter::paintCell(QPainter &painter, int matrix) const
{
    const QRect cell = m_layout.cellOf(matrix);
    const QColor fill = m_scene.colour(matrix, m_colors.isDark);
    painter.setPen(fill.isValid() ? QPen(Qt::NoPen) : QPen(m_colors.grid, 1));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(cell, 3, 3);
    const QString text = countText(m_scene.numbers(matrix).rank);
    const QFontMetrics small(m_small);
    if (cell.height() < small.ascent() || cell.width() < small.horizontalAdvance(text))
        return;
    painter.setPen(fill.isValid() ? inkOn(fill) : m_colors.muted);
    paintChange(painter, cell, m_scene.lastChange(matrix).change);
    paintPinOf(painter, cell, matrix);
    paintText(painter, cell, text, noteOf(m_scene, matrix));
}

/// The note stands beside the rank, or below it, or nowhere.
void RankPainter::paintText(QPainter &painter, const QRect &cell, const QString &rank, const QString &note) const
{
    const QFontMetrics large(rankFont());
    const QFontMetrics small(m_small);
    painter.setFont(rankFont());
    if (note.size() < 2 || (!m_hasNotesBeside && !m_hasNotesBelow)) {
        painter.drawText(cell, Qt::AlignCenter, rank);
    } else if (m_hasNotesBeside) {
        const int width = large.horizontalAdvance(rank);
        const int x = cell.left() + (cell.width() - width - small.horizontalAdvance(note)) / 2;
        const int baseline = cell.center().y() + large.capHeight() / 2 + 1;
        painter.drawText(x, baseline, rank);
        painter.setFont(m_small);
        painter.drawText(x + width, baseline, note);
    } else {
        const int top = cell.center().y() - (large.height() + small.height()) / 2;
        painter.drawText(QRect(cell.left(), top, cell.width(), large.height()), Qt::AlignCenter, rank);
        painter.setFont(m_small);
        painter.drawText(QRect(cell.left(), top + large.height(), cell.width(), small.height()), Qt::AlignCenter, note.trimmed());
    }
}

/// A triangle in the corner, up or down, in the colour of the number.
void RankPainter::paintChange(QPainter &painter, const QRect &cell, int change) const
{
    constexpr int side = gridUnit;
    if (change == 0 || cell.height() < 2 * side || cell.width() < 4 * side)
        return;
    const QRectF box(cell.right() - side - 3, cell.top() + 4, side, side * 0.75);
    painter.save();
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    if (change > 0)
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    else
        painter.drawPolygon(QPolygonF{box.topLeft(), box.topRight(), {box.center().x(), box.bottom()}});
    painter.restore();
}

/// In the other corner.
void RankPainter::paintPinOf(QPainter &painter, const QRect &cell, int matrix) const
{
    if (cell.height() < 2 * gridUnit || cell.width() < 4 * gridUnit)
        return;
    const std::string &name = m_scene.matrix(matrix).name;
    const Pin applied = pinOf(m_scene.run()->plan().config, name);
    const Pin wanted = m_scene.steering.isSteerable ? pinOf(m_scene.steering.wanted, name) : applied;
    paintPin(painter, QRectF(cell.left() + 4, cell.top() + 4, gridUnit, gridUnit), wanted != Pin::None ? wanted : applied, wanted != applied);
}

void RankPainter::paintSelection(QPainter &painter, int matrix, bool hasFocus) const
{
    const QRectF cell = QRectF(m_layout.cellOf(matrix));
    painter.setBrush(Qt::NoBrush);
    if (cell.height() > 2.5 * gridUnit) {
        painter.setPen(QPen(m_colors.surface, 2));
        painter.drawRoundedRect(cell.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }
    painter.setPen(QPen(m_colors.accent, hasFocus ? 3 : 2));
    painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

}  // namespace studio
