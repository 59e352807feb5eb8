#include "steady_frame.h"

#include <QEvent>
#include <QLayout>
#include <QLayoutItem>

namespace studio {

SteadyFrame::SteadyFrame(QWidget *content, QWidget *parent) : QWidget(parent), m_content(content)
{
    content->setParent(this);
    content->move(0, 0);
    setSizePolicy(content->sizePolicy());
    setFocusProxy(content);
    m_hint = sizeHint();
    m_least = minimumSizeHint();
}

QSize SteadyFrame::sizeHint() const { return QWidgetItem(m_content).sizeHint(); }

QSize SteadyFrame::minimumSizeHint() const { return QWidgetItem(m_content).minimumSize(); }

void SteadyFrame::tellNeeds()
{
    const QSize hint = sizeHint(), least = minimumSizeHint();
    if (hint == m_hint && least == m_least)
        return;
    m_hint = hint;
    m_least = least;
    updateGeometry();
}

bool SteadyFrame::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        tellNeeds();
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show)  // nothing is told to what is out of sight
        tellNeeds();
    return isHandled;
}

void SteadyFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_content->resize(size());
}

}  // namespace studio
