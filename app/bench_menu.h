/// What the View menu offers for the views of the workbench: which are shown, where the keys go, how they lie.
#pragma once
#include <QAction>
#include <QObject>
#include <vector>

class QMenu;

namespace studio {

class Workbench;

class BenchMenu : public QObject {
    Q_OBJECT
public:
    /// Adds its entries at the end of `menu`; both must outlive it.
    BenchMenu(QMenu &menu, Workbench &bench, QObject *parent = nullptr);

    /// The frame of the window, checkable; whoever owns that obeys.
    QAction showRuns;
    QAction showTimeline;
    QAction resetLayout;

    void retranslate();

private:
    void nameViews();

    Workbench &m_bench;
    QMenu *m_goTo = nullptr;
    std::vector<QAction *> m_goToActions;  // as the docks
    QAction m_float;
    QAction m_hide;
};

}  // namespace studio
