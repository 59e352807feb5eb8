/// All views of the shown run under one cursor and one selection.
#pragma once
#include "run_cursor.h"
#include "run_view.h"
#include "runs/run_history.h"
#include <memory>
#include <vector>

namespace studio {

/// Keeps the run alive as long as the views look at it.
class ViewGroup : public QObject {
    Q_OBJECT
public:
    explicit ViewGroup(QObject *parent = nullptr);

    /// The view must live as long as the group is used.
    void add(RunView *view);
    /// Null: the empty views. The same run again changes nothing.
    void setRun(std::shared_ptr<const adalora::RunHistory> run);
    /// Another history of the run that is shown: cursor and selection stay.
    void replaceRun(std::shared_ptr<const adalora::RunHistory> run);
    /// The run to see beside the shown one, until null; kept alive likewise.
    void setCompared(std::shared_ptr<const adalora::RunHistory> other);
    /// The shown run or the compared one.
    void runGrew();
    const std::shared_ptr<const adalora::RunHistory> &run() const { return m_run; }
    const std::shared_ptr<const adalora::RunHistory> &compared() const { return m_compared; }
    RunCursor &cursor() { return m_cursor; }
    const RunCursor &cursor() const { return m_cursor; }
    int selectedMatrix() const { return m_selected; }

signals:
    void matrixSelected(int matrix);

private:
    void select(int matrix);

    std::vector<RunView *> m_views;
    std::shared_ptr<const adalora::RunHistory> m_run;
    std::shared_ptr<const adalora::RunHistory> m_compared;
    RunCursor m_cursor;
    int m_selected = -1;
};

}  // namespace studio
