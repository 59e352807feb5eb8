/// The views of a run as docks that can be moved, tabbed, floated and hidden; remembers how they lay.
#pragma once
#include <QMainWindow>
#include <vector>

class QDockWidget;

namespace studio {

class RunView;

/// Where a view lies by default, from the top of the left column to the bottom of the right one. Views of one place are
/// tabs, the first of them in front. Where there is no height for three rows, what is at the bottom is a tab of the middle.
enum class Place { Top, Middle, Bottom, SideTop, Side };

/// Who says what a view is: its own first line, or the bar above it where there is no tab.
enum class Titled { ByItself, ByDock };

class Workbench : public QMainWindow {
    Q_OBJECT
public:
    explicit Workbench(QWidget *parent = nullptr);

    /// Takes `content`, a RunView or a widget with several. `name` is remembered in layouts, and also the object name of
    /// the content where it has none; the dock's is `name` + "Dock". Its title is `RunView::title()` unless one is set. It
    /// is shown once a layout is: after `resetLayout` or `restoreLayout`.
    QDockWidget *addView(QWidget *content, const QString &name, Place place, Titled titled = Titled::ByItself);
    void setTitle(const QString &name, const QString &title);

    /// All RunViews in the docks, in the order they were added.
    std::vector<RunView *> views() const;
    const std::vector<QDockWidget *> &docks() const { return m_docks; }
    QDockWidget *dock(const QString &name) const;
    /// The dock with the keyboard's focus inside; null: none.
    QDockWidget *focusedDock() const;
    /// Among its tabs; a hidden one stays hidden.
    void bringForward(const QString &name);
    /// Shows it, in front, and gives it the focus.
    void goTo(QDockWidget *dock);

    void resetLayout();
    QByteArray layout() const;
    /// False, and the default layout, where `layout` is damaged or of another set of views.
    bool restoreLayout(const QByteArray &layout);

signals:
    /// A dock has another title.
    void titlesChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        QDockWidget *dock = nullptr;
        QWidget *content = nullptr;
        QString name;
        QString title;  // empty: the content's
        Place place = Place::Middle;
        Titled titled = Titled::ByItself;
    };
    const Entry *entry(const QString &name) const;
    void arrange();
    void shareRoom();
    Place placeOf(const Entry &entry) const;
    bool isLow() const;
    QDockWidget *firstAt(Place place) const;
    void showContentInSight(QDockWidget &dock);
    void refreshTitles();
    void refreshBarsSoon();
    void refreshBars();
    QByteArray names() const;

    std::vector<Entry> m_entries;
    std::vector<QDockWidget *> m_docks;
    QDockWidget *m_front = nullptr;  // to be, once it is shown
    QByteArray m_restored;           // likewise
    bool m_hasDefaultSizes = true;  // nothing was restored, or moved by hand
    bool m_isLow = false;  // of the default layout
    bool m_isRefreshing = false;
};

}  // namespace studio
