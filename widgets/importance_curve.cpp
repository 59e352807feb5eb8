#include "importance_curve.h"

#include "importance_words.h"
#include "kind_colors.h"
#include "score_axis.h"
#include "theme.h"
#include "words.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int strip = gridUnit;  // above and below the plot: what changes, and what is selected

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

}  // namespace

ImportanceCurve::ImportanceCurve(const ScoreAxis &axis, QWidget *parent) : QWidget(parent), m_axis(axis)
{
    setObjectName(QStringLiteral("importanceCurve"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ImportanceCurve::setData(const ImportanceData *shown)
{
    m_data = shown;
    m_kinds = shown ? kindIndices(shown->plan.matrices, kindsOf(shown->plan.matrices)) : std::vector<int>();
    if (!shown || m_hovered >= std::ssize(shown->score))
        m_hovered = -1;
    update();
}

void ImportanceCurve::setSelected(const Selection &selection)
{
    m_selection = selection;
    update();
}

void ImportanceCurve::setMetric(const QString &formula)
{
    m_metric = formula;
    update();
}

QRect ImportanceCurve::plotIn(const QRect &area) const
{
    const QFontMetrics small(tabular(smallFont(font())));
    int widest = 0;
    for (const ScoreAxis::Tick &tick : m_axis.ticks(area.height() / (3 * gridUnit)))
        widest = std::max(widest, small.horizontalAdvance(tick.text));
    return area.adjusted(std::max(widest, small.horizontalAdvance(QStringLiteral("0.000"))) + gridUnit, small.height() + strip + 2, -1, -small.height() - strip - 2);
}

QRectF ImportanceCurve::barIn(const QRect &plot, int place) const
{
    const double width = static_cast<double>(plot.width()) / static_cast<double>(std::max<std::ptrdiff_t>(1, std::ssize(m_data->order)));
    const double height = m_axis.share(m_data->score[static_cast<std::size_t>(m_data->order[static_cast<std::size_t>(place)])]) * plot.height();
    const double gap = width >= 4 ? 1 : 0;
    return {plot.left() + place * width, plot.top() + plot.height() - height, width - gap, height};
}

QRectF ImportanceCurve::barOf(int triplet) const
{
    const int place = m_data && triplet >= 0 && triplet < std::ssize(m_data->place) ? m_data->place[static_cast<std::size_t>(triplet)] : -1;
    return place < 0 ? QRectF() : barIn(plotIn(rect()), place);
}

int ImportanceCurve::tripletAt(const QPoint &position) const
{
    if (!m_data || m_data->order.empty())
        return -1;
    const QRect plot = plotIn(rect());
    if (!plot.adjusted(0, -strip, 0, strip).contains(position))
        return -1;
    const auto count = std::ssize(m_data->order);
    const auto place = std::clamp<std::ptrdiff_t>((position.x() - plot.left()) * count / std::max(1, plot.width()), 0, count - 1);
    return m_data->order[static_cast<std::size_t>(place)];
}

void ImportanceCurve::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIn(painter, rect());
    if (hasFocus() && m_data) {
        painter.setPen(QPen(colorsFor(palette()).accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(plotIn(rect()).adjusted(-1, 0, 0, 0));
    }
}

void ImportanceCurve::paintIn(QPainter &painter, const QRect &area) const
{
    if (!m_data)
        return;
    const Colors colors = colorsFor(palette());
    const QRect plot = plotIn(area);
    painter.save();
    painter.setFont(tabular(smallFont(font())));
    paintAxis(painter, plot, colors);
    paintBars(painter, plot, colors);
    paintChanges(painter, plot, colors);
    paintSelection(painter, plot, colors);
    paintCuts(painter, plot, colors);
    painter.restore();
}

void ImportanceCurve::paintAxis(QPainter &painter, const QRect &plot, const Colors &colors) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    for (const ScoreAxis::Tick &tick : m_axis.ticks(plot.height() / (3 * gridUnit))) {
        const int y = plot.top() + plot.height() - static_cast<int>(std::lround(tick.share * plot.height()));
        painter.setPen(colors.grid);
        painter.drawLine(plot.left(), y, plot.right(), y);
        painter.setPen(colors.muted);
        painter.drawText(QRect(0, y - metrics.height() / 2, plot.left() - gridUnit / 2, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    const int above = plot.top() - strip - metrics.height();
    painter.setPen(colors.muted);
    painter.drawText(QRect(plot.left(), above, plot.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(tr("Score %1").arg(m_metric), Qt::ElideRight, plot.width()));
    const QRect below(plot.left(), plot.bottom() + strip, plot.width(), metrics.height() + 2);
    const QString all = tr("%1 triplets, best first").arg(countText(std::ssize(m_data->order)));
    const QString kept = tr("%1 kept").arg(countText(m_data->keptCount()));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, kept);
    if (metrics.horizontalAdvance(all) + metrics.horizontalAdvance(kept) + 2 * gridUnit <= plot.width())
        painter.drawText(below, Qt::AlignRight | Qt::AlignBottom, all);
}

void ImportanceCurve::paintBars(QPainter &painter, const QRect &plot, const Colors &colors) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool hasCaps = plot.width() >= 2 * std::ssize(m_data->order);
    // On a screen one bar fills each column of pixels; the best of those that share it.
    const bool isOnScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
    int free = plot.left();
    for (int place = 0; place < std::ssize(m_data->order); ++place) {
        const auto triplet = static_cast<std::size_t>(m_data->order[static_cast<std::size_t>(place)]);
        const bool isKept = m_data->kept[triplet];
        QRectF bar = barIn(plot, place);
        if (isOnScreen) {
            const int left = static_cast<int>(bar.left()), right = std::max(left + 1, static_cast<int>(bar.right()));
            if (left < free || bar.height() <= 0)
                continue;
            free = right;
            bar = QRectF(left, std::lround(bar.top()), right - left, plot.bottom() + 1 - std::lround(bar.top()));
        }
        const QColor full = kindColor(m_kinds[static_cast<std::size_t>(m_data->owner[triplet])], colors.isDark);
        QColor color = isKept ? full : mixed(colors.surface, full, colors.isDark ? 0.32 : 0.26);
        if (static_cast<int>(triplet) == m_hovered)
            color = mixed(color, isKept ? colors.text : full, 0.4);
        painter.fillRect(bar, color);
        if (hasCaps && !isKept)
            painter.fillRect(QRectF(bar.left(), std::min(bar.top(), bar.bottom() - 1), bar.width(), 1), full);
    }
    painter.setPen(colors.muted);
    painter.drawLine(plot.left(), plot.bottom() + 1, plot.right(), plot.bottom() + 1);
}

void ImportanceCurve::paintChanges(QPainter &painter, const QRect &plot, const Colors &colors) const
{
    if (!m_data->answer || m_data->answer->gap != adalora::WhatIfGap::None)
        return;
    for (int place = 0; place < std::ssize(m_data->order); ++place) {
        const auto triplet = static_cast<std::size_t>(m_data->order[static_cast<std::size_t>(place)]);
        const int change = m_data->kept[triplet] - m_data->record.kept[triplet];
        if (change == 0)
            continue;
        const QRectF bar = barIn(plot, place);
        // Won ones reach up to the upper edge of the strip, lost ones stay at its lower half: not by colour alone.
        const QRectF mark(bar.left(), change > 0 ? plot.top() - strip : plot.top() - strip / 2.0, std::max(1.0, bar.width()), change > 0 ? strip - 1 : strip / 2.0 - 1);
        painter.fillRect(mark, colors.of(change > 0 ? adalora::EventKind::Reactivate : adalora::EventKind::Prune));
    }
}

void ImportanceCurve::paintSelection(QPainter &painter, const QRect &plot, const Colors &colors) const
{
    if (m_selection.matrix < 0 || m_selection.matrix >= std::ssize(m_data->plan.matrices))
        return;
    const adalora::MatrixInfo &matrix = m_data->plan.matrices[static_cast<std::size_t>(m_selection.matrix)];
    for (int i = 0; i < matrix.rank; ++i) {
        const int place = m_data->place[static_cast<std::size_t>(matrix.first + i)];
        if (place < 0)
            continue;
        const QRectF bar = barIn(plot, place);
        const double width = std::max(2.0, bar.width());
        painter.fillRect(QRectF(bar.center().x() - width / 2, plot.bottom() + 2, width, strip - 3), colors.accent);
        if (i == m_selection.triplet) {
            painter.setPen(QPen(colors.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(bar.center().x() - width / 2 - 2, bar.top() - 2, width + 4, bar.height() + 4));
        }
    }
}

void ImportanceCurve::paintCuts(QPainter &painter, const QRect &plot, const Colors &colors) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const bool isAsked = m_data->answer && m_data->answer->gap == adalora::WhatIfGap::None;
    QRect last;
    const auto draw = [&](double cut, const QString &text, const QColor &color, Qt::PenStyle style, bool isBelow) {
        const int y = plot.top() + plot.height() - static_cast<int>(std::lround(m_axis.share(cut) * plot.height()));
        painter.setPen(QPen(color, 1.5, style));
        painter.drawLine(plot.left(), y, plot.right(), y);
        const int width = metrics.horizontalAdvance(text) + gridUnit;
        QRect label(plot.right() - width, isBelow ? y + 1 : y - metrics.height() - 1, width, metrics.height());
        label.moveTop(std::clamp(label.top(), plot.top(), std::max(plot.top(), plot.bottom() - metrics.height())));
        if (label.intersects(last))
            label.moveRight(last.left() - gridUnit);
        last = label;
        QColor paper = colors.surface;
        paper.setAlphaF(0.8F);
        painter.fillRect(label, paper);
        painter.setPen(color);
        painter.drawText(label, Qt::AlignCenter, text);
    };
    const bool hasBoth = isAsked && !std::isnan(m_data->recordedCut) && static_cast<float>(m_data->recordedCut) != static_cast<float>(m_data->cut);  // scores are recorded as floats
    if (hasBoth)
        draw(m_data->recordedCut, tr("recorded cut %1").arg(valueText(m_data->recordedCut)), colors.muted, Qt::DotLine, m_data->recordedCut < m_data->cut);
    if (!std::isnan(m_data->cut))
        draw(m_data->cut, tr("cut %1").arg(valueText(m_data->cut)), isAsked ? colors.accent : colors.text, Qt::DashLine, hasBoth && m_data->cut < m_data->recordedCut);
}

int ImportanceCurve::selectedTriplet() const
{
    if (!m_data || m_selection.matrix < 0 || m_selection.matrix >= std::ssize(m_data->plan.matrices))
        return -1;
    const adalora::MatrixInfo &matrix = m_data->plan.matrices[static_cast<std::size_t>(m_selection.matrix)];
    return m_selection.triplet >= 0 && m_selection.triplet < matrix.rank ? matrix.first + m_selection.triplet : -1;
}

void ImportanceCurve::pick(int triplet)
{
    if (triplet >= 0)
        emit picked({m_data->owner[static_cast<std::size_t>(triplet)], m_data->indexOf(triplet)});
}

void ImportanceCurve::setHovered(int triplet)
{
    if (triplet == m_hovered)
        return;
    m_hovered = triplet;
    update();
}

void ImportanceCurve::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pick(tripletAt(event->pos()));
}

void ImportanceCurve::mouseMoveEvent(QMouseEvent *event) { setHovered(tripletAt(event->pos())); }

void ImportanceCurve::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void ImportanceCurve::keyPressEvent(QKeyEvent *event)
{
    const int selected = selectedTriplet();
    const int place = selected < 0 ? -1 : m_data->place[static_cast<std::size_t>(selected)];
    const int last = m_data ? static_cast<int>(m_data->order.size()) - 1 : -1;
    int next = place;
    switch (event->key()) {
    case Qt::Key_Left: next = place - 1; break;
    case Qt::Key_Right: next = place + 1; break;
    case Qt::Key_PageUp: next = place - 10; break;
    case Qt::Key_PageDown: next = place + 10; break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = last; break;
    default: QWidget::keyPressEvent(event); return;
    }
    next = std::clamp(next, 0, std::max(0, last));
    if (last >= 0 && next != place)
        pick(m_data->order[static_cast<std::size_t>(next)]);
}

bool ImportanceCurve::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_data) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int triplet = tripletAt(help->pos()); triplet >= 0) {
            QStringList lines = tripletLines(*m_data, triplet);
            lines.front() = QStringLiteral("<b>%1</b>").arg(lines.front().toHtmlEscaped());
            QToolTip::showText(help->globalPos(), lines.join(QStringLiteral("<br>")), this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace studio
