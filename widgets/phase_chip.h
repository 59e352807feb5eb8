/// A small rounded label with the name and tint of a phase.
#pragma once
#include "training/run_report.h"
#include <QWidget>
#include <optional>

namespace studio {

class PhaseChip : public QWidget {
    Q_OBJECT
public:
    explicit PhaseChip(QWidget *parent = nullptr);

    /// None: nothing runs, the chip is blank and keeps its place.
    void setPhase(std::optional<adalora::Phase> phase);
    std::optional<adalora::Phase> phase() const { return m_phase; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<adalora::Phase> m_phase;
};

}  // namespace studio
