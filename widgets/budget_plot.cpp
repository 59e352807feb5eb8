#include "budget_plot.h"

#include "curve_plottable.h"
#include "plot_style.h"
#include "runs/run_history.h"
#include "words.h"
#include <cmath>

namespace studio {
namespace {

bool isPossible(const adalora::BudgetSchedule &s)
{
    return s.totalSteps > 0 && s.warmup >= 0 && s.finalPhase >= 0 && s.warmup < s.totalSteps - s.finalPhase
        && s.initialBudget > 0 && s.targetBudget >= 0;
}

}  // namespace

BudgetPlot::BudgetPlot(QWidget *parent) : TimePlot(parent)
{
    setObjectName(QStringLiteral("budgetPlot"));
    m_keptLine = new CurvePlottable(plot()->xAxis, plot()->yAxis, [this] {
        return run() ? run()->series(adalora::Series::Kept) : std::span<const double>();
    });
    m_planLine = new CurvePlottable(plot()->xAxis, plot()->yAxis, [this] { return std::span<const double>(m_plan); });
    for (QCPItemText **label : {&m_startLabel, &m_targetLabel}) {
        *label = new QCPItemText(plot());
        (*label)->setSelectable(false);
        (*label)->setClipToAxisRect(true);
    }
    m_startLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_targetLabel->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    setPhaseNamesVisible(true);
}

void BudgetPlot::setPlan(const adalora::RunConfig &config, int matrices)
{
    if (run())
        return;
    setConfig(config);
    plan(adalora::scheduleOf(config, config.init_r * matrices, adalora::targetBudget(config, matrices)));
    runGrew();
}

void BudgetPlot::plan(const adalora::BudgetSchedule &schedule)
{
    m_schedule = schedule;
    m_plan.clear();
    if (!isPossible(schedule))
        return;
    m_plan.reserve(static_cast<std::size_t>(schedule.totalSteps));
    for (int step = 0; step < schedule.totalSteps; ++step)
        m_plan.push_back(schedule.budget(step));
}

void BudgetPlot::runChanged()
{
    adalora::BudgetSchedule schedule;
    if (run()) {
        const adalora::RunInfo &info = run()->info();
        schedule = adalora::scheduleOf(info.config, info.initialBudget, info.targetBudget);
    }
    plan(schedule);
}

void BudgetPlot::refresh()
{
    useRoundRange(plot()->yAxis, 0, m_plan.empty() ? 1 : m_schedule.initialBudget * 1.75, false, true);
    m_startLabel->setVisible(!m_plan.empty());
    m_targetLabel->setVisible(!m_plan.empty());
    const double total = m_schedule.totalSteps;
    m_startLabel->position->setCoords(total * 0.005, m_schedule.initialBudget);
    m_startLabel->setText(tr("b(0) = %1").arg(countText(m_schedule.initialBudget)));
    m_targetLabel->position->setCoords(total * 0.995, m_schedule.targetBudget);
    m_targetLabel->setText(tr("b(T) = %1").arg(countText(m_schedule.targetBudget)));
}

void BudgetPlot::describe()
{
    const QString title = tr("Budget b(t)");
    setAccessibleName(title);
    if (m_plan.empty()) {
        setTitle(title);
        setAccessibleDescription(tr("No schedule yet."));
        return;
    }
    const QString whole = tr("from %1 to %2 triplets in %3 steps")
                              .arg(countText(m_schedule.initialBudget), countText(m_schedule.targetBudget), countText(m_schedule.totalSteps));
    const int at = cursor();
    if (at < 0) {
        setTitle(title, {whole});
        setAccessibleDescription(whole);
        return;
    }
    const auto kept = std::llround(run()->series(adalora::Series::Kept)[static_cast<std::size_t>(at)]);
    const auto planned = std::llround(run()->series(adalora::Series::Budget)[static_cast<std::size_t>(at)]);
    setTitle(title, {tr("<b>%1</b> kept, %2 planned").arg(countText(kept), countText(planned)), QStringLiteral("<b>%1</b>").arg(countText(kept))});
    setAccessibleDescription(tr("At step %1, phase %2: %3 triplets kept, %4 planned.")
                                 .arg(countText(at), phaseName(m_schedule.phase(at)), countText(kept), countText(planned)));
}

void BudgetPlot::restyle(const Colors &colors)
{
    m_planLine->setPen(QPen(colors.plan, 1, Qt::DashLine));
    m_keptLine->setPen(QPen(colors.series, 2));
    for (QCPItemText *label : {m_startLabel, m_targetLabel}) {
        label->setFont(tabular(smallFont(font())));
        label->setColor(colors.text);
        label->setPadding(QMargins(4, 2, 4, 2));
    }
}

void BudgetPlot::retranslate()
{
    plot()->yAxis->setLabel(tr("Triplets"));
    plot()->setAccessibleName(tr("Budget over steps"));
    plot()->setToolTip(tr("Dashed: the planned budget. Bold: triplets kept. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
    setEmptyText(tr("No schedule yet"), tr("The planned budget appears here as soon as the schedule's fields agree with each other."));
}

QString BudgetPlot::hoverText(double step, double) const
{
    const auto at = std::lround(step);
    if (at < 0 || at >= std::ssize(m_plan))
        return {};
    const auto index = static_cast<std::size_t>(at);
    const QString planned = countText(std::llround(m_plan[index]));
    const QString phase = phaseName(m_schedule.phase(static_cast<int>(at)));
    if (!run() || at >= run()->steps())
        return tr("Step %1, %2: %3 planned").arg(countText(at), phase, planned);
    return tr("Step %1, %2: %3 kept, %4 planned")
        .arg(countText(at), phase, countText(std::llround(run()->series(adalora::Series::Kept)[index])), planned);
}

}  // namespace studio
