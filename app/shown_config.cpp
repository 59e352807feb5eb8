#include "shown_config.h"

#include "budget_plot.h"
#include "config_fields.h"
#include "planner.h"
#include "preset_texts.h"
#include "run_form.h"
#include "words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio {

ShownConfig::ShownConfig(const std::vector<adalora::Preset> &presets, QObject *parent) : QObject(parent), m_presets(presets)
{
    m_budget = new BudgetPlot;
    m_budget->setObjectName(QStringLiteral("budgetPlot"));
    m_form = new RunForm;
    m_form->setPresets(formPresets(presets));
    m_planner = new Planner(presets, this);

    connect(m_form, &RunForm::configEdited, this, [this](const adalora::RunConfig &config) {
        emit draftEdited(config);
        judge(config);
    });
    connect(m_form, &RunForm::editWanted, this, &ShownConfig::editWanted);
    connect(m_budget, &BudgetPlot::editWanted, this, &ShownConfig::takeEdit);
    connect(m_budget, &BudgetPlot::planShown, this, &ShownConfig::showPlan);
    connect(m_planner, &Planner::configWanted, this, &ShownConfig::takeConfig);
    connect(m_planner, &Planner::warningsChanged, this, &ShownConfig::warningsChanged);
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

PlannerPage *ShownConfig::plannerPage() const { return m_planner->page(); }

int ShownConfig::warnings() const { return m_planner->warnings(); }

const adalora::RunConfig &ShownConfig::config() const { return m_form->config(); }

void ShownConfig::showDraft(const adalora::RunConfig &config)
{
    const bool isNewKind = !std::exchange(m_isDraft, true) || !m_isAnyShown;
    m_isAnyShown = true;
    m_form->setEnabled(true);
    m_form->setReadOnly(false);
    m_form->setConfig(config);
    judge(config);
    if (isNewKind)
        emit kindChanged(true);
}

void ShownConfig::showRun(const adalora::RunConfig &config, bool isKnown)
{
    const bool isNewKind = std::exchange(m_isDraft, false) || !m_isAnyShown;
    m_isAnyShown = true;
    m_plan.cancel();
    if (!hasSchedule(config.method))
        m_planner->setProblem(tr("Nothing is planned for this run: its method changes no ranks."));
    m_form->setReadOnly(true);
    m_form->setConfig(config);
    m_form->setEnabled(isKnown);
    if (isNewKind)
        emit kindChanged(false);
}

void ShownConfig::setSteering(const SteeringState &state)
{
    if (m_isDraft)
        return;
    m_form->setSteering(state);
    m_budget->setSteering(state);
}

void ShownConfig::takeEdit(const adalora::Edit &edit)
{
    if (!m_isDraft) {
        emit editWanted(edit);
        return;
    }
    adalora::RunConfig config = m_form->config();
    adalora::applyFields(config, edit);
    takeConfig(config);
}

void ShownConfig::takeConfig(const adalora::RunConfig &config)
{
    if (!m_isDraft)
        return;
    m_form->setConfig(config);
    emit draftEdited(config);
    judge(config);
}

void ShownConfig::showPlan(const adalora::RunInfo &info)
{
    const bool isKnown = !info.matrices.empty() || !hasAdapters(info.config.method);
    if (isKnown && (!m_isDraft || m_form->problems().empty()))
        m_planner->setPlan(info, m_isDraft);
}

void ShownConfig::setTraining(bool isTraining) { m_planner->setTraining(isTraining); }

void ShownConfig::judge(const adalora::RunConfig &config)
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
adalora::RunInfo ShownConfig::estimate(const adalora::RunConfig &config) const
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

QString ShownConfig::problem() const { return m_form->problems().empty() ? m_refusal : m_form->problemText(); }

QString ShownConfig::planText() const
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

void ShownConfig::markRefused(const adalora::ConfigProblem &problem)
{
    if (!problem.field.empty())
        m_form->setRefusal(problem);
}

void ShownConfig::retranslate() { m_form->setPresets(formPresets(m_presets)); }

}  // namespace studio
