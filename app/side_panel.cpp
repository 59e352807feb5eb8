#include "side_panel.h"

#include "budget_plot.h"
#include "config_fields.h"
#include "event_table.h"
#include "planner.h"
#include "preset_texts.h"
#include "run_form.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

namespace studio {

SidePanel::SidePanel(const std::vector<adalora::Preset> &presets, QWidget *parent) : QWidget(parent), m_presets(presets)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    m_budget = new BudgetPlot;
    m_budget->setObjectName(QStringLiteral("budgetPlot"));
    m_budget->setFixedHeight(24 * gridUnit);
    m_form = new RunForm;
    column->addWidget(m_budget);
    m_events = new EventTable;
    m_events->setObjectName(QStringLiteral("eventTable"));
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("sideTabs"));
    m_tabs->setDocumentMode(true);
    m_planner = new Planner(presets, this);
    m_tabs->addTab(m_form, QString());
    m_tabs->addTab(m_planner->page(), QString());
    m_tabs->addTab(m_events, QString());
    column->addWidget(m_tabs, 1);
    m_form->setPresets(formPresets(presets));
    nameTabs();
    setMinimumWidth(34 * gridUnit);

    connect(m_form, &RunForm::configEdited, this, [this](const adalora::RunConfig &config) {
        emit draftEdited(config);
        judge(config);
    });
    connect(m_form, &RunForm::editWanted, this, &SidePanel::editWanted);
    connect(m_budget, &BudgetPlot::editWanted, this, &SidePanel::takeEdit);
    connect(m_budget, &BudgetPlot::planShown, this, &SidePanel::showPlan);
    connect(m_planner, &Planner::configWanted, this, &SidePanel::takeConfig);
    connect(m_planner, &Planner::warningsChanged, this, &SidePanel::nameTabs);
    connect(m_form, &RunForm::copyWanted, this, [this] { emit copyWanted(m_form->config()); });
    connect(&m_plan, &DraftPlan::planned, this, [this](const adalora::RunInfo &info) {
        m_planned = m_lastPlan = info;
        m_budget->setPlan(info);
        showPlan(info);  // of methods without a budget, too
        emit judged();
    });
    connect(&m_plan, &DraftPlan::refused, this, [this](const adalora::ConfigProblem &problem, const QString &sentence) {
        m_refusal = sentence;
        m_planner->setProblem(sentence);
        markRefused(problem);
        emit judged();
    });
}

std::vector<RunView *> SidePanel::views() const { return {m_budget, m_events}; }

const adalora::RunConfig &SidePanel::config() const { return m_form->config(); }

void SidePanel::showDraft(const adalora::RunConfig &config)
{
    if (!std::exchange(m_isDraft, true))
        m_tabs->setCurrentWidget(m_form);
    m_tabs->setTabVisible(1, true);
    m_form->setEnabled(true);
    m_form->setReadOnly(false);
    m_form->setConfig(config);
    judge(config);
}

void SidePanel::showRun(const adalora::RunConfig &config, bool isKnown)
{
    if (std::exchange(m_isDraft, false))
        m_tabs->setCurrentWidget(m_events);
    m_tabs->setTabVisible(1, hasSchedule(config.method));
    m_plan.cancel();
    m_form->setReadOnly(true);
    m_form->setConfig(config);
    m_form->setEnabled(isKnown);
}

void SidePanel::setSteering(const SteeringState &state)
{
    if (m_isDraft)
        return;
    m_form->setSteering(state);
    m_budget->setSteering(state);
}

void SidePanel::takeEdit(const adalora::Edit &edit)
{
    if (!m_isDraft) {
        emit editWanted(edit);
        return;
    }
    adalora::RunConfig config = m_form->config();
    adalora::applyFields(config, edit);
    takeConfig(config);
}

void SidePanel::takeConfig(const adalora::RunConfig &config)
{
    if (!m_isDraft)
        return;
    m_form->setConfig(config);
    emit draftEdited(config);
    judge(config);
}

void SidePanel::showPlan(const adalora::RunInfo &info)
{
    const bool isKnown = !info.matrices.empty() || !hasAdapters(info.config.method);
    if (isKnown && (!m_isDraft || m_form->problems().empty()))
        m_planner->setPlan(info, m_isDraft);
}

void SidePanel::setTraining(bool isTraining) { m_planner->setTraining(isTraining); }

void SidePanel::judge(const adalora::RunConfig &config)
{
    m_refusal.clear();
    m_planned.reset();
    m_budget->setPlan(estimate(config));
    if (m_form->problems().empty()) {
        m_plan.plan(config);
    } else {
        m_plan.cancel();
        m_planner->setProblem(m_form->problemText());
    }
    emit judged();
}

/// What the last plan says of a config that was just edited, until its own plan is there: budgets go with the ranks.
adalora::RunInfo SidePanel::estimate(const adalora::RunConfig &config) const
{
    adalora::RunInfo info = m_lastPlan;
    const adalora::RunConfig &before = m_lastPlan.config;
    adalora::RunConfig steeredTo = before;
    adalora::applyFields(steeredTo, adalora::editBetween(before, config));
    if (steeredTo == config && m_form->problems().empty() && !info.matrices.empty())
        return adalora::steered(m_lastPlan, config);
    const auto scaled = [](int budget, double factor) { return static_cast<int>(std::lround(std::min(budget * factor, 1e9))); };
    if (config.method == before.method && hasSchedule(config.method)) {
        info.initialBudget = scaled(info.initialBudget, static_cast<double>(config.init_r) / before.init_r);
        info.targetBudget = scaled(info.targetBudget, config.target_r / before.target_r);
    } else if (!hasAdapters(config.method)) {
        info.initialBudget = info.targetBudget = 0;
    }
    info.config = config;
    return info;
}

QString SidePanel::problem() const { return m_form->problems().empty() ? m_refusal : m_form->problemText(); }

QString SidePanel::planText() const
{
    if (!m_planned)
        return {};
    const adalora::RunInfo &info = *m_planned;
    QStringList parts;
    if (hasAdapters(info.config.method))
        parts += tr("%n matrices", nullptr, static_cast<int>(info.matrices.size()));
    const bool isFixed = info.initialBudget == info.targetBudget;
    if (hasSchedule(info.config.method))
        parts += isFixed ? tr("budget %1 %2").arg(countText(info.initialBudget), unitName(info.budgetUnit))
                         : tr("budget %1 → %2 %3").arg(countText(info.initialBudget), countText(info.targetBudget), unitName(info.budgetUnit));
    parts += tr("%1 trained and %2 frozen parameters").arg(countText(info.adapterParameters + info.headParameters), countText(info.frozenParameters));
    return parts.join(QStringLiteral("  ·  "));
}

void SidePanel::nameTabs()
{
    m_tabs->setTabText(0, tr("&Settings"));
    m_tabs->setTabText(1, m_planner->warnings() > 0 ? tr("P&lan (%1)").arg(countText(m_planner->warnings())) : tr("P&lan"));
    m_tabs->setTabToolTip(1, tr("What the schedule will do, what may go wrong with it, and T from your data."));
    m_tabs->setTabText(2, tr("&Events"));
}

void SidePanel::markRefused(const adalora::ConfigProblem &problem)
{
    if (!problem.field.empty())
        m_form->setRefusal(problem);
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->setPresets(formPresets(m_presets));
        nameTabs();
    }
    QWidget::changeEvent(event);
}

}  // namespace studio
