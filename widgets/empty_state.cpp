#include "empty_state.h"

#include "theme.h"
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {

EmptyState::EmptyState(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel(this);
    m_text = new QLabel(this);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridUnit, gridUnit, 2 * gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addStretch();
    m_text->setForegroundRole(QPalette::PlaceholderText);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    restyle();
}

void EmptyState::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    fit();
}

QString EmptyState::explanation() const { return m_title->text() + QLatin1Char('\n') + m_text->text(); }

/// The explanation goes before it would be cut off; the title stays.
void EmptyState::fit()
{
    const int width = std::max(1, this->width() - layout()->contentsMargins().left() - layout()->contentsMargins().right());
    const int needed = m_title->heightForWidth(width) + m_text->heightForWidth(width) + 3 * gridUnit;
    m_text->setVisible(needed <= height());
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void EmptyState::restyle()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    fit();
}

}  // namespace studio
