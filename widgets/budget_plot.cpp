#include "budget_plot.h"

#include "allocation_comb.h"
#include "config_fields.h"
#include "curve_plottable.h"
#include "plot_style.h"
#include "ranking/merge_rounds.h"
#include "run_legend.h"
#include "runs/run_history.h"
#include "schedule_handles.h"
#include "time_layers.h"
#include "training/run_plan.h"
#include "words.h"
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

bool isPossible(const adalora::BudgetSchedule &s)
{
    return s.interval > 0 && s.totalSteps > 0 && s.warmup >= 0 && s.finalPhase >= 0 && s.warmup < s.totalSteps - s.finalPhase
        && s.totalSteps <= mostSteps && s.initialBudget > 0 && s.targetBudget >= 0;
}

/// With merge and reallocate a budget is in force from one round to the next.
std::vector<double> plannedBudgets(const adalora::RunInfo &info, const adalora::BudgetSchedule &schedule)
{
    std::vector<double> budgets(static_cast<std::size_t>(schedule.totalSteps), info.initialBudget);
    if (info.config.method == adalora::Method::AdaLora) {
        for (std::size_t step = 0; step < budgets.size(); ++step)
            budgets[step] = schedule.budget(static_cast<int>(step));
    } else if (info.config.method == adalora::Method::Merge) {
        const adalora::MergeRounds rounds{schedule};
        for (int round = rounds.next(0); round >= 0; round = rounds.next(round + 1))
            std::fill(budgets.begin() + round, budgets.end(), rounds.budgetAt(round));
    }
    return budgets;
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
    m_endLine = new QCPItemLine(plot());  // what the handle of T stands on
    m_endLine->setSelectable(false);
    m_endLine->setClipToAxisRect(false);
    setPhaseNamesVisible(true);
    m_comb = new AllocationComb(plot());
    m_previewLine = new CurvePlottable(plot()->xAxis, plot()->yAxis, [this] { return std::span<const double>(m_preview); });
    m_handles = new ScheduleHandles(plot());
    connect(m_handles, &ScheduleHandles::editWanted, this, &BudgetPlot::editWanted);
    connect(m_handles, &ScheduleHandles::previewChanged, this, &BudgetPlot::showPreview);
}

BudgetPlot::~BudgetPlot() = default;

QString BudgetPlot::title() const { return hasSchedule(m_planned.config.method) ? tr("Budget b(t)") : tr("Budget"); }

void BudgetPlot::setPlan(const adalora::RunInfo &info)
{
    if (run())
        return;
    setConfig(info.config);
    plan(info);
    showHandles();
    repaintSoon();
}

void BudgetPlot::setSteering(const SteeringState &state)
{
    const bool isRefused = !state.refusal.isEmpty() && state.refusal != m_steering.refusal;
    m_steering = state;
    showHandles();
    if (isRefused)
        m_handles->refuse(state.refusedField, state.refusal);
}

void BudgetPlot::showHandles()
{
    if (m_plan.empty() || !hasSchedule(m_planned.config.method) || (run() && !m_steering.isSteerable))
        m_handles->clear();
    else
        m_handles->setPlans(m_planned, run() ? adalora::steered(m_planned, m_steering.wanted) : m_planned, run() ? run()->steps() : 0);
}

void BudgetPlot::showPreview()
{
    const adalora::RunInfo *preview = m_handles->preview();
    m_preview.clear();
    if (preview) {
        const adalora::BudgetSchedule schedule = adalora::scheduleOf(preview->config, preview->initialBudget, preview->targetBudget);
        if (isPossible(schedule))
            m_preview = plannedBudgets(*preview, schedule);
    }
    if (m_plan.empty())
        m_comb->clear();
    else
        m_comb->setPlan(preview ? *preview : m_planned);
    if (!m_plan.empty())
        emit planShown(preview ? *preview : m_planned);
    repaintSoon();
}

void BudgetPlot::plan(const adalora::RunInfo &info)
{
    m_planned = info;
    m_unit = info.budgetUnit;
    m_schedule = adalora::scheduleOf(info.config, info.initialBudget, info.targetBudget);
    if (!hasSchedule(info.config.method))
        m_schedule.warmup = m_schedule.finalPhase = 0;  // fields that it does not read
    m_seen = 0;
    m_plan.clear();
    if (isPossible(m_schedule))
        m_plan = plannedBudgets(info, m_schedule);
    retranslate();
}

bool BudgetPlot::isFixed() const { return !hasSchedule(m_planned.config.method) || m_schedule.initialBudget == m_schedule.targetBudget; }

const adalora::RunHistory *BudgetPlot::comparable(std::size_t other) const
{
    const adalora::RunHistory *run = allCompared()[other].run;
    return !m_plan.empty() && !run->info().matrices.empty() && run->info().budgetUnit == m_unit ? run : nullptr;
}

double BudgetPlot::keptBeside(std::size_t other, long step) const
{
    const adalora::RunHistory *run = comparable(other);
    return run && step >= 0 && step < run->steps() ? run->series(adalora::Series::Kept)[static_cast<std::size_t>(step)] : NAN;
}

void BudgetPlot::comparedChanged()
{
    for (CurvePlottable *line : m_others)
        plot()->removePlottable(line);
    m_others.clear();
    for (std::size_t i = 0; i < allCompared().size(); ++i) {
        m_others.push_back(new CurvePlottable(plot()->xAxis, plot()->yAxis, [this, i] {
            const adalora::RunHistory *other = i < allCompared().size() ? comparable(i) : nullptr;
            return other ? other->series(adalora::Series::Kept) : std::span<const double>();
        }));
        m_others.back()->setPen(comparedPen(colorsFor(palette()), allCompared()[i].ink));
    }
}

QString BudgetPlot::amount(double budget) const { return tr("%1 %2").arg(countText(std::llround(budget)), unitName(m_unit)); }

QString BudgetPlot::phaseAt(int step) const
{
    return hasSchedule(m_planned.config.method) ? phaseName(m_schedule.phase(step)) : QString();
}

void BudgetPlot::runChanged()
{
    m_steering = {};
    planChanged();
}

void BudgetPlot::planChanged()
{
    if (run())
        plan(run()->plan());
    else
        m_plan.clear();
    showHandles();
}

void BudgetPlot::refresh()
{
    m_handles->setRecorded(run() ? run()->steps() : 0);
    if (run()) {  // what is past is what was, whatever is planned now
        const auto budgets = run()->series(adalora::Series::Budget);
        for (; m_seen < std::min(budgets.size(), m_plan.size()); ++m_seen)
            m_plan[m_seen] = budgets[m_seen];
    }
    int highest = m_schedule.initialBudget;
    for (std::size_t i = 0; i < m_others.size(); ++i)
        if (const adalora::RunHistory *other = comparable(i))
            highest = std::max(highest, other->info().initialBudget);
    useRoundRange(plot()->yAxis, 0, m_plan.empty() ? 1 : highest * 1.75, false, true);
    m_endLine->setVisible(m_handles->areShown());
    m_endLine->start->setCoords(m_planned.config.total_step, 0);
    m_endLine->end->setCoords(m_planned.config.total_step, m_schedule.initialBudget * 1.4);
    for (QCPItemText *label : {m_startLabel, m_targetLabel})
        label->setPadding(QMargins(4, 2, 4, m_handles->areShown() ? 9 : 2));  // clear of the handles
    m_startLabel->setVisible(!m_plan.empty());
    m_targetLabel->setVisible(!m_plan.empty() && !isFixed());
    const double total = m_schedule.totalSteps;
    m_startLabel->position->setCoords(total * 0.005, m_schedule.initialBudget);
    m_startLabel->setText(isFixed() ? tr("%1, constant").arg(countText(m_schedule.initialBudget)) : tr("b(0) = %1").arg(countText(m_schedule.initialBudget)));
    m_targetLabel->position->setCoords(total * 0.995, m_schedule.targetBudget);
    m_targetLabel->setText(tr("b(T) = %1").arg(countText(m_schedule.targetBudget)));
}

void BudgetPlot::describe()
{
    const QString title = this->title();
    setAccessibleName(title);
    if (m_plan.empty()) {
        setTitle(title);
        setAccessibleDescription(tr("No schedule yet."));
        return;
    }
    const QString whole = isFixed() ? tr("%1 in all %2 steps").arg(amount(m_schedule.initialBudget), countText(m_schedule.totalSteps))
                                    : tr("from %1 to %2 in %3 steps")
                                          .arg(countText(m_schedule.initialBudget), amount(m_schedule.targetBudget), countText(m_schedule.totalSteps));
    const int at = cursor();
    if (at < 0) {
        setTitle(title, {whole});
        setAccessibleDescription(whole);
        return;
    }
    const auto kept = std::llround(run()->series(adalora::Series::Kept)[static_cast<std::size_t>(at)]);
    const auto planned = std::llround(run()->series(adalora::Series::Budget)[static_cast<std::size_t>(at)]);
    const QString reading = m_unit == adalora::BudgetUnit::Parameters ? tr("<b>%1</b> used of %2, slack %3").arg(countText(kept), countText(planned), countText(planned - kept))
                                                                      : tr("<b>%1</b> kept, %2 planned").arg(countText(kept), countText(planned));
    QStringList beside;
    for (std::size_t i = 0; i < m_others.size(); ++i)
        beside += std::isnan(keptBeside(i, at)) ? QString() : countText(std::llround(keptBeside(i, at)));
    setTitle(title, besideCompared({reading, tr("<b>%1</b> of %2").arg(countText(kept), countText(planned)), QStringLiteral("<b>%1</b>").arg(countText(kept))}, beside));
    QString description = tr("At step %1: %2 kept, %3 planned. %4")
                              .arg(countText(at), amount(static_cast<double>(kept)), countText(planned), phaseAt(at)).trimmed();
    for (std::size_t i = 0; i < m_others.size(); ++i)
        if (!beside[static_cast<int>(i)].isEmpty())
            description += QLatin1Char(' ') + tr("%1: %2 kept.").arg(nameOf(allCompared()[i]), beside[static_cast<int>(i)]);
    setAccessibleDescription(description);
}

void BudgetPlot::restyle(const Colors &colors)
{
    m_planLine->setPen(QPen(colors.plan, 1, Qt::DashLine));
    for (std::size_t i = 0; i < m_others.size(); ++i)
        m_others[i]->setPen(comparedPen(colors, allCompared()[i].ink));
    m_keptLine->setPen(QPen(colors.series, 2));
    m_previewLine->setPen(QPen(colors.accent, 1.5, Qt::DashLine));
    m_comb->setColors(colors);
    m_endLine->setPen(QPen(colors.plan, 1));
    m_handles->restyle();
    for (QCPItemText *label : {m_startLabel, m_targetLabel}) {
        label->setFont(tabular(smallFont(font())));
        label->setColor(colors.text);
    }
}

void BudgetPlot::retranslate()
{
    plot()->yAxis->setLabel(m_unit == adalora::BudgetUnit::Parameters ? tr("Parameters") : tr("Triplets"));
    m_handles->retranslate();
    plot()->setAccessibleName(tr("Budget over steps"));
    plot()->setToolTip(tr("Dashed: the planned budget. Bold: what the kept triplets take of it. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
    switch (m_planned.config.method) {
    case adalora::Method::Full:
        setEmptyText(tr("No budget"), tr("Full fine-tuning trains every weight of the model from the first step to the last."));
        break;
    case adalora::Method::Head:
        setEmptyText(tr("No budget"), tr("Only the classifier trains; there are no adapters that a budget could limit."));
        break;
    default:
        setEmptyText(tr("No schedule yet"), tr("The planned budget appears here as soon as the schedule's fields agree with each other."));
    }
}

std::vector<CrossReading> BudgetPlot::readingsAt(double step) const
{
    const Colors colors = colorsFor(palette());
    const auto at = std::lround(step);
    std::vector<CrossReading> readings;
    const auto read = [&](double value, const QColor &ink) {
        if (!std::isnan(value))
            readings.push_back({value, countText(std::llround(value)), ink});
    };
    if (run() && at >= 0 && at < run()->steps())
        read(run()->series(adalora::Series::Kept)[static_cast<std::size_t>(at)], colors.series);
    else if (at >= 0 && at < std::ssize(m_plan))
        read(m_plan[static_cast<std::size_t>(at)], colors.muted);
    for (std::size_t i = 0; i < m_others.size(); ++i)
        read(keptBeside(i, at), colors.comparedInk(allCompared()[i].ink));
    return readings;
}

QString BudgetPlot::hoverText(double step, double) const
{
    const auto at = std::lround(step);
    if (at < 0 || at >= std::ssize(m_plan))
        return {};
    const auto index = static_cast<std::size_t>(at);
    const QString planned = countText(std::llround(m_plan[index]));
    const QString phase = phaseAt(static_cast<int>(at));
    const QString when = phase.isEmpty() ? tr("Step %1").arg(countText(at)) : tr("Step %1, %2").arg(countText(at), phase);
    if (!run() || at >= run()->steps())
        return tr("%1: %2 planned").arg(when, planned);
    QString text = tr("%1: %2 kept, %3 planned").arg(when, countText(std::llround(run()->series(adalora::Series::Kept)[index])), planned);
    for (std::size_t i = 0; i < m_others.size(); ++i)
        if (!std::isnan(keptBeside(i, at)))
            text += QLatin1Char('\n') + tr("%1: %2 kept.").arg(nameOf(allCompared()[i]), countText(std::llround(keptBeside(i, at))));
    return text;
}

/// Steps to come have a plan only.
DataTable BudgetPlot::table() const
{
    DataTable table;
    table.columns = {tr("Step"), tr("Planned, %1").arg(unitName(m_unit)), tr("Kept, %1").arg(unitName(m_unit))};
    std::size_t steps = m_plan.size();
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (const adalora::RunHistory *other = comparable(i)) {
            table.columns += tr("Kept, %1, of %2").arg(unitName(m_unit), nameOf(allCompared()[i]));
            steps = std::max(steps, static_cast<std::size_t>(other->steps()));
        }
    }
    const auto kept = run() ? run()->series(adalora::Series::Kept) : std::span<const double>();
    table.rows.reserve(steps);
    for (std::size_t step = 0; step < steps; ++step) {
        std::vector<QVariant> row{static_cast<int>(step), step < m_plan.size() ? QVariant(std::llround(m_plan[step])) : QVariant(),
                                  step < kept.size() ? QVariant(std::llround(kept[step])) : QVariant()};
        for (std::size_t i = 0; i < m_others.size(); ++i)
            if (comparable(i))
                row.push_back(std::isnan(keptBeside(i, static_cast<long>(step))) ? QVariant() : QVariant(std::llround(keptBeside(i, static_cast<long>(step)))));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace studio
