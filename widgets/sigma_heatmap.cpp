#include "sigma_heatmap.h"

#include "color_legend.h"
#include "live_heatmap_plottable.h"
#include "plot_style.h"
#include "runs/run_history.h"
#include "triplet_rows.h"
#include "words.h"
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
    m_unit = new QLabel(this);
    m_legend = new ColorLegend(ColorMap::Viridis, Qt::Vertical, this);
    auto *side = new QVBoxLayout;
    side->setSpacing(gridUnit / 2);
    side->addWidget(m_unit);
    side->addWidget(m_legend, 1);
    plotRow()->addLayout(side);
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

QString SigmaHeatmap::symbol() const
{
    const bool isSigma = shown() == Quantity::Sigma || (shown() == Quantity::Lambda && isMerge());
    return isSigma ? QStringLiteral("σ") : shown() == Quantity::Slope ? QStringLiteral("|∂L/∂σ|") : QStringLiteral("|λ|");
}

QString SigmaHeatmap::title() const
{
    switch (shown()) {
    case Quantity::Sigma: return tr("Singular values over time");
    case Quantity::Slope: return tr("|∂L/∂σ| over time");
    case Quantity::Lambda: break;
    }
    return isMerge() ? tr("Triplets over time") : tr("|λ| over time");
}

void SigmaHeatmap::describe()
{
    const bool isSlope = shown() == Quantity::Slope;
    setAccessibleName(title());
    const adalora::RankState *state = isEmpty() ? nullptr : run()->stateAt(cursor());
    if (!state) {
        setTitle(title());
        setAccessibleDescription(tr("No states recorded yet."));
        return;
    }
    double largest = 0;
    for (const float value : values(*state))
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    const QString what = isSlope ? tr("largest |∂L/∂σ| <b>%1</b> at step %2, μ = %3").arg(QStringLiteral("%1"), QStringLiteral("%2"), valueText(state->mu))
        : symbol() == QStringLiteral("σ") ? tr("largest σ <b>%1</b> at step %2") : tr("largest |λ| <b>%1</b> at step %2");
    setTitle(title(), {what.arg(valueText(largest), countText(state->step)), QStringLiteral("<b>%1</b>").arg(valueText(largest))});
    QString description = tr("%1 triplets of %2 matrices over %3 recorded steps; at step %4 the largest value is %5.")
                              .arg(countText(std::count(state->kept.begin(), state->kept.end(), 1)), countText(std::ssize(run()->info().matrices)),
                                   countText(run()->steps()), countText(state->step), valueText(largest));
    if (m_selection.matrix >= 0 && m_selection.matrix < m_map.matrices()) {
        const adalora::MatrixInfo &matrix = m_map.matrix(m_selection.matrix);
        description += QLatin1Char(' ') + tr("Selected: %1, rank %2.").arg(QString::fromStdString(matrix.name), countText(state->rankOf(matrix)));
        const auto slot = static_cast<std::size_t>(matrix.first + std::max(0, m_selection.triplet));
        if (hasTriplets() && m_selection.triplet >= 0 && m_selection.triplet < matrix.rank && slot < values(*state).size())
            description += QLatin1Char(' ') + tr("Triplet %1: %2 = %3.").arg(countText(m_selection.triplet), symbol(), valueText(values(*state)[slot]));
    }
    setAccessibleDescription(description);
}

void SigmaHeatmap::restyle(const Colors &colors)
{
    m_rows->setColors(colors);
    m_rows->labelAxis();
    m_unit->setFont(smallFont(font()));
    m_legend->setMinimumWidth(QFontMetrics(tabular(smallFont(font()))).horizontalAdvance(QStringLiteral("0.00004")) + 2 * gridUnit);
}

void SigmaHeatmap::retranslate()
{
    fitValues();
    m_combo->setItemText(0, tr("σ (true)"));
    m_combo->setItemText(1, isMerge() ? tr("σ by triplet") : tr("|λ| (trained)"));
    if (hasSlopes() && m_combo->count() == 2)
        m_combo->addItem(QString());
    if (!hasSlopes() && m_combo->count() == 3)
        m_combo->removeItem(2);
    if (hasSlopes())
        m_combo->setItemText(2, tr("|∂L/∂σ| by triplet"));
    m_combo->setAccessibleName(tr("Quantity shown"));
    m_combo->setToolTip(isMerge() ? tr("σ: the singular values of s·PQᵀ, largest first in each matrix. By triplet: the same values, but a triplet keeps its row from birth to death.")
                                  : tr("σ: the true singular values of s·PΛQ, largest first in each matrix. |λ|: the trained entries of Λ, by triplet; pruned ones are 0."));
    m_orderCombo->setItemText(0, tr("by matrix"));
    m_orderCombo->setItemText(1, tr("by value"));
    m_orderCombo->setAccessibleName(tr("Order of the rows"));
    m_orderCombo->setToolTip(tr("By matrix: the rows of a matrix lie together. By value: the largest at the cursor is on top; the order is taken anew whenever you move the cursor."));
    m_logButton->setText(tr("log"));
    m_logButton->setAccessibleName(tr("Logarithmic colours"));
    m_logButton->setToolTip(tr("Spreads the colours over four decades, so that small values are told apart, too."));
    m_legend->setTitle(tr("Colour scale of %1").arg(symbol()));
    m_legend->setToolTip(tr("Bright is large. The scale grows in round steps and never shrinks during a run."));
    m_zoomMatrix->setText(tr("&Zoom to the selected matrix"));
    plot()->setAccessibleName(tr("Triplets over steps"));
    plot()->setToolTip(tr("Rows: triplets. Click: select, and move the cursor. Wheel: zoom the steps, with Ctrl the rows. Middle button: take it along. Double click: all of it.\n"
                          "On the selected matrix, where a row is a triplet: ✕ died, ● came back, ✚ was born."));
    const NoRanks none = run() ? whyNoRanks(run()->info().config.method) : NoRanks();
    if (!none.title.isEmpty())
        setEmptyText(none.title, tr("Without adapters no ΔW is kept apart, whose singular values could be shown."));
    else
        setEmptyText(tr("No singular values yet"),
                     tr("While a run trains, every triplet is a row here and glows with its size: one sees which matrices matter. Press Run, or open a run."));
}

QString SigmaHeatmap::sinceText(int matrix, int triplet, int step, bool isKept) const
{
    const TripletEvent *event = m_events.lastAt(matrix, triplet, step);
    if (!event)
        return isKept ? tr("Kept since the start.") : tr("Not kept since the start.");
    return isKept ? tr("Kept since step %1.").arg(countText(event->step)) : tr("Pruned since step %1.").arg(countText(event->step));
}

QString SigmaHeatmap::hoverText(double step, double value) const
{
    const adalora::RankState *state = run()->stateAt(static_cast<int>(std::floor(step)));
    const int row = static_cast<int>(std::floor(value));
    const int index = m_map.matrixAt(row);
    if (!state || index < 0 || step >= run()->steps())
        return {};
    const adalora::MatrixInfo &matrix = m_map.matrix(index);
    const int number = m_map.tripletAt(row);
    const auto i = static_cast<std::size_t>(matrix.first + number);
    const int rank = state->rankOf(matrix);
    const QString head = tr("%1, step %2 (rank %3 of %4)")
                             .arg(QString::fromStdString(matrix.name), countText(state->step), countText(rank), countText(matrix.rank))
        + QLatin1Char('\n');
    if (i >= state->sigma.size() || i >= state->score.size() || i >= state->lambda.size())
        return head;
    if (shown() == Quantity::Sigma)
        return head + (isMerge() && number >= rank ? tr("No singular value here: the rank is lower.")
                                                   : tr("Singular value %1, largest first: σ = %2").arg(countText(number + 1), valueText(state->sigma[i], 4)));
    if (shown() == Quantity::Slope && i >= state->slope.size())
        return head + tr("Not measured: scores did not weigh slopes at this step.");
    const bool isKept = state->kept[i];
    QString line;
    if (shown() == Quantity::Slope)
        line = tr("Triplet %1: |∂L/∂σ| = %2, which adds μ · %2 = %3 to its score %4")
                   .arg(countText(number), valueText(state->slope[i], 4), valueText(state->mu * state->slope[i], 4), valueText(state->score[i]));
    else if (isMerge())
        line = isKept ? tr("Triplet %1: σ = %2, score %3").arg(countText(number), valueText(state->lambda[i], 4), valueText(state->score[i]))
                      : tr("Triplet %1: none now").arg(countText(number));
    else
        line = tr("Triplet %1: λ = %2, score %3; the matrix's largest σ = %4")
                   .arg(countText(number), valueText(state->lambda[i], 4), valueText(state->score[i]),
                        valueText(state->sigma[static_cast<std::size_t>(matrix.first)], 4));
    return head + line + QLatin1Char('\n') + sinceText(index, number, state->step, isKept);
}

DataTable SigmaHeatmap::table() const
{
    DataTable table;
    if (isEmpty())
        return table;
    table.columns = {tr("Step")};
    for (int row = 0; row < m_map.rows(); ++row)
        table.columns += QStringLiteral("%1 %2 %3").arg(symbol(), QString::fromStdString(m_map.matrix(m_map.matrixAt(row)).name)).arg(m_map.tripletAt(row));
    const auto states = run()->states();
    constexpr std::size_t mostNumbers = 1'000'000;
    const std::size_t every = std::max<std::size_t>(1, (states.size() * m_map.entries().size() + mostNumbers - 1) / mostNumbers);
    for (std::size_t i = 0; i < states.size(); i += every) {
        const adalora::RankState &state = *states[i];
        std::vector<QVariant> row{state.step};
        for (const int entry : m_map.entries()) {
            const auto slot = static_cast<std::size_t>(entry);
            const bool isNumber = slot < values(state).size() && !std::isnan(values(state)[slot]);
            row.push_back(isNumber ? QVariant(static_cast<double>(std::abs(values(state)[slot]))) : QVariant());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void SigmaHeatmap::setFurnitureVisible(bool visible)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_legend, m_unit, m_orderCombo, m_logButton})
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
