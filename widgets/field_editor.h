/// One labelled control for one field of a RunConfig.
#pragma once
#include "config_fields.h"
#include <QWidget>

class QLabel;

namespace studio {

/// Label above, control below; the two keep their place whatever happens.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(const FieldSpec &field, QWidget *parent = nullptr);

    const FieldSpec &field() const { return m_field; }
    /// Shows the field's value; emits nothing.
    void setValueFrom(const adalora::RunConfig &config);
    /// Writes what is shown into `config`.
    void writeTo(adalora::RunConfig &config) const;
    void setReadOnly(bool isReadOnly);
    void setBroken(bool isBroken);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createControl();
    void retranslate();
    void styleLabel();

    const FieldSpec &m_field;
    QLabel *m_label = nullptr;
    QWidget *m_control = nullptr;
    bool m_isBroken = false;
};

}  // namespace studio
