#include "headed_tabs.h"

#include "theme.h"

#include <QEvent>
#include <QTabBar>

namespace studio {

HeadedTabs::HeadedTabs(QWidget *header, QWidget *parent) : QTabWidget(parent), m_header(header)
{
    setDocumentMode(true);
    m_header->setParent(this);
    tabBar()->installEventFilter(this);
}

void HeadedTabs::placeHeader()
{
    const int left = tabBar()->tabRect(count() - 1).right() + 2 * gridUnit;
    m_header->setGeometry(left, 0, std::max(0, width() - left), tabBar()->height() - 2);  // the line below the tabs stays
    m_header->raise();
}

void HeadedTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    placeHeader();
}

void HeadedTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    placeHeader();
}

void HeadedTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeHeader();
}

/// Tabs get other words and sizes without telling.
bool HeadedTabs::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDone = QTabWidget::eventFilter(watched, event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        placeHeader();
    return isDone;
}

}  // namespace studio
