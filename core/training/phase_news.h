/// Reports a phase once, when it begins, whatever moved the schedule.
#pragma once
#include "io/archive.h"
#include "training/run_report.h"

namespace adalora {

class PhaseNews {
public:
    /// In every step: an event where `phase` is another than in the step before.
    void tell(int step, Phase phase, std::vector<Event> &events, const std::string &detail = {});

    void archive(Archive &a);

private:
    std::optional<Phase> m_last;
};

}  // namespace adalora
