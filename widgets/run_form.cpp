#include "run_form.h"

#include "config_fields.h"
#include "field_editor.h"
#include "field_list.h"
#include "module_checks.h"
#include "rule_line.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace studio {

RunForm::RunForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("runForm"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(gridUnit / 2);
    outer->addWidget(createHead());

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, gridUnit, 0);
    column->setSpacing(gridUnit / 4);
    addGroup(FieldGroup::Method, column);
    addGroup(FieldGroup::Schedule, column);
    addGroup(FieldGroup::Growth, column);
    addGroup(FieldGroup::Training, column);
    addModules(column);

    m_moreToggle = new QToolButton;
    m_moreToggle->setObjectName(QStringLiteral("more"));
    m_moreToggle->setCheckable(true);
    m_moreToggle->setAutoRaise(true);
    m_moreToggle->setArrowType(Qt::RightArrow);
    m_moreToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(m_moreToggle);
    m_more = new QWidget;
    auto *moreColumn = new QVBoxLayout(m_more);
    moreColumn->setContentsMargins(0, 0, 0, 0);
    moreColumn->setSpacing(gridUnit / 4);
    addGroup(FieldGroup::Run, moreColumn);
    addGroup(FieldGroup::Ranking, moreColumn);
    addGroup(FieldGroup::More, moreColumn);
    m_more->hide();
    connect(m_moreToggle, &QToolButton::toggled, this, [this](bool isOpen) {
        m_more->setVisible(isOpen);
        m_moreToggle->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
    column->addWidget(m_more);
    column->addStretch(1);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("runFormScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll, 1);

    retranslate();
    setReadOnly(false);
    setConfig({});
}

QWidget *RunForm::createHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, gridUnit, 0);
    row->setSpacing(gridUnit);
    m_presetLabel = new QLabel(head);
    m_preset = new QComboBox(head);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_presetLabel->setBuddy(m_preset);
    connect(m_preset, &QComboBox::activated, this, &RunForm::takePreset);
    m_copy = new QToolButton(head);
    m_copy->setObjectName(QStringLiteral("copyRun"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_copy->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_copy, &QToolButton::clicked, this, &RunForm::copyWanted);
    row->addWidget(m_presetLabel);
    row->addWidget(m_preset, 1);
    row->addWidget(m_copy, 1);
    return head;
}

void RunForm::addGroup(FieldGroup group, QVBoxLayout *column)
{
    auto *list = new FieldList(group);
    connect(list, &FieldList::edited, this, [this](const FieldEditor *editor) { takeEdit(*editor); });
    m_lists.push_back(list);
    column->addWidget(list);
}

std::vector<FieldEditor *> RunForm::editors() const
{
    std::vector<FieldEditor *> all;
    for (const FieldList *list : m_lists)
        all.insert(all.end(), list->editors().begin(), list->editors().end());
    return all;
}

void RunForm::takeEdit(const FieldEditor &editor)
{
    const adalora::RunConfig before = m_config;
    take(editor);
    if (m_isReadOnly) {
        if (m_config.metric == adalora::Metric::Expression && m_config.metric_expression.empty())
            m_config.metric_expression = "I * U";  // something that can be applied, and edited then
        const adalora::Edit edit = adalora::editBetween(before, m_config);
        showFields();
        if (!edit.fields.empty())
            emit editWanted(edit);
        return;
    }
    validate();
    emit configEdited(m_config);
}

void RunForm::take(const FieldEditor &editor)
{
    const adalora::RunConfig before = m_config;
    editor.writeTo(m_config);
    if (m_config.method != before.method)
        takeMethod();
    const adalora::RunConfig defaults;
    for (FieldEditor *each : editors()) {
        const FieldSpec &field = each->field();
        const bool wasUsed = field.isUsedBy(before);
        const bool isUsed = field.isUsedBy(m_config);
        if (isUsed && !wasUsed)
            each->writeTo(m_config);
        else if (wasUsed && !isUsed && field.isDefaultElsewhere)
            std::visit([&](auto member) { m_config.*member = defaults.*member; }, field.member);
    }
    if (m_config.method == adalora::Method::Merge && m_config.budget_mode == adalora::BudgetMode::Constant)
        m_config.target_r = m_config.init_r;
}

/// All words are those of the new method, and what it cannot rank by is replaced by its own default.
void RunForm::takeMethod()
{
    for (FieldEditor *each : editors()) {
        each->setMethod(m_config.method);
        const auto *metric = std::get_if<adalora::Metric RunConfig::*>(&each->field().member);
        if (!metric || !each->field().isUsedBy(m_config))
            continue;
        const std::vector<FieldChoice> choices = fieldChoices(each->field(), m_config.method);
        const int chosen = static_cast<int>(m_config.metric);
        const bool isOffered = std::any_of(choices.begin(), choices.end(), [&](const FieldChoice &choice) { return choice.value == chosen; });
        if (!isOffered)
            m_config.metric = static_cast<adalora::Metric>(choices.front().value);
        each->setValueFrom(m_config);
    }
}

void RunForm::addModules(QVBoxLayout *column)
{
    m_modulesLabel = new QLabel;
    m_modules = new ModuleChecks;
    m_modules->setObjectName(QStringLiteral("target_modules"));
    m_modulesRule = new RuleLine;
    m_modulesRule->setObjectName(QStringLiteral("target_modules_rule"));
    column->addWidget(m_modulesLabel);
    column->addWidget(m_modules);
    column->addWidget(m_modulesRule);
    connect(m_modules, &ModuleChecks::edited, this, [this] {
        m_config.target_modules = m_modules->modules();
        validate();
        emit configEdited(m_config);
    });
}

void RunForm::setPresets(std::vector<FormPreset> presets)
{
    m_presets = std::move(presets);
    const QSignalBlocker quiet(m_preset);
    m_preset->clear();
    for (const FormPreset &preset : m_presets) {
        m_preset->addItem(preset.title, preset.id);
        m_preset->setItemData(m_preset->count() - 1, preset.description, Qt::ToolTipRole);
    }
    validate();
}

void RunForm::setConfig(const adalora::RunConfig &config)
{
    const adalora::RunConfig before = std::exchange(m_config, config);
    for (FieldEditor *editor : editors()) {
        const bool isTypedIn = editor->isAncestorOf(QApplication::focusWidget());
        if (!isTypedIn || adalora::fieldJson(before, editor->field().key) != adalora::fieldJson(config, editor->field().key))
            editor->setValueFrom(config);
    }
    m_modules->setModules(config.target_modules);
    validate();
    const bool hidesProblem = std::any_of(m_lists.begin(), m_lists.end(), [this](const FieldList *list) {
        return list->isBroken() && m_more->isAncestorOf(list);
    });
    if (hidesProblem)
        m_moreToggle->setChecked(true);
}

void RunForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (FieldEditor *editor : editors())
        editor->setReadOnly(isReadOnly);
    m_modules->setReadOnly(isReadOnly);
    m_preset->setVisible(!isReadOnly);
    m_presetLabel->setVisible(!isReadOnly);
    m_copy->setVisible(isReadOnly && m_offersCopy);
    m_steering = {};
    showSteering();
    validate();
}

void RunForm::setOffersCopy(bool offers)
{
    m_offersCopy = offers;
    m_copy->setVisible(m_isReadOnly && offers);
}

void RunForm::setSteering(const SteeringState &state)
{
    if (!m_isReadOnly || state == m_steering)
        return;
    m_steering = state;
    if (state.isSteerable) {
        const adalora::RunConfig shown = std::exchange(m_config, state.wanted);
        for (FieldEditor *editor : editors())  // not those that somebody is typing in
            if (adalora::fieldJson(shown, editor->field().key) != adalora::fieldJson(m_config, editor->field().key) || state.refusedField == QLatin1String(editor->field().key))
                editor->setValueFrom(m_config);
    }
    showSteering();
    validate();
}

void RunForm::showSteering()
{
    for (FieldEditor *editor : editors()) {
        const std::string key = editor->field().key;
        const bool isOpen = m_isReadOnly && m_steering.isSteerable && adalora::isSteerable(key);
        editor->setReadOnly(m_isReadOnly && !isOpen);
        editor->setCommitting(isOpen);
        editor->setPending(isOpen && adalora::fieldJson(m_steering.applied, key) != adalora::fieldJson(m_steering.wanted, key));
    }
}

void RunForm::setRefusal(const adalora::ConfigProblem &problem)
{
    m_problems.push_back(problem);
    showProblems();
}

QString RunForm::problemText() const
{
    if (m_problems.empty())
        return {};
    const adalora::ConfigProblem &problem = m_problems.front();
    QString name = QString::fromStdString(problem.field);
    for (const FieldSpec &field : configFields())
        if (isAbout(problem, field))
            name = fieldText(field, m_config.method).name;
    if (problem.field == "target_modules")
        name = m_modulesLabel->text();
    return tr("%1 = %2 breaks the rule %3.").arg(name, QString::fromStdString(problem.value), QString::fromStdString(problem.rule));
}

void RunForm::takePreset(int index)
{
    if (index < 0 || index >= static_cast<int>(m_presets.size()))
        return;
    setConfig(m_presets[static_cast<std::size_t>(index)].config);
    emit configEdited(m_config);
}

void RunForm::validate()
{
    m_problems.clear();
    if (!m_isReadOnly) {
        m_problems = adalora::problemsOf(m_config);
        for (const FieldEditor *editor : editors())
            if (const auto problem = editor->problem(); problem && editor->field().isUsedBy(m_config))
                m_problems.push_back(*problem);
    } else if (!m_steering.refusal.isEmpty()) {
        m_problems.push_back({m_steering.refusedField.toStdString(), {}, m_steering.refusal.toStdString()});
    }
    const auto same = std::find_if(m_presets.begin(), m_presets.end(), [this](const FormPreset &preset) { return preset.config == m_config; });
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(same == m_presets.end() ? -1 : static_cast<int>(same - m_presets.begin()));
    showFields();
    showProblems();
}

void RunForm::showProblems()
{
    for (FieldList *list : m_lists)
        list->setProblems(m_problems, !m_isReadOnly);
    QStringList rules;
    for (const adalora::ConfigProblem &problem : m_problems)
        if (problem.field == "target_modules")
            rules += QString::fromStdString(problem.rule);
    m_modules->setBroken(!rules.isEmpty());
    m_modulesRule->setRule(rules.join(QStringLiteral("  ·  ")));
}

void RunForm::showFields()
{
    for (FieldList *list : m_lists)
        list->showFieldsOf(m_config);
    for (QWidget *part : {static_cast<QWidget *>(m_modulesLabel), static_cast<QWidget *>(m_modules), static_cast<QWidget *>(m_modulesRule)})
        part->setVisible(hasAdapters(m_config.method));
}

void RunForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunForm::retranslate()
{
    m_scroll->setAccessibleName(tr("Settings"));
    m_presetLabel->setText(tr("&Preset"));
    m_preset->setPlaceholderText(tr("Edited values"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setToolTip(tr("Fills all fields with values that are known to work."));
    m_copy->setText(tr("&New run with these values"));
    m_copy->setToolTip(tr("Makes a new draft with the values of this run."));
    m_modulesLabel->setText(tr("Adapted matrices"));
    m_modules->setAccessibleName(tr("Adapted matrices"));
    m_moreToggle->setText(tr("More"));
    m_moreToggle->setToolTip(tr("Name and task, importance, clipping, recording, seed, data."));
    showProblems();
}

}  // namespace studio
