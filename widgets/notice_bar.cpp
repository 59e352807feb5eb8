#include "notice_bar.h"

#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace studio {

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("noticeBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridUnit, gridUnit / 2, gridUnit, gridUnit / 2);
    row->setSpacing(gridUnit);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_dismiss = new QPushButton(this);
    m_dismiss->setObjectName(QStringLiteral("noticeDismiss"));
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] { emit actionPicked(m_notice.key); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { emit dismissed(m_notice.key); });
    hide();
}

void NoticeBar::setNotice(const Notice &notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    m_action->setText(notice.action);
    m_action->setToolTip(notice.text);
    m_action->setVisible(!notice.action.isEmpty());
    m_dismiss->setText(notice.dismiss);
    m_dismiss->setToolTip(tr("Hides this line."));
    m_dismiss->setVisible(!notice.dismiss.isEmpty());
    setVisible(!notice.key.isEmpty());
    update();
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

/// An edge in the colour of what it is about, on the colour of plots.
void NoticeBar::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, 0, gridUnit / 2, height()), m_notice.isAlarm ? colors.of(adalora::EventKind::Alarm) : colors.accent);
}

}  // namespace studio
