/// What every view of a run has in common: it is a function of (run, step, selected matrix).
#pragma once
#include <QWidget>

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

signals:
    /// The user points at a step: click or drag in a time axis.
    void cursorPicked(int step);
    void matrixPicked(int matrix);
};

}  // namespace studio
