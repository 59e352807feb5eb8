#include "timeline_track.h"

#include "event_mark.h"
#include "phase_bands.h"
#include "runs/run_history.h"
#include "words.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr std::array lanes{adalora::EventKind::Prune, adalora::EventKind::Reactivate, adalora::EventKind::Alarm};
constexpr int laneHeight = 2 * gridUnit;
constexpr int markWidth = 10;

/// -1 for kinds without a lane: phases show as tints.
int laneOf(adalora::EventKind kind)
{
    const auto lane = std::find(lanes.begin(), lanes.end(), kind);
    return lane == lanes.end() ? -1 : static_cast<int>(lane - lanes.begin());
}

}  // namespace

TimelineTrack::TimelineTrack(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineTrack"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void TimelineTrack::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = -1;
    m_seen = 0;
    for (auto &counts : m_counts)
        counts.clear();
    update();
}

void TimelineTrack::setCursor(int step)
{
    m_cursor = step;
    update();
}

int TimelineTrack::totalSteps() const { return m_run ? std::max({1, m_run->info().config.total_step, m_run->steps()}) : 1; }

QSize TimelineTrack::sizeHint() const { return {640, minimumSizeHint().height()}; }

QSize TimelineTrack::minimumSizeHint() const
{
    const int lane = std::max(laneHeight, fontMetrics().height());
    return {240, gridUnit + lane * static_cast<int>(lanes.size()) + QFontMetrics(smallFont(font())).height() + gridUnit / 2};
}

QRect TimelineTrack::lanesArea() const
{
    const QFontMetrics small(smallFont(font()));
    int names = 0;
    for (const auto kind : lanes)
        names = std::max(names, small.horizontalAdvance(eventName(kind)));
    return rect().adjusted(names + markWidth + 2 * gridUnit, gridUnit, -gridUnit, -small.height() - gridUnit / 2);
}

int TimelineTrack::xOf(int step) const
{
    const QRect area = lanesArea();
    return area.left() + static_cast<int>(std::lround(static_cast<double>(step) * (area.width() - 1) / totalSteps()));
}

int TimelineTrack::stepAt(int x) const
{
    const QRect area = lanesArea();
    const auto step = std::lround(static_cast<double>(x - area.left()) * totalSteps() / std::max(1, area.width() - 1));
    return std::clamp(static_cast<int>(step), 0, std::max(0, m_run ? m_run->steps() - 1 : 0));
}

void TimelineTrack::countNew()
{
    const auto width = static_cast<std::size_t>(std::max(1, lanesArea().width()));
    if (m_counts[0].size() != width) {
        for (auto &counts : m_counts)
            counts.assign(width, 0);
        m_most = {};
        m_seen = 0;
    }
    const double pixelsPerStep = (static_cast<double>(width) - 1) / totalSteps();
    const auto events = m_run->events();
    for (; m_seen < events.size(); ++m_seen) {
        const int lane = laneOf(events[m_seen].kind);
        if (lane < 0)
            continue;
        const auto column = std::min(width - 1, static_cast<std::size_t>(std::lround(events[m_seen].step * pixelsPerStep)));
        const auto index = static_cast<std::size_t>(lane);
        m_most[index] = std::max(m_most[index], ++m_counts[index][column]);
    }
}

void TimelineTrack::paintLane(QPainter &painter, std::size_t lane, const Colors &colors) const
{
    const QRect area = lanesArea();
    const int height = area.height() / static_cast<int>(lanes.size());
    const int top = area.top() + static_cast<int>(lane) * height;
    const QFont small = smallFont(font());
    painter.setFont(small);
    painter.setPen(colors.muted);
    paintEventMark(painter, lanes[lane], QRectF(gridUnit / 2, top, markWidth, height), colors);
    painter.drawText(QRect(markWidth + gridUnit, top, area.left() - markWidth - 2 * gridUnit, height), Qt::AlignLeft | Qt::AlignVCenter, eventName(lanes[lane]));

    const auto &counts = m_counts[lane];
    const int width = static_cast<int>(counts.size());
    const auto count = [&](int x) { return x < 0 || x >= width ? 0 : counts[static_cast<std::size_t>(x)]; };
    int lastMark = -markWidth;
    for (int x = 0; x < width; ++x) {
        if (count(x) == 0)
            continue;
        int near = x + 1;
        while (near < x + markWidth && count(near) == 0)
            ++near;
        const bool isAlone = near == x + markWidth && x - lastMark >= markWidth;
        const bool isAlarm = lanes[lane] == adalora::EventKind::Alarm;
        if (isAlone || (isAlarm && x - lastMark >= markWidth)) {
            paintEventMark(painter, lanes[lane], QRectF(area.left() + x - markWidth / 2, top, markWidth, height), colors);
        } else if (!isAlarm) {  // too close for shapes: bars as tall as there are many
            const double share = std::log1p(count(x)) / std::log1p(m_most[lane]);
            const int bar = std::max(3, static_cast<int>(std::lround((height - 4) * share)));
            painter.fillRect(area.left() + x, top + height - 2 - bar, 1, bar, colors.of(lanes[lane]));
        } else {
            continue;
        }
        lastMark = x;
    }
}

void TimelineTrack::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    const QRect area = lanesArea();
    const QFont small = tabular(smallFont(font()));
    const QFontMetrics metrics(small);
    QPainter painter(this);
    painter.setFont(small);
    if (!m_run) {
        painter.setPen(colors.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("The steps and events of a run appear here."));
        return;
    }
    countNew();
    for (const PhaseBand &band : phaseBands(m_run->info().config)) {
        const QRect tint(xOf(band.from), area.top(), xOf(band.to) - xOf(band.from), area.height());
        painter.fillRect(tint, colors.of(band.phase));
    }
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        if (lane > 0)
            painter.fillRect(area.left(), area.top() + static_cast<int>(lane) * area.height() / static_cast<int>(lanes.size()), area.width(), 1, colors.grid);
        paintLane(painter, lane, colors);
    }
    painter.setFont(small);
    painter.setPen(colors.muted);
    const int labelTop = area.bottom() + 1;
    int free = 0;
    for (const PhaseBand &band : phaseBands(m_run->info().config)) {
        if (band.from == band.to)
            continue;
        const QString step = countText(band.from);
        const int x = std::max(free, xOf(band.from));
        for (const QString &text : {tr("%1 · %2").arg(step, phaseName(band.phase)), phaseName(band.phase), step}) {  // as much as fits
            const int width = metrics.horizontalAdvance(text);
            if (x + width + gridUnit > xOf(band.to))
                continue;
            painter.drawText(x, labelTop + metrics.ascent(), text);
            free = x + width + gridUnit;
            break;
        }
    }
    const QString end = countText(totalSteps());
    if (area.right() - metrics.horizontalAdvance(end) > free)
        painter.drawText(area.right() - metrics.horizontalAdvance(end), labelTop + metrics.ascent(), end);

    if (m_run->steps() == 0)
        return;
    const int recorded = xOf(m_run->steps());
    painter.fillRect(area.left(), area.bottom() - 1, recorded - area.left(), 2, colors.muted);
    if (m_cursor < 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const int x = xOf(std::min(m_cursor, m_run->steps() - 1));
    painter.fillRect(x - 1, area.top() - 2, 2, area.height() + 2, colors.accent);
    painter.setBrush(colors.accent);
    painter.setPen(QPen(hasFocus() ? colors.text : colors.surface, 1.5));
    painter.drawRoundedRect(QRectF(x - 5, area.top() - 7, 10, 12), 3, 3);
}

void TimelineTrack::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_run && m_run->steps() > 0)
        emit stepPicked(stepAt(event->pos().x()));
}

void TimelineTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_run && m_run->steps() > 0)
        emit stepPicked(stepAt(event->pos().x()));
}

void TimelineTrack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (auto &counts : m_counts)
        counts.clear();
}

bool TimelineTrack::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        for (auto &counts : m_counts)
            counts.clear();
        updateGeometry();
        update();
    }
    if (event->type() == QEvent::ToolTip && m_run && m_run->steps() > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QRect area = lanesArea();
        if (area.contains(help->pos())) {
            const auto lane = std::min<std::size_t>(lanes.size() - 1, static_cast<std::size_t>((help->pos().y() - area.top()) * static_cast<int>(lanes.size()) / area.height()));
            const auto column = static_cast<std::size_t>(help->pos().x() - area.left());
            const int count = column < m_counts[lane].size() ? m_counts[lane][column] : 0;
            const QString step = countText(stepAt(help->pos().x()));
            QToolTip::showText(help->globalPos(), count > 0 ? tr("Step %1. %2: %3").arg(step, eventName(lanes[lane]), countText(count)) : tr("Step %1").arg(step), this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace studio
