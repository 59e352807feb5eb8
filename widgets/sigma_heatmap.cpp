#include "sigma_heatmap.h"

#include "color_legend.h"
#include "live_heatmap_plottable.h"
#include "plot_style.h"
#include "runs/run_history.h"
#include "triplet_rows.h"
#include "words.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

namespace studio {
namespace {

/// The next of a dense series of round numbers: colours are too few to waste them on values that do not occur.
double roundUpClosely(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= factor * power * (1 + 1e-9))
            return factor * power;
    return 10 * power;
}

}  // namespace

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
    titleRow()->addWidget(m_combo);
    m_legend = new ColorLegend(ColorMap::Viridis, Qt::Vertical, this);
    plotRow()->addWidget(m_legend);
}

void SigmaHeatmap::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    m_combo->setCurrentIndex(static_cast<int>(quantity));
    resetRows();
    runGrew();
}

void SigmaHeatmap::setSelection(const Selection &selection)
{
    m_rows->setSelected(selection.matrix);
    runGrew();
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
    m_heatmap->setRun(run());
    m_rows->setSelected(-1);
    retranslate();  // the quantities are the method's
    resetRows();
}

void SigmaHeatmap::resetRows()
{
    static const std::array<LiveHeatmapPlottable::Field, 3> fields{&adalora::RankState::sigma, &adalora::RankState::lambda, &adalora::RankState::slope};
    m_heatmap->setField(fields[static_cast<std::size_t>(shown())]);
    m_seen = 0;
    m_max = 0;
    m_map = run() ? RowMap(run()->info()) : RowMap();
    m_rows->setRows(run() ? &m_map : nullptr);
    m_heatmap->setRows(m_map.entries());
    plot()->yAxis->setRange(0, std::max(1, m_map.rows()));
    m_rows->labelAxis();
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
    const auto states = run() ? run()->states() : std::span<const std::shared_ptr<const adalora::RankState>>();
    bool isWider = false;
    for (; m_seen < states.size(); ++m_seen) {
        isWider = m_map.widen(*states[m_seen], shown() != Quantity::Sigma) || isWider;
        for (const float value : values(*states[m_seen]))
            if (std::isfinite(value))
                m_max = std::max(m_max, std::abs(static_cast<double>(value)));
    }
    if (isWider) {
        m_heatmap->setRows(m_map.entries());
        plot()->yAxis->setRange(0, m_map.rows());
        m_rows->labelAxis();
    }
    const double high = m_max > 0 ? roundUpClosely(m_max) : 1;
    m_heatmap->setHigh(high);
    m_legend->setRange(0, high);
}

void SigmaHeatmap::describe()
{
    const bool isSigma = shown() == Quantity::Sigma;
    const bool isSlope = shown() == Quantity::Slope;
    const QString title = isSigma ? tr("Singular values over time") : isSlope ? tr("|∂L/∂σ| over time") : isMerge() ? tr("Triplets over time") : tr("|λ| over time");
    setAccessibleName(title);
    const adalora::RankState *state = isEmpty() ? nullptr : run()->stateAt(cursor());
    if (!state) {
        setTitle(title);
        setAccessibleDescription(tr("No states recorded yet."));
        return;
    }
    double largest = 0;
    for (const float value : values(*state))
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    const QString what = isSlope ? tr("largest |∂L/∂σ| <b>%1</b> at step %2, μ = %3").arg(QStringLiteral("%1"), QStringLiteral("%2"), valueText(state->mu))
        : isSigma || isMerge() ? tr("largest σ <b>%1</b> at step %2") : tr("largest |λ| <b>%1</b> at step %2");
    setTitle(title, {what.arg(valueText(largest), countText(state->step)), QStringLiteral("<b>%1</b>").arg(valueText(largest))});
    setAccessibleDescription(tr("%1 triplets of %2 matrices over %3 recorded steps; at step %4 the largest value is %5.")
                                 .arg(countText(std::count(state->kept.begin(), state->kept.end(), 1)), countText(std::ssize(run()->info().matrices)),
                                      countText(run()->steps()), countText(state->step), valueText(largest)));
}

void SigmaHeatmap::restyle(const Colors &colors)
{
    m_rows->setColors(colors);
    m_rows->labelAxis();
}

void SigmaHeatmap::retranslate()
{
    plot()->yAxis->setLabel(tr("Layer · matrix"));
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
    m_legend->setTitle(tr("Colour scale"));
    m_legend->setToolTip(tr("Bright is large. The scale grows in round steps and never shrinks during a run."));
    plot()->setAccessibleName(tr("Triplets over steps"));
    plot()->setToolTip(tr("Rows: triplets by matrix. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
    const NoRanks none = run() ? whyNoRanks(run()->info().config.method) : NoRanks();
    if (!none.title.isEmpty())
        setEmptyText(none.title, tr("Without adapters no ΔW is kept apart, whose singular values could be shown."));
    else
        setEmptyText(tr("No singular values yet"),
                     tr("While a run trains, every triplet is a row here and glows with its size: one sees which matrices matter. Press Run, or open a run."));
}

QString SigmaHeatmap::hoverText(double step, double value) const
{
    const adalora::RankState *state = run()->stateAt(static_cast<int>(std::floor(step)));
    const int row = static_cast<int>(std::floor(value));
    const int index = m_map.matrixAt(row);
    if (!state || index < 0 || step >= run()->steps())
        return {};
    const adalora::MatrixInfo &matrix = m_map.matrix(index);
    const auto i = static_cast<std::size_t>(m_map.entries()[static_cast<std::size_t>(row)]);
    const int number = row - m_map.firstRow(index);
    const int rank = state->rankOf(matrix);
    const QString head = tr("%1, step %2 (rank %3 of %4)")
                             .arg(QString::fromStdString(matrix.name), countText(state->step), countText(rank), countText(matrix.rank));
    if (shown() == Quantity::Sigma)
        return head + QLatin1Char('\n')
            + (isMerge() && number >= rank ? tr("No singular value here: the rank is lower.")
                                           : tr("Singular value %1, largest first: σ = %2").arg(countText(number + 1), valueText(state->sigma[i], 4)));
    if (shown() == Quantity::Slope && i >= state->slope.size())
        return head + QLatin1Char('\n') + tr("Not measured: scores did not weigh slopes at this step.");
    if (shown() == Quantity::Slope)
        return head + QLatin1Char('\n')
            + tr("Triplet %1: |∂L/∂σ| = %2, which adds μ · %2 = %3 to its score %4")
                  .arg(countText(number), valueText(state->slope[i], 4), valueText(state->mu * state->slope[i], 4), valueText(state->score[i]));
    if (isMerge())
        return head + QLatin1Char('\n')
            + (state->kept[i] ? tr("Triplet %1: σ = %2, score %3").arg(countText(number), valueText(state->lambda[i], 4), valueText(state->score[i]))
                              : tr("Triplet %1: none now").arg(countText(number)));
    const QString line = state->kept[i] ? tr("Triplet %1, kept: λ = %2, score %3") : tr("Triplet %1, pruned: λ = %2, score %3");
    return head + QLatin1Char('\n') + line.arg(countText(number), valueText(state->lambda[i], 4), valueText(state->score[i]));
}

void SigmaHeatmap::setFurnitureVisible(bool visible)
{
    m_legend->setVisible(visible);
    m_combo->setVisible(visible && run()->info().config.method != adalora::Method::Lora);  // whose factors have no λ
}

bool SigmaHeatmap::isEmpty() const
{
    return !run() || run()->info().matrices.empty() || run()->states().empty() || run()->steps() == 0;
}

void SigmaHeatmap::resizeEvent(QResizeEvent *event)
{
    TimePlot::resizeEvent(event);
    m_rows->labelAxis();
    runGrew();
}

}  // namespace studio
