/// One line on a terminal that says how far a run is; a line every tenth of the run where it is not a terminal.
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
    void runResumed(const RunInfo &info, int step) override;
    void noted(const Event &event) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    void runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final) override;

private:
    std::ostream &m_out;
    bool m_isTerminal;
    RunInfo m_info;   ///< as steered
    int m_first = 0;  ///< step that it began with
    double m_lastValue = 0;
    std::chrono::steady_clock::time_point m_start, m_shown;
};

}  // namespace adalora::cli
