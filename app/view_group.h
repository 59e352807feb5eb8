/// All views of the shown run under one cursor, one selection and one crosshair.
#pragma once
#include "run_cursor.h"
#include "run_view.h"
#include "runs/run_history.h"
#include <memory>
#include <vector>

namespace studio {

/// A run beside the shown one, by its owner.
struct Overlay {
    std::shared_ptr<const adalora::RunHistory> run;
    QString name;
    int ink = 0;  ///< as ComparedRun

    bool operator==(const Overlay &) const = default;
};

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
    /// The runs to see beside the shown one, until none; kept alive likewise.
    void setCompared(std::vector<Overlay> others);
    /// The shown run or a compared one.
    void runGrew();
    const std::shared_ptr<const adalora::RunHistory> &run() const { return m_run; }
    const std::vector<Overlay> &compared() const { return m_compared; }
    RunCursor &cursor() { return m_cursor; }
    const RunCursor &cursor() const { return m_cursor; }
    const Selection &selection() const { return m_selection; }
    const std::vector<RunView *> &views() const { return m_views; }

signals:
    void selectionChanged(const studio::Selection &selection);

private:
    void select(const Selection &selection);

    std::vector<RunView *> m_views;
    std::shared_ptr<const adalora::RunHistory> m_run;
    std::vector<Overlay> m_compared;
    RunCursor m_cursor;
    Selection m_selection;
};

}  // namespace studio
