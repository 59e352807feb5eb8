#include "timeline_track.h"

#include "event_mark.h"
#include "event_words.h"
#include "phase_bands.h"
#include "plot_style.h"
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
constexpr int mostLanes = 7;  // of all methods: the timeline is as high with every run

}  // namespace

TimelineTrack::TimelineTrack(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineTrack"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void TimelineTrack::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = m_hover = -1;
    m_lanes.clear();
    if (run)
        for (const adalora::EventKind kind : eventKindsOf(run->info().config.method))
            if (kind != adalora::EventKind::Phase)
                m_lanes.push_back(kind);
    if (run && run->info().config.save_steps > 0)
        m_lanes.push_back(std::nullopt);
    forgetCounts();
    update();
}

void TimelineTrack::forgetCounts()
{
    m_seen = 0;
    m_seenSteps = 0;
    m_picture = QPixmap();
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

void TimelineTrack::setHover(int step)
{
    if (step == m_hover)
        return;
    m_hover = step;
    update();
}

QString TimelineTrack::nameOf(std::size_t lane) const { return m_lanes[lane] ? eventName(*m_lanes[lane]) : tr("Checkpoint"); }

int TimelineTrack::totalSteps() const { return m_run ? std::max({1, m_run->plan().config.total_step, m_run->steps()}) : 1; }

QSize TimelineTrack::sizeHint() const { return {640, minimumSizeHint().height()}; }

QSize TimelineTrack::minimumSizeHint() const
{
    const int line = QFontMetrics(smallText()).height();
    return {240, gridUnit + (line - 2) * mostLanes + line + gridUnit / 2};
}

/// Asked for many times in a repaint, and many texts are measured for it.
int TimelineTrack::namesWidth() const
{
    if (m_namesWidth >= 0)
        return m_namesWidth;
    const QFontMetrics small(smallText());
    int names = 0;
    for (const auto method : {adalora::Method::AdaLora, adalora::Method::Merge})  // time begins at the same place for all
        for (const auto kind : eventKindsOf(method))
            names = std::max(names, small.horizontalAdvance(eventName(kind)));
    m_namesWidth = std::max(names, small.horizontalAdvance(tr("Checkpoint")));
    return m_namesWidth;
}

QRect TimelineTrack::lanesArea() const
{
    const QFontMetrics small(smallText());
    return rect().adjusted(namesWidth() + markWidth + 2 * gridUnit, gridUnit, -gridUnit, -small.height() - gridUnit / 2);
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
    const auto count = [&](std::size_t lane, int step) {
        const auto column = std::min(width - 1, static_cast<std::size_t>(std::lround(step * pixelsPerStep)));
        m_most[lane] = std::max(m_most[lane], ++m_counts[lane][column]);
        m_picture = QPixmap();
    };
    const auto events = m_run->events();
    for (; m_seen < events.size(); ++m_seen)
        if (const int lane = laneOf(events[m_seen].kind); lane >= 0)
            count(static_cast<std::size_t>(lane), events[m_seen].step);
    const int every = m_run->plan().config.save_steps;
    if (!m_lanes.back() && every > 0)
        for (; m_seenSteps + every <= m_run->steps(); m_seenSteps += every)
            count(m_lanes.size() - 1, m_seenSteps + every);
}

/// Checkpoints are no events: a mark of their own, a disk.
void TimelineTrack::paintMark(QPainter &painter, std::size_t lane, const QRectF &box, const Colors &colors) const
{
    if (m_lanes[lane]) {
        paintEventMark(painter, *m_lanes[lane], box, colors);
        return;
    }
    const QPointF center = box.center();
    painter.fillRect(QRectF(center.x() - 3, center.y() - 3, 7, 7), colors.muted);
    painter.fillRect(QRectF(center.x() - 1, center.y() - 3, 3, 3), colors.surface);
}

void TimelineTrack::paintLane(QPainter &painter, std::size_t lane, const Colors &colors) const
{
    const QRect area = lanesArea();
    const int top = laneTop(lane);
    const int height = laneTop(lane + 1) - top;
    const QColor color = m_lanes[lane] ? colors.of(*m_lanes[lane]) : colors.muted;
    const bool isAlarm = m_lanes[lane] == adalora::EventKind::Alarm;
    const QFont small = smallText();
    painter.setFont(small);
    painter.setPen(colors.muted);
    paintMark(painter, lane, QRectF(gridUnit / 2, top, markWidth, height), colors);
    painter.drawText(QRect(markWidth + gridUnit, top, area.left() - markWidth - 2 * gridUnit, height), Qt::AlignLeft | Qt::AlignVCenter, nameOf(lane));

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
        if (isAlone || (isAlarm && x - lastMark >= markWidth)) {
            paintMark(painter, lane, QRectF(area.left() + x - markWidth / 2, top, markWidth, height), colors);
        } else if (!isAlarm) {  // too close for shapes: bars as tall as there are many
            const double share = std::log1p(count(x)) / std::log1p(m_most[lane]);
            const int bar = std::max(3, static_cast<int>(std::lround((height - 4) * share)));
            painter.fillRect(area.left() + x, top + height - 2 - bar, 1, bar, color);
        } else {
            continue;
        }
        lastMark = x;
    }
}

void TimelineTrack::paintLanes(QPainter &painter, const Colors &colors) const
{
    const QRect area = lanesArea();
    for (const PhaseBand &band : phaseBands(m_run->plan().config)) {
        const QRect tint(xOf(band.from), area.top(), xOf(band.to) - xOf(band.from), area.height());
        painter.fillRect(tint, colors.of(band.phase));
    }
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (lane > 0)
            painter.fillRect(area.left(), laneTop(lane), area.width(), 1, colors.grid);
        paintLane(painter, lane, colors);
    }
    paintPhases(painter, colors);
}

/// The lowest lane: where each phase begins, and its name as far as it fits.
void TimelineTrack::paintPhases(QPainter &painter, const Colors &colors) const
{
    const QRect area = lanesArea();
    const QFont small = tabular(smallText());
    const QFontMetrics metrics(small);
    const int top = area.bottom() + 1;
    const std::vector<PhaseBand> bands = phaseBands(m_run->plan().config);
    painter.setFont(small);
    painter.setPen(colors.muted);
    if (bands.empty()) {
        painter.drawText(area.left(), top + metrics.ascent(), countText(0));
    } else {
        paintEventMark(painter, adalora::EventKind::Phase, QRectF(gridUnit / 2, top, markWidth, metrics.height()), colors);
        painter.drawText(markWidth + gridUnit, top + metrics.ascent(), eventName(adalora::EventKind::Phase));
    }
    int free = 0;
    for (const PhaseBand &band : bands) {
        if (band.from == band.to)
            continue;
        const QString step = countText(band.from);
        const int x = std::max(free, xOf(band.from));
        painter.fillRect(QRect(xOf(band.from), top, 2, metrics.height()), colors.inkOf(band.phase));
        painter.setPen(colors.inkOf(band.phase));
        for (const QString &text : {tr("%1 · %2").arg(step, phaseName(band.phase)), phaseName(band.phase), step}) {  // as much as fits
            const int width = metrics.horizontalAdvance(text) + gridUnit / 2;
            if (x + width + gridUnit > xOf(band.to))
                continue;
            painter.drawText(x + gridUnit / 2, top + metrics.ascent(), text);
            free = x + width + gridUnit;
            break;
        }
    }
    painter.setPen(colors.muted);
    const QString end = countText(totalSteps());
    if (area.right() - metrics.horizontalAdvance(end) > free)
        painter.drawText(area.right() - metrics.horizontalAdvance(end), top + metrics.ascent(), end);
}

void TimelineTrack::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    if (!m_run) {
        painter.setFont(tabular(smallText()));
        painter.setPen(colors.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("The steps and events of a run appear here."));
        return;
    }
    countNew();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter lanes(&m_picture);
        paintLanes(lanes, colors);
    }
    painter.drawPixmap(0, 0, m_picture);
    paintCursor(painter, colors);
}

void TimelineTrack::paintTo(QPainter &painter, const QSize &size)
{
    if (!m_run)
        return;
    const Colors colors = colorsFor(palette());
    const QSize before = this->size();
    resize(size);
    forgetCounts();
    countNew();
    painter.save();
    painter.fillRect(rect(), colors.surface);
    paintLanes(painter, colors);
    paintCursor(painter, colors);
    painter.restore();
    resize(before);
    forgetCounts();
}

/// In pixels: as large on paper as on the screen.
QFont TimelineTrack::smallText() const { return inPixels(smallFont(font())); }

void TimelineTrack::paintCursor(QPainter &painter, const Colors &colors) const
{
    const QRect area = lanesArea();
    if (m_run->steps() == 0)
        return;
    const int recorded = xOf(m_run->steps());
    painter.fillRect(area.left(), area.bottom() - 1, recorded - area.left(), 2, colors.muted);
    if (m_hover >= 0 && m_hover <= totalSteps())
        painter.fillRect(xOf(m_hover), area.top(), 1, area.height(), colors.text);
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
    if (!m_run || m_run->steps() == 0)
        return;
    const int step = stepAt(event->pos().x());
    if (event->buttons().testFlag(Qt::LeftButton))
        emit stepPicked(step);
    const int hover = lanesArea().contains(event->pos()) ? step : -1;
    if (hover != m_hover) {
        setHover(hover);
        emit stepHovered(hover);
    }
}

void TimelineTrack::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHover(-1);
    emit stepHovered(-1);
}

void TimelineTrack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forgetCounts();
}

bool TimelineTrack::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_namesWidth = -1;
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
            QToolTip::showText(help->globalPos(), count > 0 ? tr("Step %1. %2: %3").arg(step, nameOf(lane), countText(count)) : tr("Step %1").arg(step), this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace studio
