/// The ranks of all matrices at one step: layers × kinds, the number in each cell, as in the paper's Figure 3.
#pragma once
#include "run_view.h"

namespace studio {

/// Click or arrow keys select a matrix; hovering explains it.
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

private:
    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    int m_selected = -1;
};

}  // namespace studio
