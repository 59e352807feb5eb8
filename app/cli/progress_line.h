/// One line on a terminal that says how far a run is; a line every tenth of the run where it is not a terminal. Alarms
/// get lines of their own.
#pragma once
#include "training/run_observer.h"
#include <chrono>
#include <iosfwd>

namespace adalora::cli {

class ProgressLine : public RunObserver {
public:
    explicit ProgressLine(std::ostream &out);

    void statusChanged(LoopStatus status, StateSource *source) override;
    void runStarted(const RunInfo &info, const Evaluation &before) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    void noted(const Event &event) override;
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override;

private:
    void tell(const Event &event);

    std::ostream &m_out;
    RunInfo m_info;
    bool m_isTerminal;
    double m_lastValue = 0;
    std::chrono::steady_clock::time_point m_start, m_shown;
};

}  // namespace adalora::cli
