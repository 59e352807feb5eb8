/// How far the factors of the selected matrix are from what they should be, over time: from orthonormal, or from balanced.
#pragma once
#include "matrix_history.h"
#include "runs/run_history.h"
#include "time_plot.h"

namespace studio {

class StateLine;

/// The value is RankState::defect.
class DefectPlot : public TimePlot {
    Q_OBJECT
public:
    /// `history` is of the run shown and the matrix selected, and outlives this.
    explicit DefectPlot(MatrixHistory &history, QWidget *parent = nullptr);

    void runGrew() override;
    void setSelection(const Selection &selection) override;

protected:
    void runChanged() override { m_isNewRange = true; }
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override;

private:
    bool isMerge() const { return run() && run()->info().config.method == adalora::Method::Merge; }
    QString name() const;
    QString formula() const;

    MatrixHistory &m_history;
    int m_matrix = -1;
    bool m_isNewRange = true;
    StateLine *m_line = nullptr;
};

}  // namespace studio
