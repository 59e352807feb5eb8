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
    m_heatmap->setField(quantity == Quantity::Sigma ? &adalora::RankState::sigma : &adalora::RankState::lambda);
    m_seen = 0;
    m_max = 0;
    runGrew();
}

void SigmaHeatmap::setSelectedMatrix(int matrix)
{
    m_rows->setSelected(matrix);
    runGrew();
}

void SigmaHeatmap::runChanged()
{
    m_heatmap->setRun(run());
    m_rows->setInfo(run() ? &run()->info() : nullptr);
    m_rows->setSelected(-1);
    m_seen = 0;
    m_max = 0;
    const int rows = run() && !run()->info().matrices.empty() ? run()->info().matrices.back().first + run()->info().matrices.back().rank : 1;
    plot()->yAxis->setRange(0, rows);
    m_rows->labelAxis();
}

const std::vector<float> &SigmaHeatmap::values(const adalora::RankState &state) const
{
    return m_quantity == Quantity::Sigma ? state.sigma : state.lambda;
}

void SigmaHeatmap::refresh()
{
    const auto states = run() ? run()->states() : std::span<const std::shared_ptr<const adalora::RankState>>();
    for (; m_seen < states.size(); ++m_seen)
        for (const float value : values(*states[m_seen]))
            if (std::isfinite(value))
                m_max = std::max(m_max, std::abs(static_cast<double>(value)));
    const double high = m_max > 0 ? roundUpClosely(m_max) : 1;
    m_heatmap->setHigh(high);
    m_legend->setRange(0, high);
}

void SigmaHeatmap::describe()
{
    const QString title = m_quantity == Quantity::Sigma ? tr("Singular values over time") : tr("|λ| over time");
    setAccessibleName(title);
    const adalora::RankState *state = run() ? run()->stateAt(cursor()) : nullptr;
    if (!state) {
        setTitle(title);
        setAccessibleDescription(tr("No states recorded yet."));
        return;
    }
    double largest = 0;
    for (const float value : values(*state))
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    const QString what = m_quantity == Quantity::Sigma ? tr("largest σ <b>%1</b> at step %2") : tr("largest |λ| <b>%1</b> at step %2");
    setTitle(title, {what.arg(valueText(largest), countText(state->step)), QStringLiteral("<b>%1</b>").arg(valueText(largest))});
    setAccessibleDescription(tr("%1 triplets of %2 matrices over %3 recorded steps; at step %4 the largest value is %5.")
                                 .arg(countText(std::ssize(values(*state))), countText(std::ssize(run()->info().matrices)),
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
    m_combo->setItemText(1, tr("|λ| (trained)"));
    m_combo->setAccessibleName(tr("Quantity shown"));
    m_combo->setToolTip(tr("σ: the true singular values of s·PΛQ, largest first in each matrix. |λ|: the trained entries of Λ, by triplet; pruned ones are 0."));
    m_legend->setTitle(tr("Colour scale"));
    m_legend->setToolTip(tr("Bright is large. The scale grows in round steps and never shrinks during a run."));
    plot()->setAccessibleName(tr("Triplets over steps"));
    plot()->setToolTip(tr("Rows: triplets by matrix. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
    setEmptyText(tr("No singular values yet"),
                 tr("While a run trains, every triplet is a row here and glows with its size: one sees which matrices matter. Press Run, or open a run."));
}

QString SigmaHeatmap::hoverText(double step, double value) const
{
    const adalora::RankState *state = run()->stateAt(static_cast<int>(std::floor(step)));
    const int row = static_cast<int>(std::floor(value));
    if (!state || row < 0 || row >= std::ssize(state->sigma) || step >= run()->steps())
        return {};
    const auto &matrices = run()->info().matrices;
    const auto after = std::upper_bound(matrices.begin(), matrices.end(), row, [](int r, const auto &m) { return r < m.first; });
    if (after == matrices.begin())
        return {};
    const adalora::MatrixInfo &matrix = *std::prev(after);
    const auto i = static_cast<std::size_t>(row);
    const QString head = tr("%1, step %2 (rank %3 of %4)")
                             .arg(QString::fromStdString(matrix.name), countText(state->step), countText(state->rankOf(matrix)), countText(matrix.rank));
    if (m_quantity == Quantity::Sigma)
        return head + QLatin1Char('\n') + tr("Singular value %1, largest first: σ = %2").arg(countText(row - matrix.first + 1), valueText(state->sigma[i], 4));
    const QString line = state->kept[i] ? tr("Triplet %1, kept: λ = %2, score %3") : tr("Triplet %1, pruned: λ = %2, score %3");
    return head + QLatin1Char('\n') + line.arg(countText(row - matrix.first), valueText(state->lambda[i], 4), valueText(state->score[i]));
}

void SigmaHeatmap::setFurnitureVisible(bool visible)
{
    m_legend->setVisible(visible);
    m_combo->setVisible(visible);
}

bool SigmaHeatmap::isEmpty() const { return !run() || run()->states().empty() || run()->steps() == 0; }

void SigmaHeatmap::resizeEvent(QResizeEvent *event)
{
    TimePlot::resizeEvent(event);
    m_rows->labelAxis();
    runGrew();
}

}  // namespace studio
