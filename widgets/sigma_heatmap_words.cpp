// What the heatmap of triplets says in words and as a table: titles, the reading at the cursor, tooltips.
#include "color_legend.h"
#include "runs/run_history.h"
#include "sigma_heatmap.h"
#include "words.h"
#include <QAction>
#include <QComboBox>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace studio {

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

}  // namespace studio
