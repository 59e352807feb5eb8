#include "lessons/svd_cost.h"

#include "lessons/canvas.h"
#include "lessons/ink.h"
#include "lessons/live_numbers.h"
#include "lessons/slider_row.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

constexpr int smallestSide = 32;
constexpr int largestSide = 512;
constexpr int largestRank = 32;
constexpr double stepsOfRun = 3000;
constexpr double matricesOfRun = 72;
const char *const names[] = {"d", "k", "r"};

QString milliseconds(double seconds)
{
    const double ms = seconds * 1e3;
    return numberText(ms, ms < 0.1 ? 3 : ms < 1 ? 2 : ms < 100 ? 1 : 0);
}

}  // namespace

SvdCost::SvdCost(QWidget *parent) : LessonPart(parent)
{
    m_canvas = new Canvas({44, 9});
    m_canvas->setObjectName(QStringLiteral("svdCostCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_soon = new QTimer(this);
    m_soon->setSingleShot(true);
    m_soon->setInterval(150);
    connect(m_soon, &QTimer::timeout, this, &SvdCost::measure);
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("svdCostReading"));
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_reading);
    for (int i = 0; i < 3; ++i) {
        m_rows[i] = i < 2 ? new SliderRow(QLatin1String(names[i]), smallestSide, largestSide, smallestSide) : new SliderRow(QLatin1String(names[i]), 1, largestRank, 1);
        column->addWidget(m_rows[i]);
        connect(m_rows[i], &SliderRow::moved, this, [this] {
            take({static_cast<int>(m_rows[0]->value()), static_cast<int>(m_rows[1]->value()), static_cast<int>(m_rows[2]->value())});
        });
    }
    m_again = new QPushButton;
    m_again->setObjectName(QStringLiteral("measure"));
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &SvdCost::measure);
    auto *line = new QHBoxLayout;
    line->addWidget(m_again);
    line->addStretch();
    column->addLayout(line);
    retranslate();
}

void SvdCost::take(const CostSizes &sizes)
{
    if (sizes == m_sizes)
        return;
    m_sizes = sizes;
    m_times = {};
    if (isVisible())
        m_soon->start();  // anew while a slider moves
    refresh();
    emit changed();
}

void SvdCost::measure()
{
    m_soon->stop();
    m_times = measureSvdCost(m_sizes);
    refresh();
    emit changed();
}

void SvdCost::refresh()
{
    m_rows[0]->setValue(m_sizes.d);
    m_rows[1]->setValue(m_sizes.k);
    m_rows[2]->setValue(m_sizes.r);
    m_reading->setText(isMeasured() ? tr("For all 72 matrices of a model in each of 3,000 steps: the SVDs take %1 min, P·Λ·Q forward and back %2 s.")
                                          .arg(numberText(quantity(QStringLiteral("run_minutes")), 1), numberText(quantity(QStringLiteral("run_product_seconds")), 1))
                                    : tr("Measuring …"));
    m_reading->setMinimumHeight(QFontMetrics(font()).lineSpacing() * 2);
    m_canvas->update();
}

QStringList SvdCost::quantityNames() const
{
    return {QStringLiteral("full_ms"), QStringLiteral("core_ms"), QStringLiteral("product_ms"), QStringLiteral("ratio"), QStringLiteral("core_ratio"),
            QStringLiteral("dearest"), QStringLiteral("run_minutes"), QStringLiteral("run_product_seconds")};
}

double SvdCost::quantity(const QString &name) const
{
    const double dearest = m_times.full >= std::max(m_times.core, m_times.product) ? 1 : m_times.core >= m_times.product ? 2 : 3;
    const std::pair<const char *, double> all[] = {
        {"full_ms", m_times.full * 1e3},
        {"core_ms", m_times.core * 1e3},
        {"product_ms", m_times.product * 1e3},
        {"ratio", m_times.full / m_times.product},
        {"core_ratio", m_times.full / m_times.core},
        {"dearest", isMeasured() ? dearest : std::numeric_limits<double>::quiet_NaN()},
        {"run_minutes", m_times.full * stepsOfRun * matricesOfRun / 60},
        {"run_product_seconds", m_times.product * stepsOfRun * matricesOfRun}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

PartState SvdCost::state() const
{
    return {{QStringLiteral("d"), QString::number(m_sizes.d)}, {QStringLiteral("k"), QString::number(m_sizes.k)}, {QStringLiteral("r"), QString::number(m_sizes.r)}};
}

QString SvdCost::setState(const PartState &given)
{
    PartState all = state();
    all.insert(given);
    int values[3];
    for (int i = 0; i < 3; ++i) {
        const QString name = QLatin1String(names[i]);
        const int low = i < 2 ? smallestSide : 1;
        const int high = i < 2 ? largestSide : largestRank;
        bool isNumber = false;
        values[i] = all[name].toInt(&isNumber);
        if (!isNumber || values[i] < low || values[i] > high)
            return tr("%1 = %2 is no whole number from %3 to %4.").arg(name, all[name]).arg(low).arg(high);
    }
    take({values[0], values[1], values[2]});
    return {};
}

QImage SvdCost::picture(qreal scale) const { return m_canvas->picture(scale); }

/// Bars on a logarithmic axis: the times lie orders of magnitude apart.
void SvdCost::paint(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const QFont body = painter.font();
    const double em = QFontMetricsF(body).height();
    const QString labels[] = {tr("SVD of the %1 × %2 matrix").arg(m_sizes.d).arg(m_sizes.k), tr("SVD through the %1 × %1 core").arg(m_sizes.r),
                              tr("P·(Λ·(Q·x)) and back")};
    const double times[] = {m_times.full, m_times.core, m_times.product};
    const QColor inks[] = {colors.of(adalora::EventKind::Prune), colors.of(adalora::EventKind::Merge), colors.series};
    double names = 0;
    for (const QString &label : labels)
        names = std::max(names, QFontMetricsF(body).horizontalAdvance(label));
    constexpr double low = 1e-6;
    constexpr double high = 1;
    const QRectF chart(area.left() + names + em, area.top(), area.width() - names - 7 * em, 3 * 2.4 * em);
    const auto at = [&](double seconds) { return chart.left() + chart.width() * std::log10(std::clamp(seconds, low, high) / low) / std::log10(high / low); };
    painter.setFont(smallFont(body));
    const bool hasRoom = chart.width() > 6 * 4.5 * em;
    int ticks = 0;
    for (double tick = low; tick < 2 * high; tick *= 10) {
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(at(tick), chart.top()), QPointF(at(tick), chart.bottom()));
        if (ticks++ % 2 && !hasRoom)
            continue;
        painter.setPen(colors.muted);
        painter.drawText(QRectF(at(tick) - 3 * em, chart.bottom() + em / 4, 6 * em, 1.2 * em), Qt::AlignCenter,
                         tick < 1e-3 ? tr("%1 µs").arg(std::lround(tick * 1e6)) : tick < 1 ? tr("%1 ms").arg(std::lround(tick * 1e3)) : tr("1 s"));
    }
    painter.setFont(body);
    for (int i = 0; i < 3; ++i) {
        const double y = chart.top() + i * 2.4 * em;
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.left(), y, names, 2 * em), Qt::AlignLeft | Qt::AlignVCenter, labels[i]);
        if (!isMeasured())
            continue;
        painter.fillRect(QRectF(chart.left(), y + 0.35 * em, std::max(1.0, at(times[i]) - chart.left()), 1.3 * em), faint(inks[i], 0.75F));
        painter.drawText(QRectF(at(times[i]) + em / 3, y, 8 * em, 2 * em), Qt::AlignLeft | Qt::AlignVCenter, tr("%1 ms").arg(milliseconds(times[i])));
    }
}

void SvdCost::retranslate()
{
    m_rows[0]->setTexts(QStringLiteral("d"), tr("Rows of the matrix."));
    m_rows[1]->setTexts(QStringLiteral("k"), tr("Columns of the matrix."));
    m_rows[2]->setTexts(QStringLiteral("r"), tr("Rank: columns of P and rows of Q."));
    SliderRow::align({m_rows[0], m_rows[1], m_rows[2]});
    m_again->setText(tr("&Measure again"));
    m_again->setToolTip(tr("Take the times on this machine once more; the fastest of several runs counts."));
    m_again->setAccessibleName(tr("Measure again"));
    m_canvas->setToolTip(tr("Measured on this machine just now, with the functions that training uses. The axis is logarithmic: a line is ten times as long."));
    m_canvas->setAccessibleName(tr("Times of an SVD and of a step"));
    refresh();
}

void SvdCost::showEvent(QShowEvent *event)
{
    LessonPart::showEvent(event);
    if (!isMeasured())
        measure();
}

}  // namespace studio
