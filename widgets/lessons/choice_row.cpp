#include "lessons/choice_row.h"

#include "theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace studio {

ChoiceRow::ChoiceRow(const QString &name, int count, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    m_label = new QLabel;
    m_buttons = new QButtonGroup(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_label);
    row->addSpacing(gridUnit);
    for (int i = 0; i < count; ++i) {
        auto *button = new QPushButton;
        button->setObjectName(name + QString::number(i));
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_buttons->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceRow::picked);
    connect(m_buttons, &QButtonGroup::idToggled, this, &ChoiceRow::restyle);
}

void ChoiceRow::setTexts(const QString &label, const QStringList &choices, const QString &description)
{
    m_label->setText(label);
    for (int i = 0; i < choices.size(); ++i) {
        QAbstractButton *button = m_buttons->button(i);
        button->setText(choices[i]);
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(choices[i]) + 3 * gridUnit);
        button->setToolTip(description);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(label, choices[i]));
    }
}

int ChoiceRow::chosen() const { return m_buttons->checkedId(); }

void ChoiceRow::choose(int choice)
{
    if (QAbstractButton *button = m_buttons->button(choice))
        button->setChecked(true);
}

/// The one that holds stands out in both themes.
void ChoiceRow::restyle()
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        QPalette own = palette();
        if (button->isChecked()) {
            own.setColor(QPalette::Button, own.color(QPalette::Highlight));
            own.setColor(QPalette::ButtonText, own.color(QPalette::HighlightedText));
        }
        button->setPalette(own);
    }
}

void ChoiceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
    if (event->type() == QEvent::FontChange)
        for (QAbstractButton *button : m_buttons->buttons())
            button->setMinimumWidth(fontMetrics().horizontalAdvance(button->text()) + 3 * gridUnit);
}

}  // namespace studio
