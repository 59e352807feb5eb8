#include "timeline_track.h"

#include "event_mark.h"
#include "event_words.h"
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

constexpr int markWidth = 10;
constexpr int mostLanes = 6;  // of all methods: the timeline is as high with every run

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
    m_lanes.clear();
    if (run)
        for (const adalora::EventKind kind : eventKindsOf(run->info().config.method))
            if (kind != adalora::EventKind::Phase)
                m_lanes.push_back(kind);
    forgetCounts();
    update();
}

void TimelineTrack::forgetCounts()
{
    m_seen = 0;
    m_counts.assign(m_lanes.size(), {});
    m_most.assign(m_lanes.size(), 0);
}

int TimelineTrack::laneOf(adalora::EventKind kind) const
{
    const auto lane = std::find(m_lanes.begin(), m_lanes.end(), kind);
    return lane == m_lanes.end() ? -1 : static_cast<int>(lane - m_lanes.begin());
}

int TimelineTrack::laneTop(std::size_t lane) const
{
    const QRect area = lanesArea();
    return area.top() + area.height() * static_cast<int>(lane) / static_cast<int>(m_lanes.size());
}

void TimelineTrack::setCursor(int step)
{
    m_cursor = step;
    update();
}

int TimelineTrack::totalSteps() const { return m_run ? std::max({1, m_run->plan().config.total_step, m_run->steps()}) : 1; }

QSize TimelineTrack::sizeHint() const { return {640, minimumSizeHint().height()}; }

QSize TimelineTrack::minimumSizeHint() const
{
    const int line = QFontMetrics(smallFont(font())).height();
    return {240, gridUnit + line * mostLanes + line + gridUnit / 2};
}

QRect TimelineTrack::lanesArea() const
{
    const QFontMetrics small(smallFont(font()));
    int names = 0;
    for (const auto method : {adalora::Method::AdaLora, adalora::Method::Merge})  // time begins at the same place for all
        for (const auto kind : eventKindsOf(method))
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
    if (m_counts.front().size() != width || m_countedSteps != totalSteps()) {
        m_countedSteps = totalSteps();
        forgetCounts();
        for (auto &counts : m_counts)
            counts.assign(width, 0);
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
    const int top = laneTop(lane);
    const int height = laneTop(lane + 1) - top;
    const adalora::EventKind kind = m_lanes[lane];
    const QFont small = smallFont(font());
    painter.setFont(small);
    painter.setPen(colors.muted);
    paintEventMark(painter, kind, QRectF(gridUnit / 2, top, markWidth, height), colors);
    painter.drawText(QRect(markWidth + gridUnit, top, area.left() - markWidth - 2 * gridUnit, height), Qt::AlignLeft | Qt::AlignVCenter, eventName(kind));

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
        const bool isAlarm = kind == adalora::EventKind::Alarm;
        if (isAlone || (isAlarm && x - lastMark >= markWidth)) {
            paintEventMark(painter, kind, QRectF(area.left() + x - markWidth / 2, top, markWidth, height), colors);
        } else if (!isAlarm) {  // too close for shapes: bars as tall as there are many
            const double share = std::log1p(count(x)) / std::log1p(m_most[lane]);
            const int bar = std::max(3, static_cast<int>(std::lround((height - 4) * share)));
            painter.fillRect(area.left() + x, top + height - 2 - bar, 1, bar, colors.of(kind));
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
    for (const PhaseBand &band : phaseBands(m_run->plan().config)) {
        const QRect tint(xOf(band.from), area.top(), xOf(band.to) - xOf(band.from), area.height());
        painter.fillRect(tint, colors.of(band.phase));
    }
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (lane > 0)
            painter.fillRect(area.left(), laneTop(lane), area.width(), 1, colors.grid);
        paintLane(painter, lane, colors);
    }
    painter.setFont(small);
    painter.setPen(colors.muted);
    const int labelTop = area.bottom() + 1;
    int free = 0;
    for (const PhaseBand &band : phaseBands(m_run->plan().config)) {
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
    if (phaseBands(m_run->plan().config).empty())
        painter.drawText(area.left(), labelTop + metrics.ascent(), countText(0));
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
    forgetCounts();
}

bool TimelineTrack::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        forgetCounts();
        updateGeometry();
        update();
    }
    if (event->type() == QEvent::ToolTip && m_run && m_run->steps() > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QRect area = lanesArea();
        if (area.contains(help->pos())) {
            const auto lane = std::min<std::size_t>(m_lanes.size() - 1, static_cast<std::size_t>((help->pos().y() - area.top()) * static_cast<int>(m_lanes.size()) / area.height()));
            const auto column = static_cast<std::size_t>(help->pos().x() - area.left());
            const int count = column < m_counts[lane].size() ? m_counts[lane][column] : 0;
            const QString step = countText(stepAt(help->pos().x()));
            QToolTip::showText(help->globalPos(), count > 0 ? tr("Step %1. %2: %3").arg(step, eventName(m_lanes[lane]), countText(count)) : tr("Step %1").arg(step), this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace studio
