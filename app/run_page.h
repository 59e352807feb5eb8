/// The page "Run": the workbench with all views of the shown run, and the config that its form and plan show.
#pragma once
#include "steering_state.h"
#include "training/edit.h"
#include "training/presets.h"
#include <QWidget>
#include <vector>

namespace studio {

class CurveBoard;
class RankHeatmap;
class RunView;
class ShownConfig;
class Workbench;

class RunPage : public QWidget {
    Q_OBJECT
public:
    /// `presets` must outlive it.
    explicit RunPage(const std::vector<adalora::Preset> &presets, QWidget *parent = nullptr);

    Workbench &bench() const { return *m_bench; }
    ShownConfig &config() const { return *m_config; }
    std::vector<RunView *> views() const;
    void setSteering(const SteeringState &state);

signals:
    /// A matrix was pinned or set free in the heatmap of ranks.
    void editWanted(const adalora::Edit &edit);
    /// A draft is wanted with the settings in effect at the cursor, changed by this.
    void draftWanted(const adalora::Edit &edit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void namePlan();

    Workbench *m_bench = nullptr;
    ShownConfig *m_config = nullptr;
    RankHeatmap *m_ranks = nullptr;
    CurveBoard *m_curves = nullptr;
};

}  // namespace studio
