/// What can be done to one matrix of a run that trains: never prune it, hold its rank, free it.
#pragma once
#include "pin.h"
#include "training/run_report.h"
#include <QMenu>

namespace studio {

class PinMenu : public QMenu {
    Q_OBJECT
public:
    /// `rank` is the matrix's now; `wanted` as in SteeringState. It must live until a dialog that it opened is answered.
    PinMenu(const adalora::MatrixInfo &matrix, int rank, const adalora::RunConfig &wanted, QWidget *parent);

signals:
    /// `rank` is that of Pin::Held.
    void pinWanted(const std::string &matrix, studio::Pin pin, int rank);

private:
    void askForRank();

    const std::string m_name;
    const int m_highest;
    const int m_rank;
};

}  // namespace studio
