/// The numbers of a plan: its phases, parameters at start, peak and end, and the scale.
#pragma once
#include "training/planned_size.h"
#include "training/run_report.h"
#include <QWidget>

class QGridLayout;
class QLabel;

namespace studio {

class PlanFigures : public QWidget {
    Q_OBJECT
public:
    explicit PlanFigures(QWidget *parent = nullptr);

    void setPlan(const adalora::RunInfo &info, const adalora::PlannedSize &size);
    /// By row and column, as shown.
    QString phaseText(int row, int column) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    adalora::RunInfo m_info;
    adalora::PlannedSize m_size;
    QLabel *m_phaseTitle = nullptr;
    QLabel *m_sizeTitle = nullptr;
    QWidget *m_phases = nullptr;
    std::array<std::array<QLabel *, 4>, 4> m_phaseCells{};  // a head and three phases: name, steps, from–to, share
    std::array<std::array<QLabel *, 2>, 3> m_sizeCells{};   // start, peak, end
    QLabel *m_range = nullptr;
    QLabel *m_scale = nullptr;
};

}  // namespace studio
