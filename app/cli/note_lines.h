/// A line for every edit and every alarm, as they happen.
#pragma once
#include "training/run_observer.h"
#include <iosfwd>

namespace adalora::cli {

/// `step 120: applied {"set":{"tfinal":700}}` and the like.
std::string lineFor(const Event &event, const RunInfo &info);

class NoteLines : public RunObserver {
public:
    explicit NoteLines(std::ostream &out);
    void runStarted(const RunInfo &info, const Evaluation &) override { m_info = info; }
    void runResumed(const RunInfo &info, int step) override;
    void stepDone(const StepReport &report, StateSource &source) override;
    void noted(const Event &event) override;

private:
    std::ostream &m_out;
    bool m_isTerminal;
    RunInfo m_info;
};

}  // namespace adalora::cli
