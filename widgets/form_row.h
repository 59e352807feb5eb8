/// One or two fields side by side, with the line for their broken rules.
#pragma once
#include <QWidget>
#include <string_view>
#include <vector>

class QHBoxLayout;

namespace adalora { struct ConfigProblem; }

namespace studio {

class FieldEditor;
class RuleLine;

class FormRow : public QWidget {
    Q_OBJECT
public:
    explicit FormRow(QWidget *parent = nullptr);

    /// Takes the editors in, one or two, from wherever they were; one that is here already keeps its place and focus.
    void setEditors(const std::vector<FieldEditor *> &editors);
    const std::vector<FieldEditor *> &editors() const { return m_editors; }
    /// Shows the rules of `problems` at the fields that they name, and marks these unless what they show is not to blame.
    void setProblems(const std::vector<adalora::ConfigProblem> &problems, bool marksFields = true);
    bool isBroken() const;

private:
    std::vector<FieldEditor *> m_editors;
    QHBoxLayout *m_fields = nullptr;
    RuleLine *m_rules = nullptr;
};

}  // namespace studio
