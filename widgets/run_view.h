/// What every view of a run has in common: it is a function of (run, step, selection), and can be carried away.
#pragma once
#include "compared_run.h"
#include "data_table.h"
#include "selection.h"
#include <QString>
#include <QWidget>
#include <vector>

class QAction;

namespace studio {

/// What a reader may take away from a view.
enum class Takeaway { CopyPicture, CopyTable, SaveFile, ShowTable };

/// Views hold runs by pointer and never copy them; the owner sets null before one goes.
class RunView : public QWidget {
    Q_OBJECT
public:
    explicit RunView(QWidget *parent = nullptr);

    /// What it shows, in a few words: for its dock, its files, its table.
    virtual QString title() const { return accessibleName(); }
    /// Shows another run, or the empty view's explanation for null.
    virtual void setRun(const adalora::RunHistory *run) = 0;
    /// Other runs to see beside it, until none; views without a picture of several do nothing. They may grow: `runGrew` tells.
    virtual void setCompared(const std::vector<ComparedRun> &others) { Q_UNUSED(others) }
    /// A run has new steps, states or events.
    virtual void runGrew() = 0;
    /// Shows this step, 0-based.
    virtual void setCursor(int step) = 0;
    /// The pointer is over this step in some view; -1: over none.
    virtual void setHover(int step) { Q_UNUSED(step) }
    virtual void setSelection(const Selection &selection) { Q_UNUSED(selection) }

    /// Paints it as vectors into (0, 0, size) of the painter, in logical pixels, as large as it would be at `size`.
    virtual void paintTo(QPainter &painter, const QSize &size);
    /// All that it shows of the run, not only what is scrolled into sight.
    virtual DataTable table() const { return {}; }

    /// The lesson that explains it, by its ID; with one, its context menu and F1 ask for it.
    void setLesson(const QString &id);
    /// What every view's context menu offers, in order: takeaways, then the lesson's if there is one. For views with a
    /// context menu of their own.
    QList<QAction *> commonActions() const;

signals:
    void explainWanted(const QString &lesson);
    void takeawayWanted(studio::Takeaway what);
    /// The user points at a step: click or drag in a time axis.
    void cursorPicked(int step);
    /// The pointer moved over this step of a time axis; -1: it left.
    void stepHovered(int step);
    void selectionPicked(const studio::Selection &selection);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addTakeaway(Takeaway what, const QString &name);
    void nameActions();

    QString m_lesson;
    std::vector<QAction *> m_takeaways;  // in the order of Takeaway
    QAction *m_explain = nullptr;
};

}  // namespace studio
