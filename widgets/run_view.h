/// What every view of a run has in common: it is a function of (run, step, selected matrix).
#pragma once
#include <QString>
#include <QWidget>

class QAction;

namespace adalora { class RunHistory; }

namespace studio {

/// Views hold the run by pointer and never copy it; the owner sets null before it goes.
class RunView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows another run, or the empty view's explanation for null.
    virtual void setRun(const adalora::RunHistory *run) = 0;
    /// The run has new steps, states or events.
    virtual void runGrew() = 0;
    /// Shows this step, 0-based.
    virtual void setCursor(int step) = 0;
    /// Into RunInfo::matrices; -1: none.
    virtual void setSelectedMatrix(int matrix) { Q_UNUSED(matrix) }

    /// The lesson that explains it, by its ID; with one, its context menu and F1 ask for it.
    void setLesson(const QString &id);
    /// Null without a lesson. For views with a context menu of their own.
    QAction *explainAction() const { return m_explain; }

signals:
    void explainWanted(const QString &lesson);
    /// The user points at a step: click or drag in a time axis.
    void cursorPicked(int step);
    void matrixPicked(int matrix);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_lesson;
    QAction *m_explain = nullptr;
};

}  // namespace studio
