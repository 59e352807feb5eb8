/// The page "Run" in the middle: ranks, singular values and curves of the shown run.
#pragma once
#include "steering_state.h"
#include "training/edit.h"
#include <QWidget>
#include <vector>

namespace studio {

class CurveBoard;
class RankHeatmap;
class RunView;

class RunPage : public QWidget {
    Q_OBJECT
public:
    explicit RunPage(QWidget *parent = nullptr);

    const std::vector<RunView *> &views() const { return m_views; }
    CurveBoard *curves() const { return m_curves; }
    void setSteering(const SteeringState &state);

signals:
    /// A matrix was pinned or set free in the heatmap of ranks.
    void editWanted(const adalora::Edit &edit);

private:
    RankHeatmap *m_ranks = nullptr;
    CurveBoard *m_curves = nullptr;
    std::vector<RunView *> m_views;
};

}  // namespace studio
