/// One labelled control for one field of a RunConfig.
#pragma once
#include "config_fields.h"
#include <QWidget>
#include <optional>

class QLabel;

namespace studio {

/// Label above, control below; the two keep their place whatever happens.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(const FieldSpec &field, QWidget *parent = nullptr);

    const FieldSpec &field() const { return m_field; }
    /// Shows the field's value in the words of the config's method; emits nothing.
    void setValueFrom(const adalora::RunConfig &config);
    /// Takes the words of another method, and keeps what is shown.
    void setMethod(adalora::Method method);
    /// Writes what is shown into `config`; nothing while it is a text that cannot be read.
    void writeTo(adalora::RunConfig &config) const;
    /// What is wrong with the text that is shown, before any engine sees it.
    std::optional<adalora::ConfigProblem> problem() const;
    void setReadOnly(bool isReadOnly);
    /// `edited` waits for Enter, for the focus to leave, or for a step of the spin box; else it follows every key.
    void setCommitting(bool isCommitting);
    /// What is shown has been sent and is not in effect yet.
    void setPending(bool isPending);
    void setBroken(bool isBroken);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createControl();
    void fillChoices();
    void retranslate();
    void styleLabel();

    const FieldSpec &m_field;
    adalora::Method m_method = adalora::Method::AdaLora;
    QLabel *m_label = nullptr;
    QWidget *m_control = nullptr;
    bool m_isBroken = false;
    bool m_isCommitting = false;
    bool m_isPending = false;
};

}  // namespace studio
