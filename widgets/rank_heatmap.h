/// The ranks of all matrices at one step: layers × kinds, the number in each cell, as in the paper's Figure 3.
#pragma once
#include "run_view.h"
#include "steering_state.h"
#include "training/edit.h"
#include <memory>

class QLabel;

namespace adalora { struct RankState; }

namespace studio {

class ColorLegend;
class EmptyState;
class PinMenu;
class RankGrid;
class ReadingLabel;

/// Click or arrow keys select a matrix; hovering explains it. The owner answers selectionPicked with setSelection.
/// While the run can be steered, a right click or the menu key on a matrix offers to pin it.
class RankHeatmap : public RunView {
    Q_OBJECT
public:
    explicit RankHeatmap(QWidget *parent = nullptr);
    ~RankHeatmap() override;

    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setSelection(const Selection &selection) override;

    /// Of the run that is shown.
    void setSteering(const SteeringState &state);

    QSize sizeHint() const override { return {480, 280}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    /// A matrix is to be pinned or freed.
    void editWanted(const adalora::Edit &edit);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void takeStates();
    void describeState(const adalora::RankState &state, int step);
    void offerPins(int matrix, const QPoint &globalPosition);
    void describe();  // the empty view
    bool hasRoomForLegend() const;
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    const adalora::RunHistory *m_compared = nullptr;
    SteeringState m_steering;
    int m_cursor = -1;
    int m_selected = -1;
    std::size_t m_seen = 0;  // states that the highest rank knows
    int m_highestRank = 1;
    QLabel *m_title = nullptr;
    ReadingLabel *m_reading = nullptr;
    ColorLegend *m_legend = nullptr;
    RankGrid *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
    std::unique_ptr<PinMenu> m_menu;  // the last one
};

}  // namespace studio
