#include "score_spread.h"

#include "importance_words.h"
#include "kind_colors.h"
#include "score_axis.h"
#include "theme.h"
#include "words.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int mostPoints = 24;  // more of them say less than a box

}  // namespace

ScoreSpread::ScoreSpread(const ScoreAxis &axis, QWidget *parent) : QWidget(parent), m_axis(axis)
{
    setObjectName(QStringLiteral("scoreSpread"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScoreSpread::setGroups(std::vector<ScoreGroup> groups, double cut)
{
    m_groups = std::move(groups);
    m_cut = cut;
    update();
}

void ScoreSpread::setSelected(int group)
{
    m_selected = group;
    update();
}

QRect ScoreSpread::plotIn(const QRect &area) const
{
    const QFontMetrics small(tabular(smallFont(font())));
    int name = 0, count = 0;
    for (const ScoreGroup &group : m_groups) {
        name = std::max(name, small.horizontalAdvance(groupName(group)));
        count = std::max(count, small.horizontalAdvance(tr("%1/%2").arg(countText(group.kept), countText(group.triplets))));
    }
    return area.adjusted(std::min(name, area.width() * 2 / 5) + gridUnit, small.height() + gridUnit + 2, -count - gridUnit, -small.height() - gridUnit - 2);
}

QRect ScoreSpread::rowIn(const QRect &plot, int group) const
{
    const auto count = static_cast<int>(std::max<std::size_t>(1, m_groups.size()));
    const int top = plot.top() + plot.height() * group / count;
    return {plot.left(), top, plot.width(), plot.top() + plot.height() * (group + 1) / count - top};
}

int ScoreSpread::groupAt(const QPoint &position) const
{
    const QRect plot = plotIn(rect());
    for (int group = 0; group < std::ssize(m_groups); ++group)
        if (const QRect row = rowIn(plot, group); position.y() >= row.top() && position.y() <= row.bottom())
            return group;
    return -1;
}

void ScoreSpread::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIn(painter, rect());
}

void ScoreSpread::paintIn(QPainter &painter, const QRect &area) const
{
    if (m_groups.empty())
        return;
    const Colors colors = colorsFor(palette());
    const QRect plot = plotIn(area);
    painter.save();
    painter.setFont(tabular(smallFont(font())));
    const QFontMetrics metrics = painter.fontMetrics();
    int free = plot.left() - 1000;
    for (const ScoreAxis::Tick &tick : m_axis.ticks(plot.width() / (6 * gridUnit))) {
        const int x = plot.left() + static_cast<int>(std::lround(tick.share * (plot.width() - 1)));
        painter.setPen(colors.grid);
        painter.drawLine(x, plot.top(), x, plot.bottom());
        const int width = metrics.horizontalAdvance(tick.text);
        if (x - width / 2 < free)
            continue;
        free = x + width / 2 + gridUnit;
        painter.setPen(colors.muted);
        painter.drawText(QRect(x - width / 2 - 1, plot.bottom() + gridUnit, width + 2, metrics.height() + 2), Qt::AlignHCenter | Qt::AlignBottom, tick.text);
    }
    painter.setPen(colors.muted);
    const QString kept = tr("kept");
    painter.drawText(QRect(area.left(), area.top(), area.width(), metrics.height()), Qt::AlignRight | Qt::AlignVCenter, kept);
    const QString title = tr("Score, quartiles");
    const int room = area.width() - metrics.horizontalAdvance(kept) - gridUnit;
    const int left = std::max(area.left(), std::min(plot.left(), area.left() + room - metrics.horizontalAdvance(title)));
    painter.drawText(QRect(left, area.top(), room, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, room));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int group = 0; group < std::ssize(m_groups); ++group)
        paintGroup(painter, plot, group);
    if (!std::isnan(m_cut)) {
        const double x = plot.left() + m_axis.share(m_cut) * (plot.width() - 1);
        painter.setPen(QPen(colors.text, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.restore();
}

void ScoreSpread::paintGroup(QPainter &painter, const QRect &plot, int index) const
{
    const Colors colors = colorsFor(palette());
    const ScoreGroup &group = m_groups[static_cast<std::size_t>(index)];
    const QRect row = rowIn(plot, index);
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor color = group.color >= 0 ? kindColor(group.color, colors.isDark) : colors.series;
    const bool hasRoom = row.height() >= metrics.ascent() || index % (1 + metrics.ascent() / std::max(1, row.height())) == 0;
    if (hasRoom) {
        const QRect line(0, row.center().y() - metrics.height() / 2, 0, metrics.height());
        painter.setPen(index == m_selected ? colors.accent : colors.text);
        const int width = plot.width() > 0 ? std::min(metrics.horizontalAdvance(groupName(group)), plot.left() - gridUnit) : 0;
        painter.drawText(QRect(plot.left() - gridUnit / 2 - width - 1, line.top(), width + 1, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(groupName(group), Qt::ElideRight, width + 1));
        painter.setPen(colors.muted);
        painter.drawText(QRect(plot.right() + 1, line.top(), 20 * gridUnit, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QLatin1Char(' ') + tr("%1/%2").arg(countText(group.kept), countText(group.triplets)));
    }
    if (group.scores.empty())
        return;
    const auto xAt = [&](double value) { return plot.left() + m_axis.share(value) * (plot.width() - 1); };
    const double middle = row.center().y() + 0.5, half = std::clamp(row.height() * 0.3, 2.0, 1.5 * gridUnit);
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(QPointF(xAt(group.quantile(0)), middle), QPointF(xAt(group.quantile(1)), middle));
    QColor pale = color;
    pale.setAlphaF(0.35F);
    painter.setBrush(pale);
    painter.drawRect(QRectF(QPointF(xAt(group.quantile(0.25)), middle - half), QPointF(xAt(group.quantile(0.75)), middle + half)));
    painter.setPen(QPen(color, 3));
    const double median = xAt(group.quantile(0.5));
    painter.drawLine(QPointF(median, middle - half), QPointF(median, middle + half));
    if (std::ssize(group.scores) > mostPoints)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    for (const double score : group.scores)
        painter.drawEllipse(QPointF(xAt(score), middle), 1.6, 1.6);
}

bool ScoreSpread::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int group = groupAt(help->pos()); group >= 0) {
            QStringList lines = groupLines(m_groups[static_cast<std::size_t>(group)]);
            lines.front() = QStringLiteral("<b>%1</b>").arg(lines.front().toHtmlEscaped());
            QToolTip::showText(help->globalPos(), lines.join(QStringLiteral("<br>")), this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace studio
