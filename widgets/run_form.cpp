#include "run_form.h"

#include "config_fields.h"
#include "field_editor.h"
#include "form_row.h"
#include "module_checks.h"
#include "rule_line.h"
#include "theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

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
    addGroup(FieldGroup::Schedule, column);
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
    addGroup(FieldGroup::More, moreColumn);
    m_more->hide();
    connect(m_moreToggle, &QToolButton::toggled, this, [this](bool isOpen) {
        m_more->setVisible(isOpen);
        m_moreToggle->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
    column->addWidget(m_more);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("runFormScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);

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
    if (group == FieldGroup::Schedule || group == FieldGroup::Training) {
        auto *title = new QLabel;
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        m_titles.emplace_back(group, title);
        title->setContentsMargins(0, 0, 0, gridUnit / 4);
        column->addWidget(title);
    }

    FormRow *open = nullptr;  // a row with place for one more
    for (const FieldSpec &field : configFields()) {
        if (field.group != group)
            continue;
        auto *editor = new FieldEditor(field);
        connect(editor, &FieldEditor::edited, this, [this, editor] {
            editor->writeTo(m_config);
            validate();
            emit configEdited(m_config);
        });
        if (!open || field.isWide) {
            open = new FormRow;
            m_rows.push_back(open);
            column->addWidget(open);
        }
        open->addEditor(editor);
        if (field.isWide || open->editors().size() == 2)
            open = nullptr;
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
    m_config = config;
    for (FormRow *row : m_rows)
        for (FieldEditor *editor : row->editors())
            editor->setValueFrom(config);
    m_modules->setModules(config.target_modules);
    validate();
    const bool hidesProblem = std::any_of(m_rows.begin(), m_rows.end(), [this](const FormRow *row) {
        return row->isBroken() && m_more->isAncestorOf(row);
    });
    if (hidesProblem)
        m_moreToggle->setChecked(true);
}

void RunForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (FormRow *row : m_rows)
        for (FieldEditor *editor : row->editors())
            editor->setReadOnly(isReadOnly);
    m_modules->setReadOnly(isReadOnly);
    m_preset->setVisible(!isReadOnly);
    m_presetLabel->setVisible(!isReadOnly);
    m_copy->setVisible(isReadOnly);
    validate();
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
        if (problem.field == field.key)
            name = fieldText(field).name;
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
    m_problems = m_isReadOnly ? std::vector<adalora::ConfigProblem>{} : adalora::problemsOf(m_config);
    const auto same = std::find_if(m_presets.begin(), m_presets.end(), [this](const FormPreset &preset) { return preset.config == m_config; });
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(same == m_presets.end() ? -1 : static_cast<int>(same - m_presets.begin()));
    showTaskFields();
    showProblems();
}

void RunForm::showProblems()
{
    for (FormRow *row : m_rows)
        row->setProblems(m_problems);
    QStringList rules;
    for (const adalora::ConfigProblem &problem : m_problems)
        if (problem.field == "target_modules")
            rules += QString::fromStdString(problem.rule);
    m_modules->setBroken(!rules.isEmpty());
    m_modulesRule->setRule(rules.join(QStringLiteral("  ·  ")));
}

void RunForm::showTaskFields()
{
    for (FormRow *row : m_rows) {
        const char *task = row->editors().front()->field().task;
        row->setVisible(!task || m_config.task == task);
    }
}

void RunForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunForm::retranslate()
{
    for (const auto &[group, title] : m_titles)
        title->setText(groupText(group));
    m_presetLabel->setText(tr("&Preset"));
    m_preset->setPlaceholderText(tr("Edited values"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setToolTip(tr("Fills all fields with values that are known to work."));
    m_copy->setText(tr("New run with these &values"));
    m_copy->setToolTip(tr("This run exists and cannot be changed. Makes a new draft with its values."));
    m_modulesLabel->setText(tr("Adapted matrices"));
    m_modules->setAccessibleName(tr("Adapted matrices"));
    m_moreToggle->setText(groupText(FieldGroup::More));
    m_moreToggle->setToolTip(tr("Name and task, orthogonality, importance, clipping, seed, data."));
    showProblems();
}

}  // namespace studio
