#include "sigma_heatmap.h"

#include "color_legend.h"
#include "live_heatmap_plottable.h"
#include "plot_style.h"
#include "runs/run_history.h"
#include "triplet_rows.h"
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <array>
#include <cmath>

namespace studio {

SigmaHeatmap::SigmaHeatmap(QWidget *parent) : TimePlot(parent)
{
    setObjectName(QStringLiteral("sigmaHeatmap"));
    m_heatmap = new LiveHeatmapPlottable(plot()->xAxis, plot()->yAxis, ColorMap::Viridis);
    m_rows = new TripletRows(plot());
    plot()->yAxis->setRangeReversed(true);
    setNamedRows();
    plot()->yAxis->grid()->setVisible(false);

    m_combo = new QComboBox(this);
    m_combo->setObjectName(QStringLiteral("quantityCombo"));
    m_combo->addItems({QString(), QString()});
    connect(m_combo, &QComboBox::activated, this, [this](int index) { setQuantity(static_cast<Quantity>(index)); });
    m_orderCombo = new QComboBox(this);
    m_orderCombo->setObjectName(QStringLiteral("orderCombo"));
    m_orderCombo->addItems({QString(), QString()});
    connect(m_orderCombo, &QComboBox::activated, this, [this](int index) { setOrder(static_cast<Order>(index)); });
    m_logButton = new QToolButton(this);
    m_logButton->setObjectName(QStringLiteral("logButton"));
    m_logButton->setCheckable(true);
    m_logButton->setAutoRaise(true);
    connect(m_logButton, &QToolButton::toggled, this, &SigmaHeatmap::setLogarithmic);
    for (QWidget *control : std::initializer_list<QWidget *>{m_combo, m_orderCombo, m_logButton})
        titleRow()->addWidget(control);
    m_side = new QWidget(this);  // no mere layout: one of hidden widgets alone would keep the plot from growing
    m_unit = new QLabel(m_side);
    m_legend = new ColorLegend(ColorMap::Viridis, Qt::Vertical, m_side);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(gridUnit / 2);
    side->addWidget(m_unit);
    side->addWidget(m_legend, 1);
    plotRow()->addWidget(m_side);
    m_zoomMatrix = new QAction(this);
    m_zoomMatrix->setObjectName(QStringLiteral("zoomMatrix"));
    connect(m_zoomMatrix, &QAction::triggered, this, &SigmaHeatmap::zoomToMatrix);
}

void SigmaHeatmap::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    m_combo->setCurrentIndex(static_cast<int>(quantity));
    resetRows();
    repaintSoon();
}

void SigmaHeatmap::setOrder(Order order)
{
    m_order = order;
    m_orderCombo->setCurrentIndex(static_cast<int>(order));
    m_isSortDue = order == Order::Value;
    if (order == Order::Matrix)
        m_map.unsort();
    takeRows();
    fitValues();
    repaintSoon();
}

void SigmaHeatmap::setLogarithmic(bool on)
{
    if (on == m_isLogarithmic)
        return;
    m_isLogarithmic = on;
    m_logButton->setChecked(on);
    repaintSoon();
}

void SigmaHeatmap::setCursor(int step)
{
    const bool follows = !run() || step >= run()->steps() - 1;
    TimePlot::setCursor(step);
    if (m_order == Order::Value && !follows) {
        m_isSortDue = true;
        repaintSoon();
    }
}

void SigmaHeatmap::setSelection(const Selection &selection)
{
    m_selection = selection;
    m_zoomMatrix->setEnabled(selection.matrix >= 0 && selection.matrix < m_map.matrices());
    repaintSoon();
}

bool SigmaHeatmap::isMerge() const { return run() && run()->info().config.method == adalora::Method::Merge; }

SigmaHeatmap::Quantity SigmaHeatmap::shown() const
{
    if (run() && run()->info().config.method == adalora::Method::Lora)
        return Quantity::Sigma;
    return m_quantity == Quantity::Slope && !hasSlopes() ? Quantity::Lambda : m_quantity;
}

/// From the start, or since an edit.
bool SigmaHeatmap::hasSlopes() const
{
    const auto weighs = [](const adalora::RunInfo &info) { return info.config.metric == adalora::Metric::SigmaGradient; };
    return run() && (weighs(run()->info()) || weighs(run()->plan()));
}

void SigmaHeatmap::runChanged()
{
    m_selection = {};
    m_zoomMatrix->setEnabled(false);
    m_events.reset(run());
    m_isSortDue = m_order == Order::Value;
    retranslate();  // the quantities are the method's
    resetRows();
}

void SigmaHeatmap::resetRows()
{
    static const std::array<HeatLevels::Field, 3> fields{&adalora::RankState::sigma, &adalora::RankState::lambda, &adalora::RankState::slope};
    m_heatmap->setRun(run(), fields[static_cast<std::size_t>(shown())]);
    m_seenStep = -1;
    m_isSortDue = m_order == Order::Value;
    m_map = run() ? RowMap(run()->info()) : RowMap();
    m_areRowsZoomed = false;
    m_rows->setRows(run() ? &m_map : nullptr);
    takeRows();
}

void SigmaHeatmap::takeRows()
{
    m_heatmap->setRows(m_map.entries());
    if (!m_areRowsZoomed)
        plot()->yAxis->setRange(0, std::max(1, m_map.rows()));
    m_rows->labelAxis();
}

void SigmaHeatmap::sortRows()
{
    m_isSortDue = false;
    if (const adalora::RankState *state = isEmpty() ? nullptr : run()->stateAt(cursor())) {
        m_map.sort(values(*state));
        takeRows();
    }
}

void SigmaHeatmap::showRows(double from, double to)
{
    const double all = std::max(1, m_map.rows());
    const double size = std::clamp(to - from, std::min(4.0, all), all);
    from = std::clamp(from, 0.0, all - size);
    m_areRowsZoomed = size < all;
    plot()->yAxis->setRange(from, from + size);
    m_rows->labelAxis();
    repaintSoon();
}

void SigmaHeatmap::zoomValues(double around, double factor)
{
    const QCPRange range = plot()->yAxis->range();
    showRows(around + (range.lower - around) * factor, around + (range.upper - around) * factor);
}

void SigmaHeatmap::moveValues(double by)
{
    if (m_areRowsZoomed)
        showRows(plot()->yAxis->range().lower + by, plot()->yAxis->range().upper + by);
}

void SigmaHeatmap::showAllValues() { showRows(0, m_map.rows()); }

void SigmaHeatmap::zoomToMatrix()
{
    if (m_selection.matrix < 0 || m_selection.matrix >= m_map.matrices())
        return;
    setOrder(Order::Matrix);
    const int first = m_map.firstRow(m_selection.matrix);
    showRows(first, first + m_map.rowsOf(m_selection.matrix));
}

void SigmaHeatmap::fitValues()
{
    m_rows->labelAxis();
    const QString label = m_order == Order::Value ? tr("Triplet, largest first") : tr("Layer · matrix");
    const bool hasRoom = QFontMetrics(plot()->yAxis->labelFont()).horizontalAdvance(label) < plot()->axisRect()->height();
    plot()->yAxis->setLabel(hasRoom ? label : QString());
}

void SigmaHeatmap::pickValue(double value, bool isPress)
{
    const int row = static_cast<int>(std::floor(value));
    if (isPress && m_map.matrixAt(row) >= 0)
        emit selectionPicked({m_map.matrixAt(row), hasTriplets() ? m_map.tripletAt(row) : -1});
}

const std::vector<float> &SigmaHeatmap::values(const adalora::RankState &state) const
{
    switch (shown()) {
    case Quantity::Sigma: return state.sigma;
    case Quantity::Lambda: return state.lambda;
    case Quantity::Slope: return state.slope;
    }
    return state.sigma;
}

void SigmaHeatmap::refresh()
{
    if (!run())
        return;
    m_events.follow();
    const auto states = run()->states();
    auto next = std::upper_bound(states.begin(), states.end(), m_seenStep, [](int step, const auto &state) { return step < state->step; });
    bool isWider = false;
    for (; next != states.end(); ++next) {
        isWider = m_map.widen(**next, hasTriplets()) || isWider;
        m_seenStep = (*next)->step;
    }
    if (isWider) {
        m_isSortDue = m_order == Order::Value;
        takeRows();
    }
    if (m_isSortDue)
        sortRows();
    const bool isMore = m_heatmap->follow();
    m_rows->setSelected({m_selection.matrix, hasTriplets() ? m_selection.triplet : -1});
    m_rows->setEvents(hasTriplets() ? m_events.of(m_selection.matrix) : std::span<const TripletEvent>());
    const double high = m_heatmap->highest() > 0 ? scaleEnd(m_heatmap->highest()) : 1;
    m_heatmap->setScale(high, m_isLogarithmic);
    m_legend->setRange(m_isLogarithmic ? high * std::pow(10, -LiveHeatmapPlottable::decades) : 0, high);
    m_unit->setText(m_isLogarithmic ? tr("%1, log").arg(symbol()) : symbol());
    if (isMore)
        QTimer::singleShot(0, this, &SigmaHeatmap::repaintSoon);
}

void SigmaHeatmap::restyle(const Colors &colors)
{
    m_rows->setColors(colors);
    m_rows->labelAxis();
    m_unit->setFont(smallFont(font()));
    m_legend->setMinimumWidth(QFontMetrics(tabular(smallFont(font()))).horizontalAdvance(QStringLiteral("0.00004")) + 2 * gridUnit);
}

void SigmaHeatmap::setFurnitureVisible(bool visible)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_side, m_orderCombo, m_logButton})
        part->setVisible(visible);
    m_combo->setVisible(visible && run()->info().config.method != adalora::Method::Lora);  // whose factors have no λ
}

int SigmaHeatmap::paperFurnitureWidth() const { return std::max(m_legend->sizeHint().width(), m_legend->minimumWidth()); }

void SigmaHeatmap::paintFurniture(QPainter &painter, const QSize &size)
{
    const QRect before = m_legend->geometry();
    const int unit = QFontMetrics(m_unit->font()).height() + gridUnit / 2;
    painter.setFont(inPixels(m_unit->font()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(0, 0, size.width() + gridUnit, unit), Qt::AlignLeft | Qt::AlignTop, m_unit->text());
    painter.translate(0, unit);
    m_legend->resize(size - QSize(0, unit));
    m_legend->render(&painter, {}, {}, QWidget::DrawChildren);
    m_legend->setGeometry(before);
}

bool SigmaHeatmap::isEmpty() const
{
    return !run() || run()->info().matrices.empty() || run()->states().empty() || run()->steps() == 0;
}

}  // namespace studio
