#include "run_header.h"

#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace studio {

RunHeader::RunHeader(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("runHeader"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gridUnit / 2, 0, gridUnit / 2, 0);
    row->setSpacing(gridUnit);
    m_name = new QLabel(this);
    m_name->setObjectName(QStringLiteral("runHeaderName"));
    m_name->setTextFormat(Qt::PlainText);
    m_detail = new QLabel(this);
    m_detail->setObjectName(QStringLiteral("runHeaderDetail"));
    m_detail->setTextFormat(Qt::RichText);
    m_detail->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_detail->setMinimumWidth(0);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_name);
    row->addWidget(m_detail, 1);
    connect(m_detail, &QLabel::linkActivated, this, &RunHeader::linkPicked);
    restyle();
}

void RunHeader::setRun(const QString &name, const QString &detail)
{
    m_name->setText(name);
    m_detail->setText(detail);
}

void RunHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void RunHeader::restyle()
{
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colorsFor(palette()).muted);
    m_detail->setPalette(muted);
}

}  // namespace studio
