/// A few choices beside each other under one name, of which one holds.
#pragma once
#include <QWidget>

class QButtonGroup;
class QLabel;

namespace studio {

class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    /// The buttons' object names are `name` with the number of the choice, from 0.
    ChoiceRow(const QString &name, int count, QWidget *parent = nullptr);

    /// The label, the choices, and what tooltips say about all of them.
    void setTexts(const QString &label, const QStringList &choices, const QString &description);

    int chosen() const;
    /// Without `picked`.
    void choose(int choice);

signals:
    /// By hand.
    void picked(int choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_label = nullptr;
    QButtonGroup *m_buttons = nullptr;
};

}  // namespace studio
