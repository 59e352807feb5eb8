#include "lessons/canvas.h"
#include "lessons/ink.h"
#include "lessons/reallocate_part.h"
#include "theme.h"
#include "words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace studio {
namespace {

constexpr double rowHeight = 5.6;   // lines
constexpr double slotHeight = 2.6;  // likewise, and more where the area is larger
constexpr double mostExtra = 3;     // likewise

/// What each row gets of an area that is higher than the picture needs, in pixels.
double extraIn(const QRectF &area, double em) { return std::clamp((area.height() - reallocateEms * em) / 2, 0.0, mostExtra * em); }

QColor inkOf(int matrix, const Colors &colors) { return matrix == 0 ? colors.series : colors.of(adalora::EventKind::Merge); }

}  // namespace

ReallocatePart::Row ReallocatePart::rowOf(int matrix, const QRectF &area) const
{
    const double em = QFontMetricsF(m_canvas->font()).height();
    Row row;
    const double extra = extraIn(area, em);
    const double high = rowHeight * em + extra;
    row.whole = QRectF(area.left(), area.top() + matrix * high, area.width(), high);
    const double room = area.width() - 2 * em;
    const int most = m_budget.matrix(matrix).most();
    row.pitch = std::min(1.3 * em, room / most);
    row.places = QRectF(area.left(), row.whole.top() + 1.6 * em, row.pitch * most, slotHeight * em + extra);
    return row;
}

QRectF ReallocatePart::barIn(const QRectF &area) const
{
    const double em = QFontMetricsF(m_canvas->font()).height();
    return {area.left(), area.top() + 2 * (rowHeight * em + extraIn(area, em)) + 1.6 * em, area.width() - em, 1.8 * em};
}

/// Pixels a parameter.
double ReallocatePart::barScale(const QRectF &area) const { return barIn(area).width() / static_cast<double>(std::max(1LL, m_budget.budget())); }

std::optional<ReallocatePart::Load> ReallocatePart::loadAt(const QPointF &at) const
{
    const QRectF area = m_canvas->rect();
    for (int m = 0; m < 2; ++m) {
        const Row row = rowOf(m, area);
        const int rank = m_budget.matrix(m).rank;
        if (!row.places.contains(at))
            continue;
        const int slot = static_cast<int>((at.x() - row.places.left()) / row.pitch);
        return slot < rank ? std::optional(Load{m, rank - slot, false, at}) : std::nullopt;
    }
    const QRectF bar = barIn(area);
    if (bar.contains(at) && at.x() > bar.left() + static_cast<double>(m_budget.used()) * barScale(area))
        return Load{-1, 0, true, at};
    return std::nullopt;
}

void ReallocatePart::drop()
{
    if (!m_load)
        return;
    const Load load = *m_load;
    m_load.reset();
    const QRectF area = m_canvas->rect();
    int target = -1;
    for (int m = 0; m < 2; ++m)
        if (rowOf(m, area).whole.contains(load.at))
            target = m;
    if (load.isSlack && target >= 0) {
        // Up to the place where it was let go.
        const Row row = rowOf(target, area);
        const int slot = static_cast<int>(std::max(0.0, load.at.x() - row.places.left()) / row.pitch);
        say(m_budget.grow(target, std::max(1, slot + 1 - m_budget.matrix(target).rank)));
    } else if (!load.isSlack && target < 0 && load.at.y() > rowOf(1, area).whole.bottom()) {
        say(m_budget.free(load.from, load.columns));
    } else if (!load.isSlack && target >= 0 && target != load.from) {
        say(m_budget.move(load.from, target, load.columns));
    } else {
        m_canvas->update();
    }
}

void ReallocatePart::paint(QPainter &painter, const QRectF &area) const
{
    for (int m = 0; m < 2; ++m)
        paintRow(painter, area, m);
    paintBar(painter, area);
    if (m_load)
        paintLoad(painter, area);
}

void ReallocatePart::paintRow(QPainter &painter, const QRectF &area, int m) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(painter.font()).height();
    const SharedMatrix &matrix = m_budget.matrix(m);
    const Row row = rowOf(m, area);
    const QColor ink = inkOf(m, colors);
    const QFont body = painter.font();
    const QRectF head(row.whole.left(), row.whole.top(), row.whole.width(), 1.5 * em);
    QFont bold = body;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, nameOf(m));
    const double after = QFontMetricsF(bold).horizontalAdvance(nameOf(m)) + em / 2;
    painter.setFont(body);
    painter.setPen(colors.text);
    painter.drawText(head.adjusted(after, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1, rank %2: %2 × (%3 + %4) = %5 parameters").arg(shapeOf(m)).arg(matrix.rank).arg(matrix.out).arg(matrix.in)
                         .arg(countText(static_cast<long long>(matrix.rank) * matrix.cost())));

    const int carried = m_load && m_load->from == m ? m_load->columns : 0;
    const double gap = row.pitch > em / 2 ? em / 8 : row.pitch > em / 4 ? 1 : 0;
    const double highest = std::max({0.01, m_budget.matrix(0).need, m_budget.matrix(1).need});
    for (int i = 0; i < matrix.most(); ++i) {
        const QRectF slot(row.places.left() + i * row.pitch, row.places.top(), row.pitch - gap, row.places.height());
        const bool isHeld = i < matrix.rank - carried;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isHeld ? faint(ink, 0.20F) : faint(colors.muted, 0.10F));
        painter.drawRect(slot);
        if (!isHeld)
            continue;
        const double filled = slot.height() * std::clamp(matrix.score(i) / highest, 0.04, 1.0);
        painter.setBrush(faint(ink, 0.85F));
        painter.drawRect(slot.adjusted(0, slot.height() - filled, 0, 0));
    }
    // The wall that no budget moves.
    const double wall = row.places.right() + em / 4;
    painter.setPen(QPen(colors.text, em / 6, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(wall, row.places.top() - em / 4), QPointF(wall, row.places.bottom() + em / 4));
    painter.setFont(smallFont(body));
    painter.setPen(colors.muted);
    const QString text = tr("min(%1, %2) = %3").arg(matrix.out).arg(matrix.in).arg(matrix.most());
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2;
    const double x = std::clamp(wall - width / 2, row.whole.left(), row.whole.right() - width);
    painter.drawText(QRectF(x, row.places.bottom() + em / 4, width, 1.1 * em), Qt::AlignCenter, text);
    painter.setFont(body);
}

void ReallocatePart::paintBar(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const QFontMetricsF metrics(painter.font());
    const double em = metrics.height();
    const QRectF bar = barIn(area);
    const double scale = barScale(area);
    painter.setPen(colors.text);
    painter.drawText(QRectF(area.left(), bar.top() - 1.6 * em, area.width(), 1.5 * em), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Budget: %1 of %2 parameters in use, %3 free").arg(countText(m_budget.used()), countText(m_budget.budget()), countText(m_budget.slack())));
    double x = bar.left();
    for (int m = 0; m < 2; ++m) {
        const SharedMatrix &matrix = m_budget.matrix(m);
        const double each = matrix.cost() * scale;
        const double gap = each > em / 2 ? em / 12 : 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint(inkOf(m, colors), 0.7F));
        for (int i = 0; i < matrix.rank; ++i)
            painter.drawRect(QRectF(x + i * each, bar.top(), each - gap, bar.height()));
        x += matrix.rank * each;
    }
    const QRectF free(x, bar.top(), std::max(0.0, bar.right() - x), bar.height());
    painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
    painter.setBrush(QBrush(faint(colors.muted, 0.35F), Qt::BDiagPattern));
    if (free.width() > 1)
        painter.drawRect(free.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(colors.text, em / 6, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(bar.right() + em / 6, bar.top() - em / 4), QPointF(bar.right() + em / 6, bar.bottom() + em / 4));
}

void ReallocatePart::paintLoad(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(painter.font()).height();
    const QRectF bar = barIn(area);
    const int target = rowOf(0, area).whole.contains(m_load->at) ? 0 : rowOf(1, area).whole.contains(m_load->at) ? 1 : -1;
    const QRectF over = target >= 0 ? rowOf(target, area).whole.adjusted(0, 0, 0, -em / 4) : bar;
    painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(over.adjusted(0.5, 0.5, -0.5, -0.5), em / 4, em / 4);
    const QColor ink = m_load->isSlack ? colors.muted : inkOf(m_load->from, colors);
    const int shown = m_load->isSlack ? 1 : std::min(m_load->columns, 12);
    painter.setPen(QPen(colors.surface, 1));
    painter.setBrush(ink);
    for (int i = 0; i < shown; ++i)
        painter.drawRect(QRectF(m_load->at.x() + i * 0.7 * em, m_load->at.y() - 1.3 * em, 0.6 * em, slotHeight * em));
    const QString text = m_load->isSlack ? countText(m_budget.slack()) : QStringLiteral("%1 × %2").arg(m_load->columns).arg(m_budget.matrix(m_load->from).cost());
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + em;
    const QRectF tag(m_load->at.x(), m_load->at.y() - 3 * em, width, 1.5 * em);
    painter.setPen(QPen(colors.grid, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(tag, em / 4, em / 4);
    painter.setPen(colors.text);
    painter.drawText(tag, Qt::AlignCenter, text);
}

}  // namespace studio
