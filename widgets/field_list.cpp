#include "field_list.h"

#include "field_editor.h"
#include "form_row.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {
namespace {

bool hasTitle(FieldGroup group) { return group != FieldGroup::Method && group != FieldGroup::Run; }

}  // namespace

FieldList::FieldList(FieldGroup group, QWidget *parent) : QWidget(parent), m_group(group)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gridUnit / 4);
    if (hasTitle(group)) {
        m_title = new QLabel(groupText(group), this);
        QFont bold = m_title->font();
        bold.setBold(true);
        m_title->setFont(bold);
        m_title->setContentsMargins(0, 0, 0, gridUnit / 4);
        m_column->addWidget(m_title);
    }
    for (const FieldSpec &field : configFields()) {
        if (field.group != group)
            continue;
        auto *editor = new FieldEditor(field, this);
        editor->hide();
        connect(editor, &FieldEditor::edited, this, [this, editor] { emit edited(editor); });
        m_editors.push_back(editor);
    }
}

FormRow *FieldList::row(std::size_t index)
{
    while (m_rows.size() <= index) {
        m_rows.push_back(new FormRow(this));
        m_column->addWidget(m_rows.back());
    }
    return m_rows[index];
}

void FieldList::showFieldsOf(const adalora::RunConfig &config)
{
    std::vector<std::vector<FieldEditor *>> packed;
    bool isOpen = false;  // the last row has place for one more
    for (FieldEditor *editor : m_editors) {
        if (!editor->field().isUsedBy(config)) {
            editor->hide();
            continue;
        }
        if (!isOpen || editor->field().isWide)
            packed.emplace_back();
        packed.back().push_back(editor);
        isOpen = !editor->field().isWide && packed.back().size() == 1;
    }
    for (std::size_t i = 0; i < std::max(packed.size(), m_rows.size()); ++i) {
        row(i)->setVisible(i < packed.size());
        if (i < packed.size())
            row(i)->setEditors(packed[i]);
    }
    setVisible(!packed.empty());
}

void FieldList::setProblems(const std::vector<adalora::ConfigProblem> &problems, bool marksFields)
{
    for (FormRow *each : m_rows)
        each->setProblems(problems, marksFields);
}

bool FieldList::isBroken() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const FormRow *each) { return !each->isHidden() && each->isBroken(); });
}

void FieldList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_title)
        m_title->setText(groupText(m_group));
    QWidget::changeEvent(event);
}

}  // namespace studio
