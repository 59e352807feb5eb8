#include "lessons/new_columns_part.h"

#include "lessons/canvas.h"
#include "lessons/heat_matrix.h"
#include "lessons/ink.h"
#include "lessons/live_numbers.h"
#include "lessons/slider_row.h"
#include "theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

constexpr int longestRamp = ColumnStarts::steps;
const char *const names[] = {"zero", "random", "gradient", "progressive", "uncompensated"};

}  // namespace

NewColumnsPart::NewColumnsPart(QWidget *parent) : LessonPart(parent), m_starts(m_ramp)
{
    m_canvas = new Canvas({44, 19});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("newColumnsCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_canvas->grabs = [this](const QPointF &at) { return chartIn(m_canvas->rect()).contains(at); };
    m_canvas->drags = [this](const QPointF &to) {
        const QRectF chart = chartIn(m_canvas->rect());
        const double share = std::clamp((to.x() - chart.left()) / chart.width(), 0.0, 1.0);
        take(m_start, static_cast<int>(std::lround(share * ColumnStarts::steps)), m_ramp);
    };
    m_choices = new QButtonGroup(this);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(2 * gridUnit);
    for (int i = 0; i < static_cast<int>(newColumnCount); ++i) {
        auto *choice = new QRadioButton;
        choice->setObjectName(QStringLiteral("start_%1").arg(QLatin1String(names[i])));
        m_choices->addButton(choice, i);
        choices->addWidget(choice);
    }
    choices->addStretch();
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) { take(static_cast<NewColumn>(id), m_step, m_ramp); });
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("newColumnsReading"));
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stepRow = new SliderRow(QStringLiteral("step"), 0, ColumnStarts::steps, 1);
    connect(m_stepRow, &SliderRow::moved, this, [this](double value) { take(m_start, static_cast<int>(value), m_ramp); });
    m_rampRow = new SliderRow(QStringLiteral("ramp"), 1, longestRamp, 1);
    connect(m_rampRow, &SliderRow::moved, this, [this](double value) { take(m_start, m_step, static_cast<int>(value)); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addLayout(choices);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_reading);
    column->addWidget(m_stepRow);
    column->addWidget(m_rampRow);
    retranslate();
}

void NewColumnsPart::take(NewColumn start, int step, int ramp)
{
    const bool isOther = start != m_start || step != m_step || ramp != m_ramp;
    if (ramp != m_ramp)
        m_starts = ColumnStarts(ramp);
    m_start = start;
    m_step = step;
    m_ramp = ramp;
    refresh();
    if (isOther)
        emit changed();
}

void NewColumnsPart::refresh()
{
    m_choices->button(static_cast<int>(m_start))->setChecked(true);
    m_stepRow->setValue(m_step);
    m_rampRow->setValue(m_ramp);
    m_rampRow->setEnabled(m_start == NewColumn::Progressive);
    m_reading->setText(explanation());
    m_reading->setMinimumHeight(QFontMetrics(font()).lineSpacing() * 4);
    m_canvas->update();
}

QString NewColumnsPart::explanation() const
{
    const QString how = [this] {
        switch (m_start) {
        case NewColumn::Zero: return tr("The new column of P is 0 and that of Q random: their product is 0, so ΔW stays. P gets a gradient at once, Q from the second step on.");
        case NewColumn::Random: return tr("The new column of P is a mixture P·a of the old ones, and q·aᵀ is taken from Q: both factors are others, but their product is the same.");
        case NewColumn::Uncompensated: return tr("Both new columns are random and nothing makes up for them: ΔW jumps to a place that nobody chose. The engine never does this.");
        case NewColumn::Gradient: return tr("The new column of P is 0, and that of Q points where the loss falls fastest outside of what is there.");
        case NewColumn::Progressive: return tr("Both new columns are random, but they count ρ times, and ρ rises from 0 to 1 in %1 steps. Then it is folded in.").arg(m_ramp);
        }
        return QString();
    }();
    const StartedColumn &column = shown();
    return how + u'\n'
        + tr("At the start: ‖ΔW after − ΔW before‖ = %1, rank of ΔW %2 with %3 columns, loss %4 → %5. After %6 steps: loss %7.")
              .arg(numberText(column.jump < 1e-5 ? 0 : column.jump, 2))
              .arg(column.rank)
              .arg(column.P.cols())
              .arg(numberText(m_starts.lossBefore(), 4), numberText(column.loss[0], 4))
              .arg(m_step)
              .arg(numberText(column.loss[static_cast<std::size_t>(m_step)], 4));
}

QStringList NewColumnsPart::quantityNames() const
{
    return {QStringLiteral("columns_before"), QStringLiteral("columns"), QStringLiteral("rank_before"), QStringLiteral("rank"),
            QStringLiteral("jump"),           QStringLiteral("jumps"),   QStringLiteral("unmoved"), QStringLiteral("loss_before"), QStringLiteral("loss_start"),
            QStringLiteral("loss"),           QStringLiteral("loss_end"), QStringLiteral("moved"),       QStringLiteral("step")};
}

double NewColumnsPart::quantity(const QString &name) const
{
    const StartedColumn &column = shown();
    const auto step = static_cast<std::size_t>(m_step);
    const std::pair<const char *, double> all[] = {
        {"columns_before", ColumnStarts::rankBefore},
        {"columns", static_cast<double>(column.P.cols())},
        {"rank_before", ColumnStarts::rankBefore},
        {"rank", column.rank},
        {"jump", column.jump},
        {"jumps", std::abs(column.loss[0] - m_starts.lossBefore()) > 1e-3 * m_starts.lossBefore() ? 1 : 0},
        {"unmoved", column.jump < 1e-4 * static_cast<double>(m_starts.deltaBefore().norm()) ? 1 : 0},
        {"loss_before", m_starts.lossBefore()},
        {"loss_start", column.loss[0]},
        {"loss", column.loss[step]},
        {"loss_end", column.loss.back()},
        {"moved", column.moved[step]},
        {"step", m_step}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

PartState NewColumnsPart::state() const
{
    return {{QStringLiteral("start"), QLatin1String(names[static_cast<std::size_t>(m_start)])},
            {QStringLiteral("step"), QString::number(m_step)},
            {QStringLiteral("ramp"), QString::number(m_ramp)}};
}

QString NewColumnsPart::setState(const PartState &given)
{
    PartState all = state();
    all.insert(given);
    const QString start = all[QStringLiteral("start")];
    const auto found = std::find_if(std::begin(names), std::end(names), [&](const char *name) { return start == QLatin1String(name); });
    if (found == std::end(names))
        return tr("start = %1 is none of zero, random, gradient, progressive, uncompensated.").arg(start);
    const auto whole = [&](const char *name, int low, int high, int &value) {
        bool isNumber = false;
        value = all[QLatin1String(name)].toInt(&isNumber);
        return isNumber && value >= low && value <= high ? QString() : tr("%1 = %2 is no whole number from %3 to %4.").arg(QLatin1String(name), all[QLatin1String(name)]).arg(low).arg(high);
    };
    int step = 0;
    int ramp = 0;
    for (const QString &problem : {whole("step", 0, ColumnStarts::steps, step), whole("ramp", 1, longestRamp, ramp)})
        if (!problem.isEmpty())
            return problem;
    take(static_cast<NewColumn>(found - std::begin(names)), step, ramp);
    return {};
}

QImage NewColumnsPart::picture(qreal scale) const { return m_canvas->picture(scale); }

QRectF NewColumnsPart::chartIn(const QRectF &area) const
{
    const double em = QFontMetricsF(m_canvas->font()).height();
    const double left = area.left() + area.width() * 0.56;
    return {left + 3 * em, area.top() + 1.8 * em, area.right() - left - 3.6 * em, area.height() - 4 * em};
}

void NewColumnsPart::paint(QPainter &painter, const QRectF &area) const
{
    paintFactors(painter, QRectF(area.left(), area.top(), area.width() * 0.55, area.height()));
    paintLoss(painter, chartIn(area));
}

/// P · Qᵀ above; below it ΔW before and what the start changed of it.
void NewColumnsPart::paintFactors(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(painter.font()).height();
    const StartedColumn &column = shown();
    const adalora::Index last = column.P.cols() - 1;
    const double rows = static_cast<double>(column.P.rows());
    const double columns = static_cast<double>(column.Q.rows());
    const double gap = 2 * em;
    const double side = std::min((area.height() - 3 * em - gap) / (2 * rows), (area.width() - gap) / (2 * columns));
    const double width = side * columns;
    const double second = area.left() + width + gap;
    const double below = area.top() + 1.5 * em + rows * side + gap;
    const auto caption = [&](double x, double y, double room, const QString &text, const QColor &ink) {
        painter.setPen(ink);
        painter.drawText(QRectF(x, y, room, 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    const auto sizeOf = [](const adalora::Matrix &matrix) { return std::max(1e-9, static_cast<double>(matrix.cwiseAbs().maxCoeff())); };
    const double full = std::max(sizeOf(column.P), sizeOf(column.Q));
    const HeatStyle factors{full, 1, false};
    const QColor fresh = colors.of(adalora::EventKind::Reactivate);

    const double top = area.top() + 1.5 * em;
    const double pLeft = area.left() + width - static_cast<double>(column.P.cols()) * side;
    caption(pLeft, area.top(), width, QStringLiteral("P"), colors.text);
    const QRectF p = paintHeatMatrix(painter, {pLeft, top}, side, column.P, factors, colors);
    caption(second, area.top(), width, QStringLiteral("Qᵀ"), colors.text);
    const QRectF q = paintHeatMatrix(painter, {second, top}, side, column.Q.transpose(), factors, colors);
    painter.setPen(colors.text);
    painter.drawText(QRectF(p.right(), top, gap, q.height()), Qt::AlignCenter, QStringLiteral("·"));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(fresh, em / 6));
    painter.drawRect(QRectF(p.left() + static_cast<double>(last) * side, p.top(), side, p.height()));
    painter.drawRect(QRectF(q.left(), q.top() + static_cast<double>(last) * side, q.width(), side));
    caption(q.left(), q.bottom() + em / 8, width, tr("new: framed; ρ = %1").arg(numberText(static_cast<double>(column.rho(last)))), fresh);

    const double deltaFull = sizeOf(m_starts.deltaBefore());
    caption(area.left(), below - 1.5 * em, width, tr("ΔW before"), colors.text);
    paintHeatMatrix(painter, {area.left(), below}, side, m_starts.deltaBefore(), {deltaFull, 1, false}, colors);
    caption(second, below - 1.5 * em, width + gap, tr("ΔW after − ΔW before"), colors.text);
    adalora::Matrix change = column.delta - m_starts.deltaBefore();
    paintHeatMatrix(painter, {second, below}, side, change, {deltaFull, 1, false}, colors);
}

/// The loss of all starts over the steps; the chosen one stands out.
void NewColumnsPart::paintLoss(QPainter &painter, const QRectF &chart) const
{
    const Colors colors = colorsFor(palette());
    const QFont body = painter.font();
    const double em = QFontMetricsF(body).height();
    double most = m_starts.lossBefore();
    for (std::size_t i = 0; i < newColumnCount; ++i)
        if (static_cast<NewColumn>(i) != NewColumn::Uncompensated || m_start == NewColumn::Uncompensated)
            most = std::max(most, *std::max_element(m_starts.of(static_cast<NewColumn>(i)).loss.begin(), m_starts.of(static_cast<NewColumn>(i)).loss.end()));
    most *= 1.08;
    const auto point = [&](int step, double loss) {
        return QPointF(chart.left() + chart.width() * step / ColumnStarts::steps, chart.bottom() - chart.height() * loss / most);
    };
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(chart.bottomLeft(), chart.bottomRight());
    painter.drawLine(chart.bottomLeft(), chart.topLeft());
    painter.setPen(QPen(colors.muted, 1, Qt::DotLine));
    painter.drawLine(point(0, m_starts.lossBefore()), point(ColumnStarts::steps, m_starts.lossBefore()));
    painter.setFont(smallFont(body));
    painter.setPen(colors.muted);
    painter.drawText(QRectF(chart.left() - 3.2 * em, point(0, m_starts.lossBefore()).y() - 0.6 * em, 3 * em, 1.2 * em), Qt::AlignRight | Qt::AlignVCenter, numberText(m_starts.lossBefore(), 2));
    painter.drawText(QRectF(chart.left() - 3.2 * em, chart.bottom() - 0.6 * em, 3 * em, 1.2 * em), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("0"));
    for (int step = 0; step <= ColumnStarts::steps; step += 20)
        painter.drawText(QRectF(point(step, 0).x() - 2 * em, chart.bottom() + em / 4, 4 * em, 1.1 * em), Qt::AlignCenter, QString::number(step));
    painter.setFont(body);
    painter.setPen(colors.text);
    painter.drawText(QRectF(chart.left() - 3 * em, chart.top() - 1.7 * em, chart.width() + 3 * em, 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter, tr("Loss over the steps after the start"));
    painter.save();
    painter.setClipRect(chart.adjusted(0, -2, 2, 2));
    painter.setBrush(Qt::NoBrush);
    const auto draw = [&](NewColumn start, const QPen &pen) {
        QPolygonF line;
        const std::vector<double> &loss = m_starts.of(start).loss;
        for (int step = 0; step <= ColumnStarts::steps; ++step)
            line += point(step, loss[static_cast<std::size_t>(step)]);
        painter.setPen(pen);
        painter.drawPolyline(line);
    };
    for (std::size_t i = 0; i < newColumnCount; ++i)
        if (static_cast<NewColumn>(i) != m_start)
            draw(static_cast<NewColumn>(i), QPen(faint(colors.muted, 0.55F), 1));
    draw(m_start, QPen(colors.series, em / 7));
    painter.restore();
    const QPointF now = point(m_step, shown().loss[static_cast<std::size_t>(m_step)]);
    painter.setPen(QPen(colors.accent, 1));
    painter.drawLine(QPointF(now.x(), chart.top()), QPointF(now.x(), chart.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawEllipse(now, em / 3.5, em / 3.5);
    const QString text = numberText(shown().loss[static_cast<std::size_t>(m_step)], 3);
    const double width = QFontMetricsF(body).horizontalAdvance(text) + 2;
    const bool isLeft = now.x() + width + em > chart.right();
    painter.setPen(colors.text);
    painter.drawText(QRectF(isLeft ? now.x() - width - em / 2 : now.x() + em / 2, now.y() - 1.5 * em, width, 1.3 * em), Qt::AlignCenter, text);
}

void NewColumnsPart::retranslate()
{
    const QString texts[] = {tr("zero"), tr("random"), tr("gradient"), tr("progressive"), tr("just random")};
    for (int i = 0; i < static_cast<int>(newColumnCount); ++i) {
        m_choices->button(i)->setText(texts[i]);
        m_choices->button(i)->setToolTip(tr("How the new column of P and Q begins."));
        m_choices->button(i)->setAccessibleName(texts[i]);
    }
    m_stepRow->setTexts(tr("Step"), tr("Steps of training after the start; the chart can be dragged as well."));
    m_rampRow->setTexts(tr("Ramp of ρ"), tr("Steps in which a progressive column comes to count fully."));
    SliderRow::align({m_stepRow, m_rampRow});
    m_canvas->setToolTip(tr("Left: the factors and ΔW right after the start. Right: the loss; thin lines are the other starts."));
    m_canvas->setAccessibleName(tr("A new column, ΔW and the loss"));
    refresh();
}

}  // namespace studio
