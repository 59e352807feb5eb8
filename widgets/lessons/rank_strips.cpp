#include "lessons/rank_strips.h"

#include "event_mark.h"
#include "phase_bands.h"
#include "theme.h"
#include "words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace studio {

using adalora::EventKind;

namespace {

struct RankStripsWords {
    Q_DECLARE_TR_FUNCTIONS(studio::RankStrips)
};

constexpr double axisEms = 2.6;
constexpr double headEms = 1.5;

QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

/// Short where the run has one layer: then the kind says it all.
QString nameOf(const adalora::RunInfo &info, std::size_t matrix)
{
    const auto &all = info.matrices;
    return all.front().layer == all.back().layer ? kindLabel(all[matrix].kind) : matrixLabel(all[matrix]);
}

}  // namespace

double RankStrips::emsFor(std::size_t matrices) { return axisEms + headEms + static_cast<double>(matrices) * (matrices > 8 ? 1.35 : 1.9); }

RankStrips::RankStrips(const adalora::RunHistory &run, const QRectF &area, const QFont &font)
    : m_run(run), m_area(area), m_font(font), m_em(QFontMetricsF(font).height())
{
    const QFontMetricsF small(smallFont(font));
    double names = 0;
    for (std::size_t m = 0; m < run.info().matrices.size(); ++m)
        names = std::max(names, small.horizontalAdvance(nameOf(run.info(), m)));
    m_inner = area.adjusted(names + 0.8 * m_em, headEms * m_em, -4.6 * m_em, -axisEms * m_em);
    for (const auto &state : run.states())
        for (const adalora::MatrixInfo &matrix : run.info().matrices)
            m_highest = std::max(m_highest, state->rankOf(matrix));
}

double RankStrips::xOf(int step) const
{
    return m_inner.left() + m_inner.width() * step / std::max(1, m_run.plan().config.total_step);
}

int RankStrips::stepAt(double x) const
{
    const double step = (x - m_inner.left()) / std::max(1.0, m_inner.width()) * m_run.plan().config.total_step;
    return std::min(std::max(0, static_cast<int>(std::lround(step))), m_run.steps() - 1);
}

void RankStrips::paint(QPainter &painter, const Colors &colors, int cursor) const
{
    painter.save();
    paintPhases(painter, colors);
    const std::size_t count = m_run.info().matrices.size();
    const double height = m_inner.height() / static_cast<double>(std::max<std::size_t>(1, count));
    for (std::size_t m = 0; m < count; ++m)
        paintStrip(painter, colors, m, QRectF(m_inner.left(), m_inner.top() + static_cast<double>(m) * height, m_inner.width(), height), cursor);
    paintAxis(painter, colors);
    if (cursor >= 0) {
        painter.setPen(QPen(colors.accent, std::max(1.5, m_em / 12)));
        painter.drawLine(QPointF(xOf(cursor), m_inner.top()), QPointF(xOf(cursor), m_inner.bottom()));
    }
    painter.restore();
}

void RankStrips::paintPhases(QPainter &painter, const Colors &colors) const
{
    painter.setFont(smallFont(m_font));
    double free = m_inner.left();  // where the next name may begin
    for (const PhaseBand &band : phaseBands(m_run.plan().config)) {
        const QRectF box(xOf(band.from), m_inner.top(), xOf(band.to) - xOf(band.from), m_inner.height());
        painter.fillRect(box, colors.of(band.phase));
        painter.setPen(colors.inkOf(band.phase));
        const QString name = phaseName(band.phase);
        const double room = QFontMetricsF(painter.font()).horizontalAdvance(name);
        const double left = std::max(box.left() + 2, free);
        if (left + room > m_inner.right() || left > box.right() + m_em)
            continue;
        painter.drawText(QRectF(left, m_area.top(), room + m_em, headEms * m_em), Qt::AlignLeft | Qt::AlignVCenter, name);
        free = left + room + m_em / 2;
    }
}

void RankStrips::paintStrip(QPainter &painter, const Colors &colors, std::size_t m, const QRectF &strip, int cursor) const
{
    const adalora::MatrixInfo &matrix = m_run.info().matrices[m];
    const double room = strip.height() - 0.3 * m_em;
    const auto yOf = [&](double rank) { return strip.bottom() - room * rank / m_highest; };

    QPainterPath line;
    double lastX = strip.left();
    double lastY = strip.bottom();
    for (const auto &state : m_run.states()) {
        const double y = yOf(state->rankOf(matrix));
        lastX = xOf(state->step);
        line.elementCount() == 0 ? line.moveTo(lastX, y) : line.lineTo(lastX, lastY);
        line.lineTo(lastX, y);
        lastY = y;
    }
    if (line.elementCount() > 0) {
        line.lineTo(xOf(m_run.steps()), lastY);
        QPainterPath area = line;
        area.lineTo(area.currentPosition().x(), strip.bottom());
        area.lineTo(strip.left(), strip.bottom());
        painter.fillPath(area, faint(colors.series, 0.28F));
        painter.setPen(QPen(colors.series, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(line);
    }
    if (matrix.plantedRank >= 0) {
        painter.setPen(QPen(colors.text, 1, Qt::DashLine));
        painter.drawLine(QPointF(strip.left(), yOf(matrix.plantedRank)), QPointF(strip.right(), yOf(matrix.plantedRank)));
    }
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(strip.bottomLeft(), strip.bottomRight());

    const double side = 0.62 * m_em;
    for (const adalora::Event &event : m_run.events()) {
        if (event.matrix != static_cast<int>(m))
            continue;
        const double x = xOf(event.step);
        if (event.kind == EventKind::Prune) {
            painter.setPen(QPen(colors.of(event.kind), 1.2));
            painter.drawLine(QPointF(x, strip.bottom()), QPointF(x, strip.bottom() - 0.35 * m_em));
        } else if (event.kind == EventKind::Reactivate || event.kind == EventKind::Grow) {
            paintEventMark(painter, event.kind, QRectF(x - side / 2, strip.top() + 0.1 * m_em, side, side), colors);
        }
    }

    painter.setFont(smallFont(m_font));
    painter.setPen(colors.text);
    painter.drawText(QRectF(m_area.left(), strip.top(), strip.left() - m_area.left() - 0.5 * m_em, strip.height()), Qt::AlignRight | Qt::AlignVCenter, nameOf(m_run.info(), m));
    const adalora::RankState *shown = m_run.stateAt(cursor >= 0 ? cursor : m_run.steps());
    if (!shown)
        return;
    painter.setFont(tabular(m_font));
    const QString rank = QString::number(shown->rankOf(matrix));
    painter.drawText(QRectF(strip.right(), strip.top(), 1.9 * m_em, strip.height()), Qt::AlignRight | Qt::AlignVCenter, rank);
    if (matrix.plantedRank >= 0) {
        painter.setPen(colors.muted);
        painter.drawText(QRectF(strip.right() + 2.3 * m_em, strip.top(), 2.2 * m_em, strip.height()), Qt::AlignRight | Qt::AlignVCenter, QString::number(matrix.plantedRank));
    }
}

void RankStrips::paintAxis(QPainter &painter, const Colors &colors) const
{
    painter.setFont(smallFont(m_font));
    painter.setPen(colors.muted);
    const int total = m_run.plan().config.total_step;
    for (int i = 0; i <= 4; ++i) {
        const int step = total * i / 4;
        painter.drawText(QRectF(xOf(step) - 4 * m_em, m_inner.bottom(), 8 * m_em, 1.2 * m_em), Qt::AlignHCenter | Qt::AlignVCenter, countText(step));
    }
    const QRectF legend(m_inner.left(), m_inner.bottom() + 1.25 * m_em, m_area.right() - m_inner.left(), 1.3 * m_em);
    const bool merges = m_run.plan().config.method == adalora::Method::Merge;
    painter.drawText(legend, Qt::AlignLeft | Qt::AlignVCenter, RankStripsWords::tr("step"));
    const double side = 0.7 * m_em;
    double x = legend.left() + 5 * m_em;
    const auto entry = [&](const QString &text, auto &&draw) {
        draw(QRectF(x, legend.center().y() - side / 2, side, side));
        painter.setPen(colors.muted);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QRectF(x + 1.1 * m_em, legend.top(), width + m_em, legend.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 2.6 * m_em;
    };
    entry(RankStripsWords::tr("pruned"), [&](const QRectF &box) {
        painter.setPen(QPen(colors.of(EventKind::Prune), 1.2));
        painter.drawLine(QPointF(box.center().x(), box.bottom()), QPointF(box.center().x(), box.top() + side / 3));
    });
    const EventKind other = merges ? EventKind::Grow : EventKind::Reactivate;
    entry(merges ? RankStripsWords::tr("grown") : RankStripsWords::tr("revived"), [&](const QRectF &box) { paintEventMark(painter, other, box, colors); });
    entry(RankStripsWords::tr("true rank r*"), [&](const QRectF &box) {
        painter.setPen(QPen(colors.text, 1, Qt::DashLine));
        painter.drawLine(QPointF(box.left() - 0.4 * m_em, box.center().y()), QPointF(box.right(), box.center().y()));
    });
    painter.setPen(colors.text);
    painter.drawText(QRectF(m_inner.right(), m_area.top(), 1.9 * m_em, headEms * m_em), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("r"));
    painter.setPen(colors.muted);
    painter.drawText(QRectF(m_inner.right() + 2.3 * m_em, m_area.top(), 2.2 * m_em, headEms * m_em), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("r*"));
}

}  // namespace studio
