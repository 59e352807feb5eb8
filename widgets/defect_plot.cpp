#include "defect_plot.h"

#include "plot_style.h"
#include "state_line.h"
#include "words.h"
#include <cmath>

namespace studio {

DefectPlot::DefectPlot(MatrixHistory &history, QWidget *parent) : TimePlot(parent), m_history(history)
{
    setObjectName(QStringLiteral("defectPlot"));
    m_line = new StateLine(plot()->xAxis, plot()->yAxis, [this] { return StateLine::Values{m_history.steps(), m_history.defects()}; }, false);
}

/// Between two states nothing here is another.
void DefectPlot::runGrew()
{
    if (!run() || !isVisible() || isEmpty() || m_history.hasNews() || config() != run()->plan().config)
        TimePlot::runGrew();
}

void DefectPlot::setSelection(const Selection &selection)
{
    if (selection.matrix == m_matrix)
        return;
    m_matrix = selection.matrix;
    m_isNewRange = true;
    TimePlot::runGrew();
}

QString DefectPlot::name() const { return isMerge() ? tr("Imbalance") : tr("Orthogonality defect"); }

QString DefectPlot::formula() const { return isMerge() ? QStringLiteral("‖PᵀP − QᵀQ‖") : QStringLiteral("‖PᵀP − I‖"); }

void DefectPlot::refresh()
{
    m_history.follow();
    if (isEmpty())
        return;
    const Extent &extent = m_history.defectExtent();
    useRoundRange(plot()->yAxis, std::min(0.0, extent.low), extent.high, false, m_isNewRange);
    m_isNewRange = m_isNewRange && !(extent.low <= extent.high);
}

void DefectPlot::describe()
{
    setAccessibleName(name());
    const int index = isEmpty() ? -1 : m_history.indexAt(std::max(0, cursor()));
    const double value = index < 0 ? NAN : static_cast<double>(m_history.defects()[static_cast<std::size_t>(index)]);
    if (!std::isfinite(value)) {
        setTitle(name());
        setAccessibleDescription(tr("Not recorded."));
        return;
    }
    setTitle(name(), {QStringLiteral("<b>%1</b>").arg(valueText(value))});
    setAccessibleDescription(tr("At step %1: %2 = %3.").arg(countText(m_history.steps()[static_cast<std::size_t>(index)]), formula(), valueText(value)));
}

void DefectPlot::restyle(const Colors &colors) { m_line->setPen(QPen(colors.series, 1.5)); }

void DefectPlot::retranslate()
{
    plot()->yAxis->setLabel(formula());
    plot()->setAccessibleName(name());
    plot()->setToolTip(isMerge() ? tr("‖PᵀP − QᵀQ‖_F: 0 when both factors carry ΔW alike, as after every merge. Click or drag: move the cursor. Wheel: zoom. Double click: all steps.")
                                 : tr("The mean of ‖PᵀP − I‖_F and ‖QQᵀ − I‖_F: 0 when the triplets are orthonormal, so that s·|λ| are the singular values. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
    const bool isLora = run() && run()->info().config.method == adalora::Method::Lora;
    if (isLora)
        setEmptyText(tr("No defect with LoRA"), tr("LoRA does not ask its factors to be orthonormal or balanced."));
    else
        setEmptyText(tr("Not recorded"), tr("This run has recorded no defect of its factors; runs of older versions have none."));
}

QString DefectPlot::hoverText(double step, double) const
{
    const int index = m_history.indexAt(step);
    if (index < 0)
        return {};
    const auto i = static_cast<std::size_t>(index);
    return tr("Step %1: %2 = %3").arg(countText(m_history.steps()[i]), formula(), valueText(static_cast<double>(m_history.defects()[i]), 4));
}

bool DefectPlot::isEmpty() const
{
    if (TimePlot::isEmpty() || m_history.run() != run() || !m_history.info() || run()->states().empty())
        return true;
    return static_cast<std::size_t>(m_history.matrix()) >= run()->states().back()->defect.size();
}

}  // namespace studio
