/// The fields of one group under their title, two narrow neighbours to a row; those that a run does not use are not there.
#pragma once
#include "field_texts.h"
#include <QWidget>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace studio {

class FieldEditor;
class FormRow;

class FieldList : public QWidget {
    Q_OBJECT
public:
    explicit FieldList(FieldGroup group, QWidget *parent = nullptr);

    const std::vector<FieldEditor *> &editors() const { return m_editors; }
    /// Shows exactly the fields that `config` uses; the whole list hides when there are none.
    void showFieldsOf(const adalora::RunConfig &config);
    /// As FormRow's.
    void setProblems(const std::vector<adalora::ConfigProblem> &problems, bool marksFields = true);
    bool isBroken() const;

signals:
    void edited(studio::FieldEditor *editor);

protected:
    void changeEvent(QEvent *event) override;

private:
    FormRow *row(std::size_t index);

    const FieldGroup m_group;
    std::vector<FieldEditor *> m_editors;
    std::vector<FormRow *> m_rows;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_title = nullptr;  // null for groups that need none
};

}  // namespace studio
