#include "workbench.h"

#include "dock_title_bar.h"
#include "run_view.h"
#include "steady_frame.h"
#include "theme.h"

#include <QApplication>
#include <QDataStream>
#include <QDockWidget>
#include <QIODevice>
#include <QMouseEvent>
#include <QPainter>
#include <QSizePolicy>
#include <QTabBar>
#include <algorithm>
#include <numeric>
#include <utility>

namespace studio {
namespace {

constexpr int layoutVersion = 1;
const std::vector<Place> columns[] = {{Place::Top, Place::Middle, Place::Bottom}, {Place::SideTop, Place::Side}};
// What each gets of the room that is left in the default layout when all have the least they need.
constexpr int columnShares[] = {82, 18};
constexpr int leftShares[] = {18, 48, 34};
constexpr int rightShares[] = {20, 80};
constexpr int leastForThreeRows = 68 * gridUnit;  // below it three views above each other have no room for their plots

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
    auto *frame = new SteadyFrame(content);  // docks are not laid out anew for a label
    dock->setWidget(frame);
    if (content->objectName().isEmpty())
        content->setObjectName(name);
    connect(dock, &QDockWidget::topLevelChanged, this, [this, dock](bool isFloating) {
        m_hasDefaultSizes = m_hasDefaultSizes && !isFloating;
        dock->setContentsMargins(isFloating ? QMargins(gridUnit / 2, gridUnit / 2, gridUnit / 2, gridUnit / 2) : QMargins());
        refreshBarsSoon();
    });
    QSizePolicy policy = frame->sizePolicy();
    policy.setRetainSizeWhenHidden(true);  // other tabs in front must not change the layout
    frame->setSizePolicy(policy);
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock] {
        showContentInSight(*dock);
        refreshBarsSoon();
    });
    connect(dock, &QDockWidget::dockLocationChanged, this, &Workbench::refreshBarsSoon);
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [this, dock](bool isShown) {
        m_hasDefaultSizes = false;
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
        if (auto *view = qobject_cast<RunView *>(each.content)) {  // which tells the views that it is made of
            found.push_back(view);
            continue;
        }
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
    QDockWidget *found = dock(name);
    if (!found || found->isHidden() || found->isFloating())
        return;
    found->raise();
    if (!isVisible())
        m_front = found;  // Qt chooses among the tabs when they are first shown
}

void Workbench::goTo(QDockWidget *dock)
{
    dock->show();
    dock->raise();
    if (dock->isFloating())
        dock->activateWindow();
    const auto mine = std::find_if(m_entries.begin(), m_entries.end(), [dock](const Entry &each) { return each.dock == dock; });
    QWidget *content = mine->content;
    const auto takesFocus = [](const QWidget *widget) { return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->isHidden(); };
    QWidget *taker = content;
    if (QWidget *before = dock->focusWidget(); before && content->isAncestorOf(before)) {
        taker = before;
    } else if (!takesFocus(content)) {
        const QList<QWidget *> inside = content->findChildren<QWidget *>();
        const auto found = std::find_if(inside.begin(), inside.end(), takesFocus);
        taker = found == inside.end() ? content : *found;
    }
    taker->setFocus(Qt::ShortcutFocusReason);
}

Place Workbench::placeOf(const Entry &entry) const { return m_isLow && entry.place == Place::Bottom ? Place::Middle : entry.place; }

/// What is not seen yet has not the height yet that it will have.
bool Workbench::isLow() const { return isVisible() && height() < leastForThreeRows; }

QDockWidget *Workbench::firstAt(Place place) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &each) { return placeOf(each) == place; });
    return found == m_entries.end() ? nullptr : found->dock;
}

/// All docks where they belong, in two columns of one area: an area of its own for the right one would not give and take
/// room with the left one.
void Workbench::arrange()
{
    m_isLow = isLow();
    for (QDockWidget *dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    // Both columns before the rows in them: rows that are there would be split as well.
    QDockWidget *topOf[2] = {};
    for (std::size_t column = 0; column < 2; ++column) {
        for (const Place place : columns[column])
            if (QDockWidget *first = firstAt(place); first && !topOf[column])
                topOf[column] = first;
        if (column == 0 || !topOf[0])
            addDockWidget(Qt::LeftDockWidgetArea, topOf[column]);
        else if (topOf[column])
            splitDockWidget(topOf[0], topOf[column], Qt::Horizontal);
    }
    for (std::size_t column = 0; column < 2; ++column) {
        QDockWidget *above = topOf[column];
        for (const Place place : columns[column]) {
            QDockWidget *first = firstAt(place);
            if (!first || first == topOf[column])
                continue;
            splitDockWidget(above, first, Qt::Vertical);
            above = first;
        }
    }
    for (const Entry &each : m_entries) {
        if (QDockWidget *first = firstAt(placeOf(each)); first != each.dock)
            tabifyDockWidget(first, each.dock);
        each.dock->show();
    }
    for (const Entry &each : m_entries)
        if (each.dock == firstAt(placeOf(each)))
            each.dock->raise();
    shareRoom();
}

void Workbench::shareRoom()
{
    const auto share = [this](const std::vector<Place> &places, const int *shares, int room, Qt::Orientation orientation) {
        QList<QDockWidget *> docks;
        QList<int> sizes;
        QList<int> parts;
        int spare = room;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (QDockWidget *first = firstAt(places[i])) {
                const QSize least = first->minimumSizeHint();
                docks += first;
                sizes += orientation == Qt::Horizontal ? least.width() : least.height();
                spare -= sizes.back();
                parts += shares[i];
            }
        }
        const int whole = std::accumulate(parts.begin(), parts.end(), 0);
        for (int i = 0; i < sizes.size(); ++i)
            sizes[i] += std::max(0, spare) * parts[i] / whole;
        resizeDocks(docks, sizes, orientation);
    };
    share({Place::Middle, Place::Side}, columnShares, width(), Qt::Horizontal);
    share(columns[0], leftShares, height(), Qt::Vertical);
    share(columns[1], rightShares, height(), Qt::Vertical);
}

void Workbench::resetLayout()
{
    m_hasDefaultSizes = true;
    m_restored.clear();
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
    m_restored = isRestored && !isVisible() ? state : QByteArray();
    refreshBarsSoon();
    return isRestored;
}

/// Before it is shown it has not the size yet that is shared out, or was when a layout was saved.
void Workbench::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QMetaObject::invokeMethod(this, [this] {
        if (const QByteArray state = std::exchange(m_restored, {}); !state.isEmpty())
            restoreState(state, layoutVersion);
        if (m_hasDefaultSizes) {
            if (m_isLow != isLow())
                arrange();
            else
                shareRoom();
        }
        if (QDockWidget *front = std::exchange(m_front, nullptr))
            front->raise();
    }, Qt::QueuedConnection);
}

/// Qt takes the room of one dock when a window gets smaller and gives it to another when it grows again.
void Workbench::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_hasDefaultSizes && isVisible())
        shareRoom();
}

void Workbench::mousePressEvent(QMouseEvent *event)
{
    if (!childAt(event->position().toPoint()))  // between the docks, where one takes hold of their edges
        m_hasDefaultSizes = false;
    QMainWindow::mousePressEvent(event);
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
    for (QTabBar *tabs : findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly))  // which Qt makes as they are needed
        tabs->setObjectName(QStringLiteral("dockTabs"));
    for (const Entry &each : m_entries) {
        const QList<QDockWidget *> others = tabifiedDockWidgets(each.dock);
        const bool isTab = std::any_of(others.begin(), others.end(), [](const QDockWidget *other) { return !other->isHidden(); });
        static_cast<DockTitleBar *>(each.dock->titleBarWidget())->setNamed(each.dock->isFloating() || (!isTab && each.titled == Titled::ByDock));
    }
}

/// Qt moves docks behind other tabs out of the picture and leaves them visible: their views would go on computing.
void Workbench::showContentInSight(QDockWidget &dock)
{
    const bool isInSight = dock.isWindow() || (dock.parentWidget() && dock.parentWidget()->rect().intersects(dock.geometry()));
    dock.widget()->setVisible(isInSight && !dock.isHidden());
}

bool Workbench::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Show)
        showContentInSight(*static_cast<QDockWidget *>(watched));
    return QMainWindow::eventFilter(watched, event);
}

void Workbench::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)  // views hear of it after this
        QMetaObject::invokeMethod(this, &Workbench::refreshTitles, Qt::QueuedConnection);
    QMainWindow::changeEvent(event);
}

}  // namespace studio
