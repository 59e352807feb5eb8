#include "workbench.h"

#include "dock_title_bar.h"
#include "run_view.h"
#include "theme.h"

#include <QApplication>
#include <QDataStream>
#include <QDockWidget>
#include <QEvent>
#include <QIODevice>
#include <QPainter>
#include <algorithm>
#include <array>
#include <utility>

namespace studio {
namespace {

constexpr int layoutVersion = 1;
constexpr std::array allPlaces{Place::Top, Place::Middle, Place::Bottom, Place::SideTop, Place::Side};
// Shares of the room, in per cent, of the default layout.
constexpr int columnShares[] = {73, 27};
constexpr int leftShares[] = {31, 38, 31};
constexpr int rightShares[] = {30, 70};

/// With an edge around it while it floats: the bar of the window system is not there.
class Dock : public QDockWidget {
public:
    using QDockWidget::QDockWidget;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QDockWidget::paintEvent(event);
        if (!isFloating())
            return;
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

}  // namespace

Workbench::Workbench(QWidget *parent) : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget);
    setObjectName(QStringLiteral("workbench"));
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
}

QDockWidget *Workbench::addView(QWidget *content, const QString &name, Place place, Titled titled)
{
    auto *dock = new Dock(this);
    dock->setObjectName(name + QStringLiteral("Dock"));
    dock->setTitleBarWidget(new DockTitleBar(dock));
    dock->setWidget(content);
    if (content->objectName().isEmpty())
        content->setObjectName(name);
    connect(dock, &QDockWidget::topLevelChanged, this, [this, dock](bool isFloating) {
        dock->setContentsMargins(isFloating ? QMargins(gridUnit / 2, gridUnit / 2, gridUnit / 2, gridUnit / 2) : QMargins());
        refreshBarsSoon();
    });
    connect(dock, &QDockWidget::visibilityChanged, this, &Workbench::refreshBarsSoon);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Workbench::refreshBarsSoon);
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool isShown) {
        if (isShown)
            dock->raise();
    });
    m_entries.push_back({dock, content, name, {}, place, titled});
    m_docks.push_back(dock);
    refreshTitles();
    return dock;
}

void Workbench::setTitle(const QString &name, const QString &title)
{
    for (Entry &each : m_entries)
        if (each.name == name)
            each.title = title;
    refreshTitles();
}

std::vector<RunView *> Workbench::views() const
{
    std::vector<RunView *> found;
    for (const Entry &each : m_entries) {
        if (auto *view = qobject_cast<RunView *>(each.content))
            found.push_back(view);
        const QList<RunView *> inside = each.content->findChildren<RunView *>();
        found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
}

const Workbench::Entry *Workbench::entry(const QString &name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &each) { return each.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

QDockWidget *Workbench::dock(const QString &name) const
{
    const Entry *found = entry(name);
    return found ? found->dock : nullptr;
}

QDockWidget *Workbench::focusedDock() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (auto *dock = qobject_cast<QDockWidget *>(widget); dock && std::find(m_docks.begin(), m_docks.end(), dock) != m_docks.end())
            return dock;
    return nullptr;
}

void Workbench::bringForward(const QString &name)
{
    if (QDockWidget *found = dock(name); found && !found->isHidden() && !found->isFloating())
        found->raise();
}

void Workbench::goTo(QDockWidget *dock)
{
    dock->show();
    dock->raise();
    if (dock->isFloating())
        dock->activateWindow();
    QWidget *content = dock->widget();
    if (content->isAncestorOf(QApplication::focusWidget()))
        return;
    const auto takesFocus = [](const QWidget *widget) { return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->isHidden(); };
    QWidget *taker = content;
    if (!takesFocus(content)) {
        const QList<QWidget *> inside = content->findChildren<QWidget *>();
        const auto found = std::find_if(inside.begin(), inside.end(), takesFocus);
        taker = found == inside.end() ? content : *found;
    }
    taker->setFocus(Qt::ShortcutFocusReason);
}

QDockWidget *Workbench::firstAt(Place place) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &each) { return each.place == place; });
    return found == m_entries.end() ? nullptr : found->dock;
}

/// All docks where they belong, in two columns of one area: an area of its own for the right one would not give and take
/// room with the left one.
void Workbench::arrange()
{
    for (QDockWidget *dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    QDockWidget *left = nullptr;
    QDockWidget *right = nullptr;
    for (const Place place : allPlaces) {
        QDockWidget *first = firstAt(place);
        if (!first)
            continue;
        const bool isRight = place == Place::SideTop || place == Place::Side;
        if (!left && !right)
            addDockWidget(Qt::LeftDockWidgetArea, first, Qt::Vertical);
        else if (isRight && !right)
            splitDockWidget(firstAt(Place::Top) ? firstAt(Place::Top) : left, first, Qt::Horizontal);
        else
            splitDockWidget(isRight ? right : left, first, Qt::Vertical);
        (isRight ? right : left) = first;
    }
    for (const Entry &each : m_entries) {
        if (QDockWidget *first = firstAt(each.place); first != each.dock)
            tabifyDockWidget(first, each.dock);
        each.dock->show();
    }
    for (const Place place : allPlaces)
        if (QDockWidget *first = firstAt(place))
            first->raise();
    shareRoom();
}

void Workbench::shareRoom()
{
    const auto share = [this](std::initializer_list<Place> places, const int *shares, int room, Qt::Orientation orientation) {
        QList<QDockWidget *> docks;
        QList<int> sizes;
        for (const Place place : places) {
            if (QDockWidget *first = firstAt(place)) {
                docks += first;
                sizes += room * *shares / 100;
            }
            ++shares;
        }
        resizeDocks(docks, sizes, orientation);
    };
    share({Place::Top, Place::Side}, columnShares, width(), Qt::Horizontal);
    share({Place::Top, Place::Middle, Place::Bottom}, leftShares, height(), Qt::Vertical);
    share({Place::SideTop, Place::Side}, rightShares, height(), Qt::Vertical);
}

void Workbench::resetLayout()
{
    m_hasDefaultSizes = true;
    arrange();
    refreshBarsSoon();
}

QByteArray Workbench::names() const
{
    QByteArray all;
    for (const Entry &each : m_entries)
        all += each.name.toUtf8() + ' ';
    return all;
}

QByteArray Workbench::layout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << names() << saveState(layoutVersion);
    return bytes;
}

bool Workbench::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    QByteArray ofViews;
    QByteArray state;
    stream >> ofViews >> state;
    // Qt leaves views that a layout does not know nowhere at all.
    const bool isRestored = stream.status() == QDataStream::Ok && ofViews == names() && restoreState(state, layoutVersion);
    if (!isRestored)
        arrange();
    m_hasDefaultSizes = !isRestored;
    refreshBarsSoon();
    return isRestored;
}

/// Of a window that was never shown nothing can be shared out.
void Workbench::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_hasDefaultSizes, false))
        QMetaObject::invokeMethod(this, &Workbench::shareRoom, Qt::QueuedConnection);
}

void Workbench::refreshTitles()
{
    for (const Entry &each : m_entries) {
        const auto *view = qobject_cast<const RunView *>(each.content);
        each.dock->setWindowTitle(!each.title.isEmpty() ? each.title : view ? view->title() : each.content->windowTitle());
    }
    emit titlesChanged();
}

void Workbench::refreshBarsSoon()
{
    if (!std::exchange(m_isRefreshing, true))
        QMetaObject::invokeMethod(this, &Workbench::refreshBars, Qt::QueuedConnection);
}

void Workbench::refreshBars()
{
    m_isRefreshing = false;
    for (const Entry &each : m_entries) {
        const QList<QDockWidget *> others = tabifiedDockWidgets(each.dock);
        const bool isTab = std::any_of(others.begin(), others.end(), [](const QDockWidget *other) { return !other->isHidden(); });
        static_cast<DockTitleBar *>(each.dock->titleBarWidget())->setNamed(each.dock->isFloating() || (!isTab && each.titled == Titled::ByDock));
    }
}

void Workbench::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)  // views hear of it after this
        QMetaObject::invokeMethod(this, &Workbench::refreshTitles, Qt::QueuedConnection);
    QMainWindow::changeEvent(event);
}

}  // namespace studio
