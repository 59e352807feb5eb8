/// The ranks of all matrices at one step: layers × kinds, the number in each cell, as in the paper's Figure 3.
#pragma once
#include "run_view.h"

class QLabel;

namespace studio {

class ColorLegend;
class EmptyState;
class RankGrid;
class ReadingLabel;

/// Click or arrow keys select a matrix; hovering explains it. The owner answers matrixPicked with setSelectedMatrix.
class RankHeatmap : public RunView {
    Q_OBJECT
public:
    explicit RankHeatmap(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setSelectedMatrix(int matrix) override;

    QSize sizeHint() const override { return {480, 280}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void takeStates();
    void describe();  // the empty view
    bool hasRoomForLegend() const;
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    int m_selected = -1;
    std::size_t m_seen = 0;  // states that the highest rank knows
    int m_highestRank = 1;
    QLabel *m_title = nullptr;
    ReadingLabel *m_reading = nullptr;
    ColorLegend *m_legend = nullptr;
    RankGrid *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
};

}  // namespace studio
