/// The page "Run" in the middle: ranks, singular values and curves of the shown run.
#pragma once
#include <QWidget>
#include <vector>

namespace studio {

class RunView;

class RunPage : public QWidget {
    Q_OBJECT
public:
    explicit RunPage(QWidget *parent = nullptr);

    const std::vector<RunView *> &views() const { return m_views; }

private:
    std::vector<RunView *> m_views;
};

}  // namespace studio
