/// Writes down who gives and who gets parameters in a round, with running totals.
#pragma once
#include "training/run_report.h"

namespace adalora {

class ParameterLedger {
public:
    /// Events go to `report`, which must outlive this. `parameters` is what all adapters have before the first.
    ParameterLedger(int step, long long budget, long long parameters, StepReport &report);

    /// An event of one matrix. All adapters' parameters together change by `cost`.
    /// The reference is valid until the next entry.
    Event &enter(EventKind kind, int matrix, int rankBefore, int rankAfter, long long cost);

private:
    int m_step;
    long long m_budget;
    long long m_parameters;
    StepReport &m_report;
};

}  // namespace adalora
