#include "form_row.h"

#include "field_editor.h"
#include "rule_line.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {

FormRow::FormRow(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_fields = new QHBoxLayout;
    m_fields->setSpacing(gridUnit);
    column->addLayout(m_fields);
    m_rules = new RuleLine(this);
    column->addWidget(m_rules);
}

void FormRow::setEditors(const std::vector<FieldEditor *> &editors)
{
    for (FieldEditor *editor : m_editors)
        if (std::find(editors.begin(), editors.end(), editor) == editors.end())
            m_fields->removeWidget(editor);
    for (std::size_t i = 0; i < editors.size(); ++i) {
        const int place = static_cast<int>(i);
        if (m_fields->indexOf(editors[i]) != place)
            m_fields->insertWidget(place, editors[i], 1);
        editors[i]->show();
    }
    m_editors = editors;
    m_rules->setObjectName(QLatin1String(m_editors.front()->field().key) + QStringLiteral("_rule"));
}

void FormRow::setProblems(const std::vector<adalora::ConfigProblem> &problems, bool marksFields)
{
    QStringList rules;
    bool isFirstBroken = false;
    for (FieldEditor *editor : m_editors) {
        bool isBroken = false;
        for (const adalora::ConfigProblem &problem : problems) {
            if (!isAbout(problem, editor->field()))
                continue;
            isBroken = true;
            rules += QString::fromStdString(problem.rule);
        }
        editor->setBroken(isBroken && marksFields);
        isFirstBroken = isFirstBroken || (isBroken && editor == m_editors.front());
    }
    m_rules->setAlignment(isFirstBroken ? Qt::AlignLeft : Qt::AlignRight);
    m_rules->setRule(rules.join(QStringLiteral("  ·  ")));
}

bool FormRow::isBroken() const { return !m_rules->rule().isEmpty(); }

}  // namespace studio
