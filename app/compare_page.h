/// The page "Compare": the shown run and others side by side, in figures, curves, settings and ranks.
#pragma once
#include <QWidget>
#include <vector>

namespace studio {

class RunTable;
class RunView;

class ComparePage : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(QWidget *parent = nullptr);

    const std::vector<RunView *> &views() const { return m_views; }
    RunTable &runs() const { return *m_runs; }

private:
    RunTable *m_runs = nullptr;
    std::vector<RunView *> m_views;
};

}  // namespace studio
